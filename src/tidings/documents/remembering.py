"""Documents that an earlier build made from the same reports: taking a page apart costs more than all else that is done to it again.

What is kept is a document as its report alone gives it, with the lines that the pile compares; what other reports make
of it (its article, its role, a day it does not tell itself) is found anew by every build.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from hashlib import sha256
from importlib.metadata import version
from typing import NamedTuple

from msgspec import msgpack

from tidings.documents.furniture import PageLines
from tidings.documents.furniture.linemarks import Trait
from tidings.documents.shelf import Shelf, pack, unpack
from tidings.model.documents import Document, LeftOut, RawReport
from tidings.model.record import Record
from tidings.program import rules_digest

# What takes reports apart besides our own rules.
_OTHERS = ("lxml", "trafilatura", "resiliparse", "py3langid", "pypdfium2", "python-docx")


class Made(NamedTuple):
    """A document, and its lines as the pile compares them."""

    document: Document
    lines: PageLines


class _Packed(Record, frozen=True, kw_only=True):
    """What a report was made: a document with its lines, or why it was left out."""

    document: Document | None = None
    outlet: str | None = None
    lines: tuple[tuple[int, int], ...] = ()
    sentences: tuple[int, ...] = ()
    refused: LeftOut | None = None


def making_digest() -> str:
    """What a document depends on besides its report: our rules and words, and the libraries that open pages."""
    said = (rules_digest(), *(f"{name} {version(name)}" for name in _OTHERS))
    return sha256("\n".join(said).encode()).hexdigest()


class Remembered:
    """What earlier builds made of reports, and what this one makes, to be kept at its end; without a shelf it is empty."""

    def __init__(self, shelf: Shelf | None) -> None:
        self._shelf = shelf
        self._known: dict[str, bytes] = {}
        self._fresh: dict[str, bytes] = {}

    def look_up(self, names: Sequence[str]) -> None:
        """Take from the shelf what it has of these."""
        if self._shelf is not None:
            self._known |= self._shelf.get_many(names)

    def get(self, name: str) -> Made | LeftOut | None:
        """What was made under this name; None where nothing is known, or what is kept is damaged."""
        packed = unpack(self._known.get(name), _Packed)
        with suppress(ValueError):
            return None if packed is None else _unpack(packed)
        return None

    def add(self, name: str, made: Made | LeftOut) -> None:
        """Keep what was made under a name."""
        if self._shelf is not None:
            self._fresh[name] = pack(_pack(made))

    def keep(self) -> None:
        """Put on the shelf what it did not have."""
        if self._shelf is not None and self._fresh:
            self._shelf.put_many(self._fresh)


def name_of(report: RawReport, shared: Sequence[int] = (), document: str = "") -> str:
    """Under what a report's document is known: all that it is made from, which of its lines others have as well, and its id."""
    return "made " + sha256(msgpack.encode((report, shared, document))).hexdigest()


def _pack(made: Made | LeftOut) -> _Packed:
    if isinstance(made, LeftOut):
        return _Packed(refused=made)
    outlet, lines, sentences = made.lines
    return _Packed(
        document=made.document, outlet=outlet, sentences=tuple(sorted(sentences)),
        lines=tuple((line, int(trait)) for line, trait in lines),
    )  # fmt: skip


def _unpack(packed: _Packed) -> Made | LeftOut | None:
    if packed.document is None:
        return packed.refused
    lines = tuple((line, Trait(trait)) for line, trait in packed.lines)
    return Made(packed.document, PageLines(packed.outlet, lines, frozenset(packed.sentences)))
