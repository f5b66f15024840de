"""What a reviewer asks of a case: which items there are to look at, in their turn, what was said, and what became of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Select, func, insert, select

from tidings.model.corrections import Kept
from tidings.model.record import Record
from tidings.review.fates import APPLIED
from tidings.review.turns import REVIEWED, Reviewable
from tidings.store import tables
from tidings.store.corrections import read_corrections


class Queue(Record, frozen=True, kw_only=True):
    """Which items a reviewer wants to see: of one kind, only what is disputed, also what was reviewed."""

    kind: str = ""
    disputed: bool = False
    everything: bool = False


def keep_turns(connection: Connection, items: Iterable[Reviewable]) -> None:
    """Put all items in their turn."""
    rows = [
        {
            **one._asdict(), "rank": one.rank, "score": one.score,
            "kind_place": REVIEWED.index(one.kind),
        }
        for one in items
    ]  # fmt: skip
    if rows:
        connection.execute(insert(tables.turns), rows)


def turns_of(connection: Connection, queue: Queue, *, first: int, most: int) -> list[Reviewable]:
    """At most so many items, in their turn."""
    turn = tables.turns.c
    columns = [getattr(turn, name) for name in Reviewable._fields]
    ordered = _wanted(select(*columns), queue).order_by(
        turn.rank, turn.score.desc(), turn.kind_place, turn.position
    )
    rows = connection.execute(ordered.limit(most).offset(first))
    return [_reviewable(row) for row in rows]


def count_turns(connection: Connection, queue: Queue) -> int:
    """How many items there are to look at."""
    query = _wanted(select(func.count()).select_from(tables.turns), queue)
    return connection.execute(query).scalar() or 0


def _wanted(query: Select[Any], queue: Queue) -> Select[Any]:
    turn = tables.turns.c
    if queue.kind:
        query = query.where(turn.kind_place == REVIEWED.index(queue.kind))
    if queue.disputed:
        query = query.where(turn.is_disputed + turn.is_denied > 0)
    return query if queue.everything else query.where(turn.rank == 0)


def _reviewable(row: Any) -> Reviewable:
    found = Reviewable(*row)
    return found._replace(is_disputed=bool(found.is_disputed), is_denied=bool(found.is_denied))


def corrections_of(connection: Connection) -> tuple[Kept, ...]:
    """What people said, in the order it was said."""
    return read_corrections(connection)


def fates_of(connection: Connection, kept: tuple[Kept, ...]) -> dict[int, str]:
    """What became of each correction, by its number."""
    row = tables.left_out.c
    query = select(row.place, row.reason).where(row.place.startswith("correction "))
    told = {row.place: row.reason for row in connection.execute(query)}
    return {one.number: told.get(f"correction {one.number}", APPLIED) for one in kept}
