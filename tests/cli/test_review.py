"""`review` applies, lists and exports corrections; every later build of the case follows them."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tidings.building import keep_in_case
from tidings.cli.app import main
from tidings.cli.demo import read_example
from tidings.settings import Settings
from tidings.store.case import open_case

Capture = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundled case, read by rules; tests copy it."""
    path = tmp_path_factory.mktemp("review") / "alentejo.tidings"
    keep_in_case(read_example(), (), path, settings=Settings(reader="rules"))
    return path


@pytest.fixture
def case(built: Path, tmp_path: Path) -> Path:
    path = tmp_path / "alentejo.tidings"
    path.write_bytes(built.read_bytes())
    return path


def written(folder: Path, *lines: object) -> str:
    path = folder / "said.jsonl"
    path.write_text("\n".join(json.dumps(line) for line in lines), encoding="utf-8")
    return str(path)


def test_apply_list_explain_show_export(case: Path, tmp_path: Path, capsys: Capture) -> None:
    account = open_case(case).account
    event = next(e for e in account.events if e.status == "occurred")
    gone = next(s for s in account.statements)
    said = written(
        tmp_path,
        {"item": event.id, "verdict": "correct", "field": "status", "value": "in_doubt", "who": "A. Fenn"},
        {"item": gone.id, "verdict": "reject", "note": "a film"},
        {"item": account.events[-1].id, "verdict": "accept"},
    )  # fmt: skip
    assert main(["review", str(case), "--apply", said]) == 0
    assert "3 new corrections, 0 known before" in capsys.readouterr().out
    assert main(["verify", str(case)]) == 0
    assert main(["review", str(case), "--apply", said]) == 0
    assert "0 new corrections, 3 known before" in capsys.readouterr().out
    assert main(["review", str(case)]) == 0
    listed = capsys.readouterr().out
    assert "in_doubt" in listed
    assert "A. Fenn" in listed
    assert main(["explain", str(case), event.id]) == 0
    told = capsys.readouterr().out
    assert "status: in_doubt; the program now says occurred" in told
    assert main(["show", str(case), "events"]) == 0
    shown = capsys.readouterr().out
    assert "corrected" in shown
    assert "checked" in shown
    assert main(["show", str(case), "left-out"]) == 0
    assert "a statement rejected by a person: a film" in " ".join(capsys.readouterr().out.split())
    assert main(["dossier", str(case), "-o", str(tmp_path / "page.html")]) == 0
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert (
        'title="status: in_doubt; the program now says occurred.">corrected by A. Fenn</span>'
        in page
    )
    capsys.readouterr()
    assert main(["review", str(case), "--json"]) == 0
    assert [one["became"] for one in json.loads(capsys.readouterr().out)] == ["applied"] * 3


def test_what_is_exported_can_be_applied_to_a_case_of_the_same_reports(
    case: Path, built: Path, tmp_path: Path, capsys: Capture
) -> None:
    account = open_case(case).account
    place = next(e for e in account.entities if len({m.document for m in e.mentions}) > 2)
    last = place.mentions[-1]
    words = {"document": last.document, "start": last.start, "end": last.end, "quote": last.quote}
    said = written(tmp_path, {"item": place.id, "verdict": "split", "evidence": [words]})
    assert main(["review", str(case), "--apply", said]) == 0
    new = {e.id for e in open_case(case).account.entities} - {e.id for e in account.entities}
    assert len(new) == 1
    said = written(
        tmp_path, {"item": new.pop(), "verdict": "correct", "field": "name", "value": "X"}
    )
    assert main(["review", str(case), "--apply", said]) == 0
    out = tmp_path / "all.jsonl"
    assert main(["review", str(case), "--export", str(out)]) == 0
    other = tmp_path / "other.tidings"
    other.write_bytes(built.read_bytes())
    assert main(["review", str(other), "--apply", str(out)]) == 0
    assert open_case(other).account == open_case(case).account
    capsys.readouterr()
    assert main(["review", str(other), "--export", "-"]) == 0
    assert capsys.readouterr().out == out.read_text(encoding="utf-8")


def test_what_was_rejected_can_still_be_taught(case: Path, tmp_path: Path, capsys: Capture) -> None:
    event = open_case(case).account.events[0].id
    said = written(tmp_path, {"item": event, "verdict": "reject", "who": "A. Fenn"})
    assert main(["review", str(case), "--apply", said]) == 0
    assert event not in {e.id for e in open_case(case).account.events}
    assert main(["teach", str(case), "-o", str(tmp_path / "out"), "--corrections", said]) == 0
    assert "1 correction taught, 0 not" in capsys.readouterr().out


def test_a_build_follows_and_a_case_of_an_earlier_tidings_has_none(
    case: Path, tmp_path: Path, capsys: Capture
) -> None:
    event = next(e for e in open_case(case).account.events if e.status == "occurred").id
    with closing(sqlite3.connect(case)) as connection:
        connection.executescript(
            "DROP TABLE corrections; CREATE TABLE corrections (number INTEGER PRIMARY KEY, left_id TEXT)"
        )  # fmt: skip
    assert main(["review", str(case)]) == 0
    assert "nobody corrected anything" in capsys.readouterr().out
    said = written(
        tmp_path, {"item": event, "verdict": "correct", "field": "status", "value": "denied"}
    )
    assert main(["review", str(case), "--apply", said]) == 0
    more = tmp_path / "more.txt"
    more.write_text("Police arrested two sailors in Lagos on Wednesday.", encoding="utf-8")
    assert main(["build", str(more), "--case", str(case), "--rules-only"]) == 0
    assert {e.id: e.status for e in open_case(case).account.events}[event] == "denied"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ({"item": "event-0", "verdict": "accept"}, "line 1: the account has no item “event-0”"),
        ({"item": "event-0", "verdict": "burn"}, "line 1: the verdict is one of"),
    ],
)
def test_a_bad_line_costs_one_line_and_changes_nothing(
    case: Path, tmp_path: Path, capsys: Capture, line: object, told: str
) -> None:
    before = case.read_bytes()
    assert main(["review", str(case), "--apply", written(tmp_path, line)]) == 2
    error = capsys.readouterr().err
    assert told in error
    assert error.count("\n") == 1
    assert open_case(case).corrections() == ()
    assert case.read_bytes() == before
    assert main(["review", str(tmp_path / "none.tidings"), "--apply", written(tmp_path)]) == 1
    assert main(["review", str(case), "--apply", "a", "--export", "b"]) == 2
