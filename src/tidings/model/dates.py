"""Dates with their precision: an interval of days, written as EDTF (ISO 8601-2)."""

from __future__ import annotations

from datetime import date
from typing import Literal

from tidings.model.evidence import Evidence
from tidings.model.record import Record

Precision = Literal["day", "days", "week", "month", "season", "year", "range", "unknown"]


class Date(Record, frozen=True, kw_only=True):
    """A time as far as it is known: "last week" said on 5 March 2020 is 2020-02-24/2020-03-01.

    `earliest` and `latest` are ISO days, both included; absent where the interval is open.
    `inferred` names the rule where no words state the date.
    """

    edtf: str
    earliest: str | None = None
    latest: str | None = None
    precision: Precision = "unknown"
    as_written: str | None = None
    inferred: str | None = None
    evidence: tuple[Evidence, ...] = ()


def is_day(said: str) -> bool:
    """Whether some words are a day of the calendar as YYYY-MM-DD."""
    try:
        return date.fromisoformat(said).isoformat() == said
    except ValueError:
        return False


class Time(Record, frozen=True, kw_only=True):
    """An expression of time in a document, with its interval."""

    document: str
    start: int
    end: int
    quote: str
    date: Date
    anchor: str
