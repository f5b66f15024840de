"""What every reader of inputs gives back: raw reports, and what was left out with one clear line each."""

from __future__ import annotations

from collections.abc import Sequence

from tidings.model.documents import LeftOut, RawReport

Found = tuple[list[RawReport], list[LeftOut]]

# Pairs of a key of the contract and the name that the records of an input have for it.
Mapping = Sequence[tuple[str, str]]

# What is left out within a report or an archive that was read: the other form of its words, a picture in
# a mail, the requests of a web archive. The report itself is not rejected.
SECOND_FORM = "html"
INLINE = "part of a mail"
ARCHIVED = "part of a web archive"
WITHIN = frozenset({SECOND_FORM, INLINE, ARCHIVED})


def none_of(origin: str, reason: str, *, what: str = "file") -> Found:
    """Nothing was read of an input, for this reason."""
    return [], [LeftOut(what=what, reason=reason, where=origin)]


def one_report(content: bytes, *, origin: str, media_type: str) -> Found:
    """The whole input is one report."""
    return [RawReport(origin=origin, media_type=media_type, content=content)], []
