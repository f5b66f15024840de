"""Packs entries for a case: a million of them are kept, and read again, some thousands at a time."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from itertools import islice

import msgspec

from tidings.model.authority import Authority, AuthorityEntry

# A chunk of so many entries is about 600 kB while it is open.
ENTRIES = 4096


def pack(entries: Iterable[AuthorityEntry]) -> Iterator[bytes]:
    """The entries in their order, in chunks."""
    rest = iter(entries)
    while some := list(islice(rest, ENTRIES)):
        yield zlib.compress(msgspec.msgpack.encode(some))


def unpack(authority: Authority) -> Iterator[AuthorityEntry]:
    """All entries; never more than one chunk of them is open."""
    for chunk in authority.chunks:
        yield from msgspec.msgpack.decode(zlib.decompress(chunk), type=list[AuthorityEntry])
