"""The text of a document as a reader sees it: title, byline, paragraphs and galleries, each with its marks."""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tidings.web.evidence import Span
from tidings.web.highlights import Segment, split_text
from tidings.web.shapes import JsonObject, objects, words


@dataclass(frozen=True)
class Block:
    """One part of a text, split at every border of evidence."""

    kind: str
    segments: tuple[Segment, ...]

    @property
    def directed(self) -> bool:
        """Whether letters tell in which direction it runs; a bare date runs as the text around it."""
        return any(mark.isalpha() for segment in self.segments for mark in segment.text)


def find_blocks(document: JsonObject, spans: Iterable[Span]) -> list[Block]:
    """The parts of a text in its order; what lies between them is a paragraph of its own where it has words."""
    text = words(document, "text")
    stretches = list(_stretches(text, document))
    cuts = [place for start, end, _ in stretches for place in (start, end)]
    segments = iter(split_text(text, spans, cuts))
    blocks: list[Block] = []
    for start, end, kind in stretches:
        own: list[Segment] = []
        while start < end:
            own.append(next(segments))
            start = own[-1].end
        # Empty lines between blocks are the room between them, unless evidence begins there.
        if text[own[0].start : end].strip() or any(segment.covering for segment in own):
            blocks.append(Block(kind, tuple(own)))
    return blocks


def direction(text: str) -> str:
    """Whether the first letter that tells runs from the right: "rtl" or "ltr"."""
    for mark in text:
        if (runs := unicodedata.bidirectional(mark)) in ("L", "R", "AL"):
            return "ltr" if runs == "L" else "rtl"
    return "ltr"


def _stretches(text: str, document: JsonObject) -> Iterator[tuple[int, int, str]]:
    """Stretches that join to the text: its parts, and between them what lies between empty lines."""
    done = 0
    parts = [(part.get("start"), part.get("end"), part) for part in objects(document, "parts")]
    known = [(a, b, part) for a, b, part in parts if isinstance(a, int) and isinstance(b, int)]
    for start, end, part in sorted(known, key=lambda found: found[:2]):
        if done <= start < end <= len(text):
            yield from _between(text, done, start)
            yield start, end, words(part, "kind")
            done = end
    yield from _between(text, done, len(text))


def _between(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    while start < end:
        stop = text.find("\n\n", start, end)
        if stop < 0:
            yield start, end, ""
            return
        if start < stop:
            yield start, stop, ""
        yield stop, stop + 2, ""
        start = stop + 2
