"""Keeps the reports as they were received, and what could not be read."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from hashlib import sha256

from sqlalchemy import Connection, delete, inspect, select
from sqlalchemy.dialects.sqlite import insert

from tidings.model.documents import LeftOut, RawReport
from tidings.model.ids import content_id
from tidings.store import tables

_SOURCE, _CLOCK = "source", "clock"


def report_id(report: RawReport) -> str:
    """Where it came from and what it holds: the same report given twice is kept once."""
    return content_id("report", report.origin, sha256(report.content).hexdigest())


def keep_reports(connection: Connection, reports: Iterable[RawReport]) -> None:
    """Add the reports that the case has not, with when and how they were taken."""
    given = tuple(reports)
    rows = [
        {
            "id": report_id(report),
            "origin": report.origin,
            "media_type": report.media_type,
            "sha256": sha256(report.content).hexdigest(),
            "declared": json.dumps(report.declared, ensure_ascii=False),
            "content": zlib.compress(report.content),
        }
        for report in given
    ]
    if rows:
        connection.execute(insert(tables.reports).on_conflict_do_nothing(), rows)
        _keep_captures(connection, given)


def _keep_captures(connection: Connection, given: Iterable[RawReport]) -> None:
    now = datetime.now(UTC).isoformat(timespec="seconds")
    rows = [
        {
            "report": report_id(report),
            "captured": report.captured or now,
            "basis": _SOURCE if report.captured else _CLOCK,
            "headers": json.dumps(report.headers, ensure_ascii=False),
        }
        for report in given
    ]
    connection.execute(insert(tables.captures).on_conflict_do_nothing(), rows)


def read_reports(connection: Connection) -> tuple[RawReport, ...]:
    """All reports, by origin."""
    order = (tables.reports.c.origin, tables.reports.c.id)
    taken = _captures(connection)
    return tuple(
        RawReport(
            origin=row.origin,
            media_type=row.media_type,
            content=zlib.decompress(row.content),
            declared=_pairs(row.declared),
            captured=taken[row.id][0] if row.id in taken else None,
            headers=_pairs(taken[row.id][1]) if row.id in taken else (),
        )
        for row in connection.execute(select(tables.reports).order_by(*order))
    )


def _captures(connection: Connection) -> Mapping[str, tuple[str | None, str]]:
    """Capture time, where a source says it, and headers by report; a case of an earlier tidings has none."""
    if not inspect(connection).has_table(tables.captures.name):
        return {}
    return {
        row.report: (row.captured if row.basis == _SOURCE else None, row.headers)
        for row in connection.execute(select(tables.captures))
    }


def _pairs(said: str) -> tuple[tuple[str, str], ...]:
    return tuple((name, value) for name, value in json.loads(said))


def measure_reports(connection: Connection) -> dict[tuple[str, str], str]:
    """Of each report, by origin and the hash it was received with, the hash of what is kept now."""
    return {
        (row.origin, row.sha256): _hash_of(row.content)
        for row in connection.execute(select(tables.reports))
    }


def keep_rejected(connection: Connection, rejected: Iterable[LeftOut]) -> None:
    """Replace the list of inputs that could not be read."""
    connection.execute(delete(tables.rejected))
    rows = [{"place": out.where, "reason": out.reason, "what": out.what} for out in rejected]
    if rows:
        connection.execute(insert(tables.rejected).on_conflict_do_nothing(), rows)


def read_rejected(connection: Connection) -> tuple[LeftOut, ...]:
    """The inputs that could not be read, by place."""
    order = (tables.rejected.c.place, tables.rejected.c.reason)
    return tuple(
        LeftOut(what=row.what, reason=row.reason, where=row.place)
        for row in connection.execute(select(tables.rejected).order_by(*order))
    )


def _hash_of(compressed: bytes) -> str:
    try:
        return sha256(zlib.decompress(compressed)).hexdigest()
    except zlib.error:
        return "damaged"
