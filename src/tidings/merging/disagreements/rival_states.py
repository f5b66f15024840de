"""One person of whom one says that he is held and another that he is free: "the president is in our hands", "he was safe on a base".

Neither answers the other; both speak of one person within a few days. Who was held and is free a week later is in no dispute.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import product
from typing import NamedTuple

from tidings.lexicons.tables import table, words
from tidings.merging.answers.same_side import same_side
from tidings.merging.disagreements.sides import make, side_of
from tidings.merging.ground import Ground
from tidings.merging.intervals import days_apart
from tidings.model.disagreements import Disagreement
from tidings.model.evidence import Evidence, quote
from tidings.model.items import Entity, Statement

# Two who speak of one day tell it within so many days.
DAYS = 1
# Who foretells or threatens says nothing of what is.
SAYING = frozenset({"claim", "announcement", "assessment", "accusation", "denial"})
# So many characters behind a name the state is told: "was, as far as we know, under arrest".
BEHIND = 60


class Told(NamedTuple):
    """Words that tell whether a person is held or free, and the statement that they stand in."""

    statement: Statement
    evidence: Evidence


def rival_states(
    statements: Sequence[Statement], entities: Mapping[str, Entity], ground: Ground
) -> Iterator[Disagreement]:
    """Each person whom some tell to be held and others, who are not of their side, to be free."""
    held: dict[str, list[Told]] = {}
    free: dict[str, list[Told]] = {}
    of = _Mentions(entities)
    for statement in statements:
        for person, state, told in _states(statement, of, ground):
            (held if state == "held" else free).setdefault(person, []).append(told)
    for person in sorted(held.keys() & free.keys()):
        pairs = [
            (one, other) for one, other in product(held[person], free[person])
            if _cannot_both_be(one, other, entities, ground)
        ]  # fmt: skip
        if not pairs:
            continue
        sides = [
            side_of(told[0].evidence.quote, [t.evidence for t in told], ground)
            for told in ([a for a, _ in pairs], [b for _, b in pairs])
        ]
        items = [t.statement.id for pair in pairs for t in pair]
        why = f"{entities[person].name} is told to be held and to be free"
        yield make("status", items, sides, why)


class _Mentions:
    """The mentions of persons by the report that has them, in order."""

    def __init__(self, entities: Mapping[str, Entity]) -> None:
        self._in: dict[str, list[tuple[int, int, str]]] = {}
        for entity in entities.values():
            for said in entity.mentions if entity.kind == "person" else ():
                self._in.setdefault(said.document, []).append((said.start, said.end, entity.id))
        for mentions in self._in.values():
            mentions.sort()

    def within(self, words_: Evidence) -> Iterator[tuple[int, int, str]]:
        """Those inside some words, each with its end and the person."""
        mentions = self._in.get(words_.document, [])
        for start, end, person in mentions[bisect_left(mentions, (words_.start,)) :]:
            if start >= words_.end:
                return
            if end <= words_.end:
                yield start, end, person


def _states(statement: Statement, of: _Mentions, ground: Ground) -> Iterator[tuple[str, str, Told]]:
    """Whom a statement tells to be held or free, and in which words."""
    if statement.kind not in SAYING or statement.hedged:
        return
    for report in statement.reported_by:
        for said in report.said:
            text = ground.documents[said.document].text
            for start, end, person in of.within(said):
                rest = text[end : min(said.end, end + BEHIND)]
                for state, pattern in _said().items():
                    if hit := pattern.match(rest):
                        told = quote(said.document, text, start, end + hit.end())
                        yield person, state, Told(statement, told)


def _cannot_both_be(
    one: Told, other: Told, entities: Mapping[str, Entity], ground: Ground
) -> bool:  # fmt: skip
    if one.statement.id == other.statement.id:
        return False
    if same_side(one.statement.speaker, other.statement.speaker, entities):
        return False
    days = [ground.published(t.evidence.document) for t in (one, other)]
    apart = days_apart(*days)
    return apart is not None and abs(apart) <= DAYS


@cache
def _said() -> Mapping[str, re.Pattern[str]]:
    """For each state what stands right behind the person who is in it."""
    found: dict[str, re.Pattern[str]] = {}
    for row in table("en/held_or_free.tsv"):
        state = "|".join(re.escape(w) for w in sorted(words(row["words"]), key=lambda w: -len(w)))
        found[row["state"]] = re.compile(
            rf"\s+(?:is|are|was|were|had been|has been|remains|remained)\s+(?:now\s+|already\s+|still\s+|being\s+)?(?:{state})(?![\w-])",
            re.I,
        )
    return found
