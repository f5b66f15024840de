"""`tidings dossier`: the map takes the borders that the settings beside the case name."""

from pathlib import Path

import pytest
from tests.cli.conftest import GAZETTE

from tidings.cli.app import main

Capture = pytest.CaptureFixture[str]
LINE = '{"type": "LineString", "coordinates": [[36, 35], [37, 36]]}'


@pytest.fixture
def case(tmp_path: Path) -> Path:
    (tmp_path / "report.txt").write_text(
        GAZETTE + "\n\nThree people were killed in Idlib on Monday, officials said.\n", "utf-8"
    )
    path = tmp_path / "c.tidings"
    assert main(["build", str(tmp_path / "report.txt"), "--rules-only", "--case", str(path)]) == 0
    return path


def test_borders_of_the_settings_are_named_on_the_map(case: Path, tmp_path: Path) -> None:
    page = tmp_path / "c.html"
    assert main(["dossier", str(case), "-o", str(page)]) == 0
    assert "Natural Earth, by who is in control" in page.read_text("utf-8")
    (tmp_path / "tidings.toml").write_text('[map]\nboundaries = "own.geojson"\n', "utf-8")
    (tmp_path / "own.geojson").write_text(LINE, "utf-8")
    assert main(["dossier", str(case), "-o", str(page)]) == 0
    assert "<bdi>own.geojson</bdi>" in page.read_text("utf-8")


def test_a_bad_file_of_borders_is_told_in_one_line(
    case: Path, tmp_path: Path, capsys: Capture
) -> None:
    (tmp_path / "tidings.toml").write_text('[map]\nboundaries = "own.geojson"\n', "utf-8")
    capsys.readouterr()
    assert main(["dossier", str(case), "-o", str(tmp_path / "c.html")]) == 2
    told = capsys.readouterr().err
    assert "cannot be read" in told
    assert "own.geojson" in told
    assert told.count("\n") == 1
