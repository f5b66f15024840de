"""Read records, one report each: JSON Lines, a JSON array, or a single JSON object."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from tidings.model.documents import LeftOut, RawReport
from tidings.sources.found import SECOND_FORM, Found, Mapping, none_of
from tidings.sources.mapping import advice, names_there, renamed

# The keys of the contract; others are kept out, as nobody has said what they mean.
KEYS = ("title", "published", "outlet", "authors", "url", "language")

_PROBE = 65536

# Number and value of a record, and why it cannot be read or "".
Numbered = tuple[int, object, str]


def read_records(content: bytes, *, origin: str, media_type: str, mapping: Mapping = ()) -> Found:
    """One raw report for each record; a broken line or a record without text is left out by itself.

    `mapping` holds pairs of a key of the contract and the name that these records have for it.
    """
    encoding = "utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as fault:
        if media_type == "application/json" or encoding == "utf-16":
            return none_of(origin, f"the records are not UTF-8: byte {fault.start} cannot be read")
        return collect(_lines(content), origin=origin, mapping=mapping)
    return collect(_values(text, media_type), origin=origin, mapping=mapping)


def read_record_lines(
    stream: BinaryIO, *, origin: str, mapping: Mapping = (), longest: int
) -> Found:
    """The same of a stream of JSON Lines, of which only the reports are held in memory."""
    if b"\x00" in stream.read(_PROBE):
        return none_of(origin, "it is a binary file, not text")
    stream.seek(0)
    return collect(_read_lines(stream, longest), origin=origin, mapping=mapping)


def collect(values: Iterable[Numbered], *, origin: str, mapping: Mapping) -> Found:
    """The reports of these records, and the records that are none."""
    reports: dict[str, RawReport] = {}
    left_out: list[LeftOut] = []
    for number, value, fault in values:
        where = f"{origin}#{number}"
        if fault:
            left_out.append(LeftOut(what="record", reason=fault, where=where))
            continue
        if isinstance(value, dict):
            value = renamed(value, mapping)
        report = _report(value, origin=origin, number=number)
        if isinstance(report, LeftOut):
            left_out.append(report)
        elif report.origin in reports:
            is_same = report == reports[report.origin]
            what = "it" if is_same else "its id"
            reason = f"{what} stands twice in the file; the first {report.origin} was read"
            left_out.append(LeftOut(what="record", reason=reason, where=where))
        else:
            reports[report.origin] = report
            if report.media_type != "text/html" and _words(value, "html"):
                reason = "its text was read, not its html"
                left_out.append(LeftOut(what=SECOND_FORM, reason=reason, where=report.origin))
    if not reports and not left_out:
        return none_of(origin, "there is no record in it")
    return list(reports.values()), left_out


def _values(text: str, media_type: str) -> Iterator[Numbered]:
    """Number, value and fault of each record: the number of its line, or its place in the array."""
    is_lines = media_type != "application/json"
    if not is_lines or _spans_lines(text):
        value, fault = _parsed(text)
        if not fault:
            rows = value if isinstance(value, list) else [value]
            yield from ((number, row, "") for number, row in enumerate(rows, start=1))
            return
        if not is_lines and "\n{" not in text.strip():
            yield 1, None, fault
            return
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield (number, *_parsed(line))


def _spans_lines(text: str) -> bool:
    """Whether what is called JSON Lines may be one array, or one record written over several lines."""
    first = text.strip().partition("\n")[0]
    return first.startswith("[") or bool(_parsed(first)[1])


def _lines(content: bytes) -> Iterator[Numbered]:
    """The lines of a file of which some are not UTF-8."""
    for number, line in enumerate(content.split(b"\n"), start=1):
        if line.strip():
            yield (number, *_parsed_bytes(line))


def _read_lines(stream: BinaryIO, longest: int) -> Iterator[Numbered]:
    """The lines of a stream; one that is too long is passed over."""
    number = 0
    while line := stream.readline(longest):
        number += 1
        if len(line) < longest or line.endswith(b"\n"):
            if line.strip():
                yield (number, *_parsed_bytes(line))
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(longest)
        yield number, None, f"it is larger than {longest // (1024 * 1024)} MB"


def _parsed_bytes(line: bytes) -> tuple[object, str]:
    try:
        return _parsed(line.decode("utf-8-sig"))
    except UnicodeDecodeError as fault:
        return None, f"it is not UTF-8: byte {fault.start} cannot be read"


def _parsed(text: str) -> tuple[object, str]:
    try:
        return json.loads(text), ""
    except json.JSONDecodeError as fault:
        said = fault.msg.removesuffix(" at")  # "Unterminated string starting at"
        return None, f"it is not valid JSON: {said} at character {fault.pos + 1}"
    except RecursionError:
        return None, "it is not valid JSON: it is nested too deeply"
    except ValueError:
        return None, "it holds a number of thousands of digits"


def _report(value: object, *, origin: str, number: int) -> RawReport | LeftOut:
    where = f"{origin}#{number}"
    if not isinstance(value, dict):
        return LeftOut(what="record", reason="it is not a record with keys", where=where)
    name = value.get("id")
    if isinstance(name, str | int) and not isinstance(name, bool) and str(name).strip():
        # A lone surrogate in the JSON has no bytes; it is replaced, the rest is kept.
        said = str(name).strip().encode("utf-8", errors="replace").decode("utf-8")
        where = f"{origin}#{said}"
    for key, media_type in (("text", "text/plain"), ("html", "text/html")):
        words = _words(value, key)
        if words:
            return RawReport(
                origin=where,
                media_type=media_type,
                content=words.encode("utf-8", errors="replace"),
                declared=tuple(_declared(value)),
            )
    there = [name for name in names_there(value) if name not in (*KEYS, "id", "text", "html")]
    reason = "it has neither text nor html" + (f"; {advice(there)}" if there else "")
    reason = reason.encode("utf-8", errors="replace").decode("utf-8")
    return LeftOut(what="record", reason=reason, where=where)


def _words(value: object, key: str) -> str:
    """What a record says under a key; "" when that is no text."""
    said = value.get(key) if isinstance(value, dict) else None
    return said if isinstance(said, str) and said.strip() else ""


def _declared(value: dict[str, object]) -> Iterator[tuple[str, str]]:
    for key in KEYS:
        said = value.get(key)
        for one in said if isinstance(said, list) else [said]:
            if (
                isinstance(one, str | int | float)
                and not isinstance(one, bool)
                and str(one).strip()
            ):
                words = str(one).encode("utf-8", errors="replace").decode("utf-8")
                yield key, " ".join(words.split())
