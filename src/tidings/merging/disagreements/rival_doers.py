"""Two who lay the death of one person at two doors: "the gang shot a tied man", "an army sniper shot Orlan at a window".

Neither blames the other, and each may name the victim in his own words; that both speak of one deed was found before.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from tidings.merging.answers.same_side import same_side
from tidings.merging.disagreements.sides import make, side_of
from tidings.merging.ground import Ground
from tidings.model.disagreements import Disagreement
from tidings.model.items import Entity, Event, Statement

# Who tells of a deed may blame, or only tell.
TOLD = frozenset({"accusation", "claim"})
# Quotation marks and an article may stand before who did it.
OPENING = 6


class Charge(NamedTuple):
    """A statement that tells of a deed, and who it says did it."""

    statement: Statement
    doer: str


def rival_doers(
    statements: Sequence[Statement], events: Sequence[Event], entities: Mapping[str, Entity], ground: Ground
) -> Iterator[Disagreement]:  # fmt: skip
    """Each deed against one person that two who are of no one side lay at two doors."""
    of_one = {
        e.id: {a.entity for a in e.actors if a.role == "source"}
        for e in events if e.type == "ASSAULT" and _befell_one(e, entities)
    }  # fmt: skip
    opening = {(m.document, m.start): e.id for e in entities.values() for m in e.mentions}
    charges: dict[str, list[Charge]] = defaultdict(list)
    for statement in statements:
        doer = _doer(statement, opening) if statement.kind in TOLD else None
        for about in statement.about if doer is not None else ():
            if doer in of_one.get(about, ()):
                charges[about].append(Charge(statement, doer or ""))
    for event, told in sorted(charges.items()):
        pairs = [(a, b) for a, b in combinations(told, 2) if _are_rivals(a, b, entities)]
        if pairs:
            sides = [
                side_of(f"{entities[c.doer].name}: {c.statement.content}", c.statement.evidence, ground)
                for c in pairs[0]
            ]  # fmt: skip
            items = [event, *(c.statement.id for c in pairs[0])]
            yield make("attribution", items, sides, "one deed is laid at two doors")


def _befell_one(event: Event, entities: Mapping[str, Entity]) -> bool:
    struck = [entities[a.entity] for a in event.actors if a.role == "target" and a.entity]
    return sum(one.kind == "person" for one in struck) == 1


def _doer(statement: Statement, opening: Mapping[tuple[str, int], str]) -> str | None:
    """Who a statement says did it: whom it accuses, or who stands at its head."""
    if statement.against is not None:
        return statement.against
    for report in statement.reported_by:
        for said in report.said:
            for start in range(said.start, said.start + OPENING):
                if (found := opening.get((said.document, start))) is not None:
                    return found
    return None


def _are_rivals(one: Charge, other: Charge, entities: Mapping[str, Entity]) -> bool:
    """Whether two speakers name two doers, and neither accuses his own side."""
    speakers = one.statement.speaker, other.statement.speaker
    if same_side(*speakers, entities) or same_side(one.doer, other.doer, entities):
        return False
    names = [set(entities[c.doer].name.casefold().split()) for c in (one, other)]
    own = any(same_side(c.statement.speaker, c.doer, entities) for c in (one, other))
    return not own and not names[0] & names[1]
