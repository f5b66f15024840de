"""Building makes, extends and protects a case; each bad input costs one line, and nothing else."""

import io
import resource
import sys
from pathlib import Path

import pytest
from tests.cli.conftest import GAZETTE, RADIO, Run

import tidings
from tidings.cli.app import main
from tidings.model.json import to_json

Capture = pytest.CaptureFixture[str]


def build(*words: object, case: Path) -> int:
    return main(["build", *map(str, words), "--case", str(case)])


def empty(path: Path) -> None:
    path.touch()


def binary(path: Path) -> None:
    path.write_bytes(b"\x7fELF\x02\x01\x01\x00" + bytes(range(256)) * 8)


def pipe(path: Path) -> None:
    path.symlink_to("/proc/self/mem")  # opens, but cannot be read, not even by root


def folder_of_nothing(path: Path) -> None:
    path.mkdir()
    (path / "data.bin").write_bytes(b"\x00\x01")


def missing(path: Path) -> None:
    assert not path.exists()


def of_spaces(path: Path) -> None:
    path.write_text(" \n\n \n")


BAD = {
    "empty.txt": empty, "binary.txt": binary, "unreadable.txt": pipe, "folder": folder_of_nothing,
    "missing.txt": missing, "spaces.txt": of_spaces,
}  # fmt: skip


def test_a_build_says_what_it_read_and_found(
    reports: Path, tmp_path: Path, capsys: Capture
) -> None:
    assert build(reports, case=tmp_path / "c.tidings") == 0
    told = capsys.readouterr()
    assert told.err == ""
    assert told.out.startswith("2 documents, 2 articles, 2 independent sources\n")
    assert "2 new reports, 0 reports known before" in told.out


@pytest.mark.parametrize("name", BAD)
def test_bad_input_costs_one_line(
    name: str, reports: Path, tmp_path: Path, capsys: Capture
) -> None:
    BAD[name](tmp_path / name)
    case = tmp_path / "c.tidings"
    assert build(tmp_path / name, reports, case=case) == 3
    told = capsys.readouterr()
    lines = told.err.splitlines()
    assert 1 <= len(lines) <= 2  # of a folder, itself and the file in it
    assert all(line.startswith("tidings: not read: ") and name in line for line in lines)
    assert told.out.startswith("2 documents")
    account = tidings.open(case).account
    assert any(name in out.where for out in account.left_out)


@pytest.mark.parametrize("name", BAD)
def test_bad_input_alone_makes_no_case(name: str, tmp_path: Path, capsys: Capture) -> None:
    BAD[name](tmp_path / name)
    case = tmp_path / "c.tidings"
    assert build(tmp_path / name, case=case) == 1
    assert "nothing could be read" in capsys.readouterr().err.splitlines()[-1]
    assert not case.exists()


def test_other_encodings_are_read(tmp_path: Path) -> None:
    report = tmp_path / "old.txt"
    report.write_bytes(RADIO.replace("Radio Velo", "Rádio Velo").encode("cp1252"))
    case = tmp_path / "c.tidings"
    assert build(report, case=case) in (0, 3)
    assert "Rádio Velo" in tidings.open(case).account.documents[0].text


def test_all_bad_inputs_at_once(reports: Path, tmp_path: Path, capsys: Capture) -> None:
    for name, spoil in BAD.items():
        spoil(tmp_path / name)
    case = tmp_path / "c.tidings"
    assert build(*(tmp_path / name for name in BAD), reports, case=case) == 3
    assert len(capsys.readouterr().err.splitlines()) == len(BAD) + 1
    assert len(tidings.open(case).account.documents) == 2


def test_the_same_report_is_kept_once(reports: Path, tmp_path: Path, capsys: Capture) -> None:
    case = tmp_path / "c.tidings"
    assert build(reports, case=case) == 0
    first = to_json(tidings.open(case).account)
    capsys.readouterr()
    assert build(reports, case=case) == 0
    assert "0 new reports, 2 reports known before" in capsys.readouterr().out
    assert to_json(tidings.open(case).account) == first


def test_one_after_the_other_gives_the_same_account(reports: Path, tmp_path: Path) -> None:
    one, other = tmp_path / "one.tidings", tmp_path / "other.tidings"
    assert build(reports / "radio.txt", reports / "gazette.txt", case=one) == 0
    assert build(reports / "gazette.txt", case=other) == 0
    assert build(reports / "radio.txt", case=other) == 0
    assert to_json(tidings.open(one).account) == to_json(tidings.open(other).account)


def test_a_title_outlives_the_next_build(reports: Path, tmp_path: Path) -> None:
    case = tmp_path / "c.tidings"
    assert build(reports / "radio.txt", "--title", "The harbour", case=case) == 0
    assert build(reports, case=case) == 0
    assert tidings.open(case).account.situation.title == "The harbour"


def test_what_was_rejected_stays_on_the_list(reports: Path, tmp_path: Path) -> None:
    empty(tmp_path / "empty.txt")
    case = tmp_path / "c.tidings"
    assert build(reports, tmp_path / "empty.txt", case=case) == 3
    assert build(reports, case=case) == 0
    assert any("empty.txt" in out.where for out in tidings.open(case).account.left_out)
    (tmp_path / "empty.txt").write_text(GAZETTE.replace("12", "13"), encoding="utf-8")
    assert build(tmp_path / "empty.txt", case=case) == 0
    account = tidings.open(case).account
    assert not any(out.where.endswith("empty.txt") for out in account.left_out)


def test_standard_input(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(RADIO.encode())))
    case = tmp_path / "c.tidings"
    assert build("-", case=case) == 0
    assert "1 document," in capsys.readouterr().out
    assert tidings.open(case).account.documents[0].origin == "-"


def test_no_other_file_is_overwritten(reports: Path, tmp_path: Path, capsys: Capture) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text(RADIO)
    assert build(reports, case=letter) == 1
    assert "this is not a case file" in capsys.readouterr().err
    assert letter.read_text() == RADIO


def test_a_case_where_nobody_may_write(reports: Path, capsys: Capture) -> None:
    assert build(reports, case=Path("/proc/c.tidings")) == 1
    assert "cannot be opened" in capsys.readouterr().err


def limit_files() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (80_000, 80_000))


def test_a_full_disk_leaves_the_case_as_it_was(run: Run, velo: Path, tmp_path: Path) -> None:
    """No file may grow beyond 80 kB, less than the case has already."""
    case = tmp_path / "full.tidings"
    case.write_bytes(velo.read_bytes())
    longer = tmp_path / "longer.txt"
    longer.write_text(GAZETTE.replace("Porto Velo", "Porto Novo"), encoding="utf-8")
    told = run("build", str(longer), "--case", str(case), preexec_fn=limit_files)
    assert told.returncode == 1
    assert told.stderr.count("\n") == 1
    assert "disk" in told.stderr
    assert to_json(tidings.open(case).account) == to_json(tidings.open(velo).account)
    assert tidings.open(case).file_faults() == ()
    assert build(longer, case=case) == 0


def test_a_full_disk_from_the_start(run: Run, reports: Path, tmp_path: Path) -> None:
    case = tmp_path / "full.tidings"
    told = run("build", str(reports), "--case", str(case), preexec_fn=limit_files)
    assert told.returncode == 1
    assert told.stderr.count("\n") == 1
    assert build(reports, case=case) == 0


def test_html_beside_text_is_listed_and_rejects_nothing(tmp_path: Path) -> None:
    case, feed = tmp_path / "c.tidings", tmp_path / "both.jsonl"
    feed.write_text('{"id": "a", "text": "The bridge is open.", "html": "<p>Shut.</p>"}\n')
    assert build(feed, case=case) == 0
    assert [out.what for out in tidings.open(case).account.left_out] == ["html"]
    assert build(feed, case=case) == 0
    assert main(["verify", str(case)]) == 0


def test_a_case_in_the_folder_of_its_reports_is_no_input(
    reports: Path, tmp_path: Path, capsys: Capture
) -> None:
    (tmp_path / "radio.txt").write_text((reports / "radio.txt").read_text())
    case = tmp_path / "velo.tidings"
    told: list[str] = []
    for _ in range(2):
        assert main(["build", str(tmp_path), "--case", str(case)]) == 0
        capsys.readouterr()
        assert main(["export", str(case), "json"]) == 0
        told.append(capsys.readouterr().out)
    assert told[0] == told[1]
