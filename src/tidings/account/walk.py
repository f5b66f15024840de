"""Walks through every record and value inside a record, naming the way there as JSON does."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from msgspec.structs import fields

from tidings.model.record import Record


def walk(record: Record, path: str = "") -> Iterator[tuple[str, Record]]:
    """A record and all records inside it, each with its path: "events[3].evidence[0]"."""
    yield path, record
    for name, json_name in _names(type(record)):
        value = getattr(record, name)
        inner = f"{path}.{json_name}" if path else json_name
        if isinstance(value, Record):
            yield from walk(value, inner)
        elif isinstance(value, tuple):
            for position, one in enumerate(value):
                if isinstance(one, Record):
                    yield from walk(one, f"{inner}[{position}]")


@cache
def _names(kind: type[Record]) -> tuple[tuple[str, str], ...]:
    return tuple((field.name, field.encode_name) for field in fields(kind))
