"""CSV: a file for each table, words as the reports have them, nothing that a spreadsheet runs."""

import csv
import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.exports.made import HOSTILE, hostile_account
from tests.samples import sample_account

from tidings.exports.csv import export_csv, guarded
from tidings.exports.tables import TABLES
from tidings.model.account import Account
from tidings.model.catalogue import Catalogue

RUNS = tuple("=+-@\t\r\n\x00＝＋－＠")


def parsed(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode(), newline=""), strict=True))


def unguarded(cell: str) -> str:
    """As the page on csv tells readers to do it."""
    return cell[1:] if re.match(r"''*(?:\s*[=+\-@＝＋－＠]|[\t\r\n\x00])", cell) else cell


def test_there_is_a_file_for_every_table() -> None:
    files = export_csv(sample_account())
    assert [file.name for file in files] == [f"{table.name}.csv" for table in TABLES]
    for table, file in zip(TABLES, files, strict=True):
        header, *rows = parsed(file.content)
        assert header == [column.name for column in table.columns]
        assert all(len(row) == len(header) for row in rows)


def test_cells_read_back_as_the_accounts(example: Account) -> None:
    for table, file in zip(TABLES, export_csv(example), strict=True):
        _, *rows = parsed(file.content)
        for row, values in zip(rows, table.values(Catalogue(example)), strict=True):
            for cell, value in zip(row, values, strict=True):
                if isinstance(value, str):
                    assert unguarded(cell) == value
                elif isinstance(value, bool) or value is None:
                    assert cell == {True: "true", False: "false", None: ""}[value]
                else:
                    assert float(cell) == value


def test_no_text_of_a_report_runs() -> None:
    for table, file in zip(TABLES, export_csv(hostile_account()), strict=True):
        _, *rows = parsed(file.content)
        for row in rows:
            for cell, column in zip(row, table.columns, strict=True):
                assert column.type is not str or not cell.lstrip(" ").startswith(RUNS), cell


@pytest.mark.parametrize("words", HOSTILE)
def test_words_can_be_had_back(words: str) -> None:
    assert unguarded(guarded(words)) == words


@given(st.text(alphabet="'=+-@ \t\r\nab＝", max_size=6))
def test_any_words_can_be_had_back(words: str) -> None:
    assert unguarded(guarded(words)) == words


def test_a_number_below_zero_stays_a_number() -> None:
    (places,) = (f for f in export_csv(sample_account()) if f.name == "entities.csv")
    header, *rows = parsed(places.content)
    assert [row[header.index("lon")] for row in rows] == ["", "-9.2"]
