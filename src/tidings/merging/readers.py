"""Which readers found an item, how sure that makes it, and what was decided where both spoke."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import TypeVar

from msgspec.structs import replace

from tidings.lexicons.tables import table
from tidings.model.decisions import Decision
from tidings.model.evidence import Evidence
from tidings.model.ids import content_id
from tidings.model.items import Event, Figure, Statement
from tidings.model.joint import BOTH, Finder
from tidings.model.mentions import (
    EntityMention,
    EventMention,
    FigureMention,
    Reading,
    StatementMention,
)

Node = tuple[str, int]
Mention = EventMention | FigureMention | StatementMention
Item = TypeVar("Item", Event, Figure, Statement)


def marked(
    items: Sequence[Item], kind: str, ids: Mapping[Node, str], readings: Mapping[str, Reading]
) -> tuple[Item, ...]:
    """The items of a kind with the readers that found them, and the share of such that were right."""
    found: dict[str, set[Finder]] = {}
    for node, item in ids.items():
        found.setdefault(item, set()).update(_mention(readings[node[0]], kind, node[1]).found_by)
    ran = any(reading.encoded is not None for reading in readings.values())
    return tuple(
        replace(item, found_by=by, certainty=_certainties().get((kind, by)) if ran else None)
        for item in items
        for by in (tuple(reader for reader in BOTH if reader in found.get(item.id, {"rules"})),)
    )


def reader_decisions(readings: Mapping[str, Reading]) -> Iterator[Decision]:
    """Of every mention that the learned reader sees too, or alone, what it said and what was taken."""
    for document, reading in readings.items():
        for kind in ("event", "figure", "statement"):
            for mention in _mentions(reading, kind):
                if mention.joint is not None:
                    yield _decision(document, kind, mention)
        for entity in reading.entities:
            if entity.joint is not None:
                yield _decision(document, "entity", entity)


def _decision(document: str, kind: str, mention: Mention | EntityMention) -> Decision:
    joint = mention.joint
    assert joint is not None  # noqa: S101 (for the type checker)
    left = _place(document, mention)
    right = f"{document}:{joint.start}-{joint.end}"
    return Decision(
        id=content_id("decision", "reader", kind, left, right), left=left, right=right,
        verdict="same", score=joint.score, reasons=joint.reasons,
    )  # fmt: skip


def _place(document: str, mention: Mention | EntityMention) -> str:
    words: Evidence | FigureMention | EntityMention
    if isinstance(mention, FigureMention | EntityMention):
        words = mention
    else:
        words = mention.trigger if isinstance(mention, EventMention) else mention.content[0]
    return f"{document}:{words.start}-{words.end}"


def _mentions(reading: Reading, kind: str) -> Sequence[Mention]:
    if kind == "event":
        return reading.events
    return reading.figures if kind == "figure" else reading.statements


def _mention(reading: Reading, kind: str, index: int) -> Mention:
    return _mentions(reading, kind)[index]


@cache
def _certainties() -> Mapping[tuple[str, tuple[Finder, ...]], float]:
    """Measured: of the items of a kind that these readers found, the share that was right."""
    return {
        (row["kind"], tuple(row["found_by"].split("|"))): float(row["share"])  # type: ignore[arg-type]
        for row in table("en/reader_certainty.tsv")
    }
