"""How each field of an item is asked for: from a closed list, as a date, as a count, as somebody of the account, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tidings.review.values import DATES, ENTITIES, FIELDS, LONGEST, OPTIONAL, modes_of, types
from tidings.web.labels import say_code
from tidings.web.site.review.seen import RECORDS, Seen

# How a value is written that is chosen from no list, and what a browser lets through; the server checks it all the same.
_DATE = r"[0-9.~?/\-]{4,24}"
_COUNT = r"[0-9./]{1,60}"
_EXAMPLES: Mapping[str, str] = {
    "toll": "14, 12..20 or 12/14/20", "value": "31, 51.., ..20, 24..99 or 24/31/99",
    "date": "2031-05-06, 2031-05, 2031-05-06/2031-05-09, 2031-05~",
}  # fmt: skip


@dataclass(frozen=True)
class Widget:
    """One field of a form. `choices` are empty where the value is written; `of_account` says that entities are offered."""

    field: str
    label: str
    now: str | None
    choices: tuple[str, ...]
    optional: bool
    of_account: bool
    pattern: str
    example: str
    longest: int = LONGEST


def widgets_of(kind: str, seen: Seen) -> tuple[Widget, ...]:
    """The fields of an item that can be corrected."""
    return tuple(_widgets(RECORDS[kind][1], seen))


def _widgets(kind: str, seen: Seen) -> Iterator[Widget]:
    for field, listed in FIELDS[kind].items():
        choices = listed
        if field == "type":
            choices = types()
        if field == "mode":
            choices = modes_of(seen.values.get("type") or "")
            if not choices and not seen.values.get("mode"):
                continue
        counted = field in ("toll", "value")
        yield Widget(
            field=field, label=say_code(field).capitalize(), now=seen.values.get(field),
            choices=choices, optional=field in OPTIONAL or f"{kind}.{field}" in OPTIONAL,
            of_account=field in ENTITIES,
            pattern=_DATE if field in DATES else _COUNT if counted else "",
            example=_EXAMPLES["date"] if field in DATES else _EXAMPLES.get(field, ""),
        )  # fmt: skip
