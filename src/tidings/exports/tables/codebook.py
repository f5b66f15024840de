"""The table that says what the columns of all tables hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from tidings.exports.tables.table import Table
from tidings.lexicons.tables import table
from tidings.model.catalogue import Catalogue

# The lexicon's word for a column that means the same everywhere.
ANY = "any"
_TYPES = {str: "text", int: "whole number", float: "number", bool: "yes or no"}


class ColumnRow(NamedTuple):
    """One column of one table."""

    table: str
    column: str
    type: str
    meaning: str


def make_codebook(tables: Iterable[Table]) -> Table:
    """The codebook of some tables, and of itself."""

    def rows(_: Catalogue) -> Iterator[ColumnRow]:
        for one in (*tables, book):
            for name, kind in one.columns:
                yield ColumnRow(one.name, name, _TYPES[kind], meaning(one.name, name))

    book = Table("codebook", ColumnRow, rows)
    return book


def meaning(name: str, column: str) -> str:
    """What a column of a table holds."""
    said = _meanings()
    return said.get((name, column)) or said[ANY, column]


@cache
def _meanings() -> Mapping[tuple[str, str], str]:
    rows = table("world/table_columns.tsv")
    return {(row["table"], row["column"]): row["meaning"] for row in rows}
