"""The body of an answer: unpacked piece by piece, and given up as soon as it is too large or too dense."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tidings.sources.fetching.limits import Limits, Refused
from tidings.sources.unpacking import UnpackError, unpacked

ACCEPTED = "gzip, deflate"
_ASKED_FOR = frozenset({"gzip", "x-gzip", "deflate"})
# No honest server packs twice; one layer more is allowed for proxies that do.
_MAX_LAYERS = 2


def read_body(pieces: Iterable[bytes], *, codings: Sequence[str], limits: Limits) -> bytes:
    """The whole body; raises Refused when it is larger than the limits allow, packed or unpacked."""
    layers = [coding for coding in codings if coding not in {"", "identity"}]
    if len(layers) > _MAX_LAYERS:
        raise Refused(f"the answer is packed {len(layers)} times over")
    flow = _metered(pieces, limits)
    for coding in reversed(layers):
        flow = _metered(_unpacked(flow, coding, limits), limits)
    return b"".join(flow)


def _metered(pieces: Iterable[bytes], limits: Limits) -> Iterator[bytes]:
    size = 0
    for piece in pieces:
        size += len(piece)
        if size > limits.size:
            raise Refused(f"it is larger than {limits.size // (1024 * 1024)} MB")
        yield piece


def _unpacked(pieces: Iterable[bytes], coding: str, limits: Limits) -> Iterator[bytes]:
    if coding not in _ASKED_FOR:
        raise Refused(f"the answer is packed as {coding[:20]!r}, which was not asked for")
    try:
        yield from unpacked(pieces, coding, ratio=limits.ratio, ratio_after=limits.ratio_after)
    except UnpackError as fault:
        raise Refused(f"the answer {fault}") from None
