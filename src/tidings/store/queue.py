"""What a reviewer asks of a case: which items there are to look at, what was said of them, and what became of it."""

from __future__ import annotations

from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, func, select

from tidings.model.corrections import Kept
from tidings.review.fates import APPLIED
from tidings.store import tables
from tidings.store.corrections import read_corrections

# The kinds of elements that a person can say something of.
REVIEWED = (
    "events", "figures", "statements", "relations", "agreements", "disagreements", "entities",
)  # fmt: skip
# How a statement answers another one that it does not let stand.
DENYING = ("denial", "contradiction")


class Reviewable(NamedTuple):
    """An item, as far as its turn in a queue hangs on it. `verdict` is what a person said of it, `dead` how many it tells of."""

    id: str
    kind: str
    position: int
    verdict: str | None
    certainty: float | None
    sources: int
    dead: int
    is_disputed: bool
    is_denied: bool


def reviewables(connection: Connection) -> list[Reviewable]:
    """Every item that can be reviewed, in the order of the account."""
    element = tables.elements.c
    disputed, denied = _disputed(connection), _denied(connection)
    query = select(
        element.id, element.kind, element.position, _value("$.reviewed.verdict").label("verdict"),
        _value("$.certainty").label("certainty"),
        _value("$.corroboration.independent_sources").label("sources"),
        _value("$.fatalities.best").label("killed"),
        _value("$.measure").label("measure"), _value("$.best").label("best"),
        _value("$.low").label("low"),
    ).where(element.kind.in_(REVIEWED)).order_by(element.kind, element.position)  # fmt: skip
    found = []
    for row in connection.execute(query):
        counted = (row.best or row.low) if row.measure == "killed" else None
        found.append(
            Reviewable(
                row.id, row.kind, row.position, row.verdict, row.certainty, int(row.sources or 0),
                int(row.killed or counted or 0),
                row.id in disputed or row.kind == "disagreements", row.id in denied,
            )
        )  # fmt: skip
    return found


def corrections_of(connection: Connection) -> tuple[Kept, ...]:
    """What people said, in the order it was said."""
    return read_corrections(connection)


def fates_of(connection: Connection, kept: tuple[Kept, ...]) -> dict[int, str]:
    """What became of each correction, by its number."""
    row = tables.left_out.c
    query = select(row.place, row.reason).where(row.place.startswith("correction "))
    told = {row.place: row.reason for row in connection.execute(query)}
    return {one.number: told.get(f"correction {one.number}", APPLIED) for one in kept}


def _disputed(connection: Connection) -> set[str]:
    facet = tables.facets.c
    query = select(facet.element).where(facet.name == "status", facet.value == "disputed")
    return set(connection.execute(query).scalars())


def _denied(connection: Connection) -> set[str]:
    denying = _value("$.answer").in_(DENYING)
    query = select(_value("$.answers")).where(tables.elements.c.kind == "statements", denying)
    return set(connection.execute(query).scalars())


def _value(path: str) -> ColumnElement[Any]:
    return func.json_extract(tables.elements.c.json, path)
