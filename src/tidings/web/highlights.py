"""Splits an article's text at every border of a span, so that overlapping evidence stays readable."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from tidings.web.evidence import Span


@dataclass(frozen=True)
class Segment:
    """A run of text that rests under the same spans from its first to its last character."""

    text: str
    start: int
    end: int
    covering: tuple[Span, ...] = ()
    beginning: tuple[Span, ...] = ()


def split_text(text: str, spans: Iterable[Span], cuts: Iterable[int] = ()) -> list[Segment]:
    """Segments that join to the text; each names the spans that cover it and that begin with it.

    `cuts` are further places to split at.
    """
    inside = sorted({span for span in spans if 0 <= span.start < span.end <= len(text)})
    starts: dict[int, list[Span]] = {}
    ends: dict[int, list[Span]] = {}
    for span in inside:
        starts.setdefault(span.start, []).append(span)
        ends.setdefault(span.end, []).append(span)
    within = (cut for cut in cuts if 0 < cut < len(text))
    borders = sorted({0, len(text), *within, *starts, *ends})
    segments: list[Segment] = []
    # A dict keeps the order of arrival, which is the order of the sorted spans.
    open_spans: dict[Span, None] = {}
    for start, end in pairwise(borders):
        for span in ends.get(start, ()):
            del open_spans[span]
        beginning = starts.get(start, [])
        open_spans.update(dict.fromkeys(beginning))
        segments.append(Segment(text[start:end], start, end, tuple(open_spans), tuple(beginning)))
    return segments


# Longer quotes are folded to their first and last words: a fold saves at least a line of a telephone.
LONGEST_QUOTE = 320
_KEPT = 110


@dataclass(frozen=True)
class Folded:
    """A long quote: its first words, its last ones, and how many lie between."""

    first: str
    last: str
    between: int


def fold_quote(text: str) -> Folded | None:
    """A quote that is too long for a list, folded between words; nothing for a short one."""
    if len(text) <= LONGEST_QUOTE:
        return None
    first = text[:_KEPT].rpartition(" ")[0] or text[:_KEPT]
    last = text[-_KEPT:].partition(" ")[2] or text[-_KEPT:]
    between = len(text[len(first) : len(text) - len(last)].split())
    return Folded(first, last, between)


def show_context(text: str, span: Span, reach: int = 70) -> tuple[str, str, str]:
    """The words before, the words themselves and the words after, cut between words."""
    before = text[max(0, span.start - reach) : span.start]
    after = text[span.end : span.end + reach]
    if span.start > reach:
        before = "…" + before.partition(" ")[2]
    if span.end + reach < len(text):
        after = after.rpartition(" ")[0] + "…"
    # A line break ends the thought: what lies beyond it is another paragraph.
    return before.rpartition("\n")[2], text[span.start : span.end], after.partition("\n")[0]
