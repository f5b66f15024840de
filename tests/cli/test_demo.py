"""The demo builds the bundled case anywhere, and the case does not tell where."""

from pathlib import Path

import pytest

import tidings
from tidings.cli.app import main
from tidings.cli.demo import read_example
from tidings.model.json import to_json


def test_the_example_has_thirteen_reports() -> None:
    reports = read_example()
    assert len(reports) == 13
    assert all(report.origin.startswith("alentejo/") for report in reports)


def test_the_demo(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "new" / "demo"
    assert main(["demo", "-o", str(folder)]) == 0
    told = capsys.readouterr()
    assert told.err == ""
    assert "13 documents, 12 articles" in told.out
    assert (folder / "alentejo.html").stat().st_size > 10_000
    first = to_json(tidings.open(folder / "alentejo.tidings").account)
    assert str(tmp_path).encode() not in first
    assert str(Path.home()).encode() not in first
    assert main(["demo", "-o", str(folder)]) == 0
    assert to_json(tidings.open(folder / "alentejo.tidings").account) == first


def test_a_folder_that_cannot_be_made(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["demo", "-o", "/proc/demo"]) == 1
    assert capsys.readouterr().err.startswith("tidings: the folder cannot be made")
