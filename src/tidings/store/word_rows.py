"""Which words lists are filtered by: those of the search where it has the kind, else what an element itself says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.dialects.sqlite import insert

from tidings.model.elements import Element
from tidings.store import fts, tables

# Nobody lists these by their words.
_UNLISTED = frozenset({"times", "situation", "made"})


def keep_word_rows(
    connection: Connection, searched: Mapping[str, int], known: Mapping[str, Element]
) -> None:
    """Fill the index of the lists, and say where the words of each kind stand; `searched` counts what the search has."""
    listed = [one for one in known.values() if one.kind not in fts.SEARCHED and one.kind not in _UNLISTED]  # fmt: skip
    sizes: dict[str, int] = {}
    for one in listed:
        sizes[one.kind] = max(sizes.get(one.kind, 0), one.position + 1)
    rows = [*_rows({kind: searched[kind] for kind in fts.SEARCHED}), *_rows(sizes)]
    firsts = {row["kind"]: row["first"] for row in rows}
    fts.fill_list(
        connection,
        ((firsts[one.kind] + one.position, "\n".join(_said(one.item, known))) for one in listed),
    )
    if rows:
        connection.execute(insert(tables.word_rows), rows)


def _rows(sizes: Mapping[str, int]) -> Iterator[dict[str, Any]]:
    """One kind after the other, from row 1 on."""
    first = 1
    for kind, size in sizes.items():
        if size:
            yield {"kind": kind, "first": first, "last": first + size - 1}
        first += size


def _said(item: Any, known: Mapping[str, Element]) -> list[str]:
    """Every text within an element that is not the id of another one."""
    found: list[str] = []
    _gather(item, known, found)
    return found


def _gather(value: Any, known: Mapping[str, Element], found: list[str]) -> None:
    if isinstance(value, str):
        if value not in known:
            found.append(value)
    elif isinstance(value, dict):
        for inner in value.values():
            _gather(inner, known, found)
    elif isinstance(value, list):
        for inner in value:
            _gather(inner, known, found)
