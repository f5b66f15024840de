"""What a reader wants of a list, and the query that finds it: as few steps as the indexes allow, also in a very large case."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Select, func, or_, select

from tidings.model.record import Record
from tidings.store import fts, tables


class Wish(Record, frozen=True, kw_only=True):
    """Which elements a reader wants: days as written (2020, 2020-03, 2020-03-05), facets all of which hold, words."""

    after: str = ""
    before: str = ""
    facets: tuple[tuple[str, str], ...] = ()
    words: str = ""

    @property
    def is_open(self) -> bool:
        """Whether it asks for everything."""
        return not (self.after or self.before or self.facets or self.words)


def positions(kind: str, wish: Wish, rows: fts.Rows | None) -> Select[Any]:
    """The positions of the elements of a kind that a wish finds, in their order; `rows` is where the words of the kind stand.

    One facet, or words, lead to the positions by an index that has them in their order, so that a page of a list is made
    of its first hits. Where several things are asked for they are looked up for each element of the kind.
    """
    steps = [_having(kind, name, value) for name, value in wish.facets]
    if terms := fts.match_terms(wish.words):
        steps.append(fts.places_of(kind, terms, rows))
    days = list(_days(wish))
    if len(steps) == 1 and not days:
        return steps[0]
    element = tables.elements.c
    tests = (element.position.in_(step.order_by(None)) for step in steps)
    found = select(element.position.label("position")).where(element.kind == kind, *days, *tests)
    return found.order_by(element.position)


def _having(kind: str, name: str, value: str) -> Select[Any]:
    facet = tables.facets.c
    found = select(facet.position.label("position")).where(
        facet.name == name, facet.value == value, facet.kind == kind
    )
    return found.order_by(facet.position)


def _days(wish: Wish) -> list[ColumnElement[bool]]:
    element, tests = tables.elements.c, []
    if wish.after or wish.before:
        # What has no day at all is left out as soon as days are asked for; an open end reaches everywhere.
        tests.append(or_(element.earliest != "", element.latest != ""))
    if wish.after:
        tests.append(or_(element.latest == "", element.latest >= wish.after))
    if wish.before:
        begun = func.substr(element.earliest, 1, len(wish.before)) <= wish.before
        tests.append(or_(element.earliest == "", begun))
    return tests
