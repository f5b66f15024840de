"""`tidings diff`: two cases, or a case with what it was before a day."""

import json
from pathlib import Path

import pytest

from tidings.cli.app import main

Capture = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def early(tmp_path_factory: pytest.TempPathFactory, reports: Path) -> Path:
    """The case as it was with its first report only."""
    case = tmp_path_factory.mktemp("early") / "early.tidings"
    assert main(["build", str(reports / "gazette.txt"), "--case", str(case)]) == 0
    return case


def changes(capsys: Capture, *words: str) -> dict[str, object]:
    capsys.readouterr()
    assert main(["diff", *words, "--json"]) == 0
    told: dict[str, object] = json.loads(capsys.readouterr().out)
    return told


def test_two_cases(velo: Path, early: Path, capsys: Capture) -> None:
    told = changes(capsys, str(velo), str(early))
    assert len(told["added"]) == 1  # type: ignore[arg-type]
    assert told["program"] is False
    assert {c["change"] for c in told["changes"]} >= {"new"}  # type: ignore[attr-defined]
    assert main(["diff", str(velo), str(early)]) == 0
    assert "Radio Velo" in capsys.readouterr().out


def test_since_a_day_is_the_case_of_the_reports_before(
    velo: Path, early: Path, capsys: Capture
) -> None:
    since = changes(capsys, str(velo), "--since", "2031-05-07")
    assert since["changes"] == changes(capsys, str(velo), str(early))["changes"]


def test_nothing_differs(velo: Path, capsys: Capture) -> None:
    assert main(["diff", str(velo), str(velo)]) == 0
    assert "no item differs" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ([], "another case or --since"),
        (["--since", "May"], "YYYY-MM-DD"),
        (["gone.tidings"], "gone.tidings"),
    ],
)
def test_wrong_use_is_told(velo: Path, words: list[str], told: str, capsys: Capture) -> None:
    assert main(["diff", str(velo), *words]) in {1, 2}
    assert told in capsys.readouterr().err
