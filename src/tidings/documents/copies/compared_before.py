"""Comparisons that an earlier build made of the same two documents: a case that grows by one report asks only for the new one's.

A comparison hangs on the two documents and on our rules; the shelf is keyed by both (`remembering.making_digest`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256

from msgspec import msgpack

from tidings.documents.copies.comparing import Comparison, Text, compare
from tidings.documents.shelf import Shelf, pack, unpack
from tidings.model.documents import Document

Pair = tuple[Document, Document]

# So many pairs are looked up together: few of them are copies, and the comparisons of all would fill the memory.
_AT_ONCE = 5_000


def compare_all(
    pairs: Sequence[Pair], texts: Mapping[str, Text], shelf: Shelf | None
) -> Iterator[tuple[Pair, Comparison]]:
    """Each pair with its comparison, in order; what `shelf` keeps is not made again."""
    if shelf is None:
        for left, right in pairs:
            yield (left, right), compare(texts[left.id], texts[right.id])
        return
    digests = {one.id: sha256(msgpack.encode(one)).digest() for pair in pairs for one in pair}
    for start in range(0, len(pairs), _AT_ONCE):
        yield from _compare_some(pairs[start : start + _AT_ONCE], texts, shelf, digests)


def _compare_some(
    pairs: Sequence[Pair], texts: Mapping[str, Text], shelf: Shelf, digests: Mapping[str, bytes]
) -> Iterator[tuple[Pair, Comparison]]:
    names = [_name(digests[left.id], digests[right.id]) for left, right in pairs]
    known = shelf.get_many(names)
    fresh: dict[str, bytes] = {}
    for name, (left, right) in zip(names, pairs, strict=True):
        comparison = unpack(known.get(name), Comparison)
        if comparison is None:
            comparison = compare(texts[left.id], texts[right.id])
            fresh[name] = pack(comparison)
        yield (left, right), comparison
    if fresh:
        shelf.put_many(fresh)


def _name(left: bytes, right: bytes) -> str:
    """Under what a comparison is kept: all that the two documents hold, in their order."""
    return "compared " + sha256(left + right).hexdigest()
