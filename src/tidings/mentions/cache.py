"""Keeps whole readings between builds: what such a keeper can do, and which readings may be taken for equal."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Protocol

from msgspec.json import encode

from tidings.lexicons.tables import all_tables, digest
from tidings.model.documents import Document
from tidings.model.mentions import Reading
from tidings.settings import OwnPlace

PROGRAM = Path(__file__).parent.parent


class ReadingCache(Protocol):
    """Remembers what documents say, by all that a document is."""

    def get_many(self, documents: Sequence[Document]) -> dict[str, Reading]:
        """The readings of those documents that are known, by the document's id."""

    def put_many(self, readings: Sequence[Reading]) -> None:
        """Remember readings, for the next build too."""


def reading_digest(parser: str, reader: str, places: Sequence[OwnPlace]) -> str:
    """What a reading depends on besides its document: parser, learned reader, the case's own places, our rules and words."""
    said = (parser, reader, encode(tuple(places)).decode(), _rules())
    return sha256("\n".join(said).encode()).hexdigest()


@cache
def _rules() -> str:
    """Of our code and lexicons as they are: whoever changes one has everything read anew."""
    found = sha256()
    for file in sorted(PROGRAM.rglob("*.py")):
        found.update(file.relative_to(PROGRAM).as_posix().encode() + b"\n" + file.read_bytes())
    for path in all_tables():
        found.update(f"{path} {digest(path)}\n".encode())
    return found.hexdigest()
