"""Tables as one Excel workbook, a sheet for each kind; text is always text, never a formula, a link or a number."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from typing import Any

from tidings.exports.needed import load_package
from tidings.exports.tables import TABLES
from tidings.exports.tables.table import Table, Value
from tidings.exports.written import Exported
from tidings.model.account import Account
from tidings.model.catalogue import Catalogue

# What Excel takes: rows of a sheet, and UTF-16 units of a cell.
_ROWS = 1_048_576
_UNITS = 32_767
_CUT = " [cut]"
# Widths in characters: of texts so that headings and ids can be read, without measuring every cell.
_WIDTH = 18
_OPTIONS = {
    "in_memory": True, "strings_to_formulas": False, "strings_to_urls": False,
    "strings_to_numbers": False,
}  # fmt: skip
# A workbook bears the day it was made: one day for all, since no clock gets into an export.
_MADE = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)


def export_xlsx(account: Account) -> Exported:
    """The bytes of the workbook."""
    writer = load_package("xlsxwriter", package="XlsxWriter", extra="exports")
    content = io.BytesIO()
    book = writer.Workbook(content, _OPTIONS)
    book.set_properties({"title": account.situation.title, "created": _MADE})
    bold = book.add_format({"bold": True})
    names = Catalogue(account)
    told = _Told()
    for table in TABLES:
        _fill(book.add_worksheet(table.name), table, names, bold, told)
    book.close()
    return Exported(content.getvalue(), told.line())


class _Told:
    """Counts what does not go into a sheet."""

    def __init__(self) -> None:
        self.cut = 0
        self.rows = 0

    def line(self) -> str:
        said = []
        if self.cut:
            said.append(
                f"cells cut at {_UNITS:,} characters, which is what Excel takes: {self.cut}"
            )
        if self.rows:
            said.append(f"rows left out, for a sheet takes {_ROWS:,}: {self.rows}")
        return "; ".join([*said, "csv and parquet have all of it"]) if said else ""


def _fill(sheet: Any, table: Table, names: Catalogue, bold: Any, told: _Told) -> None:
    for column, one in enumerate(table.columns):
        sheet.write_string(0, column, one.name, bold)
    sheet.freeze_panes(1, 1)
    sheet.set_column(0, len(table.columns) - 1, _WIDTH)
    last = 0
    for line, row in enumerate(table.values(names), start=1):
        if line >= _ROWS:
            told.rows += 1
            continue
        last = line
        for column, value in enumerate(row):
            _write(sheet, line, column, value, told)
    sheet.autofilter(0, 0, last, len(table.columns) - 1)


def _write(sheet: Any, line: int, column: int, value: Value, told: _Told) -> None:
    if isinstance(value, bool):
        sheet.write_boolean(line, column, value)
    elif isinstance(value, int | float):
        sheet.write_number(line, column, value)
    elif value is not None:
        short = fitting(value)
        told.cut += short != value
        sheet.write_string(line, column, short)


def fitting(text: str) -> str:
    """Text as long as a cell takes; what is cut says so."""
    units = text.encode("utf-16-le")
    if len(units) <= 2 * _UNITS:
        return text
    kept = units[: 2 * (_UNITS - len(_CUT))]
    return kept.decode("utf-16-le", errors="ignore") + _CUT
