"""The words of a document as copies are compared by: case and quotation marks do not count."""

from __future__ import annotations

import re
from zlib import crc32

from tidings.model.documents import Document
from tidings.model.record import Record

# Runs of five words: in a test on war reports of many papers, runs of three recur in unrelated texts
# ("according to the"), runs of eight miss copies whose editor changed a word in every line.
RUN = 5
_WORD = re.compile(r"\w+")
_QUOTED = re.compile(r"\"[^\"\n]*\"|“[^”“\n]*”|«[^»«\n]*»")
_READ = frozenset({"lead", "body", "gallery"})


class Wording(Record, frozen=True, kw_only=True):
    """Words with their places, the runs of five they form, and which of them stand in quotation.

    `runs[i]` is the run that begins at word i as a number that is the same on every machine.
    """

    document: str
    words: tuple[str, ...]
    places: tuple[tuple[int, int], ...]
    quoted: tuple[bool, ...]
    runs: tuple[int, ...]


def wording_of(document: Document) -> Wording:
    """The words of the parts of a document that are read."""
    words: list[str] = []
    places: list[tuple[int, int]] = []
    quoted: list[bool] = []
    for part in document.parts:
        if part.kind not in _READ:
            continue
        spoken = [found.span() for found in _QUOTED.finditer(document.text, part.start, part.end)]
        at = 0
        for word in _WORD.finditer(document.text, part.start, part.end):
            while at < len(spoken) and spoken[at][1] <= word.start():
                at += 1
            words.append(word.group().casefold())
            places.append(word.span())
            quoted.append(at < len(spoken) and spoken[at][0] <= word.start())
    runs = [
        crc32(" ".join(words[index : index + RUN]).encode())
        for index in range(len(words) - RUN + 1)
    ]
    return Wording(
        document=document.id,
        words=tuple(words),
        places=tuple(places),
        quoted=tuple(quoted),
        runs=tuple(runs),
    )
