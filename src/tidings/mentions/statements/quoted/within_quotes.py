"""What is told inside a quotation ends where the quotation ends.

In “"Let all know that we stay," Ruiz said as he left” what all should know is that we stay, not that he left.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from tidings.mentions.statements.drafts import Draft, Span
from tidings.mentions.statements.quoted.quotations import Quotation

# Marks that a content shut by a quotation does not end with.
_MARKS = " ,'’\"”"


def kept_within(
    drafts: Iterable[Draft], quotations: Sequence[Quotation], text: str
) -> Iterator[Draft]:
    """The drafts, of which those told by a word inside a quotation end with it."""
    for draft in drafts:
        held = None if draft.cue is None else _around(draft.cue, quotations)
        if held is None:
            yield draft
            continue
        spoken = [s for s in draft.spans if any(_meet(s, q) for q in quotations)]
        spans = tuple(_cut(span, held, text) for span in spoken)
        if spans:
            yield draft if spans == draft.spans else replace(draft, spans=spans)


def _meet(span: Span, quoted: Quotation) -> bool:
    return span[0] < quoted.outer[1] and quoted.outer[0] < span[1]


def _around(cue: Span, quotations: Sequence[Quotation]) -> Quotation | None:
    """The widest quotation that a word of saying stands in, with more than itself: a minister who “welcomed” the deal is only
    quoted for the word."""
    around = [
        q for q in quotations
        if q.closed and q.start <= cue[0] and cue[1] <= q.end and (q.start, q.end) != cue
    ]  # fmt: skip
    return min(around, key=lambda q: q.start, default=None)


def _cut(span: Span, held: Quotation, text: str) -> Span:
    """A span that runs over the end of a quotation it began in, up to there."""
    start, end = span
    if not held.start <= start < held.end < end:
        return span
    kept = text[start : held.end].rstrip(_MARKS)
    return (start, start + len(kept)) if kept else span
