"""What a table is: a kind of row whose fields are its columns, and the rows of an account."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from typing import Any, NamedTuple, get_args, get_type_hints

from tidings.exports.written import joined
from tidings.model.catalogue import Catalogue
from tidings.model.dates import Date
from tidings.model.evidence import Evidence
from tidings.model.items import Corroboration

Value = str | int | float | bool | None


class Words(NamedTuple):
    """Where the first words that a row rests on stand; the table `evidence` has all of them."""

    document: str | None = None
    start: int | None = None
    end: int | None = None
    quote: str | None = None


class Support(NamedTuple):
    """Who stands behind an item."""

    documents: int
    articles: int
    independent_sources: int
    sources: str


class Days(NamedTuple):
    """A date as far as it is known."""

    date: str | None = None
    earliest: str | None = None
    latest: str | None = None
    date_precision: str | None = None
    date_as_written: str | None = None
    date_inferred: str | None = None


class Column(NamedTuple):
    """One column: its name, and str, int, float or bool."""

    name: str
    type: type


class Table(NamedTuple):
    """One kind of thing: `row` is a NamedTuple, a field that is one itself stands for its own fields."""

    name: str
    row: type[tuple[Any, ...]]
    rows: Callable[[Catalogue], Iterable[tuple[Any, ...]]]

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns in their order."""
        return columns_of(self.row)

    def values(self, names: Catalogue) -> Iterator[tuple[Value, ...]]:
        """The rows of an account; what is not known is None."""
        for row in self.rows(names):
            yield tuple(None if value == "" else value for value in _flat(row))


def words(evidence: Sequence[Evidence]) -> Words:
    """The first of some evidence."""
    for first in evidence:
        return Words(first.document, first.start, first.end, first.quote)
    return Words()


def support(stands: Corroboration, names: Catalogue) -> Support:
    """Corroboration with the sources by name."""
    return Support(
        stands.documents, stands.articles, stands.independent_sources,
        named(stands.sources, names),
    )  # fmt: skip


def days(date: Date | None) -> Days:
    """A date in columns."""
    if date is None:
        return Days()
    return Days(
        date.edtf, date.earliest, date.latest, date.precision, date.as_written, date.inferred
    )


def named(ids: Iterable[str], names: Catalogue) -> str:
    """What several things are called, in one cell."""
    return joined(names.label(one) for one in ids)


@cache
def columns_of(row: type[tuple[Any, ...]]) -> tuple[Column, ...]:
    """The fields of a kind of row, with those of the rows inside it."""
    found: list[Column] = []
    for name, hint in get_type_hints(row).items():
        if isinstance(hint, type) and issubclass(hint, tuple):
            found.extend(columns_of(hint))
        else:
            # The columns `from_` and `to` are called as in the account.
            found.append(Column(name.rstrip("_"), _type(hint)))
    return tuple(found)


def _type(hint: Any) -> type:
    known = [one for one in get_args(hint) if one is not type(None)] or [hint]
    kind: type = known[0]
    return kind


def _flat(row: tuple[Any, ...]) -> Iterator[Value]:
    for value in row:
        if isinstance(value, tuple):
            yield from _flat(value)
        else:
            yield value
