"""What a number counts: the noun phrase that follows it, or nothing where the words are left out.

"more than 30 of its soldiers" counts soldiers; in "34 died" the words are left out; "hundreds" in
"hundreds of nurses and drivers" counts "nurses and drivers".
"""

from __future__ import annotations

from tidings.language import trees
from tidings.mentions.figures.drafts import Counted, Number
from tidings.mentions.figures.populations import is_counted_noun, lemma_of
from tidings.model.parse import Sentence, Token

# A counted noun stands within a few words of its number ("12 heavily armed Kenyan police officers").
_REACH = 8
_INSIDE = frozenset({"ADJ", "NOUN", "PROPN", "ADV", "NUM", "PART"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_DETERMINERS = frozenset(
    {"the", "its", "their", "his", "her", "our", "these", "those", "my", "your"}
)
_OWNERS = frozenset({"PRP$", "POS"})
_MORE = frozenset({"more", "additional", "further", "other", "others", "extra"})


def find_counted(text: str, sentence: Sentence, number: Number) -> Counted:
    """The counted noun phrase of a number."""
    first, owner = _after_of(sentence, number)
    noun = _head_noun(sentence, first, number)
    if noun is None:
        return Counted(
            head=_standing(sentence, number), first=number.first, last=_end(sentence, number)
        )
    last = _with_fellows(sentence, noun, number)
    last = _with_members(sentence, last)
    start = first
    while start < noun.index and sentence.tokens[start].text.casefold() in _MORE:
        start += 1
    words = text[sentence.tokens[start].start : sentence.tokens[last].end]
    return Counted(
        head=_leader(sentence, number, noun), first=number.first, last=last, noun=noun.index,
        owner=owner, population=" ".join(words.split()),
    )  # fmt: skip


def _end(sentence: Sentence, number: Number) -> int:
    inside = [t.index for t in sentence.tokens if number.start < t.end <= number.end]
    return max([number.last, *inside])


def _after_of(sentence: Sentence, number: Number) -> tuple[int, int | None]:
    """The first token of what is counted: past "of", "of the", "of its" (whose owner is kept)."""
    tokens = sentence.tokens
    index = _end(sentence, number) + 1
    owner: int | None = None
    through_of = number.last < len(tokens) and tokens[number.last].text.casefold() == "of"
    if index < len(tokens) and tokens[index].text.casefold() == "of":
        index, through_of = index + 1, True
    if through_of and index < len(tokens) and tokens[index].text.casefold() in _DETERMINERS:
        owner = index if tokens[index].tag in _OWNERS else None
        index += 1
    return index, owner


def _head_noun(sentence: Sentence, first: int, number: Number) -> Token | None:
    """The last noun of the run of adjectives and nouns after a number."""
    tokens = sentence.tokens
    found: Token | None = None
    for index in range(first, min(first + _REACH, len(tokens))):
        token = tokens[index]
        if found is not None and not _continues(sentence, found, token):
            break
        if token.pos in _NOUNS or is_counted_noun(token):
            if found is not None and token.dep in {"nsubj", "nsubjpass", "npadvmod", "ROOT"}:
                if found.head != token.index:
                    break
            found = token
        elif not _may_precede(sentence, token):
            break
    return found


def _continues(sentence: Sentence, found: Token, token: Token) -> bool:
    """Whether a noun run goes on: "regime | soldiers", "Toyota | 's | cars", not "people | Monday"."""
    if token.name in {"DATE", "TIME"} or token.tag == "NNPS":
        return False
    if token.text in {"-", "’s", "'s", "/"}:
        return True
    plural = found.tag in {"NNS", "NNPS"} and is_counted_noun(found)
    return token.pos in _NOUNS and not (plural and found.head != token.index)


def _may_precede(sentence: Sentence, token: Token) -> bool:
    if token.text in {"-", "“", "”", '"', "'", "‘", "’"}:
        return True
    if token.tag in {"VBN", "VBG", "VBD"}:
        return token.dep in {"amod", "compound"} or _noun_follows(sentence, token)
    return token.pos in _INSIDE and token.dep not in {"neg"}


def _noun_follows(sentence: Sentence, token: Token) -> bool:
    after = sentence.tokens[token.index + 1 : token.index + 2]
    return (
        bool(after) and token.tag == "VBN" and after[0].tag in {"NNS"} and is_counted_noun(after[0])
    )


def _with_fellows(sentence: Sentence, noun: Token, number: Number) -> int:
    """The last token of the phrase with coordinated nouns that have no number or article of their own."""
    tokens, last = sentence.tokens, noun.index
    while last + 2 < len(tokens) and tokens[last + 1].text.casefold() in {"and", "or", "&"}:
        index = last + 2
        while index < len(tokens) and tokens[index].pos in {"ADJ", "PROPN"} | {"NOUN", "VERB"}:
            if tokens[index].pos == "NOUN" and tokens[index].tag in {"NNS"}:
                break
            if tokens[index].pos == "VERB" and tokens[index].tag not in {"VBN", "VBG"}:
                return last
            index += 1
        if index >= len(tokens) or not is_counted_noun(tokens[index]) or tokens[index].tag != "NNS":
            return last
        if any(c.dep in {"nummod", "det", "poss"} for c in trees.children(sentence, tokens[index])):
            return last
        if trees.children(sentence, tokens[index], "relcl") and tokens[index].dep in trees.SUBJECTS:
            return last
        if tokens[index].dep in trees.SUBJECTS and noun.dep not in trees.SUBJECTS:
            return last
        last = index
    return last


# Nouns that say little without their complement: "members of the security forces".
_NEEDS_OF = frozenset(
    {"member", "resident", "inhabitant", "employee", "citizen", "supporter", "follower", "worker"}
)


def _with_members(sentence: Sentence, last: int) -> int:
    tokens = sentence.tokens
    if lemma_of(tokens[last]) not in _NEEDS_OF or last + 2 >= len(tokens):
        return last
    if tokens[last + 1].text.casefold() != "of":
        return last
    end = last
    for token in tokens[last + 2 : last + 8]:
        if token.pos in {"DET", "ADJ", "NOUN", "PROPN", "NUM"} or token.text in {"-", "'s", "’s"}:
            end = token.index if token.pos in _NOUNS else end
        elif token.tag not in _OWNERS:
            break
    return end


def _standing(sentence: Sentence, number: Number) -> int:
    """The token by which a number without a noun hangs in the tree."""
    inside = range(number.first, number.last + 1)
    for index in inside:
        if sentence.tokens[index].head not in inside:
            return index
    return number.last


def _leader(sentence: Sentence, number: Number, noun: Token) -> int:
    """The token by which the counted phrase hangs: the noun, or the number where the noun hangs from it."""
    above = {a.index for a in trees.ancestors(sentence, noun)}
    for index in range(number.core, number.last + 1):
        if index in above:
            return index
    return noun.index
