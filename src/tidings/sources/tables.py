"""Read tables, one report a row: comma- or tab-separated values below a row of names."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence

from tidings.sources.charsets import characters
from tidings.sources.found import Found, Mapping, none_of
from tidings.sources.mapping import NAMES, advice, renamed
from tidings.sources.records import Numbered, collect

_DELIMITERS = ",;\t|"
# Rows looked at to find the sign between fields.
_PROBE = 20
# Python's reader stops at fields of 131,072 characters; whole pages of HTML are longer.
_LONGEST_FIELD = 50 * 1024 * 1024
_LINE = re.compile(r"[^\n]*\n|[^\n]+\Z")
_NUL = re.compile("\x00+")
_UNCLOSED = "a quotation mark in it is never closed, or stands inside a field without being doubled"


def read_table(content: bytes, *, origin: str, media_type: str, mapping: Mapping = ()) -> Found:
    """One raw report for each row; a row that does not fit the names above it is left out by itself."""
    text = _NUL.sub("", characters(content)).replace("\r\n", "\n").replace("\r", "\n")
    lines = _LINE.findall(text)
    delimiter = "\t" if media_type == "text/tab-separated-values" else _delimiter(lines, mapping)
    before = csv.field_size_limit(_LONGEST_FIELD)
    try:
        rows = _rows(lines, delimiter)
        _, names, fault = next(rows, (1, [], "it has no row of names"))
        names = [_named(name, mapping) for name in names]
        if fault:
            return none_of(origin, f"its first row, which should hold the names: {fault}")
        if not {"text", "html"} & set(renamed(dict.fromkeys(names, ""), mapping)):
            return none_of(origin, f"no column is called text or html; {advice(names)}")
        return collect(_records(rows, names), origin=origin, mapping=mapping)
    finally:
        csv.field_size_limit(before)


def _named(name: str, mapping: Mapping) -> str:
    """The name of a column; our own names count in capitals too, as tables are written by hand."""
    name = " ".join(name.split())
    mapped = name in {theirs for _, theirs in mapping}
    return name.lower() if name.lower() in NAMES and not mapped else name


def _delimiter(lines: Sequence[str], mapping: Mapping) -> str:
    """The sign that parts the first row into most names that are known, and most rows as the first one."""
    return max(
        _DELIMITERS, key=lambda sign: (_parted(lines, sign, mapping), -_DELIMITERS.index(sign))
    )


def _parted(lines: Sequence[str], sign: str, mapping: Mapping) -> tuple[int, bool, float, int]:
    """How well a sign parts a table; texts of several lines with commas in them part badly."""
    rows = [fields for _, fields, fault in _rows(lines, sign, most=_PROBE) if not fault]
    names = rows[0] if rows else []
    known = {*NAMES, *(theirs for _, theirs in mapping)}
    agreeing = sum(len(fields) == len(names) for fields in rows)
    return (
        len(known & {_named(name, mapping) for name in names}),
        len(names) > 1,
        agreeing / max(1, len(rows)),
        len(names),
    )


def _rows(
    lines: Sequence[str], delimiter: str, *, most: int | None = None
) -> Iterator[tuple[int, list[str], str]]:
    """The number of the first line of each row, its fields, and why it cannot be read or ""."""
    at = 0
    given = 0
    while at < len(lines) and (most is None or given < most):
        reader = csv.reader(_from(lines, at), delimiter=delimiter, strict=True)
        start = at
        try:
            for fields in reader:
                if fields:
                    given += 1
                    yield start + 1, fields, ""
                start = at + reader.line_num
                if most is not None and given >= most:
                    return
            return
        except csv.Error:
            # The row's first line alone is given up: what follows may be sound.
            given += 1
            yield start + 1, [], _UNCLOSED
            at = start + 1


def _from(lines: Sequence[str], start: int) -> Iterator[str]:
    return (lines[index] for index in range(start, len(lines)))


def _records(
    rows: Iterator[tuple[int, list[str], str]], names: Sequence[str]
) -> Iterator[Numbered]:
    for number, fields, fault in rows:
        if not fault and len(fields) != len(names):
            fit = f"({len(fields)} for {len(names)})"
            fault = f"line {number} does not fit the names in the first row {fit}"
        if fault:
            yield number, None, fault if fault.startswith("line") else f"line {number}: {fault}"
        elif any(field.strip() for field in fields):
            yield number, dict(zip(names, fields, strict=True)), ""
