"""Cells are on one line and run nowhere; what is left out is told in one line."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidings.exports.written import Choice, comma_separated, joined, plain, tab_separated


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ('=HYPERLINK("http://bad.example")', '\'=HYPERLINK("http://bad.example")'),
        ("+1", "'+1"),
        ("- twelve dead", "'- twelve dead"),
        ("@sum", "'@sum"),
        ("\t=1", "'=1"),
        ("\r\n =1", "'=1"),
        ("two\nlines\tand a tab", "two lines and a tab"),
        (
            "nul\x00 and \x1bescape",
            "nul\N{REPLACEMENT CHARACTER} and \N{REPLACEMENT CHARACTER}escape",
        ),
        ("a=b, 5-3", "a=b, 5-3"),
        ("", ""),
    ],
)
def test_text_is_plain(text: str, cell: str) -> None:
    assert plain(text) == cell


def test_numbers_stay_numbers() -> None:
    assert comma_separated(("lat", "dead"), [(-7.4486, 0)]) == b"lat,dead\n-7.4486,0\n"


@given(st.lists(st.lists(st.text(), min_size=3, max_size=3)))
def test_csv_reads_back_row_by_row(rows: list[list[str]]) -> None:
    said = comma_separated(("a", "b", "c"), rows).decode()
    assert list(csv.reader(io.StringIO(said, newline="")))[1:] == [
        [plain(cell) for cell in row] for row in rows
    ]


@given(st.lists(st.lists(st.text(), min_size=3, max_size=3)))
def test_tabs_and_lines_stand_between_cells_only(rows: list[list[str]]) -> None:
    lines = tab_separated(rows).decode().split("\n")[:-1]
    assert [line.split("\t") for line in lines] == [[plain(c) for c in row] for row in rows]


def test_values_are_joined_once() -> None:
    assert joined(["Gazette", "", "Radio", "Gazette"]) == "Gazette; Radio"


def test_left_out_is_told_in_one_line() -> None:
    choice = Choice(50)
    reasons = ["planned"] * 2 + ["without deaths"] * 3 + [None]
    assert [choice.takes(reason) for reason in reasons] == [False] * 5 + [True]
    assert choice.told() == "5 of 50 events left out: 3 without deaths, 2 planned"


def test_nothing_is_told_where_all_are_in() -> None:
    choice = Choice(1)
    assert choice.takes(None)
    assert choice.told() == ""
