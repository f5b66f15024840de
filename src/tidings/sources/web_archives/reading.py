"""The reports of a web archive: every page, PDF and feed that a server gave, each under its record's id."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from typing import BinaryIO
from zipfile import BadZipFile

from msgspec.structs import replace

from tidings.model.documents import LeftOut, RawReport
from tidings.sources.found import Found
from tidings.sources.kinds import READ
from tidings.sources.sent_kinds import media_type_of_body
from tidings.sources.web_archives.asides import Asides, sort_of
from tidings.sources.web_archives.cutting import Cut, cut_records
from tidings.sources.web_archives.records import (
    Archived,
    RecordError,
    body_of,
    open_record,
    record_id,
)
from tidings.sources.web_archives.window import RATIO, RATIO_AFTER, Window

# Reads a body: its bytes, origin, media type and name.
Read = Callable[[bytes, str, str, str], Found]

RECORD = "record"
_GIVEN = frozenset({"response", "resource", "conversion"})
_WEB = ("http://", "https://", "ftp://", "file:")
_ARCHIVES = (".warc", ".wacz", ".gz", ".mbox")
_BODIES = frozenset(READ.values()) - {READ[ending] for ending in _ARCHIVES}
# Pages fetch these as data for their programs; seldom is a report among them.
_DATA = frozenset(READ[ending] for ending in (".json", ".jsonl", ".csv", ".tsv", ".xml"))
_FOR_PROGRAMS = ("/robots.txt", "/ads.txt", "/app-ads.txt", "/humans.txt", "/security.txt")


class ArchiveReader:
    """Collects the reports of the parts of one archive, and why others are none."""

    def __init__(self, *, origin: str, read: Read) -> None:
        self._origin, self._read = origin, read
        self._reports: dict[str, RawReport] = {}
        self._taken: set[str] = set()
        self._left_out: list[LeftOut] = []
        self._asides = Asides()
        self._number = self._kept = 0

    def add(self, window: Window, *, part: str = "") -> None:
        """Read the records of one part; damage in it costs the records that it touches."""
        where = f"{self._origin}#{part}" if part else self._origin
        try:
            for cut in cut_records(window):
                self._number += 1
                self._add_record(cut, where)
        except (OSError, EOFError, BadZipFile, zlib.error) as fault:
            said = getattr(fault, "strerror", None) or str(fault) or "it ends too early"
            self._leave(where, f"the rest of it cannot be read: {said}", what="rest of a file")

    def leave(self, reason: str, *, part: str = "") -> None:
        """Leave a part of the archive out, or all of it."""
        self._leave(f"{self._origin}#{part}" if part else self._origin, reason, what="file")

    def found(self) -> Found:
        """Everything that was read, and what was not."""
        if not self._reports and not self._left_out:
            reason = "there is no report in it" if self._number else "there is no record in it"
            self.leave(reason)
        return list(self._reports.values()), [*self._left_out, *self._asides.lines(self._origin)]

    def _add_record(self, cut: Cut, part: str) -> None:
        name = record_id(cut.head)
        where = f"{self._origin}#{name or self._number}" if cut.head else part
        try:
            record = open_record(cut) if cut.block or not cut.fault else None
            if record is not None and (sort := _no_report(record, self._asides)) is not None:
                if sort:
                    self._asides.count(sort)
            elif cut.fault or record is None:
                self._leave(where, cut.fault)
            elif where in self._taken:
                self._leave(
                    f"{where} ({self._number})", f"its id stands twice; the first {where} was read"
                )
            else:
                self._taken.add(where)
                self._add_report(record, cut, where)
        except RecordError as fault:
            self._leave(where, cut.fault or str(fault))

    def _add_report(self, record: Archived, cut: Cut, where: str) -> None:
        if record.is_part:
            raise RecordError("it is a part of a page: the archive has cut it off or split it")
        body = body_of(record, cut.block)
        media_type = media_type_of_body(body, record.content_type)
        if not body.strip():
            self._asides.count("empty answer{s}")
        elif media_type not in _BODIES:
            self._asides.count(sort_of(media_type) or _of_kind(media_type))
        else:
            name = record.url.partition("?")[0].rpartition("/")[2]
            found, faults = self._read(body, where, media_type, name)
            if not found and media_type in _DATA:
                self._asides.count(f"piece{{s}} of data without a report ({media_type})")
                return
            self._keep(record, found, cut, where)
            self._left_out.extend(
                replace(out, what=RECORD) if out.where == where else out for out in faults
            )

    def _keep(self, record: Archived, found: list[RawReport], cut: Cut, where: str) -> None:
        size = sum(len(report.content) for report in found)
        if self._kept + size > RATIO_AFTER and self._kept + size > RATIO * cut.read:
            raise RecordError(f"the archive unpacks to more than {RATIO} times its size")
        self._kept += size
        for report in found:
            self._reports[report.origin] = _taken(report, record, is_page=report.origin == where)

    def _leave(self, where: str, reason: str, *, what: str = RECORD) -> None:
        self._left_out.append(LeftOut(what=what, reason=reason, where=where))


def read_warc(stream: BinaryIO, *, origin: str, read: Read) -> Found:
    """The reports of a WARC, plain or packed."""
    reader = ArchiveReader(origin=origin, read=read)
    reader.add(Window(stream))
    return reader.found()


def _no_report(record: Archived, asides: Asides) -> str | None:
    """The sort of a record that is no report; "" where it is counted already, None where it may be one."""
    if asides.count_kind(record.kind):
        return ""
    if record.kind not in _GIVEN:
        return _of_kind(record.kind)
    if not record.url.lower().startswith(_WEB):
        return "record{s} about the archive itself"
    if record.status != 200:
        return f"answer{{s}} with status {record.status}"
    if record.url.partition("?")[0].lower().endswith(_FOR_PROGRAMS):
        return "note{s} for programs"
    return sort_of(record.content_type.partition(";")[0].strip().lower())


def _of_kind(kind: str) -> str:
    return f"record{{s}} of the kind {' '.join(kind.split())[:60] or 'unknown'}"


def _taken(report: RawReport, record: Archived, *, is_page: bool) -> RawReport:
    """A page is declared to be where it was found; an item of a feed knows its own address."""
    known = {name for name, _ in report.declared}
    more = (("url", record.url),) if is_page and "url" not in known else ()
    return replace(
        report,
        declared=(*report.declared, *more),
        captured=report.captured or record.captured,
        headers=record.headers if is_page else report.headers,
    )
