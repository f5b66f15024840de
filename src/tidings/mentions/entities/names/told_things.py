"""Names of things that a report tells to be such: letters set behind what they stand for, an ill or a remedy before its noun.

Takes "LPAI" of "low pathogenic avian influenza (LPAI)" and "Varlidex" of "the Varlidex drug" for things in their whole report;
leaves "LDC" of "the local defence committee (LDC)" and the maker that "says its Varlo vaccine works".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from tidings.lexicons.tables import column
from tidings.lexicons.word_classes import word_class
from tidings.mentions.entities.names.by_nouns import is_large
from tidings.mentions.entities.names.found import Found
from tidings.mentions.entities.names.heads import body_heads
from tidings.mentions.entities.nouns.nominals import collectives
from tidings.model.parse import Sentence, Token

Names = tuple[Found, ...]

# Two letters behind a noun may be anybody's initials.
_FEWEST = 3


def without_things(found: Sequence[Names], sentences: Sequence[Sentence]) -> tuple[Names, ...]:
    """The names of a document, those of things left without a look."""
    pairs = [(n, s) for names, s in zip(found, sentences, strict=True) for n in names]
    lone = [(n, s) for n, s in pairs if n.known is None]
    things = {n.text for n, s in lone if _is_letters_of_thing(s, n)}
    beside = {(n.sentence, n.first) for n, s in lone if _is_before_its_sort(s, n)}
    told = {n.text for n, _ in lone if (n.sentence, n.first) in beside and " " not in n.text}
    things |= told - {n.text for n, s in lone if _acts(s, n)}
    return tuple(
        tuple(
            replace(n, look="unclear", sure=0)
            if n.known is None and (n.text in things or (n.sentence, n.first) in beside)
            else n
            for n in names
        )
        for names in found
    )


def _is_letters_of_thing(sentence: Sentence, name: Found) -> bool:
    """ "Cerebrospinal fluid (CSF)": letters in brackets behind a thing in small letters that they shorten."""
    tokens, first, last = sentence.tokens, name.first, name.last
    letters = name.text.removesuffix("s")
    set_off = first > 0 and last < len(tokens) and tokens[first - 1].text == "("
    if not set_off or tokens[last].text != ")" or len(letters) < _FEWEST or not letters.isupper():
        return False
    noun = tokens[first - 2] if first > 1 else None
    if noun is None or noun.pos not in {"NOUN", "PROPN"}:
        return False
    word = noun.lemma.lower()
    if word.endswith("virus"):
        return True
    bodies = {*collectives(), *body_heads(), *word_class("bodies_in_letters")}
    if word in bodies or not (noun.text.islower() or word in word_class("disease")):
        return False
    return _shorten(letters.lower(), list(_words_before(tokens, first - 1)))


def _words_before(tokens: tuple[Token, ...], bracket: int) -> Iterator[str]:
    """The words before a bracket, the nearest first, parted at hyphens."""
    for token in reversed(tokens[:bracket]):
        if token.tag in {"VBD", "VBZ", "VBP"} or token.text in {"(", ")", ";", ":"}:
            return
        if token.text[:1].isalpha():
            yield token.text.lower()


def _shorten(letters: str, words: Sequence[str]) -> bool:
    """Whether letters stand in order in the nearest words, each word giving its first: "fluid", "cerebrospinal" for "csf"."""
    rest = letters
    for word in words:
        if not rest:
            return True
        at = next((i for i in range(len(rest)) if _gives(word, rest[i:])), None)
        if at is not None:
            rest = rest[:at]
        elif word not in column("en/function_words.tsv"):
            return False
    return not rest


def _gives(word: str, letters: str) -> bool:
    """Whether a word begins with the first of some letters and has the others in order."""
    if not word.startswith(letters[0]):
        return False
    at = 0
    for letter in letters:
        at = word.find(letter, at) + 1
        if not at:
            return False
    return True


def _is_before_its_sort(sentence: Sentence, name: Found) -> bool:
    """ "The Varlidex antiviral drug", "the Kolin virus"; "the Karm drug cartel" is one of Karm."""
    sorts, index = word_class("ills_and_remedies"), name.last
    while index < len(sentence.tokens) and sentence.tokens[index].lemma.lower() in sorts:
        index += 1
    if index == name.last or is_large(name.text):
        return False
    return index >= len(sentence.tokens) or sentence.tokens[index].pos not in {"NOUN", "PROPN"}


def _acts(sentence: Sentence, name: Found) -> bool:
    """Whether a name does something or owns something, as makers of remedies do."""
    token = sentence.tokens[name.last - 1]
    after = sentence.tokens[name.last] if name.last < len(sentence.tokens) else None
    by = sentence.tokens[token.head].dep == "agent"
    return token.dep == "nsubj" or by or (after is not None and after.tag == "POS")
