"""Readings that the case keeps by what they were made from, so that a later build reads only what is new."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path

from sqlalchemy import Engine, select
from sqlalchemy.dialects.sqlite import insert

from tidings.store import tables
from tidings.store.faults import told_plainly

# Below SQLite's lowest limit of variables in one statement (999 before 3.32).
KEYS_AT_ONCE = 500


class Kept:
    """Packed readings in the case file; `reader` is the digest of what reads."""

    def __init__(self, engine: Engine, path: Path, *, reader: str) -> None:
        self._engine, self._path, self._reader = engine, path, reader

    def get_many(self, names: Sequence[str]) -> dict[str, bytes]:
        """What is kept of those names."""
        found: dict[str, bytes] = {}
        with told_plainly(self._path), self._engine.connect() as connection:
            for some in _batches(names):
                name_of = {self._key(name): name for name in some}
                query = select(tables.sentences).where(tables.sentences.c.key.in_(name_of))
                for row in connection.execute(query):
                    found[name_of[row.key]] = row.parse
        return found

    def put_many(self, packed: Mapping[str, bytes]) -> None:
        """Keep readings at once, so that a build that dies later need not make them again."""
        rows = [{"key": self._key(name), "parse": what} for name, what in packed.items()]
        if rows:
            with told_plainly(self._path), self._engine.begin() as connection:
                connection.execute(insert(tables.sentences).on_conflict_do_nothing(), rows)

    def _key(self, name: str) -> str:
        return sha256(f"{self._reader}\n{name}".encode()).hexdigest()


def _batches(names: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(names), KEYS_AT_ONCE):
        yield names[start : start + KEYS_AT_ONCE]
