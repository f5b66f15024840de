"""The parses of sentences that the case keeps, so that a later build reads only what is new."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path

import msgspec
from sqlalchemy import Engine, select
from sqlalchemy.dialects.sqlite import insert

from tidings.model.parse import Token
from tidings.store import tables
from tidings.store.faults import told_plainly

# Below SQLite's lowest limit of variables in one statement (999 before 3.32).
KEYS_AT_ONCE = 500

# index, start, end, text, lemma, pos, tag, dep, head, name: without the names a fifth of the size.
_Row = tuple[int, int, int, str, str, str, str, str, int, str]


class KeptSentences:
    """A `SentenceCache` in the case file; `parser` is the digest of what parses."""

    def __init__(self, engine: Engine, path: Path, *, parser: str) -> None:
        self._engine, self._path, self._parser = engine, path, parser

    def get_many(self, texts: Sequence[str]) -> dict[str, tuple[Token, ...]]:
        """The parses of those sentences that are kept."""
        found: dict[str, tuple[Token, ...]] = {}
        with told_plainly(self._path), self._engine.connect() as connection:
            for some in _batches(texts):
                text_of = {self._key(sentence): sentence for sentence in some}
                query = select(tables.sentences).where(tables.sentences.c.key.in_(text_of))
                for row in connection.execute(query):
                    found[text_of[row.key]] = _unpack(row.parse)
        return found

    def put_many(self, parses: Mapping[str, tuple[Token, ...]]) -> None:
        """Keep parses at once, so that a build that dies later need not parse them again."""
        rows = [{"key": self._key(said), "parse": _pack(parse)} for said, parse in parses.items()]
        if rows:
            with told_plainly(self._path), self._engine.begin() as connection:
                connection.execute(insert(tables.sentences).on_conflict_do_nothing(), rows)

    def _key(self, sentence: str) -> str:
        return sha256(f"{self._parser}\n{sentence}".encode()).hexdigest()


def _batches(texts: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(texts), KEYS_AT_ONCE):
        yield texts[start : start + KEYS_AT_ONCE]


def _pack(parse: tuple[Token, ...]) -> bytes:
    return msgspec.msgpack.encode([msgspec.structs.astuple(token) for token in parse])


def _unpack(packed: bytes) -> tuple[Token, ...]:
    return tuple(
        Token(
            index=index, start=start, end=end, text=text, lemma=lemma, pos=pos, tag=tag, dep=dep,
            head=head, name=name,
        )
        for index, start, end, text, lemma, pos, tag, dep, head, name in msgspec.msgpack.decode(
            packed, type=list[_Row]
        )
    )  # fmt: skip
