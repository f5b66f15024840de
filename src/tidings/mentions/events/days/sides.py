"""Puts the time of an event on the side of the report where the event lies, and narrows a period to its opening.

"Troops left on Friday" lies behind a report of Wednesday, "troops will leave on Friday" before it.
"""

from __future__ import annotations

import datetime
import re

from tidings.mentions.index import Index
from tidings.model.dates import Date


def on_its_side(index: Index, date: Date, *, factual: bool, ahead: bool) -> Date | None:
    """A weekday told of what happened lies behind the report, one told of a plan before it; "since" ends with it. What
    was called off or denied may lie on either side: "Friday's failed coup"."""
    published = index.published
    if date.precision == "unknown" and published is not None:
        return None  # "that night", where no day has been told
    if published is None or date.earliest is None:
        return date
    if date.latest is None and factual and date.earliest <= published:
        return Date(
            edtf=f"{date.edtf.partition('/')[0]}/{published}", earliest=date.earliest,
            latest=published, precision="range", as_written=date.as_written,
            inferred=date.inferred, evidence=date.evidence,
        )  # fmt: skip
    written = date.as_written or ""
    if date.precision != "day" or not _WEEKDAY.search(written) or _YEAR.search(written):
        return date
    if factual and date.earliest > published and not _NEXT.search(written):
        return _shifted(date, -7)
    if ahead and date.latest is not None and date.latest < published:
        return _shifted(date, 7)
    return date


# Only a weekday stands for two days, one on each side of the report.
_WEEKDAY = re.compile(r"(?i)\b(?:mon|tues|wednes|thurs|fri|satur|sun)day")
_NEXT = re.compile(r"(?i)\b(?:next|coming)\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def _shifted(date: Date, days: int) -> Date:
    if date.earliest is None:
        return date
    day = (datetime.date.fromisoformat(date.earliest) + datetime.timedelta(days=days)).isoformat()
    return Date(
        edtf=day, earliest=day, latest=day, precision=date.precision, as_written=date.as_written,
        inferred=date.inferred, evidence=date.evidence,
    )  # fmt: skip


def opening(date: Date) -> Date:
    """The day, month or year with which a period opens ("since Monday, when", "since the end of May, when")."""
    if date.earliest is None:
        return date
    start = date.edtf.partition("/")[0]
    if start == date.earliest or start == date.earliest[:4]:
        latest = date.earliest if start == date.earliest else f"{start}-12-31"
        edtf = start
    else:
        latest = _month_end(date.earliest)
        whole = date.earliest.endswith("-01")
        edtf = date.earliest[:7] if whole else f"{date.earliest}/{latest}"
    return Date(
        edtf=edtf, earliest=date.earliest, latest=latest, precision="range",
        as_written=date.as_written, inferred="opening of the period", evidence=date.evidence,
    )  # fmt: skip


def _month_end(day: str) -> str:
    first = datetime.date.fromisoformat(day).replace(day=28) + datetime.timedelta(days=4)
    return (first.replace(day=1) - datetime.timedelta(days=1)).isoformat()
