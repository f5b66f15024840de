"""`tidings build --map`: other names for text, title and date, remembered in the case."""

from pathlib import Path

import pytest
from tests.cli.conftest import GAZETTE

import tidings
from tidings.cli.app import main
from tidings.store.case import open_case

Capture = pytest.CaptureFixture[str]
TITLE, _, TEXT = GAZETTE.partition("\n\nBy Ada Fenn\nThe Harbour Gazette, 6 May 2031\n\n")


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "reports.csv"
    body = TEXT.replace('"', '""')
    path.write_text(f'nr,headline,body,day\n7,{TITLE},"{body}",2031-05-06\n', encoding="utf-8")
    return path


def build(*words: object, case: Path) -> int:
    return main(["build", *map(str, words), "--case", str(case)])


def test_a_mapping_reads_a_table_and_is_remembered(table: Path, tmp_path: Path) -> None:
    case = tmp_path / "c.tidings"
    mapping = "id=nr,text=body,title=headline,date=day"
    assert build(table, "--map", mapping, case=case) == 0
    (document,) = tidings.open(case).account.documents
    assert document.origin.endswith("reports.csv#7")
    assert document.title == TITLE
    assert document.published
    assert document.published.date == "2031-05-06"
    settings = open_case(case).settings()
    assert settings
    assert dict(settings.mapping)["published"] == "day"
    (tmp_path / "more.csv").write_text(table.read_text("utf-8").replace("\n7,", "\n8,"), "utf-8")
    assert build(tmp_path / "more.csv", case=case) == 0
    assert len(tidings.open(case).account.documents) == 2


def test_without_a_mapping_the_columns_are_named(
    table: Path, tmp_path: Path, capsys: Capture
) -> None:
    assert build(table, case=tmp_path / "c.tidings") == 1
    assert "it has nr, headline, body, day: say which is the text" in capsys.readouterr().err


def test_an_unknown_name_is_wrong_usage(table: Path, tmp_path: Path, capsys: Capture) -> None:
    assert build(table, "--map", "words=body", case=tmp_path / "c.tidings") == 2
    assert "“words” is no name that tidings knows" in capsys.readouterr().err
