"""The words of a document as copies are compared by: case and quotation marks do not count."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tidings.model.documents import Document
from tidings.model.record import Record

_WORD = re.compile(r"\w+")
_QUOTED = re.compile(r"\"[^\"\n]*\"|“[^”“\n]*”|«[^»«\n]*»|„[^“”„\n]*[“”]")
# Copies are compared by rough sentences; an abbreviation that ends one too early does no harm.
_STOP = re.compile(r"[.!?…؟]+[\"'”’»)\]]*\s")
_READ = frozenset({"lead", "body", "gallery"})


class Wording(Record, frozen=True, kw_only=True):
    """The words of the parts of a document that are read, with their places and what of them is quoted speech.

    `sentence_ends` are the indexes of the words before which a sentence has ended.
    """

    document: str
    words: tuple[str, ...]
    places: tuple[tuple[int, int], ...]
    quoted: tuple[bool, ...]
    capital: tuple[bool, ...]
    sentence_ends: tuple[int, ...]


def read_text(document: Document) -> str:
    """The running text alone, in one string; its offsets are its own."""
    return "\n".join(document.text[start:end] for start, end in _stretches(document))


def wording_of(document: Document) -> Wording:
    """The words of the parts of a document that are read."""
    words: list[str] = []
    places: list[tuple[int, int]] = []
    quoted: list[bool] = []
    capital: list[bool] = []
    ends: list[int] = []
    text = document.text
    for start, end in _stretches(document):
        spoken = [found.span() for found in _QUOTED.finditer(text, start, end)]
        stops = [found.end() for found in _STOP.finditer(text, start, end)]
        at = stop = 0
        for word in _WORD.finditer(text, start, end):
            begin = word.start()
            while at < len(spoken) and spoken[at][1] <= begin:
                at += 1
            if stop < len(stops) and stops[stop] <= begin:
                while stop < len(stops) and stops[stop] <= begin:
                    stop += 1
                ends.append(len(words))
            written = word.group()
            words.append(written.casefold())
            places.append(word.span())
            quoted.append(at < len(spoken) and spoken[at][0] <= begin)
            capital.append(written[0].isupper())
        ends.append(len(words))
    return Wording(
        document=document.id,
        words=tuple(words),
        places=tuple(places),
        quoted=tuple(quoted),
        capital=tuple(capital),
        sentence_ends=tuple(ends),
    )


def _stretches(document: Document) -> Iterator[tuple[int, int]]:
    return ((part.start, part.end) for part in document.parts if part.kind in _READ)
