"""Keeps whole readings between builds: what such a keeper can do, and which readings may be taken for equal."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from typing import Protocol

from msgspec.json import encode

from tidings.model.documents import Document
from tidings.model.mentions import Reading
from tidings.program import rules_digest
from tidings.settings import OwnPlace


class ReadingCache(Protocol):
    """Remembers what documents say, by all that a document is."""

    def get_many(self, documents: Sequence[Document]) -> dict[str, Reading]:
        """The readings of those documents that are known, by the document's id."""

    def put_many(self, readings: Sequence[Reading]) -> None:
        """Remember readings, for the next build too."""


def reading_digest(parser: str, reader: str, places: Sequence[OwnPlace]) -> str:
    """What a reading depends on besides its document: parser, learned reader, the case's own places, our rules and words."""
    said = (parser, reader, encode(tuple(places)).decode(), rules_digest())
    return sha256("\n".join(said).encode()).hexdigest()
