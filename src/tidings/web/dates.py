"""Says a date in words that show how precisely it is known."""

import re
from collections.abc import Mapping
from typing import Any

from tidings.web.shapes import JsonObject, words

_MONTHS = (
    "Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"
)  # fmt: skip
_FULL_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?\Z")
_MONTH = re.compile(r"(\d{4})-(\d\d)\Z")
_YEAR = re.compile(r"\d{4}\Z")
_DOUBT = {"~": "about ", "?": "perhaps ", "%": "perhaps about "}


def as_date(value: Any) -> JsonObject:
    """A date as an object, also where the account gives it as a bare text."""
    if isinstance(value, Mapping):
        return value
    return {"edtf": value} if isinstance(value, str) and value else {}


def edtf_of(value: Any) -> str:
    """The exact form of a date, rebuilt from its borders where it is not given."""
    date = as_date(value)
    edtf = words(date, "edtf")
    if edtf:
        return edtf
    earliest, latest = words(date, "earliest"), words(date, "latest")
    return earliest if earliest == latest else f"{earliest or '..'}/{latest or '..'}"


def borders(value: Any) -> tuple[str, str]:
    """The earliest and latest day or month that the date allows; empty where it is open."""
    date = as_date(value)
    parts = [part.strip("~?%") for part in edtf_of(date).split("/")]
    earliest = words(date, "earliest") or parts[0]
    latest = words(date, "latest") or parts[-1]
    return earliest.strip("."), latest.strip(".")


def say_date(value: Any, *, span: bool = False) -> str:
    """A date in words; `span` means that it lasted from the one day to the other."""
    date = as_date(value)
    edtf = edtf_of(date)
    if edtf in ("", "../.."):
        return ""
    if "/" not in edtf:
        return _say_point(edtf)
    first, _, last = edtf.partition("/")
    if first in ("", ".."):
        return f"{'until' if span else 'by'} {_say_point(last)}"
    if last in ("", ".."):
        return f"since {_say_point(first)}" if span else f"from {_say_point(first)} on"
    if first == last:
        return _say_point(first)
    first_words = _shorten(_say_point(first), _say_point(last))
    joiner = ("from", "to") if span else ("between", "and")
    return f"{joiner[0]} {first_words} {joiner[1]} {_say_point(last)}"


def _say_point(point: str) -> str:
    doubt = _DOUBT.get(point[-1:], "")
    bare = point.rstrip("~?%")
    if found := _DAY.match(bare):
        year, month, day = found.groups()
        if 1 <= int(month) <= 12:
            return f"{doubt}{int(day)} {_MONTHS[int(month) - 1]} {year}"
    if found := _MONTH.match(bare):
        year, part = found.group(1), int(found.group(2))
        if 1 <= part <= 12:
            return f"{doubt}{_FULL_MONTHS[part - 1]} {year}"
        if part in _SEASONS:
            return f"{doubt}{_SEASONS[part]} {year}"
    return doubt + bare if _YEAR.match(bare) else point


def _shorten(first: str, last: str) -> str:
    """Leaves out the year, and the month, that the second date repeats."""
    first_parts, last_parts = first.split(" "), last.split(" ")
    while len(first_parts) > 1 and len(last_parts) > 1 and first_parts[-1] == last_parts[-1]:
        first_parts.pop()
        last_parts.pop()
    return " ".join(first_parts)
