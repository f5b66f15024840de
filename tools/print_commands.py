"""Prints docs/commands.md from the program itself: `python tools/print_commands.py > docs/commands.md`."""

import os
import subprocess
import sys
from pathlib import Path

from tidings.cli.app import COMMANDS

ROOT = Path(__file__).parents[1]
HEAD = """\
# Commands

Printed from the program by `tools/print_commands.py`; a test fails when it is out of date.

Data goes to standard output, messages and progress to standard error. `-` stands for standard input or output.
`--json` is on every reading command; `NO_COLOR` is respected; nothing asks questions.

| exit code | means |
|---|---|
| 0 | done |
| 1 | failed |
| 2 | wrong usage |
| 3 | done, but some input was not read (each is listed) |
| 4 | `verify` found a fault |
| 130 | interrupted |

A fault is one line: what, where, and what to do. With `TIDINGS_DEBUG=1` an unforeseen one shows its traceback. One that
meets a reader in one report costs that part of that report: it stands in `left-out`, and the build goes on.
"""


def page() -> str:
    """The whole page."""
    names = [command.__name__ for command in COMMANDS]
    sections = [_section(f"tidings {name}", _help(name)) for name in names]
    return "\n".join((HEAD, _section("tidings", _help()), *sections))


def _section(title: str, said: str) -> str:
    return f"## {title}\n\n```text\n{said}```\n"


def _help(*command: str) -> str:
    # A process of its own: the width of help is that of the terminal, here always the same.
    environment = {**os.environ, "COLUMNS": "100", "PYTHONPATH": str(ROOT / "src")}
    told = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-m", "tidings", *command, "--help"],
        env=environment, capture_output=True, text=True, encoding="utf-8", check=True,
    )  # fmt: skip
    return "\n".join(line.rstrip() for line in told.stdout.splitlines()) + "\n"


if __name__ == "__main__":
    sys.stdout.write(page())
