"""The words of a document as a report of the corpus has them: what was read, each paragraph a line."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator

from tidings.model.mentions import Reading
from tidings.teaching.records import Span

# Whatever breaks a line or is no plain space; one space for each, so that offsets only shift.
_BREAK = re.compile(r"\s")
BETWEEN = "\n\n"


class Layout:
    """The text of a report, and where the words of the document stand in it.

    Title, byline and whatever else is read for no mentions is not in it: words that nobody looked at
    would teach that nothing is to be found there.
    """

    def __init__(self, reading: Reading) -> None:
        document = reading.document
        lines: list[str] = []
        self._paragraphs: list[tuple[int, int, int]] = []  # start, end, how far they move
        length = 0
        for index in sorted({sentence.paragraph for sentence in reading.sentences}):
            part = document.parts[index]
            whole = document.text[part.start : part.end]
            start = part.start + len(whole) - len(whole.lstrip())
            line = _BREAK.sub(" ", whole.strip())
            if line:
                self._paragraphs.append((start, start + len(line), length - start))
                lines.append(line)
                length += len(line) + len(BETWEEN)
        self._starts = [start for start, _, _ in self._paragraphs]
        self.text = BETWEEN.join(lines)

    def place(self, start: int, end: int) -> Span | None:
        """Words of the document in the report; None where they do not stand in one paragraph."""
        at = bisect(self._starts, start) - 1
        if at < 0 or end > self._paragraphs[at][1]:
            return None
        return next(self.pieces(start, end), None)

    def pieces(self, start: int, end: int) -> Iterator[Span]:
        """Words that may run over paragraphs, a span for each, without spaces at the edges."""
        for first, last, by in self._paragraphs[max(bisect(self._starts, start) - 1, 0) :]:
            if first >= end:
                return
            a, b = max(start, first) + by, min(end, last) + by
            words = self.text[a:b] if a < b else ""
            if words.strip():
                left = len(words) - len(words.lstrip())
                yield Span(start=a + left, end=a + len(words.rstrip()))
