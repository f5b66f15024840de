"""One happening of which some reports tell as a fact and others say that it was not: "the army shelled Hask", "the army has
not fired a single shell at Hask".

Merging has found that both tell of one, and reading that one of them is denied.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from tidings.merging.disagreements.sides import make, side_of
from tidings.merging.ground import Ground
from tidings.model.disagreements import Disagreement
from tidings.model.evidence import Evidence
from tidings.model.items import Event
from tidings.model.mentions import Reading

Span = tuple[str, int, int]  # document id, start and end of a clause


def denied_clauses(readings: Sequence[Reading]) -> frozenset[Span]:
    """The clauses that tell an event as denied, and no other as done."""
    told = [(r.document.id, e) for r in readings for e in r.events]
    done = {(d, e.clause.start, e.clause.end) for d, e in told if e.status != "denied"}
    denied = {(d, e.clause.start, e.clause.end) for d, e in told if e.status == "denied"}
    return frozenset(denied - done)


def denied_tellings(
    events: Sequence[Event], denied: Set[Span], ground: Ground
) -> Iterator[Disagreement]:
    """Each event that one article tells and another denies."""
    for event in events:
        against: list[Evidence] = []
        told: list[Evidence] = []
        for report in event.reports:
            for said in report.evidence:
                (against if (said.document, said.start, said.end) in denied else told).append(said)
        here = {ground.article(e.document) for e in against}
        elsewhere = [e for e in told if ground.article(e.document) not in here]
        if against and elsewhere:
            sides = [side_of(side[0].quote, side, ground) for side in (elsewhere, against)]
            yield make("status", (event.id,), sides, "told as fact and denied")
