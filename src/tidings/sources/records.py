"""Read records, one report each: JSON Lines, a JSON array, or a single JSON object."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from tidings.model.documents import LeftOut, RawReport

# The keys of the contract; others are kept out, as nobody has said what they mean.
KEYS = ("title", "published", "outlet", "authors", "url", "language")

# What a record's `html` is called where its `text` was read: the record itself is not rejected.
SECOND_FORM = "html"

Found = tuple[list[RawReport], list[LeftOut]]


def read_records(
    content: bytes, *, origin: str, media_type: str, mapping: Sequence[tuple[str, str]] = ()
) -> Found:
    """One raw report for each record; a broken line or a record without text is left out by itself.

    `mapping` holds pairs of a key of the contract and the name that these records have for it.
    """
    try:
        text = content.decode(
            "utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
        )
    except UnicodeDecodeError as fault:
        reason = f"the records are not UTF-8: byte {fault.start} cannot be read"
        return [], [LeftOut(what="file", reason=reason, where=origin)]
    reports: dict[str, RawReport] = {}
    left_out: list[LeftOut] = []
    for number, value, fault_reason in _values(text, media_type):
        where = f"{origin}#{number}"
        if fault_reason:
            left_out.append(LeftOut(what="record", reason=fault_reason, where=where))
            continue
        value = _renamed(value, mapping)
        report = _report(value, origin=origin, number=number)
        if isinstance(report, LeftOut):
            left_out.append(report)
        elif report.origin in reports:
            again = report.origin if report.content != reports[report.origin].content else ""
            if again:
                reason = f"its id stands twice in the file; the first {again} was read"
                left_out.append(LeftOut(what="record", reason=reason, where=where))
        else:
            reports[report.origin] = report
            if report.media_type != "text/html" and _words(value, "html"):
                reason = "its text was read, not its html"
                left_out.append(LeftOut(what=SECOND_FORM, reason=reason, where=report.origin))
    return list(reports.values()), left_out


def _values(text: str, media_type: str) -> Iterator[tuple[int, object, str]]:
    """Number, value and fault of each record: the number of its line, or its place in the array."""
    if media_type == "application/json":
        value, fault = _parsed(text)
        if not fault:
            rows = value if isinstance(value, list) else [value]
            yield from ((number, row, "") for number, row in enumerate(rows, start=1))
            return
        if "\n{" not in text.strip():
            yield 1, None, fault
            return
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield (number, *_parsed(line))


def _parsed(text: str) -> tuple[object, str]:
    try:
        return json.loads(text), ""
    except json.JSONDecodeError as fault:
        said = fault.msg.removesuffix(" at")  # "Unterminated string starting at"
        return None, f"it is not valid JSON: {said} at character {fault.pos + 1}"
    except RecursionError:
        return None, "it is not valid JSON: it is nested too deeply"


def _renamed(value: object, mapping: Sequence[tuple[str, str]]) -> object:
    """The record under the contract's names; a name that was mapped away no longer counts."""
    if not isinstance(value, dict) or not mapping:
        return value
    theirs = {name for _, name in mapping}
    kept = {key: said for key, said in value.items() if key not in theirs}
    return kept | {ours: value[name] for ours, name in mapping if name in value}


def _report(value: object, *, origin: str, number: int) -> RawReport | LeftOut:
    where = f"{origin}#{number}"
    if not isinstance(value, dict):
        return LeftOut(what="record", reason="it is not a record with keys", where=where)
    name = value.get("id")
    if isinstance(name, str | int) and not isinstance(name, bool) and str(name).strip():
        where = f"{origin}#{str(name).strip()}"
    for key, media_type in (("text", "text/plain"), ("html", "text/html")):
        words = _words(value, key)
        if words:
            return RawReport(
                origin=where,
                media_type=media_type,
                # A lone surrogate in the JSON has no bytes; it is replaced, the rest of the text is kept.
                content=words.encode("utf-8", errors="replace"),
                declared=tuple(_declared(value)),
            )
    return LeftOut(what="record", reason="it has neither text nor html", where=where)


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
