"""Reads a person's corrections: one JSON object a line.

`{"item": "event-1f0c2a9b4d3e", "verdict": "correct", "field": "status", "value": "planned", "who": "A. Fenn"}`
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar, get_args

import msgspec
from msgspec.structs import replace

from tidings.errors import UsageError
from tidings.model.corrections import Correction, Kept, PersonVerdict
from tidings.model.record import Record
from tidings.review.undoing import UNDO
from tidings.review.values import number_text

TWO_SIDED = frozenset({"same", "not-same", "move"})
LEAVING = frozenset({"split", "move"})
# What a verdict may have, too: a corrected value the words that state it.
_ALSO = frozenset({(UNDO, "field"), ("correct", "evidence")})
REMEDY = "docs/review.md has the form of a line"


Parsed = TypeVar("Parsed")


class Line(Record, frozen=True, kw_only=True):
    """A correction with its number in the file."""

    number: int
    said: Correction


def read_file(path: Path) -> tuple[Line, ...]:
    """The lines of a file; raises `UsageError` that names file and line."""
    return parsed_file(path, read_lines)


def parsed_file(path: Path, parse: Callable[[str], Parsed]) -> Parsed:
    """What a reader makes of a file of corrections; a `UsageError` of it is told with the file's name."""
    try:
        content = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise UsageError(
            f"the corrections cannot be read: {error.strerror}", where=str(path)
        ) from error
    except UnicodeDecodeError as error:
        raise UsageError("the corrections are not UTF-8", where=str(path)) from error
    try:
        return parse(content)
    except UsageError as error:
        raise UsageError(error.what, where=str(path), remedy=error.remedy) from error


def read_lines(content: str) -> tuple[Line, ...]:
    """The lines of a file's content that are not empty; raises `UsageError` that names the line."""
    return tuple(
        Line(number=number, said=_read(line, number))
        for number, line in enumerate(content.split("\n"), start=1)
        if line.strip()
    )


def _read(line: str, number: int) -> Correction:
    said = _object(line, number)
    if said.get("verdict") not in get_args(PersonVerdict):
        raise fault(number, f"the verdict is one of: {' '.join(get_args(PersonVerdict))}")
    value = said.get("value")
    if isinstance(value, int | float) and not isinstance(value, bool):
        said["value"] = number_text(value)
    if isinstance(said.get("evidence"), dict):
        said["evidence"] = [said["evidence"]]
    try:
        read = msgspec.convert(said, Correction)
    except (msgspec.ValidationError, RecursionError) as error:
        raise fault(number, str(error)) from error
    _check_form(read, said, number)
    return read


def _object(line: str, number: int) -> dict[str, Any]:
    try:
        said = json.loads(line)
        json.dumps(said, ensure_ascii=False).encode()
    except (ValueError, RecursionError) as error:
        raise fault(number, "this is no JSON") from error
    if not isinstance(said, dict):
        raise fault(number, "a correction is an object")
    return said


def _check_form(read: Correction, said: Mapping[str, Any], number: int) -> None:
    """Which keys a verdict wants, and which it does not have."""
    verdict = read.verdict
    wanted = {
        "field": verdict == "correct", "other": verdict in TWO_SIDED, "evidence": verdict in LEAVING,
        "note": verdict == "note",
    }  # fmt: skip
    for key, wants in wanted.items():
        has = bool(getattr(read, key))
        if wants and not has:
            raise fault(number, f"the verdict “{verdict}” wants “{key}”")
        if has and not wants and key != "note" and (verdict, key) not in _ALSO:
            raise fault(number, f"the verdict “{verdict}” has no “{key}”")
    if ("value" in said) != (verdict == "correct"):
        lacks = "wants a" if verdict == "correct" else "has no"
        raise fault(number, f"the verdict “{verdict}” {lacks} “value”; null takes a value away")
    if read.item == read.other:
        raise fault(number, "item and other are one")


def written(said: Correction) -> str:
    """The line of a correction, without what is not said."""
    plain = msgspec.to_builtins(said)
    known = {key: value for key, value in plain.items() if value is not None and value != ()}
    if said.verdict == "correct":
        known["value"] = said.value
    return json.dumps(_without_none(known), ensure_ascii=False)


def _without_none(value: Any) -> Any:
    if isinstance(value, dict):
        return {k: _without_none(v) for k, v in value.items() if v is not None or k == "value"}
    if isinstance(value, list | tuple):
        return [_without_none(one) for one in value]
    return value


def bare(said: Correction) -> str:
    """What makes two lines one: all that the person wrote."""
    return written(replace(said, anchors=None))


def fresh(lines: Iterable[Line], kept: Sequence[Kept]) -> tuple[Line, ...]:
    """The lines that a case has not yet. The same line twice is one, unless another line on its item stands between;
    two undos take back two."""
    known = Counter(bare(one.said) for one in kept)
    last: dict[str, str] = {}
    counted: Counter[str] = Counter()
    found = []
    for line in lines:
        words = bare(line.said)
        if last.get(line.said.item) == words and line.said.verdict != UNDO:
            continue
        last[line.said.item] = words
        counted[words] += 1
        if counted[words] > known[words]:
            found.append(line)
    return tuple(found)


def said_now(lines: Iterable[Line], kept: Sequence[Kept]) -> tuple[Line, ...]:
    """The lines of people who say something this moment: what a case has from before they may say again, but not twice
    in a row of one item."""
    before = (Line(number=0, said=one.said) for one in kept)
    return fresh((*before, *lines), kept)


def fault(number: int, what: str) -> UsageError:
    """A fault of one line."""
    return UsageError(f"line {number}: {what}", remedy=REMEDY)
