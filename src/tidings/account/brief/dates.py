"""Say a date as newspapers do: "on 5 March 2020", "between 24 February and 1 March 2020"."""

from __future__ import annotations

import datetime

from tidings.model.dates import Date

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
# An interval with a fuzzy beginning and a plain end is told by its length: weeks up to ten, then months.
WEEKS, MONTHS_LONG = 14, 71


def when(date: Date | None, as_of: str = "") -> str:
    """A date with its preposition, or "" where it says nothing; nothing is dated after `as_of`."""
    if date is None or not (date.earliest or date.latest):
        return ""
    first, slash, last = date.edtf.partition("/")
    if not slash or first == last:
        return _point(first)
    if first in ("", ".."):
        return f"by {_plain(last)}" if _plain(last) else ""
    if last in ("", ".."):
        return f"since {_loose(first)}" if _loose(first) else ""
    if date.precision == "week" and as_of and date.latest and date.latest > as_of:
        return f"in the week of {_plain(first)}"
    if first.endswith("~") and not last.endswith("~"):
        # A month ("since the beginning of the year") is a beginning; a day counted back is a length.
        months = first.count("-") == 1
        return (
            f"between about {_plain(first)} and {_plain(last)}" if months else _run_up(date, last)
        )
    if not _plain(first) or not _plain(last):
        return ""
    if first.endswith("~") or last.endswith("~"):
        part = _same_part(first, last)
        return f"in {part}" if part else f"between about {_shorter(first, last)} and {_plain(last)}"
    return f"between {_shorter(first, last)} and {_plain(last)}"


def day(iso: str) -> str:
    """“5 March 2020” for an ISO day, without preposition."""
    return _plain(iso)


def bare(date: Date | None) -> str:
    """A date as an attribute: "2018", "March 2020"; "" where it is no point in time."""
    return "" if date is None or "/" in date.edtf else _plain(date.edtf)


def _point(point: str) -> str:
    words = _loose(point) if point.endswith("~") else _plain(point)
    if not words:
        return ""
    exact = point.count("-") == 2 and not point.endswith("~")
    return f"{'on' if exact else 'in'} {words}"


def _plain(point: str) -> str:
    parts = point.rstrip("~?%").split("-")
    if not all(p.isdigit() for p in parts) or len(parts) > 3:
        return ""
    if len(parts) == 1:
        return parts[0]
    if parts[1] in SEASONS:
        return f"{SEASONS[parts[1]]} {parts[0]}"
    if not 1 <= int(parts[1]) <= 12:
        return ""
    month = f"{MONTHS[int(parts[1]) - 1]} {parts[0]}"
    return month if len(parts) == 2 else f"{int(parts[2])} {month}"


def _loose(point: str) -> str:
    """A point that is only about right: a day becomes a part of its month."""
    words = _plain(point)
    if not point.endswith("~") or not words:
        return words
    if point.count("-") == 2:
        number, _, month = words.partition(" ")
        return f"{_part(int(number))} {month}"
    return f"about {words}"


def _part(number: int) -> str:
    return "early" if number <= 10 else "mid" if number <= 20 else "late"


def _same_part(first: str, last: str) -> str:
    """“early March 2020” where a fuzzy interval lies within one part of one month."""
    one, other = _loose(f"{first.rstrip('~')}~"), _loose(f"{last.rstrip('~')}~")
    return one if one == other else ""


def _run_up(date: Date, last: str) -> str:
    if not date.earliest or not date.latest:
        return ""
    days = (
        datetime.date.fromisoformat(date.latest) - datetime.date.fromisoformat(date.earliest)
    ).days
    unit = "days" if days < WEEKS else "weeks" if days < MONTHS_LONG else "months"
    return f"in the {unit} to {_plain(last)}"


def _shorter(first: str, last: str) -> str:
    """The first date without the month and year that the second repeats."""
    one, other = _plain(first).split(), _plain(last).split()
    while len(one) > 1 and len(other) > 1 and one[-1] == other[-1]:
        one.pop()
        other.pop()
    return " ".join(one)
