"""One deed laid at two doors by onlookers: "The army blamed the Front. But two officials said that the attackers were of the League."

Neither speaker is on either side; who blames whoever blames him is told of by `disputes`. "The army blamed the Front. The police
arrested a League man" lays nothing at a second door.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations
from typing import NamedTuple

from tidings.lexicons.word_classes import word_class
from tidings.mentions.figures.written.numerals import any_of
from tidings.merging.answers.same_side import same_side
from tidings.merging.disagreements.sides import make, side_of
from tidings.merging.ground import Ground
from tidings.model.disagreements import Disagreement
from tidings.model.evidence import Evidence
from tidings.model.items import Entity, Statement

_TOLD = frozenset({"accusation", "claim", "assessment"})
_GROUPS = frozenset({"armed_group", "state", "organization"})
_ARMED = frozenset({"MIL", "COP", "REB", "UAF", "CRM", "PRM"})
# Who is blamed by a noun alone: "the Front, an armed group of the north".
_BARE = 8
# So many characters lie between the two, of one passage.
_NEAR = 320


class Charge(NamedTuple):
    """A statement that says whose deed it was, and where it stands in one report."""

    statement: Statement
    doer: str
    words: Evidence


@cache
def _points() -> re.Pattern[str]:
    doers = any_of(sorted(word_class("doers_of_attacks")))
    return re.compile(
        rf"\A[\"“‘']?(?:that\s+)?(?:it\s+(?:was|is|had\s+been)\s+(?!a\b|an\b)"
        rf"|the\s+(?:{doers})(?:\s+\w+){{0,4}}?\s+(?:were|are|was|belonged|came|had\s+been)\b)",
        re.I,
    )


def rival_blame(
    statements: Sequence[Statement], entities: Mapping[str, Entity], ground: Ground
) -> Iterator[Disagreement]:
    """Each two statements of one passage by which two onlookers name two doers."""
    named = {
        (m.document, m.start): e.id for e in entities.values() for m in e.mentions
        if e.kind in _GROUPS or (e.codes is not None and e.codes.plover_sector in _ARMED)
    }  # fmt: skip
    charges: dict[str, list[Charge]] = {}
    for statement in statements:
        for charge in _charges(statement, named):
            charges.setdefault(charge.words.document, []).append(charge)
    for document in sorted(charges):
        told = sorted(charges[document], key=lambda c: c.words.start)
        for one, other in combinations(told, 2):
            if _are_rivals(one, other, entities):
                sides = [
                    side_of(f"{entities[c.doer].name}: {c.statement.content}", c.statement.evidence, ground)
                    for c in (one, other)
                ]  # fmt: skip
                items = (one.statement.id, other.statement.id)
                yield make("attribution", items, sides, "one deed is laid at two doors")


def _charges(statement: Statement, named: Mapping[tuple[str, int], str]) -> Iterator[Charge]:
    if statement.kind not in _TOLD or not (statement.speaker or statement.speaker_text):
        return
    words = statement.content.split()
    bare = statement.kind == "accusation" and statement.against is not None and len(words) <= _BARE
    bare = bare and (statement.cue or "").split()[:1] in (["blamed"], ["blame"], ["blames"])
    if not bare and not _points().match(statement.content):
        return
    for report in statement.reported_by:
        for said in report.said:
            found = (named.get((said.document, at)) for at in range(said.start, said.end))
            doer = statement.against if bare else next((d for d in found if d is not None), None)
            if doer is not None:
                yield Charge(statement, doer, said)


def _are_rivals(one: Charge, other: Charge, entities: Mapping[str, Entity]) -> bool:
    """Whether two speakers name two doers in one passage, and neither speaks for a doer."""
    gap = other.words.start - one.words.end
    if not 0 <= gap <= _NEAR or one.statement.id == other.statement.id:
        return False
    speakers = one.statement.speaker, other.statement.speaker
    if same_side(*speakers, entities) or same_side(one.doer, other.doer, entities):
        return False
    names = [set(entities[c.doer].name.casefold().split()) for c in (one, other)]
    said = [c.statement.content.casefold() for c in (one, other)]
    if (
        entities[one.doer].name.casefold() in said[1]
        or entities[other.doer].name.casefold() in said[0]
    ):
        return False
    own = any(same_side(s, c.doer, entities) for s in speakers for c in (one, other))
    return not own and not names[0] & names[1]
