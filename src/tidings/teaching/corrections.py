"""Reads what a person says of an account's items: one JSON object a line, each with an item and a verdict.

`{"item": "event-1f0c2a9b4d3e", "verdict": "correct", "field": "status", "value": "planned"}`
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Literal, get_args

from tidings.errors import UsageError
from tidings.model.account import Account
from tidings.model.catalogue import Item, items_of, kind_of
from tidings.model.items import Entity, Event, Figure, Statement
from tidings.model.record import Record
from tidings.model.vocabulary import EntityKind, EventStatus, Measure, Scope, StatementKind
from tidings.review.lines import parsed_file
from tidings.review.undoing import Spoken, taken_back
from tidings.review.values import FIELDS as REVIEWED
from tidings.review.values import bounds_of, modes_of, types
from tidings.teaching.markup import VALUE

Verdict = Literal["accept", "reject", "correct"]
Taught = Entity | Event | Figure | Statement
KEYS = frozenset({"item", "verdict", "field", "value", "note", "who", "when", "anchors"})
# What a correction may set, by kind of item. A mode is checked with the type that the event has by then.
FIELDS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "event": {"type": (), "mode": (), "status": get_args(EventStatus)},
    "statement": {"kind": get_args(StatementKind)},
    "figure": {"measure": get_args(Measure), "scope": get_args(Scope), "value": ()},
    "entity": {"kind": get_args(EntityKind)},
}


class Correction(Record, frozen=True, kw_only=True):
    """One verdict; `field` and `value` only where it corrects. A `value` of None takes a mode away."""

    line: int
    item: str
    verdict: Verdict
    field: str | None = None
    value: str | None = None

    @property
    def key(self) -> tuple[str, str]:
        """What it is about: the item with the field, or with the verdict."""
        return self.item, self.field or self.verdict


class Corrections(Record, frozen=True, kw_only=True):
    """The verdicts of a file in order, and in words those that no reader can be taught."""

    taught: tuple[Correction, ...] = ()
    untaught: tuple[str, ...] = ()

    def rejected(self) -> frozenset[str]:
        """The items that are rejected in the end: what stands later in a file counts."""
        last = {one.item: one.verdict for one in self.taught}
        return frozenset(item for item, verdict in last.items() if verdict == "reject")

    def values(self) -> dict[tuple[str, str], str | None]:
        """What was corrected, by item and field; the last word counts."""
        return {(one.item, one.field): one.value for one in self.taught if one.field is not None}


def read_corrections(path: Path, account: Account) -> Corrections:
    """The verdicts of a file on the items of an account; raises `UsageError` that names the line."""
    return parsed_file(path, lambda content: parse_corrections(content, account))


def parse_corrections(content: str, account: Account) -> Corrections:
    """The verdicts of a file's content; raises `UsageError` that names the line."""
    everything = {item.id: item for item in items_of(account)}
    items: dict[str, Taught] = {
        key: item
        for key, item in everything.items()
        if isinstance(item, Entity | Event | Figure | Statement)
    }
    taught: list[Correction] = []
    untaught: list[str] = []
    said_on = [
        (number, _object(line, number))
        for number, line in enumerate(content.split("\n"), start=1)
        if line.strip()
    ]
    for number, said in _standing(said_on):
        why_not = _untaught(said, everything)
        if why_not:
            untaught.append(f"line {number}: {why_not}")
        else:
            taught.append(_correction(said, number, items))
    found = Corrections(taught=tuple(taught), untaught=tuple(untaught))
    _check_modes(found, items)
    return found


def _standing(
    said_on: Sequence[tuple[int, dict[str, Any]]],
) -> Iterator[tuple[int, dict[str, Any]]]:
    """The lines without those that were taken back, and without those that took them back."""
    pairs = taken_back(
        Spoken(str(said.get("item")), said["verdict"], said.get("field")) for _, said in said_on
    )
    gone = {*pairs, *pairs.values()}
    return (line for place, line in enumerate(said_on) if place not in gone)


def _object(line: str, number: int) -> dict[str, Any]:
    try:
        said = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise _fault(number, "this is no JSON") from error
    if not isinstance(said, dict):
        raise _fault(number, "a correction is an object, as in docs/teaching.md")
    if not isinstance(said.get("verdict"), str):
        raise _fault(number, "no verdict: accept, reject or correct")
    return said


def _untaught(said: Mapping[str, Any], items: Mapping[str, Item]) -> str | None:
    """Why a well-formed line of a review teaches nothing: "same" joins items, and a reader sees one document."""
    if said["verdict"] not in get_args(Verdict):
        return f"the verdict “{said['verdict']}” is not taught"
    item, field = items.get(str(said.get("item"))), said.get("field")
    if item is None:
        return None
    kind = kind_of(item)
    if not isinstance(item, Entity | Event | Figure | Statement):
        return f"of {_named(kind)} nothing is taught"
    if isinstance(field, str) and field in REVIEWED[kind] and field not in FIELDS[kind]:
        return f"the {field} of {_named(kind)} is not taught; correct it in the written report"
    if field == "value" and "/" in str(said.get("value")):
        return "a best value beside bounds is not taught; correct it in the written report"
    return None


def _correction(said: Mapping[str, Any], number: int, items: Mapping[str, Taught]) -> Correction:
    for key in said:
        _require(key, sorted(KEYS), number, "key")
    if not isinstance(said.get("note", ""), str):
        raise _fault(number, "a note is text")
    item = items.get(str(said.get("item")))
    if item is None:
        raise _fault(
            number, f"the account has no event, figure, statement or entity “{said.get('item')}”"
        )
    field, value = said.get("field"), said.get("value")
    if said["verdict"] != "correct":
        if field is not None or value is not None:
            raise _fault(number, "only the verdict “correct” has a field and a value")
        return Correction(line=number, item=item.id, verdict=said["verdict"])
    fields = FIELDS[kind_of(item)]
    _require(field, sorted(fields), number, f"field of {_named(kind_of(item))}")
    if "value" not in said:
        raise _fault(number, f"no value for {field}")
    return Correction(
        line=number, item=item.id, verdict="correct", field=field,
        value=_value(str(field), value, fields[str(field)], number),
    )  # fmt: skip


def _value(field: str, value: object, words: tuple[str, ...], number: int) -> str | None:
    if field == "mode" and value is None:
        return None
    if field == "value" and isinstance(value, int | float) and not isinstance(value, bool):
        value = f"{value:.6f}".rstrip("0").rstrip(".")
    if not isinstance(value, str):
        raise _fault(number, f"the value of {field} is text")
    if field == "value":
        _check_bounds(value, number)
    elif field != "mode":
        _require(value, words or types(), number, field)
    return value


def _check_bounds(value: str, number: int) -> None:
    if not VALUE.fullmatch(value) or not any(sign.isdigit() for sign in value):
        raise _fault(number, f"“{value}” is no value, as 31, 51.., ..20 or 24..99")
    low, high = bounds_of(value)
    if high is not None and high < low:
        raise _fault(number, f"“{value}” ends below its beginning")


def _check_modes(found: Corrections, items: Mapping[str, Taught]) -> None:
    """A mode must be one of the type that the event has when all is said."""
    values = found.values()
    for one in found.taught:
        item = items[one.item]
        if one.field != "mode" or one.value is None or not isinstance(item, Event):
            continue
        type_ = values.get((item.id, "type")) or item.type
        _require(one.value, modes_of(type_), one.line, f"mode of {type_}")


def _named(kind: str) -> str:
    return f"an {kind}" if kind[0] in "ae" else f"a {kind}"


def _require(word: object, words: tuple[str, ...] | list[str], number: int, what: str) -> None:
    if word not in words:
        known = " ".join(words) or "none"
        raise _fault(number, f"{what}: “{word}” is not one of: {known}")


def _fault(number: int, what: str) -> UsageError:
    return UsageError(f"line {number}: {what}")
