"""Days that no words of an event state: those that a report opens with, and a day told elsewhere that is the event's by a rule."""

from __future__ import annotations

import datetime

from tidings.model.dates import Date

# News leads tell of the day of publication or the one before; agencies file overnight.
LEAD_DAYS = 1
# A report tells its first things of the day it came out, or the one before; that is no day told.
PUBLISHED_DAY = "published day"


def lead(published: str, rule: str = PUBLISHED_DAY) -> Date | None:
    """The day of publication and the one before; None where no day can be read."""
    try:
        day = datetime.date.fromisoformat(published)
    except ValueError:
        return None
    before = (day - datetime.timedelta(days=LEAD_DAYS)).isoformat()
    return Date(
        edtf=f"{before}/{published}", earliest=before, latest=published, precision="days",
        inferred=rule,
    )  # fmt: skip


def inferred(date: Date, rule: str) -> Date:
    """A day told elsewhere, as it is known by a rule: without the words that it was written in."""
    return Date(
        edtf=date.edtf, earliest=date.earliest, latest=date.latest, precision=date.precision,
        inferred=rule, evidence=date.evidence,
    )  # fmt: skip
