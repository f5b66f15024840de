"""Excel: a sheet for each table, text that stays text, and nothing that a cell cannot hold."""

import io
import re
import zipfile

import pytest
from msgspec.structs import replace
from tests.exports.made import HOSTILE, hostile_account
from tests.samples import sample_account

from tidings.exports.tables import TABLES
from tidings.exports.xlsx import export_xlsx, fitting
from tidings.model.account import Account
from tidings.model.catalogue import Catalogue

openpyxl = pytest.importorskip("openpyxl")

# Excel has no place for these; XlsxWriter writes them as _x0007_, which openpyxl gives back as it stands.
CONTROL = re.compile(r"[\x00-\x1f]|_x")


def book(account: Account):
    return openpyxl.load_workbook(io.BytesIO(export_xlsx(account).content))


def test_there_is_a_sheet_for_every_table() -> None:
    assert book(sample_account()).sheetnames == [table.name for table in TABLES]


def test_cells_read_back_as_the_accounts(example: Account) -> None:
    read = book(example)
    for table in TABLES:
        header, *rows = read[table.name].iter_rows(values_only=True)
        assert list(header) == [column.name for column in table.columns]
        values = list(table.values(Catalogue(example)))
        assert len(rows) == len(values)
        for row, wanted in zip(rows, values, strict=True):
            assert [cell for cell in row if cell is not None] == [
                v for v in wanted if v is not None
            ]


def test_text_is_never_a_formula_a_link_or_a_number() -> None:
    account = hostile_account()
    read = book(account)
    for table in TABLES:
        sheet = read[table.name]
        for row, values in zip(
            sheet.iter_rows(min_row=2), table.values(Catalogue(account)), strict=True
        ):
            for cell, value in zip(row, values, strict=True):
                assert cell.hyperlink is None
                if isinstance(value, str):
                    assert cell.data_type in {"s", "inlineStr"}
                    assert CONTROL.search(value) or cell.value == value


def test_no_part_of_the_file_holds_a_formula_or_a_link_outside() -> None:
    with zipfile.ZipFile(io.BytesIO(export_xlsx(hostile_account()).content)) as parts:
        sheets = [name for name in parts.namelist() if name.startswith("xl/worksheets/sheet")]
        assert len(sheets) == len(TABLES)
        for name in sheets:
            assert b"<f>" not in parts.read(name)
            assert b"<hyperlink" not in parts.read(name)
        assert not any("externalLink" in name for name in parts.namelist())


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("a" * 32_767, 32_767),
        ("a" * 32_768, 32_767),
        ("🚢" * 16_383, 16_383),
        ("🚢" * 16_384, 16_386),
    ],
)
def test_a_cell_holds_what_excel_takes(text: str, length: int) -> None:
    short = fitting(text)
    assert len(short) == length
    assert len(short.encode("utf-16-le")) <= 2 * 32_767
    assert short == text or short.endswith(" [cut]")


def test_what_is_cut_is_told() -> None:
    account = sample_account()
    long = replace(account.documents[0], text="word " * 10_000)
    told = export_xlsx(replace(account, documents=(long, account.documents[1]))).left_out
    assert told == (
        "cells cut at 32,767 characters, which is what Excel takes: 1; csv and parquet have all of it"
    )
    assert export_xlsx(account).left_out == ""


def test_hostile_words_are_there() -> None:
    cells = {
        cell
        for row in book(hostile_account())["left_out"].iter_rows(values_only=True)
        for cell in row
    }
    assert {words for words in HOSTILE if not CONTROL.search(words)} <= cells
