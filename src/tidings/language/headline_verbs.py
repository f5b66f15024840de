"""Verbs that a headline in capitals hides among names: "Army Strike on Karm Kills 20 Civilians" has the strike kill.

The parser takes "Karm Kills" for a place; before a number and behind a noun a word that kills or hurts is the verb. Of "air strike
kills nine" it has the right verb, and makes the strike a part of its name. "Army Foils Rebel Attack" it takes for one long name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import structs

from tidings.language.trees import SUBJECTS
from tidings.lexicons.word_classes import word_class
from tidings.model.parse import Token

_NAMES = frozenset({"NNS", "NNPS", "NN", "NNP"})
_NOMINAL = frozenset({"NOUN", "PROPN"})
_WITHIN = frozenset({"compound", "nmod", "amod"})


def with_headline_verb(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The words of a sentence, a verb of harm that the parser takes for a name above the deed and its harm."""
    tokens = tuple(_with_subject(tokens, t) for t in tokens)
    for verb in tokens:
        if not _is_hidden(tokens, verb):
            continue
        place, link, number = tokens[verb.index - 1], tokens[verb.head], tokens[verb.index + 1]
        deed = tokens[link.head]
        counted = tokens[number.head] if number.dep == "nummod" else number
        lost = place.dep not in _WITHIN or place.head != verb.index or link.pos != "ADP"
        if lost or deed.pos not in _NOMINAL or counted in {deed, *_above(tokens, deed)}:
            continue
        return _mended(tokens, verb, deed, counted)
    return tokens


def _with_subject(tokens: Sequence[Token], noun: Token) -> Token:
    """ "Air strike kills nine": a noun that the parser makes part of a name with the verb behind it is its subject; "regime
    air strikes", which the parser may take for a verb, has no verb of harm."""
    verb = tokens[noun.head]
    alone = noun.dep == "compound" and verb.index == noun.index + 1 and noun.pos in _NOMINAL
    harms = verb.lemma in word_class("killing_or_hurting")
    tells = harms and verb.pos == "VERB" and verb.tag in {"VBZ", "VBD"}
    if not alone or not tells or any(t.head == verb.index and t.dep in SUBJECTS for t in tokens):
        return noun
    return structs.replace(noun, dep="nsubj")


def _mended(tokens: Sequence[Token], verb: Token, deed: Token, counted: Token) -> tuple[Token, ...]:
    mended = list(tokens)
    place = tokens[verb.index - 1]
    for token in tokens[: place.index]:
        if token.head == verb.index:
            mended[token.index] = structs.replace(token, head=place.index)
    mended[place.index] = structs.replace(place, dep="pobj", head=verb.head)
    mended[counted.index] = structs.replace(counted, dep="dobj", head=verb.index)
    mended[deed.index] = structs.replace(deed, dep="nsubj", head=verb.index)
    above = verb.index if deed.head == deed.index else deed.head
    mended[verb.index] = structs.replace(
        verb, pos="VERB", tag="VBZ", lemma=_lemma(verb), dep=deed.dep, head=above
    )
    return tuple(mended)


def _above(tokens: Sequence[Token], token: Token) -> Iterator[Token]:
    while token.head != token.index:
        token = tokens[token.head]
        yield token


def _is_hidden(tokens: Sequence[Token], token: Token) -> bool:
    """Whether a word in the place of a name kills or hurts, and a number stands right behind it."""
    behind = tokens[token.index + 1] if token.index + 1 < len(tokens) else None
    if (
        token.dep != "pobj"
        or token.tag not in _NAMES
        or behind is None
        or not token.text.casefold().endswith("s")
    ):
        return False
    return _lemma(token) in word_class("killing_or_hurting") and behind.pos == "NUM"


def with_stopping_verb(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The words of a headline, a verb that stops or condemns a deed above it, where the parser takes all for one name."""
    tokens = tuple(tokens)
    deed = next((t for t in tokens if t.head == t.index), None)
    if deed is None or deed.pos not in _NOMINAL or not _is_deed(deed):
        return tokens
    verb = next((t for t in tokens[1 : deed.index] if _stops(tokens, t)), None)
    if verb is None or any(t.pos in {"VERB", "AUX"} for t in tokens[: deed.index] if t is not verb):
        return tokens
    doer = tokens[verb.index - 1]
    mended = list(tokens)
    for token in tokens[: doer.index]:
        if token.head >= doer.index:
            mended[token.index] = structs.replace(token, head=doer.index)
    for token in tokens[verb.index + 1 : deed.index]:
        if token.head <= verb.index:
            mended[token.index] = structs.replace(token, head=deed.index)
    mended[doer.index] = structs.replace(doer, dep="nsubj", head=verb.index)
    mended[deed.index] = structs.replace(deed, dep="dobj", head=verb.index)
    mended[verb.index] = structs.replace(
        verb, pos="VERB", tag="VBZ", lemma=_lemma(verb), dep="ROOT", head=verb.index
    )
    return tuple(mended)


def _is_deed(noun: Token) -> bool:
    return noun.text.casefold() in word_class("headline_deeds")


def _stops(tokens: Sequence[Token], token: Token) -> bool:
    """Whether a word that the parser has within a name says what somebody, told before it, did against a deed."""
    doer = tokens[token.index - 1]
    plain = _lemma(token) == token.text.casefold()
    many = doer.tag in {"NNS", "NNPS"} or doer.text.casefold() == "police"
    return (
        token.dep in _WITHIN and token.tag in _NAMES and doer.pos in _NOMINAL and doer.dep in _WITHIN
        and _lemma(token) in word_class("headline_stops") and (many if plain else True)
    )  # fmt: skip


def _lemma(token: Token) -> str:
    return token.text.casefold().removesuffix("s")
