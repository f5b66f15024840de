"""What an export gives: the bytes of a file, and what of the account the format could not take."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

Cell = str | int | float | None

# What a spreadsheet takes for the beginning of a formula; reports are full of dashes and at-signs.
_FORMULA = re.compile(r"[=+\-@]")
# The earliest day that the format knows.
_EPOCH = (1980, 1, 1, 0, 0, 0)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f]")


class Exported(NamedTuple):
    """One file; `left_out` is the one line that says what is not in it, or nothing."""

    content: bytes
    left_out: str = ""


class NamedFile(NamedTuple):
    """One of the files of an export that needs several."""

    name: str
    content: bytes


class Choice:
    """Counts which items a format takes, and why it does not take the others."""

    def __init__(self, total: int, kind: str = "events") -> None:
        self._total, self._kind = total, kind
        self._reasons: Counter[str] = Counter()

    def takes(self, reason: str | None) -> bool:
        """Whether there is nothing against an item; a reason is counted."""
        if reason is not None:
            self._reasons[reason] += 1
        return reason is None

    def told(self) -> str:
        """ "12 of 50 events left out: 8 without deaths, 4 planned"; nothing where all are in."""
        if not self._reasons:
            return ""
        ordered = sorted(self._reasons.items(), key=lambda item: (-item[1], item[0]))
        reasons = ", ".join(f"{count} {reason}" for reason, count in ordered)
        return f"{self._reasons.total()} of {self._total} {self._kind} left out: {reasons}"


def zipped(files: Iterable[NamedFile]) -> bytes:
    """The files in one archive, without the hour at which it was made."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in files:
            entry = zipfile.ZipInfo(file.name, date_time=_EPOCH)
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            archive.writestr(entry, file.content)
    return content.getvalue()


def plain(text: str) -> str:
    """Text for one cell: on one line, and no formula for a spreadsheet to run."""
    line = " ".join(_CONTROL.sub("\N{REPLACEMENT CHARACTER}", text).split())
    return f"'{line}" if _FORMULA.match(line) else line


def joined(values: Iterable[str], separator: str = "; ") -> str:
    """Several values in one cell, each once, in the order they come."""
    return separator.join(dict.fromkeys(v for v in values if v))


def comma_separated(columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """CSV with a header, UTF-8, one row a line."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    for row in (columns, *rows):
        writer.writerow([_text(cell) for cell in row])
    return text.getvalue().encode()


def tab_separated(rows: Iterable[Sequence[Cell]]) -> bytes:
    """Cells between tabs without a header or quotation marks, as GDELT has it."""
    return "".join("\t".join(_text(cell) for cell in row) + "\n" for row in rows).encode()


def _text(cell: Cell) -> str:
    if cell is None:
        return ""
    return plain(cell) if isinstance(cell, str) else str(cell)
