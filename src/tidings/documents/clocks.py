"""The outlet's own clock: how far it is ahead of the stamps its machines write.

A page stamped "2021-05-05T02:07:18Z" that shows "May 4, 2021 9:07 pm EST" came out on 4 May.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from tidings.documents.stamps import Stamp
from tidings.model.record import Record

# Zones lie between twelve hours behind and fourteen ahead of UTC, nearly all at full or half hours.
_WEST, _EAST = -12 * 60, 14 * 60
_STEP = 30
# A shown time is cut to the minute, and a page may be written some seconds after its stamp.
_LOOSE = 2


class Clock(Record, frozen=True, kw_only=True):
    """Minutes ahead of UTC, and what shows it, in words."""

    zone: int
    says: str


def find_clock(pairs: Sequence[tuple[Sequence[Stamp], Sequence[Stamp]]]) -> Clock | None:
    """The clock by which an outlet shows its days; nothing where the page does not show it.

    A pair is what readers see and what machines wrote of one moment: publication, or the last change.
    """
    for seen, written in pairs:
        for stamp in [*seen, *written]:
            if stamp.zone:
                return Clock(zone=stamp.zone, says=f"its clock is {_words(stamp.zone)}")
    for seen, written in pairs:
        zones = [
            zone for one in seen for other in written if (zone := _zone(one, other)) is not None
        ]
        if zones and 0 not in zones:
            return Clock(zone=zones[0], says=f"its date line shows a clock {_words(zones[0])}")
    return None


def _zone(line: Stamp, stamp: Stamp) -> int | None:
    """How far the shown time is ahead of the stamp, if a zone of the world is."""
    if line.minutes is None or not stamp.is_servers:
        return None
    ahead = _minutes(line) - _minutes(stamp)
    zone = _STEP * round(ahead / _STEP)
    return zone if _WEST <= zone <= _EAST and abs(ahead - zone) <= _LOOSE else None


def may_be_same(stamp: Stamp, day: str) -> bool:
    """Whether a stamp in UTC can be of this day on some clock of the world."""
    return stamp.is_servers and stamp.at(_WEST) <= day <= stamp.at(_EAST)


def days_apart(left: str, right: str) -> int:
    """Days from one day to another."""
    return (date.fromisoformat(right) - date.fromisoformat(left)).days


def _minutes(stamp: Stamp) -> int:
    moment = datetime.fromisoformat(stamp.day) + timedelta(minutes=stamp.minutes or 0)
    return int((moment - datetime(1, 1, 1)) / timedelta(minutes=1))  # noqa: DTZ001


def _words(zone: int) -> str:
    hours, minutes = divmod(abs(zone), 60)
    time = f"{hours} h" + (f" {minutes} min" if minutes else "")
    return f"{time} {'ahead of' if zone > 0 else 'behind'} UTC"
