"""Verify finds what was changed behind the program's back."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tidings.cli.app import main

Capture = pytest.CaptureFixture[str]


def change(case: Path, statement: str) -> None:
    with closing(sqlite3.connect(case)) as connection, connection:
        connection.execute(statement)


@pytest.fixture
def copied(velo: Path, tmp_path: Path) -> Path:
    case = tmp_path / "copy.tidings"
    case.write_bytes(velo.read_bytes())
    return case


def test_a_case_as_it_was_built_holds(velo: Path, capsys: Capture) -> None:
    assert main(["verify", str(velo)]) == 0
    assert capsys.readouterr().out.startswith("no fault: 2 documents")


@pytest.mark.parametrize(
    ("statement", "kind"),
    [
        ("UPDATE account SET json = replace(json, 'killed 12 dockers', 'killed 99 dockers')", "file"),
        ("""UPDATE account SET json = replace(json, '"quote": "Shells', '"quote": "Pearls')""", "words"),
        ("UPDATE reports SET content = x'789c030000000001'", "raw"),
        ("DELETE FROM reports", "raw"),
        ("DELETE FROM reports", "inputs"),
        ("INSERT INTO rejected (place, reason, what) VALUES ('x.txt', 'it is empty', 'file')", "inputs"),
        ("UPDATE reports SET origin = 'other.txt' WHERE origin LIKE '%radio.txt'", "inputs"),
    ],
)  # fmt: skip
def test_what_was_changed_is_found(
    statement: str, kind: str, copied: Path, capsys: Capture
) -> None:
    change(copied, statement)
    assert main(["verify", str(copied), "--json"]) == 4
    faults = json.loads(capsys.readouterr().out)["faults"]
    assert kind in {fault["kind"] for fault in faults}


def test_faults_are_a_table(copied: Path, capsys: Capture) -> None:
    change(copied, "DELETE FROM reports")
    assert main(["verify", str(copied)]) == 4
    assert "not in the case" in capsys.readouterr().out
