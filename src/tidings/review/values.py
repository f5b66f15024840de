"""What a person may correct: the fields of each kind of item, and the values that each of them takes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import get_args

from tidings.lexicons.tables import table
from tidings.model.vocabulary import (
    AgreementStatus,
    EntityKind,
    EventStatus,
    Measure,
    RelationKind,
    RelationStatus,
    Scope,
    StatementKind,
)
from tidings.review.days import read_date

# Of each kind of item its fields: the closed list of their words, or none where the value has another form.
FIELDS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "event": {"type": (), "mode": (), "status": get_args(EventStatus), "date": (), "place": (), "toll": ()},
    "figure": {"measure": get_args(Measure), "scope": get_args(Scope), "value": (), "population": ()},
    "statement": {"kind": get_args(StatementKind), "speaker": (), "against": (), "date": ()},
    "entity": {"name": (), "kind": get_args(EntityKind), "authority": ()},
    "relation": {"kind": get_args(RelationKind), "status": get_args(RelationStatus)},
    "agreement": {"name": (), "status": get_args(AgreementStatus), "signed": ()},
    "disagreement": {},
}  # fmt: skip
# What a person may say that something has none of.
OPTIONAL = frozenset(
    {"mode", "date", "place", "toll", "speaker", "against", "signed", "authority"}
) | {"agreement.status"}
DATES = frozenset({"date", "signed"})
# Their value is the id or the name of an entity, or words of the person's own.
ENTITIES = frozenset({"place", "speaker", "against"})
# Kinds of items whose mentions can be told to be the same or not, and moved.
GROUPED = ("entity", "event", "figure", "statement")
# Longer words are no name.
LONGEST = 200
_NUMBER = r"\d{1,15}(?:\.\d{1,6})?"
COUNT = re.compile(rf"{_NUMBER}|(?:{_NUMBER})?\.\.(?:{_NUMBER})?|{_NUMBER}/{_NUMBER}/{_NUMBER}")


class UnfitValueError(ValueError):
    """A value that a field does not take, in words."""


def checked(kind: str, field: str, value: object) -> str | None:
    """The value as it is kept; raises `UnfitValueError`. A mode is checked with its type, elsewhere."""
    if value is None:
        if field in OPTIONAL or f"{kind}.{field}" in OPTIONAL:
            return None
        raise UnfitValueError(f"{field} cannot be taken away")
    if (
        field in {"value", "toll"}
        and isinstance(value, int | float)
        and not isinstance(value, bool)
    ):
        value = number_text(value)
    if not isinstance(value, str):
        raise UnfitValueError(f"the value of {field} is text")
    _check_words(kind, field, value)
    return value


def _check_words(kind: str, field: str, value: str) -> None:
    if words := types() if field == "type" else FIELDS[kind][field]:
        if value not in words:
            raise UnfitValueError(f"{field}: “{value}” is not one of: {' '.join(words)}")
    elif field in {"value", "toll"}:
        _check_count(field, value)
    elif field in DATES:
        if read_date(value) is None:
            raise UnfitValueError(
                f"“{value}” is no EDTF date, as 2024-05-15, 2024-05 or 2024-05-15/.."
            )
    elif not value.strip() or len(value) > LONGEST or not value.isprintable():
        raise UnfitValueError(f"the value of {field} is one line of at most {LONGEST} signs")


def number_text(value: float) -> str:
    """A number of JSON as text: 14, 0.38, 100."""
    return str(value) if isinstance(value, int) else f"{value:.6f}".rstrip("0").rstrip(".")


def _check_count(field: str, value: str) -> None:
    example = "31, 24..99 or 24/31/99" if field == "toll" else "31, 51.., ..20, 24..99 or 24/31/99"
    if not COUNT.fullmatch(value) or not any(sign.isdigit() for sign in value):
        raise UnfitValueError(f"“{value}” is no {field}, as {example}")
    low, best, high = count_of(value)
    if high is not None and high < low:
        raise UnfitValueError(f"“{value}” ends below its beginning")
    if best is not None and not low <= best <= (best if high is None else high):
        raise UnfitValueError(f"the best value of “{value}” is not between the others")
    if field == "toll" and (high is None or any(n and n != int(n) for n in (low, best, high))):
        raise UnfitValueError(f"“{value}” is no toll, as {example}")


def count_of(value: str) -> tuple[float, float | None, float | None]:
    """Low, best and high of `31`, `24..99`, `51..`, `..20` or `24/31/99`; a range has no best value."""
    if "/" in value:
        low, best, high = (float(part) for part in value.split("/"))
        return low, best, high
    least, most = bounds_of(value)
    return least, least if least == most else None, most


def bounds_of(value: str) -> tuple[float, float | None]:
    """The least and the greatest number of a value as the corpus writes it: `24..99`, `51..` (open), `31`."""
    low, dots, high = value.partition("..")
    if not dots:
        return float(low), float(low)
    return float(low or 0), float(high) if high else None


def modes_of(type_: str | None) -> tuple[str, ...]:
    """The modes that PLOVER gives an event type."""
    rows = (row for row in table("en/plover_types.tsv") if row["type"] == type_)
    return tuple(mode.partition(":")[0] for row in rows for mode in row["modes"].split("|") if mode)


def types() -> tuple[str, ...]:
    """The event types of PLOVER."""
    return tuple(row["type"] for row in table("en/plover_types.tsv"))
