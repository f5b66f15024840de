"""Days of the proleptic Gregorian calendar, also before year 1, with the sums that times need.

A day is (year, month, day); year 0 is 1 BC, as in ISO 8601, so "490 BC" is year -489. Python's own
dates begin with year 1, and war histories do not.
"""

from __future__ import annotations

Day = tuple[int, int, int]

_DAYS_IN_ERA = 146_097  # 400 Gregorian years


def number_of(day: Day) -> int:
    """Days since 1970-01-01, by the era arithmetic that needs no tables."""
    year, month, date = day
    year -= month <= 2
    era, year_of_era = divmod(year, 400)
    day_of_year = (153 * ((month + 9) % 12) + 2) // 5 + date - 1
    day_of_era = year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year
    return era * _DAYS_IN_ERA + day_of_era - 719_468


def day_of(number: int) -> Day:
    """The day that many days after 1970-01-01."""
    era, rest = divmod(number + 719_468, _DAYS_IN_ERA)
    year_of_era = (rest - rest // 1_460 + rest // 36_524 - rest // 146_096) // 365
    day_of_year = rest - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    shifted = (5 * day_of_year + 2) // 153
    month = shifted + 3 if shifted < 10 else shifted - 9
    return (
        year_of_era + era * 400 + (month <= 2),
        month,
        day_of_year - (153 * shifted + 2) // 5 + 1,
    )


def shift(day: Day, days: int) -> Day:
    """A day so many days later."""
    return day_of(number_of(day) + days)


def shift_months(day: Day, months: int) -> Day:
    """The same date so many months later, or the last day of that month where it is shorter."""
    index = day[0] * 12 + day[1] - 1 + months
    year, month = index // 12, index % 12 + 1
    return (year, month, min(day[2], length_of_month(year, month)))


def length_of_month(year: int, month: int) -> int:
    """How many days a month has."""
    following = (year + 1, 1, 1) if month == 12 else (year, month + 1, 1)
    return number_of(following) - number_of((year, month, 1))


def weekday(day: Day) -> int:
    """1 for Monday to 7 for Sunday (ISO 8601)."""
    return (number_of(day) + 3) % 7 + 1


def exists(year: int, month: int, date: int) -> bool:
    """Whether the calendar has such a day."""
    return 1 <= month <= 12 and 1 <= date <= length_of_month(year, month)


def iso(day: Day) -> str:
    """A day as ISO 8601 writes it, years before 1 with their sign."""
    return f"{iso_year(day[0])}-{day[1]:02d}-{day[2]:02d}"


def iso_year(year: int) -> str:
    """A year with four digits and, before year 0, a sign."""
    return f"{year:05d}" if year < 0 else f"{year:04d}"


def read_iso(text: str) -> Day | None:
    """The day that an ISO date begins with, None where there is none."""
    head = text[:10].split("-")
    if len(head) != 3 or not all(part.isdigit() for part in head):
        return None
    year, month, date = (int(part) for part in head)
    return (year, month, date) if exists(year, month, date) else None
