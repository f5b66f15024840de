"""What a view is: one question, its columns, and the rows that answer it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from tidings.model.account import Account
from tidings.model.record import Record


class Column(NamedTuple):
    """One column: the field of the row it shows, and its heading."""

    field: str
    heading: str


class View(NamedTuple):
    """One answer: `key` is the key of the account it is made of."""

    name: str
    key: str
    asks: str
    columns: tuple[Column, ...]
    rows: Callable[[Account], Sequence[Record]]


def cells(row: Record, columns: Sequence[Column]) -> tuple[str, ...]:
    """The row as text, in the order of the columns."""
    return tuple(_text(getattr(row, column.field)) for column in columns)


def _text(value: Any) -> str:
    if isinstance(value, tuple):
        return "; ".join(str(one) for one in value)
    return "" if value is None else str(value)
