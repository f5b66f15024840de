"""Tables as CSV, one file for each kind; words stand in the cells as they stand in the reports."""

from __future__ import annotations

import csv
import io
import re

from tidings.exports.tables import TABLES
from tidings.exports.tables.table import Table, Value
from tidings.exports.written import NamedFile
from tidings.model.account import Account
from tidings.model.catalogue import Catalogue

# What a spreadsheet may take for a formula, by CWE-1236 and OWASP; also the wide forms of East Asian scripts.
# Apostrophes before it are read so that the one that is put there can be told from those of the report.
_FORMULA = re.compile(r"'*(?:\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n\x00])")


def export_csv(account: Account) -> tuple[NamedFile, ...]:
    """One file for each table, also for one without rows."""
    names = Catalogue(account)
    return tuple(NamedFile(f"{table.name}.csv", _file(table, names)) for table in TABLES)


def guarded(text: str) -> str:
    """Text that no spreadsheet runs; the apostrophe before it can be taken off again."""
    return f"'{text}" if _FORMULA.match(text) else text


def _file(table: Table, names: Catalogue) -> bytes:
    text = io.StringIO(newline="")
    # RFC 4180 ends rows with CRLF; a line break inside a quotation stays what it is.
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([column.name for column in table.columns])
    for row in table.values(names):
        writer.writerow([_cell(value) for value in row])
    return text.getvalue().encode()


def _cell(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return guarded(value) if isinstance(value, str) else str(value)
