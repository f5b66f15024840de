"""Finds the day at the head of a text: the day of writing where nobody knows when it was published.

"21.08.2013 - Raiders burn a mill" and "Posted on 3 May 2016 by A. Writer" have one; "On 5 May 1968 raiders burned a mill" has none.
"""

from __future__ import annotations

from tidings.model.mentions import Reading, TimeMention

# Before the day of a head stands nothing, or "Last updated at", "Date of publication"; a lone word is the "On" of a sentence.
FEWEST_WORDS, MOST_WORDS = 2, 4


def head_day(reading: Reading) -> str | None:
    """The day of publication, else the full date that opens the text."""
    document = reading.document
    if document.published is not None:
        return document.published.date
    first = min(reading.times, key=lambda t: t.start, default=None)
    return first.date.earliest if first is not None and _is_head(reading, first) else None


def _is_head(reading: Reading, time: TimeMention) -> bool:
    if time.date.precision != "day" or time.anchor != "stated":
        return False
    before = reading.document.text[: time.start].split()
    return not before or FEWEST_WORDS <= len(before) <= MOST_WORDS
