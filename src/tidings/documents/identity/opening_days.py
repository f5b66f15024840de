"""A day with which a saved report opens, in front of its first sentence: "21 August 2019 – Shells fell …".

Archives and scrapers put the date line and the text into one paragraph. A chronicle, in which paragraph after paragraph opens so, is told
from it by its second entry, and "4 May 2021 was a Tuesday" by its verb.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tidings.documents.blocks import Block, kept
from tidings.documents.calendar_words import weekdays, word_key
from tidings.documents.identity.date_lines import read_date_line
from tidings.documents.publication_dates import written_days

# No date with its label and weekday is longer.
_WIDEST = 80
# "Date of publication Tuesday".
_LABEL_WORDS = 4
# "at 0914", "09:14 GMT"; without "at" or a colon four figures may be a count.
_TIME = re.compile(
    r"(?:,?\s+at\s+\d{1,2}[:.]?\d\d|,?\s+\d{1,2}[:.]\d\d)(?:\s?[apAP]\.?[mM]\.?)?(?:\s(?:GMT|UTC|[A-Z]{3}T))?"
)
_JOINT = re.compile(r"\s*(?:[-–—|:]+\s*|\.\s+|,\s+(?=by\b)|\s+)")
_BEGINS = re.compile(r"[\"“«„'‘(]?(?:[^\W\d_a-z]|\d)|by\s+[^\W\d_a-z]")
_WEEKDAY = re.compile(r"([^\W\d_]+)\.?,?\s+$")


def opening_day_end(block: Block, blocks: Sequence[Block]) -> int:
    """Where the day ends with which a paragraph opens, with what ties it to the text; 0 where there is none."""
    end = _day_end(block.text)
    if not end or any(other is not block and _day_end(other.text) for _, other in kept(blocks)):
        return 0
    return end


def _day_end(text: str) -> int:
    head = text[:_WIDEST]
    days = written_days(head)
    if not days or not _only_leads(head[: days[0].start], head):
        return 0
    return begins_text(text, days[0].end)


def begins_text(text: str, at: int) -> int:
    """Where a text begins behind a day, its time and what ties it to them; 0 where none begins there."""
    time = _TIME.match(text, at)
    joint = _JOINT.match(text, time.end() if time else at)
    if joint is None or not _BEGINS.match(text, joint.end()):
        return 0
    return joint.end()


def is_weekday(word: str) -> bool:
    """A weekday in full or short, in small letters: "wed"."""
    return len(word) > 2 and any(day.startswith(word) for day in weekdays())


def with_weekday(head: str, day: int) -> int:
    """Where a day begins, its weekday before it counted."""
    weekday = _WEEKDAY.search(head[:day])
    return weekday.start() if weekday and is_weekday(weekday[1].casefold()) else day


def _only_leads(before: str, head: str) -> bool:
    """Whether nothing but a weekday and a label such as "Posted on" stands before the day."""
    words = [word_key(word) for word in re.findall(r"[^\W\d_]+", before)]
    if all(is_weekday(word) for word in words):
        return not re.search(r"[^\s\w,.|–—-]", before)
    said = read_date_line(head)
    return len(words) <= _LABEL_WORDS and bool(said) and said[0].labelled
