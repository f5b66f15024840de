"""What pages ask a case: one element, a page of a kind, by what a kind can be filtered; never the whole account."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

import msgspec
from sqlalchemy import Connection, Engine, Select, func, select

from tidings.model.corrections import Kept
from tidings.model.elements import Element
from tidings.review.turns import Reviewable
from tidings.store import fts, queue, tables
from tidings.store.connection import hold_open, open_to_read, open_to_write
from tidings.store.derived import is_whole, keep_account
from tidings.store.faults import told_plainly
from tidings.store.files import check_case_file
from tidings.store.wishes import Wish, positions

# What an earlier tidings did not make, or not so.
NEEDED = (tables.elements, tables.facets, tables.word_rows, tables.turns)
# By an IN of more values a query would be refused.
_MOST_VALUES = 500


class Pages:
    """A case as its pages see it. Each reading sees one finished build, whatever is built meanwhile."""

    def __init__(self, path: Path, engine: Engine) -> None:
        self.path, self._engine = path, engine

    def held(self) -> AbstractContextManager[None]:
        """While it lasts readers and builds do not wait for each other."""
        return hold_open(self.path)

    @contextmanager
    def reading(self) -> Iterator[Reading]:
        """A reading of the case as it is now; raises CaseError for any fault of the file."""
        with told_plainly(self.path), self._engine.begin() as connection:
            yield Reading(connection)


class Reading:
    """What can be asked of a case while it is read."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def builds(self) -> int:
        """How many builds were finished: an answer holds as long as this is the same."""
        query = select(tables.meta.c.value).where(tables.meta.c.name == "builds")
        return int(self._connection.execute(query).scalar() or 0)

    def find(self, element_id: str) -> Element | None:
        """The element with this id."""
        found = self._rows(_elements().where(tables.elements.c.id == element_id))
        return found[0] if found else None

    def find_all(self, ids: Sequence[str], *, kind: str = "") -> dict[str, Element]:
        """The elements of these ids that the account has; of a kind, where one is named."""
        found: dict[str, Element] = {}
        for first in range(0, len(ids), _MOST_VALUES):
            wanted = tables.elements.c.id.in_(ids[first : first + _MOST_VALUES])
            query = _elements().where(wanted)
            if kind:
                query = query.where(tables.elements.c.kind == kind)
            found |= {element.id: element for element in self._rows(query)}
        return found

    def find_named(self, kind: str, name: str) -> Element | None:
        """The first element of a kind with this name."""
        element = tables.elements.c
        named = func.json_extract(element.json, "$.name") == name
        ordered = _elements().where(element.kind == kind, named).order_by(element.position)
        found = self._rows(ordered.limit(1))
        return found[0] if found else None

    def documents_from(self, origins: Sequence[str]) -> list[Element]:
        """The documents that came from these files or addresses."""
        found: list[str] = []
        for first in range(0, len(origins), _MOST_VALUES):
            wanted = tables.documents.c.origin.in_(origins[first : first + _MOST_VALUES])
            found += self._connection.execute(select(tables.documents.c.id).where(wanted)).scalars()
        return list(self.find_all(found).values())

    def page(self, kind: str, wish: Wish, *, first: int, most: int) -> list[Element]:
        """At most so many elements of a kind, in the order of the account."""
        place = tables.elements.c.position
        of_kind = _elements().where(tables.elements.c.kind == kind).order_by(place)
        if wish.is_open:
            # Positions count all elements of a kind without a gap: nothing need be passed over one by one.
            return self._rows(of_kind.where(place >= first).limit(most))
        found = self._connection.execute(self._positions(kind, wish).limit(most).offset(first))
        wanted = list(found.scalars())
        return [
            element
            for begin in range(0, len(wanted), _MOST_VALUES)
            for element in self._rows(
                of_kind.where(place.in_(wanted[begin : begin + _MOST_VALUES]))
            )
        ]

    def count(self, kind: str, wish: Wish) -> int:
        """How many elements of a kind a wish finds."""
        found = self._positions(kind, wish).order_by(None).subquery()
        return self._connection.execute(select(func.count()).select_from(found)).scalar() or 0

    def independent_sources(self) -> int:
        """How many sources are independent."""
        query = select(func.count()).select_from(tables.sources)
        return (
            self._connection.execute(query.where(tables.sources.c.independent == 1)).scalar() or 0
        )

    def counts(self) -> dict[str, int]:
        """How many elements the account has of each kind."""
        query = select(tables.elements.c.kind, func.count()).group_by(tables.elements.c.kind)
        return {str(row[0]): int(row[1]) for row in self._connection.execute(query)}

    def with_facet(self, name: str, value: str) -> list[str]:
        """The ids of the elements that have a facet, in a fixed order."""
        facet = tables.facets.c
        query = select(facet.element).where(facet.name == name, facet.value == value)
        return list(self._connection.execute(query.order_by(facet.kind, facet.element)).scalars())

    def values(
        self, name: str, kind: str | None = None, *, most: int = 200
    ) -> list[tuple[str, int]]:
        """The values of a facet, the most frequent first, with the number of elements."""
        facet = tables.facets.c
        query = select(facet.value, func.count()).where(facet.name == name)
        if kind:
            query = query.where(facet.kind == kind)
        ordered = query.group_by(facet.value).order_by(func.count().desc(), facet.value).limit(most)
        return [(value, count) for value, count in self._connection.execute(ordered)]

    def days(self, kind: str) -> tuple[str, str]:
        """The first and the last day that elements of a kind belong to; empty where none has a day."""
        element = tables.elements.c
        first = select(func.min(element.earliest)).where(
            element.kind == kind, element.earliest != ""
        )
        last = select(func.max(element.latest)).where(element.kind == kind)
        return self._connection.execute(first).scalar() or "", self._connection.execute(
            last
        ).scalar() or ""

    def spread(self, kind: str, wish: Wish) -> list[tuple[str, str, int]]:
        """How many elements of a kind belong to each pair of first and last day."""
        element = tables.elements.c
        query = select(element.earliest, element.latest, func.count()).where(element.kind == kind)
        if not wish.is_open:
            found = self._positions(kind, wish).order_by(None)
            query = query.where(element.position.in_(found))
        grouped = query.group_by(element.earliest, element.latest).order_by(element.earliest)
        return [(first, last, count) for first, last, count in self._connection.execute(grouped)]

    def search(self, words: str, *, limit: int) -> tuple[fts.Hit, ...]:
        """The documents and items that contain all the words, best first."""
        return fts.find_entries(self._connection, words, limit=limit)

    def turns(self, wanted: queue.Queue, *, first: int, most: int) -> list[Reviewable]:
        """At most so many items that a person can say something of, in their turn."""
        return queue.turns_of(self._connection, wanted, first=first, most=most)

    def count_turns(self, wanted: queue.Queue) -> int:
        """How many items stand in a queue."""
        return queue.count_turns(self._connection, wanted)

    def corrections(self) -> tuple[Kept, ...]:
        """What people said, in the order it was said."""
        return queue.corrections_of(self._connection)

    def fates(self, kept: tuple[Kept, ...]) -> dict[int, str]:
        """What became of each correction, by its number."""
        return queue.fates_of(self._connection, kept)

    def _positions(self, kind: str, wish: Wish) -> Select[Any]:
        rows = fts.rows_of(self._connection, kind) if wish.words else None
        return positions(kind, wish, rows)

    def _rows(self, query: Select[Any]) -> list[Element]:
        return [_element(row) for row in self._connection.execute(query).mappings()]


def open_pages(path: Path) -> Pages:
    """The pages of a case; one that an earlier tidings wrote is given the tables that pages need.

    Raises CaseError when the file is not a whole case of this version.
    """
    check_case_file(path)
    engine = open_to_read(path)
    if not _has_pages(path, engine):
        _add_pages(path)
    return Pages(path, engine)


def _has_pages(path: Path, engine: Engine) -> bool:
    with told_plainly(path), engine.connect() as connection:
        if not all(is_whole(connection, table) for table in NEEDED):
            return False
        one = select(tables.elements.c.id).limit(1)
        return connection.execute(one).first() is not None


def _add_pages(path: Path) -> None:
    """Make the derived tables anew from the account that the case holds."""
    from tidings.store.case import open_case

    account = open_case(path).account
    with told_plainly(path), open_to_write(path).begin() as connection:
        keep_account(connection, account)


def _elements() -> Select[Any]:
    element = tables.elements.c
    return select(element.id, element.kind, element.position, element.json)


def _element(row: Mapping[Any, Any]) -> Element:
    item = msgspec.json.decode(row["json"])
    return Element(row["id"], row["kind"], row["position"], item)
