"""Makes a disagreement and its sides: which sources say what, in which words."""

from __future__ import annotations

from collections.abc import Sequence

from tidings.merging.ground import Ground, in_order
from tidings.model.disagreements import Disagreement, Side
from tidings.model.evidence import Evidence
from tidings.model.ids import content_id
from tidings.model.vocabulary import DisagreementKind


def make(
    kind: DisagreementKind, items: Sequence[str], sides: Sequence[Side], explanation: str
) -> Disagreement:
    """A disagreement with an id made of what it is about."""
    ordered = tuple(sorted(set(items)))
    return Disagreement(
        id=content_id("disagreement", kind, *ordered), kind=kind, items=ordered,
        sides=tuple(sides), explanation=explanation,
    )  # fmt: skip


def side_of(says: str, evidence: Sequence[Evidence], ground: Ground) -> Side:
    """One side with the sources of its words."""
    words = in_order(evidence)
    return Side(sources=ground.corroborate(words).sources, says=says, evidence=words)
