"""The decision that two chains are one entity, by one rule."""

from __future__ import annotations

from collections.abc import Mapping

from tidings.model.decisions import Decision, Reason
from tidings.model.ids import content_id
from tidings.model.mentions import Chain

Node = tuple[str, int]  # document id, chain index


def same_entity(
    one: Node, other: Node, chains: Mapping[Node, Chain], *, rule: str, says: str, score: float
) -> Decision:  # fmt: skip
    """Two chains by their documents and names; `rule` is told as `entity.RULE`."""
    left, right = (f"{n[0]}:{n[1]} {chains[n].name}" for n in (one, other))
    return Decision(
        id=content_id("decision", rule, left, right), left=left, right=right, verdict="same",
        score=score, reasons=(Reason(rule=f"entity.{rule}", says=says),),
    )  # fmt: skip
