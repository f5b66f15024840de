"""Where packed things are kept from one build of a case to the next, and how they are packed."""

from __future__ import annotations

import zlib
from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Any, Protocol, TypeVar

from msgspec import msgpack

T = TypeVar("T")

# The fastest: what is kept is read by every build.
_LEVEL = 1


class Shelf(Protocol):
    """Keeps packed things by their names, as a case does."""

    def get_many(self, names: Sequence[str]) -> dict[str, bytes]:
        """What is kept of those names."""

    def put_many(self, packed: Mapping[str, bytes]) -> None:
        """Keep these, for the next build too."""


def pack(thing: Any) -> bytes:
    """A record as it is kept."""
    return zlib.compress(msgpack.encode(thing), _LEVEL)


def unpack(packed: bytes | None, sort: type[T]) -> T | None:
    """What was kept; None where nothing was, or what is kept is damaged."""
    if packed is not None:
        with suppress(ValueError, zlib.error):
            return msgpack.decode(zlib.decompress(packed), type=sort)
    return None
