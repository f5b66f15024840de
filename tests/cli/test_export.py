"""`tidings export`: where several files go, what a terminal cannot show, what is missing, and parts of a case."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import tidings
from tidings.cli.app import main
from tidings.exports import EXPORTS, FOLDERS
from tidings.exports.needed import load_package
from tidings.model.account import Account

Capture = pytest.CaptureFixture[str]
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2] / "src")}


@pytest.mark.parametrize("form", FOLDERS)
def test_several_files_go_into_a_folder_or_an_archive(
    form: str, velo: Path, tmp_path: Path
) -> None:
    folder, archive = tmp_path / "tables", tmp_path / "tables.zip"
    assert main(["export", str(velo), form, "-o", str(folder)]) == 0
    assert main(["export", str(velo), form, "-o", str(archive)]) == 0
    wanted = dict(FOLDERS[form](tidings.open(velo).account))
    assert {file.name: file.read_bytes() for file in folder.iterdir()} == wanted
    with zipfile.ZipFile(archive) as read:
        assert {name: read.read(name) for name in read.namelist()} == wanted


def test_an_earlier_export_is_replaced_and_other_files_stay(velo: Path, tmp_path: Path) -> None:
    (tmp_path / "events.csv").write_text("old", encoding="utf-8")
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    assert main(["export", str(velo), "csv", "-o", str(tmp_path)]) == 0
    assert (tmp_path / "events.csv").read_text(encoding="utf-8").startswith("id,headline,")
    assert (tmp_path / "mine.txt").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("form", FOLDERS)
def test_several_files_are_not_one(form: str, velo: Path, tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "events.csv").write_text("mine", encoding="utf-8")
    for place in ("-", str(tmp_path / "events.csv")):
        assert main(["export", str(velo), form, "-o", place]) == 2
        told = capsys.readouterr()
        assert told.out == ""
        assert told.err.count("\n") == 1
        assert "Name a folder or a .zip with -o" in told.err
    assert (tmp_path / "events.csv").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("place", ["/proc/tables", "/no/such/folder/tables", "/proc/tables.zip"])
def test_tables_that_cannot_be_written(place: str, velo: Path, capsys: Capture) -> None:
    assert main(["export", str(velo), "csv", "-o", place]) == 1
    told = capsys.readouterr()
    assert told.err.count("\n") == 1
    assert "cannot be written" in told.err


@pytest.mark.parametrize("form", sorted({*EXPORTS} - {"json", "xlsx"}))
def test_every_format_goes_to_standard_output(form: str, velo: Path, capsys: Capture) -> None:
    assert main(["export", str(velo), form]) == 0
    told = capsys.readouterr()
    assert told.out.encode() == EXPORTS[form](tidings.open(velo).account).content
    assert told.err.count("\n") <= 1


def test_a_workbook_goes_to_a_pipe_and_not_to_a_terminal(
    velo: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with (tmp_path / "a.xlsx").open("wb") as file:
        words = [sys.executable, "-m", "tidings", "export", str(velo), "xlsx"]
        subprocess.run(words, env=ENVIRONMENT, stdout=file, check=True)
    assert (tmp_path / "a.xlsx").read_bytes()[:2] == b"PK"
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    assert main(["export", str(velo), "xlsx"]) == 2
    assert "Name a file with -o" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("form", "module", "package"),
    [("xlsx", "xlsxwriter", "XlsxWriter"), ("parquet", "pyarrow", "pyarrow")],
)
def test_a_missing_package_is_told_in_one_line(
    form: str, module: str, package: str, velo: Path, tmp_path: Path, capsys: Capture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setitem(sys.modules, module, None)
    assert main(["export", str(velo), form, "-o", str(tmp_path / "out.zip")]) == 1
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert f"{package}, which is not installed" in told
    assert "pip install 'tidings[exports]'" in told
    assert list(tmp_path.iterdir()) == []


def test_a_package_that_is_there_is_loaded() -> None:
    assert load_package("json", package="json", extra="none") is json


def exported(words: list[str], velo: Path, capsys: Capture) -> Account:
    from tidings.model.json import from_json

    assert main(["export", str(velo), "json", *words]) == 0
    return from_json(capsys.readouterr().out.encode())


def test_a_part_can_be_exported(velo: Path, capsys: Capture) -> None:
    whole = exported([], velo, capsys)
    assert exported(["--since", "2031-05-01"], velo, capsys).events == whole.events
    none = exported(["--since", "2032-01-01"], velo, capsys)
    assert (none.events, none.statements) == ((), ())
    part = exported(["--entity", "Lidia Corvo"], velo, capsys)
    assert 0 < len(part.statements) <= len(whole.statements)
    assert {s.speaker for s in part.statements} <= {e.id for e in part.entities}
    assert exported(["--story", whole.stories[0].title], velo, capsys).events


@pytest.mark.parametrize("form", [*EXPORTS, *FOLDERS])
@pytest.mark.parametrize("words", [["--since", "2031-05-07"], ["--entity", "Lidia Corvo"]])
def test_every_format_takes_a_part(form: str, words: list[str], velo: Path, tmp_path: Path) -> None:
    out = tmp_path / ("tables" if form in FOLDERS else "out")
    assert main(["export", str(velo), form, "-o", str(out), *words]) == 0
    assert out.exists()


def test_help_does_not_load_what_formats_need() -> None:
    code = (
        "import sys; from tidings.cli.app import main; main(['export', '--help']); "
        "print(sorted({'pyarrow', 'xlsxwriter', 'mcp', 'lxml', 'tidings.exports'} & set(sys.modules)))"
    )
    told = subprocess.run(
        [sys.executable, "-c", code],
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
    )
    assert told.stdout.splitlines()[-1] == "[]"
