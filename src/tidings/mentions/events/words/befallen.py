"""Gives names and pronouns of ships, trains and buildings the noun of what they are, so that what befalls them is read.

"The Karm Queen went down", "The bridge had stood for years before it collapsed": a ship and a bridge. "It collapsed" behind
"the deal" keeps its word.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import structs

from tidings.lexicons.word_classes import word_class
from tidings.model.mentions import Reading
from tidings.model.parse import Sentence, Token

# What a ship is called where nobody says what sort she is.
_SHIP = "ferry"
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_CLASSES = ("boat", "traffic", "rail", "aircraft_civil", "structure")


def name_befallen(reading: Reading) -> tuple[Sentence, ...]:
    """The sentences of a document, names and pronouns of such things with the lemma of the noun."""
    ships = {chain.index for chain in reading.chains if chain.ship}
    named: dict[int, dict[int, str]] = {}
    for mention in reading.entities:
        if mention.chain in ships and mention.form == "name":
            named.setdefault(mention.sentence, {})[mention.head] = _SHIP
    mended: list[Sentence] = []
    for sentence in reading.sentences:
        told = _with(sentence, named.get(sentence.index, {}))
        mended.append(_with(told, dict(_meant(told, mended[-1] if mended else None))))
    return tuple(mended)


def _meant(sentence: Sentence, before: Sentence | None) -> Iterator[tuple[int, str]]:
    """The pronouns of a sentence that stand for such a thing, each with its noun."""
    last = next((t for t in before.tokens if t.dep in _SUBJECTS), None) if before else None
    for token in sentence.tokens:
        if token.dep not in _SUBJECTS:
            continue
        if token.text.lower() not in {"it", "she"}:
            last = token
        elif last is not None and _may_befall(last):
            yield token.index, last.lemma
        elif (wreck := _wrecked(sentence, token)) is not None:
            yield token.index, wreck.lemma


def _wrecked(sentence: Sentence, pronoun: Token) -> Token | None:
    """ "She was aboard the ferry when it capsized": the nearest ship or train before what befalls nothing else."""
    if sentence.tokens[pronoun.head].lemma not in word_class("only_of_carriers"):
        return None
    before = reversed(sentence.tokens[: pronoun.index])
    return next((t for t in before if t.pos in {"NOUN", "PROPN"} and _may_befall(t)), None)


def _may_befall(token: Token) -> bool:
    return any(token.lemma in word_class(name) for name in _CLASSES)


def _with(sentence: Sentence, lemmas: Mapping[int, str]) -> Sentence:
    if not lemmas:
        return sentence
    tokens = tuple(
        structs.replace(t, lemma=lemmas[t.index]) if t.index in lemmas else t
        for t in sentence.tokens
    )
    return structs.replace(sentence, tokens=tokens)
