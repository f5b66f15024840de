"""Caches in memory, for what a case keeps in its file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Generic, TypeVar

from tidings.store.kept import Kept

Thing = TypeVar("Thing")


class Remembering(Generic[Thing]):
    """Keeps things by their names; it is never given what it has."""

    def __init__(self) -> None:
        self.kept: dict[str, Thing] = {}

    def get_many(self, names: Sequence[str]) -> dict[str, Thing]:
        return {name: self.kept[name] for name in names if name in self.kept}

    def put_many(self, things: Mapping[str, Thing]) -> None:
        assert not set(things) & set(self.kept)
        self.kept.update(things)


class Shelf(Kept):
    """What `Kept` is to a case."""

    def __init__(self) -> None:
        self.packed: dict[str, bytes] = {}

    def get_many(self, names: Sequence[str]) -> dict[str, bytes]:
        return {name: self.packed[name] for name in names if name in self.packed}

    def put_many(self, packed: Mapping[str, bytes]) -> None:
        self.packed.update(packed)
