"""Reports are split into parts by their crisis."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from tests.teaching.samples import content_of, report_of

from tidings.encoder.labels import HEADS
from tidings.encoder.weights import load_tokenizer
from training import prepare

TABLE = "crisis\tpart\tnote\nharbour-row\ttest\tlong ago\nold-vote\ttune\nwell-dispute\ttrain\n"


@pytest.fixture(autouse=True)
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "parts.tsv").write_text(TABLE, encoding="utf-8")
    monkeypatch.setattr(prepare, "CORPUS", tmp_path)
    return tmp_path


def prepared(*crises: str) -> dict[str, Any]:
    report = report_of("<n e1>Idris</n> slept.")
    reports = [replace(report, id=f"{crisis}/1", crisis=crisis) for crisis in crises]
    return prepare.prepare(reports, load_tokenizer())


def test_the_part_of_each_crisis() -> None:
    assert prepare.parts() == {"harbour-row": "test", "old-vote": "tune", "well-dispute": "train"}


def test_each_report_goes_to_the_part_of_its_crisis() -> None:
    data = prepared("old-vote", "well-dispute", "my-own", "harbour-row")
    found = {part: [e["report"] for e in data[part]] for part in ("train", "tune", "test")}
    assert found == {
        "train": ["well-dispute/1", "my-own/1"],
        "tune": ["old-vote/1"],
        "test": ["harbour-row/1"],
    }
    assert data["heads"] == dict(HEADS)


def test_the_digest_tells_corpora_apart() -> None:
    one, again, other = prepared("old-vote"), prepared("old-vote"), prepared("well-dispute")
    assert one["digest"] == again["digest"] != other["digest"]


def test_all_reports_of_some_folders(tmp_path: Path) -> None:
    for name in ("b/row/1-ngo.txt", "a/row/2-wire.txt", "a/row/1-wire.txt", "a/row/notes.md"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content_of("Calm."), encoding="utf-8")
    found = prepare.read_corpus([tmp_path / "a", tmp_path / "b"])
    assert [report.id for report in found] == ["row/1-wire", "row/2-wire", "row/1-ngo"]
