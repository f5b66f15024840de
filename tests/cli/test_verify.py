"""Verify finds what was changed behind the program's back."""

import json
import sqlite3
from contextlib import closing
from hashlib import sha256
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
        ("UPDATE documents SET text = text || 'x'", "file"),
        ("UPDATE evidence SET start_offset = start_offset + 1", "file"),
        ("UPDATE mentions SET end_offset = end_offset + 1", "file"),
        ("UPDATE items SET headline = headline || 'x'", "file"),
        ("INSERT INTO left_out (position, what, reason, place) VALUES (99, 'a', 'b', 'c')", "file"),
        ("DELETE FROM search WHERE kind = 'document'", "file"),
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


@pytest.mark.parametrize(
    ("bend", "says"), [(1, "is not what was cut"), (0, None)], ids=["moved", "as it was"]
)
def test_cuts_are_looked_up_in_the_raw_text(
    tmp_path: Path, capsys: Capture, bend: int, says: str | None
) -> None:
    page = tmp_path / "page.html"
    page.write_text(
        "<!doctype html><nav><a href='/'>World news and sports</a></nav><h1>Bridge at Serpa open</h1>"
        "<p>The bridge at Serpa is open again, the mayor said on Monday, and lorries cross it.</p>"
        "<p>Engineers had worked on it for three weeks while people took the ferry.</p>"
    )
    case = tmp_path / "bridge.tidings"
    assert main(["build", str(page), "--case", str(case)]) == 0
    with closing(sqlite3.connect(case)) as connection, connection:
        account = json.loads(connection.execute("SELECT json FROM account").fetchone()[0])
        (first, *_) = account["documents"][0]["removed"]
        first["start"], first["end"] = first["start"] + bend, first["end"] + bend
        said = json.dumps(account, ensure_ascii=False)
        digest = sha256(said.encode()).hexdigest()
        connection.execute("UPDATE account SET json = ?, sha256 = ?", (said, digest))
        document = account["documents"][0]
        connection.execute(
            "UPDATE elements SET json = ? WHERE id = ?", (json.dumps(document), document["id"])
        )
    capsys.readouterr()
    assert main(["verify", str(case), "--json"]) == (4 if says else 0)
    faults = json.loads(capsys.readouterr().out)["faults"]
    assert [says in fault["says"] for fault in faults] == ([True] if says else [])
