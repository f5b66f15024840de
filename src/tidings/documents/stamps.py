"""Stamps: a day with its time and zone, as meta tags, records, mails and servers write them.

Reads "2021-05-04T23:30:00Z", "Tue, 04 May 2021 23:30:00 GMT", "May 4, 2021 11:30 pm EST" and 1620171000.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from functools import cache

from tidings.documents.calendar_words import plain
from tidings.documents.publication_dates import DayOrder, iso_day, written_days
from tidings.lexicons.tables import table
from tidings.model.record import Record


class Stamp(Record, frozen=True, kw_only=True):
    """A day as written; `minutes` of that day and `zone` (minutes ahead of UTC) where they are written too.

    A zone of 0 and a time without a zone may both be the clock of a server and not that of the outlet.
    """

    day: str
    minutes: int | None = None
    zone: int | None = None

    @property
    def is_servers(self) -> bool:
        """Whether the outlet's own day may be another one."""
        return self.minutes is not None and not self.zone

    def at(self, zone: int) -> str:
        """The day on a clock so many minutes ahead of UTC, the stamp being in UTC."""
        if self.day[:4] in ("0001", "9999"):
            return self.day  # no day before or after it
        start = datetime.fromisoformat(self.day) + timedelta(minutes=self.minutes or 0)
        return (start + timedelta(minutes=zone)).date().isoformat()


_LONGEST = 120
_MACHINE = re.compile(
    r"^(?P<y>\d{4})-?(?P<m>\d\d)-?(?P<d>\d\d)(?:T|\s{1,2}|$)(?P<rest>.{0,40})", re.DOTALL
)
_EPOCH = re.compile(r"^\d{10}(?:\d{3})?$")
_CLOCK = re.compile(
    r"(?<![\d:.])(?P<h>[0-2]?\d)(?:[:.]|\s?h\s?)(?P<min>[0-5]\d)(?::[0-5]\d(?:[.,]\d{1,9})?)?(?![\d%])"
    r"\s{0,2}(?P<half>[apAP]\.?[mM]\.?)?(?![^\W\d_])"
)
_BARE_CLOCK = re.compile(r"(?<!\d)(?P<h>[0-2]\d)(?P<min>[0-5]\d)(?:[0-5]\d)?(?=Z|[+-]|$)")
_SHIFT = re.compile(r"(?:UTC|GMT|^\s{0,2})\s?(?P<sign>[+−-])(?P<h>\d{1,2}):?(?P<m>\d\d)?(?!\d)")
_FIRST_YEAR = 1800
# No zone is more than fourteen hours from UTC.
_FARTHEST = 14 * 60
# What a computer's clock shows when nobody has set it, and what forms hold that nobody has filled.
_ZEROS = frozenset({"1970-01-01", "1969-12-31", "1900-01-01", "1899-12-30", "1980-01-01"})


@cache
def _zones() -> dict[str, int]:
    return {row["name"]: int(row["minutes"]) for row in table("world/time_zones.tsv")}


@cache
def _zone_name() -> re.Pattern[str]:
    names = sorted(_zones(), key=lambda name: (-len(name), name))
    return re.compile(r"(?<![^\W\d_])(?:" + "|".join(map(re.escape, names)) + r")(?![^\W_])")


def read_stamp(value: str, *, order: DayOrder | None = None) -> Stamp | None:
    """The day and time that a value states, if it states one."""
    words = plain(value.strip())[:_LONGEST]
    if _EPOCH.match(words):
        moment = datetime(1970, 1, 1) + timedelta(seconds=int(words[:10]))  # noqa: DTZ001
        return Stamp(
            day=moment.date().isoformat(), minutes=moment.hour * 60 + moment.minute, zone=0
        )
    machine = _MACHINE.match(words)
    if machine:
        day = iso_day(int(machine["y"]), int(machine["m"]), int(machine["d"]))
        return _with_clock(day, machine["rest"]) if day else None
    days = written_days(words, order=order)
    if not days:
        return None
    rest = f"{words[days[0].start : days[0].end]} {words[days[0].end :]}"
    return _with_clock(days[0].day, rest if _CLOCK.search(rest) else words)


def why_impossible(day: str, *, captured: str | None) -> str | None:
    """Why a report cannot have been published on this day; nothing when it can."""
    if day in _ZEROS or int(day[:4]) < _FIRST_YEAR:
        return "it is what a clock or a form shows that nobody has set"
    # A clock on the other side of the date line is a day ahead of UTC.
    if captured and day > (date.fromisoformat(captured[:10]) + timedelta(days=1)).isoformat():
        return f"the report was taken on {captured[:10]}, before that day"
    return None


def latest_capture(captured: str | None, headers: Iterable[tuple[str, str]]) -> str | None:
    """The day on which the bytes were taken, from the capture itself, else from the server's own date."""
    stamps = [read_stamp(captured)] if captured else []
    stamps += [read_stamp(value) for name, value in headers if name.casefold() == "date"]
    days = [stamp.day for stamp in stamps if stamp and not why_impossible(stamp.day, captured=None)]
    return days[0] if days else None


def _with_clock(day: str, rest: str) -> Stamp:
    clock = _CLOCK.search(rest) or _BARE_CLOCK.search(rest)
    if not clock:
        return Stamp(day=day)
    hour = int(clock["h"])
    half = clock.groupdict().get("half")
    if half:
        hour = hour % 12 + 12 * half.casefold().startswith("p")
    if hour > 23:
        return Stamp(day=day)
    zone = _zone(rest[clock.end() :])
    return Stamp(day=day, minutes=60 * hour + int(clock["min"]), zone=zone)


def _zone(rest: str) -> int | None:
    """Minutes ahead of UTC that the words behind a time state."""
    shift = _SHIFT.search(rest[:16])
    if shift:
        minutes = 60 * int(shift["h"]) + int(shift["m"] or 0)
        return (minutes if shift["sign"] == "+" else -minutes) if minutes <= _FARTHEST else None
    named = _zone_name().search(rest[:16])
    if named:
        return _zones()[named.group()]
    # "9:24 pm ET": summer time or not, which only matters near midnight.
    return -300 if re.search(r"(?<!\w)ET(?!\w)", rest[:16]) else None
