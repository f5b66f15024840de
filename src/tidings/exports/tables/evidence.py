"""The table of all words that anything rests on: one row for each, with the value that it is behind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tidings.account.walk import walk
from tidings.exports.tables.table import Table
from tidings.model.catalogue import Catalogue, entries_of, kind_of
from tidings.model.evidence import Evidence
from tidings.model.record import Record

# The step into the list of words says nothing of the value: "date", not "date.evidence[0]".
_STEP = re.compile(r"\.?(?:evidence|mentions)\[\d+\]$")


class EvidenceRow(NamedTuple):
    """Words under one value of one thing; `value` is empty where they are under the whole."""

    kind: str
    item: str
    value: str
    document: str
    start: int
    end: int
    quote: str


def evidence_under(record: Record) -> Iterator[tuple[str, Evidence]]:
    """All words inside a record, each with the value that it is behind."""
    for path, found in walk(record):
        if isinstance(found, Evidence):
            yield _STEP.sub("", path), found


def _evidence(names: Catalogue) -> Iterator[EvidenceRow]:
    account = names.account
    for entry in entries_of(account):
        yield from _rows(kind_of(entry), entry.id, entry)
    for forecast in account.forecasts:
        yield from _rows("forecast", forecast.statement, forecast)
    yield from _rows("brief", "brief", account.brief)


def _rows(kind: str, item: str, record: Record) -> Iterator[EvidenceRow]:
    for value, one in evidence_under(record):
        yield EvidenceRow(
            kind=kind, item=item, value=value, document=one.document, start=one.start,
            end=one.end, quote=one.quote,
        )  # fmt: skip


EVIDENCE = Table("evidence", EvidenceRow, _evidence)
