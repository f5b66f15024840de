"""The program works without the learned reader, and says that it does."""

import json
from functools import partial
from pathlib import Path

import pytest

import tidings
from tidings.cli.app import main
from tidings.encoder import weights

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def _missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The weights lie in a folder that is empty."""
    for name in ("load_reader", "reader_digest"):
        monkeypatch.setattr(weights, name, partial(getattr(weights, name), tmp_path / "none"))


def build(reports: Path, case: Path, *options: str) -> tuple[str, ...]:
    """Build a case; what its account leaves out."""
    assert main(["build", str(reports), "--case", str(case), *options]) == 0
    assert main(["verify", str(case)]) == 0
    return tuple(out.what for out in tidings.open(case).account.left_out)


@pytest.mark.usefixtures("_missing")
def test_a_build_without_the_reader_says_so(reports: Path, tmp_path: Path, capsys: Capture) -> None:
    case = tmp_path / "c.tidings"
    assert build(reports, case) == ("the learned reader",)
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("tidings: the learned reader: ")
    assert main(["show", str(case), "left-out"]) == 0
    assert "the rules read alone" in " ".join(capsys.readouterr().out.split())


@pytest.mark.usefixtures("_missing")
def test_by_rules_alone_nothing_is_left_out(reports: Path, tmp_path: Path, capsys: Capture) -> None:
    assert build(reports, tmp_path / "c.tidings", "--rules-only") == ()
    assert capsys.readouterr().err == ""


def test_rules_only_is_written_into_the_account(reports: Path, velo: Path, tmp_path: Path) -> None:
    case = tmp_path / "c.tidings"
    assert build(reports, case, "--rules-only") == ()
    made = tidings.open(case).account.made
    assert made.settings["reader"] == "rules"
    assert "reader" not in {model.name for model in made.models}
    assert "reader" in {model.name for model in tidings.open(velo).account.made.models}


def reader_check(capsys: Capture, *, code: int) -> dict[str, object]:
    """What the doctor says of the learned reader."""
    assert main(["doctor", "--json"]) == code
    checks = json.loads(capsys.readouterr().out)["checks"]
    (found,) = [check for check in checks if check["name"] == "learned reader"]
    return dict(found)


def test_the_doctor_shows_the_reader(capsys: Capture) -> None:
    found = reader_check(capsys, code=0)
    assert found["ok"] is True
    assert weights.reader_digest() in str(found["says"])


@pytest.mark.usefixtures("_missing")
def test_the_doctor_misses_the_reader(capsys: Capture) -> None:
    found = reader_check(capsys, code=1)
    assert found["ok"] is False
    assert "rules read alone" in str(found["says"])
    assert found["remedy"]


def test_the_doctor_knows_altered_weights(
    capsys: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in (weights.GRAPH, weights.SETTINGS):
        (tmp_path / name).symlink_to(weights.ROOM / name)
    content = (weights.ROOM / weights.TOKENIZER).read_bytes()
    (tmp_path / weights.TOKENIZER).write_bytes(content.replace(b"##a", b"##b", 1))
    monkeypatch.setattr(weights, "load_reader", partial(weights.load_reader, tmp_path))
    assert "not those that were measured" in str(reader_check(capsys, code=1)["says"])
