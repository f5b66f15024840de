"""Writes to the terminal: data to standard output, messages to standard error, colours only where wanted."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

# Reports may hold control characters that would steer a terminal, and signs that turn text around.
_STEERING = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_LINE_END = re.compile(r"[\t\n\x0b\x0c\u2028\u2029]+")
# In a pipe there is no window to fit: wide enough that few cells are broken.
PIPE_WIDTH = 160
# A column of cells that are longer than this on the whole is told in sentences: it gets the room that others can do without. With less
# room than this each row is written below the other, as a block of lines.
PROSE = 24
# So wide a column of few words is kept where room is scarce ("2020-02-24 –"), or as its longest word.
NARROW = 12
# What stands between two columns.
_GAP = 2


def printable(text: str) -> str:
    """The text without characters that do something to a terminal."""
    return _STEERING.sub("\N{REPLACEMENT CHARACTER}", text)


def open_console() -> Console:
    """Standard output as rich writes to it; NO_COLOR and pipes give plain text."""
    from rich.console import Console

    width = None if sys.stdout.isatty() else PIPE_WIDTH
    return Console(file=sys.stdout, width=width, highlight=False, markup=False, emoji=False)


def say(line: str = "") -> None:
    """One line of data."""
    sys.stdout.write(printable(line) + "\n")


def warn(line: str) -> None:
    """One line of message."""
    sys.stderr.write(f"tidings: {_LINE_END.sub(' ', printable(line))}\n")


def say_json(value: Any) -> None:
    """One JSON document; records by the contract's names, unknown values absent."""
    plain = _known(msgspec.to_builtins(value))
    sys.stdout.write(json.dumps(plain, ensure_ascii=False, indent=1) + "\n")


def say_table(headings: Sequence[str], rows: Sequence[Sequence[str]], *, title: str = "") -> None:
    """A table; long cells are wrapped, never cut. Where room is scarce columns of few words are wrapped first, and where nothing is
    left for sentences each row is a block of lines."""
    console = open_console()
    shown = [i for i in range(len(headings)) if any(row[i] for row in rows)] or [0]
    columns = [[headings[i], *(printable(row[i]) for row in rows)] for i in shown]
    needed = [max(NARROW, *map(_longest_word, c)) if _can_wrap(c) else _widest(c) for c in columns]
    told = [i for i, cells in enumerate(columns) if _is_prose(cells)]
    left = console.width - sum(n + _GAP for i, n in enumerate(needed) if i not in told)
    if told and left < len(told) * (PROSE + _GAP):
        console.print(_blocks(columns, title))
    else:
        scarce = console.width < sum(_widest(cells) + _GAP for cells in columns)
        most = [n if scarce and i not in told else None for i, n in enumerate(needed)]
        console.print(_table(columns, most, title))


def _table(columns: Sequence[Sequence[str]], most: Sequence[int | None], title: str) -> Table:
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, title=title or None, title_justify="left", padding=(0, 1, 0, 0))  # fmt: skip
    for cells, width in zip(columns, most, strict=True):
        table.add_column(
            cells[0], overflow="fold", vertical="top", no_wrap=not _can_wrap(cells), max_width=width
        )
    for row in list(zip(*columns, strict=True))[1:]:
        table.add_row(*map(Text, row))
    return table


def _blocks(columns: Sequence[Sequence[str]], title: str) -> Table:
    from rich.table import Table
    from rich.text import Text

    grid = Table.grid(padding=(0, _GAP, 0, 0))
    grid.title, grid.title_justify = title or None, "left"
    headings, *rows = zip(*columns, strict=True)
    for row in rows:
        grid.add_row("", "")
        for heading, cell in zip(headings, row, strict=True):
            if cell:
                grid.add_row(Text(heading, style="bold"), Text(cell, overflow="fold"))
    return grid


def _can_wrap(cells: Sequence[str]) -> bool:
    """Whether a column may be wrapped: an id must stay whole, so that it can be copied."""
    return any(len(cell) > 24 or " " in cell for cell in cells[1:])


def _is_prose(cells: Sequence[str]) -> bool:
    return sum(map(len, cells[1:])) > PROSE * len(cells[1:])


def _widest(cells: Sequence[str]) -> int:
    return max(map(len, cells))


def _longest_word(cell: str) -> int:
    return max(map(len, cell.split()), default=0)


def _known(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _known(inner) for key, inner in value.items() if inner is not None}
    if isinstance(value, list):
        return [_known(inner) for inner in value]
    return value
