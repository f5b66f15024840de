"""The encoder's readings of windows that the case keeps."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress

import msgspec

from tidings.model.encoded import WindowReading
from tidings.store.kept import Kept


class KeptWindows:
    """A `WindowCache` in the case file."""

    def __init__(self, kept: Kept) -> None:
        self._kept = kept

    def get_many(self, keys: Sequence[str]) -> dict[str, WindowReading]:
        """The readings of those windows that are kept."""
        return dict(_sound(self._kept.get_many(keys)))

    def put_many(self, readings: Mapping[str, WindowReading]) -> None:
        """Keep readings."""
        self._kept.put_many({k: msgspec.msgpack.encode(v) for k, v in readings.items()})


def _sound(packed: Mapping[str, bytes]) -> Iterator[tuple[str, WindowReading]]:
    """What can be unpacked; what a damaged file has lost is read again."""
    for key, what in packed.items():
        with suppress(ValueError):
            yield key, msgspec.msgpack.decode(what, type=WindowReading)
