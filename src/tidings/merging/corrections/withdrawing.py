"""Takes what a person rejected out of everything that points to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from tidings.merging.corrections.wishes import Node
from tidings.merging.entities import EntityLinks
from tidings.model.evidence import Inferred
from tidings.model.items import Entity, Event, Figure, Statement

RULE = "review.reject"


def entities_left(
    links: EntityLinks, entities: Sequence[Entity], gone: frozenset[str]
) -> EntityLinks:
    """The links with corrected entities; a chain of a rejected one is known to nobody."""
    kept = tuple(
        replace(e, roles=tuple(replace(r, of=None) if r.of in gone else r for r in e.roles))
        for e in entities
    )
    return replace(
        links, entities=kept, known={e.id: e for e in kept}, of=ids_left(links.of, gone),
        members={
            node: left
            for node, ids in links.members.items()
            if (left := tuple(key for key in ids if key not in gone))
        },
    )  # fmt: skip


def ids_left(ids: Mapping[Node, str], gone: frozenset[str]) -> dict[Node, str]:
    """The items of mentions, without the rejected."""
    return {node: key for node, key in ids.items() if key not in gone}


def figures_left(figures: Sequence[Figure], gone: frozenset[str]) -> tuple[Figure, ...]:
    """Figures that name no rejected event or figure."""
    return tuple(
        replace(
            f, event=None if f.event in gone else f.event,
            part_of=None if f.part_of in gone else f.part_of,
        ) if {f.event, f.part_of} & gone else f
        for f in figures
    )  # fmt: skip


def events_left(events: Sequence[Event], gone: frozenset[str]) -> tuple[Event, ...]:
    """Events that are part of no rejected one."""
    return tuple(replace(e, part_of=None) if e.part_of in gone else e for e in events)


def statements_left(
    statements: Sequence[Statement], gone: frozenset[str], nobody: frozenset[str]
) -> tuple[Statement, ...]:
    """Statements inside no rejected one; who was known only as one of the rejected entities is unknown for that reason."""
    return tuple(_statement(s, gone, nobody) for s in statements)


def _statement(statement: Statement, gone: frozenset[str], nobody: frozenset[str]) -> Statement:
    if statement.parent in gone:
        statement = replace(statement, parent=None)
    if not nobody or statement.speaker or statement.speaker_text or statement.speaker_inferred:
        return statement
    return replace(statement, speaker_inferred=Inferred(rule=RULE, evidence=statement.evidence))
