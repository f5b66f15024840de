"""Builds piles in which one input is bad, through the program's own front door, and looks at what it told."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

import tidings
from tidings.cli.app import main
from tidings.model.account import Account
from tidings.model.record import Record

GAZETTE = """Ferry sinks off Porto Velo

By Ada Fenn
The Harbour Gazette, 6 May 2031

A ferry sank off Porto Velo on Monday and 12 people drowned, the mayor said.
"""
RADIO = """Fourteen drown at Porto Velo

Radio Velo, 7 May 2031

Fourteen people drowned when a ferry sank off Porto Velo on Monday, the harbour office told our reporter.
"""
# The program promises that bad input costs one line each and leaves the others as they are.
GOOD = {"gazette.txt": GAZETTE, "radio.txt": RADIO}

Capture = pytest.CaptureFixture[str]


class Told(Record, frozen=True, kw_only=True):
    """What a build gave: its exit code, the lines of what was not read, and its account."""

    code: int
    refused: dict[str, list[str]]
    account: Account | None

    def why(self, name: str) -> str:
        """The one reason told for a file, or for what is in it."""
        reasons = [
            reason
            for where in self.refused
            if where.partition("#")[0] == name
            for reason in self.refused[where]
        ]
        assert len(reasons) == 1, (name, self.refused)
        return reasons[0]

    def texts(self) -> dict[str, str]:
        """The text of each document by its origin, without the good ones."""
        assert self.account is not None
        found = {document.origin: document.text for document in self.account.documents}
        return {origin: text for origin, text in found.items() if origin not in GOOD}


def build(*names: str, capsys: Capture, good: bool = True) -> Told:
    """Build a case in the working folder of these inputs and, beside them, two good reports."""
    for name, text in GOOD.items() if good else ():
        Path(name).write_text(text, encoding="utf-8")
    case = Path("pile.tidings")
    capsys.readouterr()
    code = main(["build", *names, *(GOOD if good else ()), "--case", str(case), "--workers", "1"])
    lines = capsys.readouterr().err.splitlines()
    refused = _refused(lines)
    account = tidings.open(case).account if case.exists() else None
    if account is not None:
        _check(code, refused, account, good=good)
        assert main(["verify", str(case)]) == 0
    return Told(code=code, refused=refused, account=account)


def _refused(lines: Sequence[str]) -> dict[str, list[str]]:
    refused: dict[str, list[str]] = {}
    for line in lines:
        if "nothing could be read" in line:
            continue
        assert line.startswith("tidings: not read: "), line
        where, _, reason = line.removeprefix("tidings: not read: ").partition(": ")
        refused.setdefault(where, []).append(reason)
    return refused


def _check(code: int, refused: dict[str, list[str]], account: Account, *, good: bool) -> None:
    assert code == (3 if refused else 0)
    if good:
        assert {document.origin for document in account.documents} >= set(GOOD)
    told = {(out.where, out.reason) for out in account.left_out}
    assert {(where, reason) for where, all_ in refused.items() for reason in all_} <= told
