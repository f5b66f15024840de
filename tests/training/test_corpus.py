"""The committed corpus can be read, is big enough, and keeps its parts apart."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import msgspec
import pytest

from tidings.teaching.markup import read_report
from tidings.teaching.records import Report
from tidings.teaching.tags import MarkupError

CORPUS = Path(__file__).parents[2] / "corpus"
FIRST, SECOND = CORPUS / "reports", CORPUS / "second"
STANDOFF = sorted((CORPUS / "standoff").glob("*.jsonl"))


def readable(folder: Path) -> dict[Path, Report | str]:
    """Every file below a folder: its report, or what is wrong with it."""
    found: dict[Path, Report | str] = {}
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        try:
            found[path.relative_to(folder)] = read_report(path)
        except (MarkupError, UnicodeDecodeError) as error:
            found[path.relative_to(folder)] = str(error)
    return found


@pytest.fixture(scope="module")
def first() -> dict[Path, Report | str]:
    return readable(FIRST)


@pytest.fixture(scope="module")
def second() -> dict[Path, Report | str]:
    return readable(SECOND)


@pytest.fixture(scope="module")
def reports(first: dict[Path, Report | str]) -> list[Report]:
    return [report for report in first.values() if isinstance(report, Report)]


@pytest.fixture(scope="module")
def parts() -> list[tuple[str, ...]]:
    """Crisis and part of each row of the table."""
    rows = (CORPUS / "parts.tsv").read_text(encoding="utf-8").splitlines()
    assert rows[0].split("\t")[:2] == ["crisis", "part"]
    return [tuple(row.split("\t")[:2]) for row in rows[1:]]


def test_every_report_can_be_read(first: dict[Path, Report | str]) -> None:
    assert {path: said for path, said in first.items() if isinstance(said, str)} == {}


def test_every_second_annotation_can_be_read(second: dict[Path, Report | str]) -> None:
    assert second
    assert {path: said for path, said in second.items() if isinstance(said, str)} == {}


def test_the_corpus_is_big_enough(reports: list[Report]) -> None:
    assert len(reports) >= 250
    # A crisis whose reports tell no event is there as a negative: sport, weather, markets.
    assert len({report.crisis for report in reports if report.events}) >= 60


def test_a_folder_holds_one_crisis(first: dict[Path, Report | str]) -> None:
    """So a slip in a head cannot put one crisis into two parts."""
    crises = {path: r.crisis for path, r in first.items() if isinstance(r, Report)}
    assert {path: crisis for path, crisis in crises.items() if path.parent.name != crisis} == {}


def test_no_report_is_there_twice(reports: list[Report]) -> None:
    texts = Counter(report.text for report in reports)
    assert [text[:60] for text, times in texts.items() if times > 1] == []


def test_the_parts_name_crises_that_exist(
    parts: list[tuple[str, ...]], reports: list[Report]
) -> None:
    assert {crisis for crisis, _ in parts} - {report.crisis for report in reports} == set()


def test_no_crisis_is_in_two_parts(parts: list[tuple[str, ...]]) -> None:
    assert [crisis for crisis, times in Counter(c for c, _ in parts).items() if times > 1] == []
    assert {"test", "tune"} <= {part for _, part in parts} <= {"test", "tune", "train"}


def test_a_second_annotation_has_the_words_of_the_first(
    first: dict[Path, Report | str], second: dict[Path, Report | str]
) -> None:
    assert set(second) <= set(first)
    for path, again in second.items():
        one = first[path]
        assert isinstance(one, Report)
        assert isinstance(again, Report)
        assert (again.text, again.crisis) == (one.text, one.crisis), path


@pytest.mark.parametrize("path", STANDOFF, ids=lambda path: path.stem)
def test_standoff_holds_no_words(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    kept = [msgspec.json.decode(line, type=Report) for line in lines]
    assert len({report.id for report in kept}) == len(kept) > 0
    for report in kept:
        assert re.fullmatch(r"[0-9a-f]{64}", report.text), report.id
        assert {r.label for r in report.referents} <= {"-"}, report.id
        assert all(" " not in figure.population for figure in report.figures), report.id
