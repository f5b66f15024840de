"""The values of an entry, checked: what no file of a desk can mean is a fault that names its line."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache

from tidings.lexicons.tables import table, words
from tidings.model.vocabulary import EntityKind

# FollowTheMoney takes names of 384 signs, and no id of Wikidata, GLEIF or OpenSanctions is so long.
LONGEST = 384
_DAY = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")


class EntryFaultError(ValueError):
    """A line of an authority file that does not hold, in words."""

    def __init__(self, line: int, says: str) -> None:
        super().__init__(f"line {line}: {says}")


def checked_id(said: str, line: int) -> str:
    """An id of one line of printable signs."""
    found = said.strip()
    if not found:
        raise EntryFaultError(line, "it has no id")
    if len(found) > LONGEST or not found.isprintable():
        raise EntryFaultError(line, f"an id is at most {LONGEST} signs, all of which can be seen")
    return found


def checked_names(said: Iterable[str], line: int) -> tuple[str, ...]:
    """Names without signs that cannot be seen (marks of direction, line ends), each once, in the order given."""
    names = tuple(dict.fromkeys(name for one in said if (name := _seen(one))))
    if any(len(name) > LONGEST for name in names):
        raise EntryFaultError(line, f"a name is longer than {LONGEST} signs")
    return names


def _seen(name: str) -> str:
    """The signs of a name that can be seen; a control sign parts words, a mark of format joins them."""
    kept = (
        " " if unicodedata.category(x) in {"Cc", "Zl", "Zp"} else x
        for x in name
        if unicodedata.category(x) not in {"Cf", "Cs", "Co", "Cn"}
    )  # fmt: skip
    return " ".join("".join(kept).split())


def kinds_of(type_: str) -> tuple[EntityKind, ...]:
    """What an entity may be to be of this type; none for a type that is no entry."""
    return _kinds().get(type_, ())


@cache
def _kinds() -> Mapping[str, tuple[EntityKind, ...]]:
    return {row["type"]: words(row["kinds"]) for row in table("world/authority_types.tsv")}  # type: ignore[misc]


def types() -> tuple[str, ...]:
    """The types that a file may name."""
    return tuple(_kinds())


def country_of(said: str) -> str | None:
    """ISO 3166 alpha-3 of a country by either code or its name; None for what is none."""
    return _countries().get(said.strip().casefold())


@cache
def _countries() -> Mapping[str, str]:
    found: dict[str, str] = {}
    for row in table("world/countries.tsv"):
        for name in (row["iso2"], row["iso3"], row["name"], *words(row["aliases"])):
            found.setdefault(name.casefold(), row["iso3"])
    return found


def first_day(said: str, line: int) -> str | None:
    """The first day of a year, a month or a day."""
    return _padded(said, "-01-01", line)


def last_day(said: str, line: int) -> str | None:
    """A day that is not before the last of a year, a month or a day."""
    return _padded(said, "-12-31", line)


def _padded(said: str, rest: str, line: int) -> str | None:
    # FollowTheMoney has times of day behind some days.
    day = said.strip()[:10]
    if not day:
        return None
    if not _DAY.fullmatch(day) or not _is_day(day + "-01-01"[len(day) - 4 :]):
        raise EntryFaultError(
            line, f"“{said.strip()[:30]}” is no day as 2031-05-06, 2031-05 or 2031"
        )
    return day + rest[len(day) - 4 :]


def _is_day(said: str) -> bool:
    try:
        return bool(date.fromisoformat(said))
    except ValueError:
        return False
