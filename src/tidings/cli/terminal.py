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

# Reports may hold control characters that would steer a terminal, and signs that turn text around.
_STEERING = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_LINE_END = re.compile(r"[\t\n\x0b\x0c\u2028\u2029]+")
# In a pipe there is no window to fit: wide enough that few cells are broken.
PIPE_WIDTH = 160


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
    """A table; long cells are wrapped, never cut."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, title=title or None, title_justify="left", pad_edge=False)
    shown = [i for i in range(len(headings)) if any(row[i] for row in rows)] or [0]
    for index in shown:
        # An id must stay whole, so that it can be copied.
        whole = all(len(row[index]) <= 24 and " " not in row[index] for row in rows)
        table.add_column(headings[index], overflow="fold", no_wrap=whole, vertical="top")
    for row in rows:
        table.add_row(*(Text(printable(row[index])) for index in shown))
    open_console().print(table)


def _known(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _known(inner) for key, inner in value.items() if inner is not None}
    if isinstance(value, list):
        return [_known(inner) for inner in value]
    return value
