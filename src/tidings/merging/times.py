"""The expressions of time of all documents, as the account lists them."""

from __future__ import annotations

from collections.abc import Mapping

from tidings.model.dates import Time
from tidings.model.mentions import Reading


def list_times(readings: Mapping[str, Reading]) -> tuple[Time, ...]:
    """All expressions of time, by date, document and place."""
    times = (
        Time(
            document=document, start=t.start, end=t.end, quote=t.quote, date=t.date, anchor=t.anchor
        )
        for document, reading in readings.items()
        for t in reading.times
    )
    return tuple(
        sorted(times, key=lambda t: (t.date.earliest or "9999", t.document, t.start, t.end))
    )
