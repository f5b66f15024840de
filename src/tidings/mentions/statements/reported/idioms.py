"""Turns of phrase that report speech: a verb with the words that follow it, others between or not.

Finds "took exception to" in "Bor took strong exception to the raid"; nothing in "Bor took the road to the raid".
"""

from __future__ import annotations

from functools import cache

from tidings.lexicons.tables import table, words
from tidings.mentions.statements.reported.lexicon import CueWord, kind_named
from tidings.model.parse import Sentence, Token
from tidings.model.record import Record

# What may stand between the words of a turn: "pour more cold water on", "has been firmly opposed to".
_BETWEEN = frozenset({"DET", "ADJ", "ADV", "PART", "PRON", "ADP"})
_GAP = 3
_MARKS = frozenset({'"', "“", "”"})
# The longest noun phrase in the middle of a turn: "hold the regional governor of Bor responsible for".
_SLOT = 7
_BEING = frozenset({"be", "remain", "sound", "feel", "stay"})


class Idiom(Record, frozen=True, kw_only=True):
    """A turn of phrase where it stands: its reading, its last token, and the noun phrase in its middle."""

    reading: CueWord
    last: int
    slot: range = range(0)


@cache
def _by_verb() -> dict[str, tuple[tuple[tuple[str, ...], CueWord], ...]]:
    """The turns by the lemma of their verb, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], CueWord]]] = {}
    for row in table("en/reporting_idioms.tsv"):
        verb, *rest = row["idiom"].split()
        reading = CueWord(
            lemma=row["idiom"], frames=words(row["frames"]), kind=kind_named(row["kind"]),
            stance=row["stance"],
        )  # fmt: skip
        found.setdefault(verb, []).append((tuple(rest), reading))
    return {v: tuple(sorted(some, key=lambda p: -len(p[0]))) for v, some in found.items()}


def idiom_at(sentence: Sentence, verb: Token) -> Idiom | None:
    """The turn of phrase that begins with a verb, None where none does."""
    turns = _by_verb().get(verb.lemma, ())
    if verb.lemma in _BEING - {"be"}:
        turns = (*turns, *_by_verb()["be"])
    if not turns:
        return None
    behind = [t.text.casefold() for t in sentence.tokens[verb.index + 1 : verb.index + 2 + _SLOT]]
    near = behind[: _GAP + 1]
    for rest, reading in turns:
        # most turns are ruled out by their first word
        if rest and ((rest[0] not in near) if rest[0] != "_" else (rest[1] not in behind)):
            continue
        found = _follow(sentence, verb.index, rest)
        if found is not None:
            return Idiom(reading=reading, last=found[0], slot=found[1])
    return None


def _follow(sentence: Sentence, at: int, rest: tuple[str, ...]) -> tuple[int, range] | None:
    slot = range(0)
    begins: int | None = None
    for word in rest:
        if word == "_":
            begins = at + 1
            continue
        found = _next(sentence, at, word, _SLOT if begins is not None else _GAP, begins is not None)
        if found is None:
            return None
        if begins is not None:
            slot, begins = range(begins, found), None
        at = found
    return at, slot


def _next(sentence: Sentence, at: int, word: str, reach: int, anything: bool) -> int | None:
    for token in sentence.tokens[at + 1 : at + 2 + reach]:
        if token.text in _MARKS:
            continue  # “was “sickened” by”
        if token.text.casefold() == word:
            return token.index if token.index > at + 1 or not anything else None
        stops = token.pos in {"VERB", "PUNCT"} if anything else token.pos not in _BETWEEN
        if stops:
            return None
    return None
