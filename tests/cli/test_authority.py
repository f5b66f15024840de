"""An authority file on the command line: ids in the account and its exports, kept by the case, corrected by a person."""

from __future__ import annotations

import json
import zlib
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from sqlite3 import connect

import pytest

import tidings
from tidings.account.check import check_account
from tidings.cli.app import main
from tidings.exports import EXPORTS
from tidings.exports.csv import export_csv
from tidings.model.account import Account
from tidings.model.authority import AUTHORITY_FILE
from tidings.model.items import Entity

Capture = pytest.CaptureFixture[str]

DESK = """id,name,type,aliases,country
K-17,Lidia Corvo,person,,
Q40,Porto Velo,place,Velo Harbour,
"""
TWO = DESK + "K-18,Corvo Lidia,person,,\n"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    file = tmp_path / "desk.csv"
    file.write_text(DESK, encoding="utf-8")
    return file


def build(case: Path, *words: object) -> int:
    return main(["build", *map(str, words), "--case", str(case), "--rules-only"])


def account_of(case: Path) -> Account:
    return tidings.open(case).account


def mayor(account: Account) -> Entity:
    return next(e for e in account.entities if e.name == "Lidia Corvo")


def ids(account: Account) -> dict[str, str]:
    return {e.name: e.authority.id for e in account.entities if e.authority}


def test_the_case_keeps_whom_the_desk_knows(
    reports: Path, desk: Path, tmp_path: Path, capsys: Capture
) -> None:
    case = tmp_path / "c.tidings"
    assert build(case, reports, "--authority", desk) == 0
    first = account_of(case)
    assert ids(first) == {"Lidia Corvo": "K-17", "Porto Velo": "Q40"}
    digests = {d.name: d.sha256 for d in first.made.lexicons}
    assert digests[AUTHORITY_FILE] == sha256(desk.read_bytes()).hexdigest()
    desk.unlink()
    assert build(case, reports) == 0
    assert account_of(case) == first
    assert main(["verify", str(case)]) == 0
    capsys.readouterr()
    assert main(["explain", str(case), mayor(first).id]) == 0
    told = capsys.readouterr().out
    assert "K-17" in told
    assert "“Lidia Corvo” is a name of K-17" in told
    assert mayor(first).id in {hit.id for hit in tidings.open(case).search("K-17")}
    assert build(case, reports, "--authority", "") == 0
    assert ids(account_of(case)) == {}
    assert AUTHORITY_FILE not in {d.name for d in account_of(case).made.lexicons}
    assert main(["verify", str(case)]) == 0


def test_the_settings_of_a_case_name_it(reports: Path, desk: Path, tmp_path: Path) -> None:
    (tmp_path / "tidings.toml").write_text('authority = "desk.csv"\n')
    case = tmp_path / "c.tidings"
    assert build(case, reports) == 0
    assert ids(account_of(case)) == {"Lidia Corvo": "K-17", "Porto Velo": "Q40"}
    assert str(tmp_path) not in case.read_bytes().decode("latin-1")
    other = tmp_path / "other.csv"
    other.write_text(DESK.replace("K-17", "K-99"))
    assert build(case, reports, "--authority", other) == 0
    assert ids(account_of(case))["Lidia Corvo"] == "K-99"
    desk.write_text("id,name\n")
    assert build(case, reports) == 2
    assert ids(account_of(case))["Lidia Corvo"] == "K-99"


def test_a_person_chooses_among_several(reports: Path, desk: Path, tmp_path: Path) -> None:
    case = tmp_path / "c.tidings"
    desk.write_text(TWO)
    assert build(case, reports, "--authority", desk) == 0
    before = account_of(case)
    assert "Lidia Corvo" not in ids(before)
    unsure = {d.right for d in before.decisions if d.verdict == "unsure"}
    assert {"K-17", "K-18"} <= unsure
    for value, known in (("K-18", "K-18"), (None, None)):
        line = {
            "item": mayor(before).id, "verdict": "correct", "field": "authority", "value": value
        }  # fmt: skip
        (tmp_path / "said.jsonl").write_text(json.dumps(line) + "\n")
        assert main(["review", str(case), "--apply", str(tmp_path / "said.jsonl")]) == 0
        assert ids(account_of(case)).get("Lidia Corvo") == known
        assert main(["verify", str(case)]) == 0
    reviewed = mayor(account_of(case)).reviewed
    assert reviewed is not None
    assert [v.field for v in reviewed.values] == ["authority"]


def test_exports_carry_the_ids(reports: Path, desk: Path) -> None:
    account = tidings.build([reports], authority=desk)
    assert check_account(account, {d.id: d.sha256 for d in account.documents}) == ()
    person = mayor(account)
    assert '"id": "K-17"' in EXPORTS["json"](account).content.decode()
    lines = map(json.loads, EXPORTS["ftm"](account).content.decode().splitlines())
    ftm = {one["id"]: one["properties"] for one in lines}
    assert ftm[person.id]["notes"][0] == "id in the authority file: K-17 (Lidia Corvo)"
    assert "wikidataId" not in ftm[person.id]
    place = next(e for e in account.entities if e.authority and e.authority.id == "Q40")
    assert ftm[place.id]["wikidataId"] == ["Q40"]
    bundle = json.loads(EXPORTS["stix"](account).content)
    references = [
        one
        for made in bundle["objects"]
        if made["type"] == "identity" and made["name"] == "Lidia Corvo"
        for one in made["external_references"]
    ]
    assert references[1] == {
        "source_name": AUTHORITY_FILE, "external_id": "K-17", "description": "Lidia Corvo"
    }  # fmt: skip
    (table,) = (f.content.decode() for f in export_csv(account) if f.name == "entities.csv")
    assert any("K-17,Lidia Corvo" in line for line in table.splitlines())


def test_verify_finds_another_file_and_a_damaged_one(
    reports: Path, desk: Path, tmp_path: Path, capsys: Capture
) -> None:
    case = tmp_path / "c.tidings"
    assert build(case, reports, "--authority", desk) == 0
    with closing(connect(case)) as database, database:
        database.execute("UPDATE authority SET entries = ?", (zlib.compress(b"\x90"),))
    capsys.readouterr()
    assert main(["verify", str(case)]) == 4
    assert "has no K-17 of the name “Lidia Corvo”" in " ".join(capsys.readouterr().out.split())
    with closing(connect(case)) as database, database:
        database.execute("UPDATE authority SET entries = ?", (b"nothing",))
        database.execute("UPDATE meta SET value = 'other' WHERE name = 'authority'")
    assert main(["verify", str(case)]) == 4
    told = " ".join(capsys.readouterr().out.split())
    assert "is not the one that the account names" in told
    assert "is damaged" in told


def test_a_bad_file_costs_one_line_and_no_case(
    reports: Path, tmp_path: Path, capsys: Capture
) -> None:
    (tmp_path / "bad.csv").write_text("id,name\nK-1,A\n")
    case = tmp_path / "c.tidings"
    for name in ("bad.csv", "none.csv"):
        assert build(case, reports, "--authority", tmp_path / name) == 2
        told = capsys.readouterr()
        assert told.out == ""
        assert len(told.err.splitlines()) == 1
        assert name in told.err
    assert not case.exists()
