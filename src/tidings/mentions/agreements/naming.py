"""What an agreement is called: the words of its phrase, its name, and the key by which later mentions join.

“The Kampala accord of 2018” goes by Kampala, "a deal signed in Addis Ababa" by its place.
"""

from __future__ import annotations

from tidings.language import trees
from tidings.mentions.agreements import lexicon
from tidings.mentions.agreements.making import clauses_below, place_name
from tidings.model.evidence import Evidence, quote
from tidings.model.mentions import Reading
from tidings.model.parse import Sentence, Token


def name_after(sentence: Sentence, noun: Token) -> tuple[Token, ...]:
    """The name in "Treaty of X" and "Minsk II"."""
    for preposition in trees.children(sentence, noun, "prep"):
        if preposition.text == "of" and noun.text[0].isupper():
            return tuple(
                t for t in trees.children(sentence, preposition, "pobj") if t.pos == "PROPN"
            )
    return ()


def placed_name(place: str, inner: str | None, noun: Token) -> str:
    """“Oslo ceasefire plan” for a plan for a ceasefire agreed in Oslo."""
    return " ".join(w for w in (place, inner, noun.text.lower()) if w)


def key_of(
    reading: Reading, sentence: Sentence, proper: list[Token], named_after: tuple[Token, ...],
    place: Token | None, sorts: list[Token], *, definite: bool,
) -> str:  # fmt: skip
    text = reading.document.text
    if proper:
        return text[proper[0].start : proper[-1].end]
    if named_after:
        return text[named_after[0].start : named_after[-1].end]
    if place is not None:
        return place_name(sentence, place)
    return text[sorts[0].start : sorts[-1].end] if sorts and definite else ""


def name_of(
    reading: Reading, before: list[Token], noun: Token, named_after: tuple[Token, ...]
) -> str:
    start = min([noun.start, *(t.start for t in before)])
    end = max([noun.end, *(t.end for t in named_after)])
    return " ".join(reading.document.text[start:end].split())


def phrase_of(reading: Reading, sentence: Sentence, noun: Token) -> Evidence:
    """The noun phrase without clauses that hang on it."""
    tokens = [noun, *modifiers(sentence, noun)]
    tokens += trees.children(sentence, noun, "det", "poss", "nummod")
    for preposition in trees.children(sentence, noun, "prep"):
        if (
            preposition.text.lower() in {"of", "with", "between"}
            and len(trees.subtree(sentence, preposition)) <= 8
        ):
            tokens += trees.subtree(sentence, preposition)
    for verb in clauses_below(sentence, noun):
        if (
            verb.dep == "acl"
            and lexicon.has_role(sentence, verb, "sign")
            and len(trees.subtree(sentence, verb)) <= 8
        ):
            tokens += trees.subtree(sentence, verb)
    start, end = min(t.start for t in tokens), max(t.end for t in tokens)
    return quote(reading.document.id, reading.document.text, start, end)


def modifiers(sentence: Sentence, noun: Token) -> tuple[Token, ...]:
    """The words that stand before the noun inside its phrase, in order."""
    below = {t.index for t in trees.subtree(sentence, noun)}
    found: list[Token] = []
    index = noun.index - 1
    while index >= 0 and index in below and sentence.tokens[index].pos not in {"VERB", "DET"}:
        token = sentence.tokens[index]
        if token.pos in {"ADP", "SCONJ", "CCONJ"} and token.text not in {"-", "–"}:
            break
        found.append(token)
        index -= 1
    return tuple(reversed(found))


def double_noun(before: tuple[Token, ...]) -> list[Token]:
    """“ceasefire” of "the ceasefire deal"."""
    return [t for t in before[-1:] if t.text.lower() in lexicon.nouns()]
