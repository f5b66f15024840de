"""The parses of sentences that the case keeps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress

import msgspec

from tidings.model.parse import Token
from tidings.store.kept import Kept

# index, start, end, text, lemma, pos, tag, dep, head, name: without the names a fifth of the size.
_Row = tuple[int, int, int, str, str, str, str, str, int, str]


class KeptSentences:
    """A `SentenceCache` in the case file."""

    def __init__(self, kept: Kept) -> None:
        self._kept = kept

    def get_many(self, texts: Sequence[str]) -> dict[str, tuple[Token, ...]]:
        """The parses of those sentences that are kept."""
        found: dict[str, tuple[Token, ...]] = {}
        for text, packed in self._kept.get_many(texts).items():
            with suppress(ValueError):  # damaged: it is parsed again
                found[text] = _unpack(packed)
        return found

    def put_many(self, parses: Mapping[str, tuple[Token, ...]]) -> None:
        """Keep parses."""
        self._kept.put_many({text: _pack(parse) for text, parse in parses.items()})


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
