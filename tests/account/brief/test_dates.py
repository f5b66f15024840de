"""Dates in running prose."""

import pytest

from tidings.account.brief.dates import bare, when
from tidings.model.dates import Date


def date(edtf: str, earliest: str | None, latest: str | None, precision: str = "range") -> Date:
    return Date(edtf=edtf, earliest=earliest, latest=latest, precision=precision)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (date("2021-05-03", "2021-05-03", "2021-05-03", "day"), "on 3 May 2021"),
        (date("2021-05-03/2021-05-03", "2021-05-03", "2021-05-03"), "on 3 May 2021"),
        (date("2021-05", "2021-05-01", "2021-05-31", "month"), "in May 2021"),
        (date("2018", "2018-01-01", "2018-12-31", "year"), "in 2018"),
        (date("2021-22", "2021-06-01", "2021-08-31", "season"), "in summer 2021"),
        (
            date("2021-02-24/2021-03-01", "2021-02-24", "2021-03-01"),
            "between 24 February and 1 March 2021",
        ),
        (date("2021-05-01/2021-05-14", "2021-05-01", "2021-05-14"), "between 1 and 14 May 2021"),
        (
            date("2020-12-30/2021-01-02", "2020-12-30", "2021-01-02"),
            "between 30 December 2020 and 2 January 2021",
        ),
        (date("2020-12/..", "2020-12-01", None), "since December 2020"),
        (date("2021-02-23~/..", "2021-02-23", None), "since late February 2021"),
        (date("../2021-05-05", None, "2021-05-05"), "by 5 May 2021"),
        (date("2021-03-11~/2021-05-06", "2021-03-11", "2021-05-06"), "in the weeks to 6 May 2021"),
        (date("2021-05-01~/2021-05-10~", "2021-05-01", "2021-05-10"), "in early May 2021"),
        (date("../..", None, None, "unknown"), ""),
    ],
)
def test_when(said: Date, words: str) -> None:
    assert when(said) == words


def test_a_week_not_yet_over_is_named_by_its_first_day() -> None:
    week = date("2021-05-03/2021-05-09", "2021-05-03", "2021-05-09", "week")
    assert when(week, "2021-05-05") == "in the week of 3 May 2021"
    assert when(week, "2021-05-12") == "between 3 and 9 May 2021"


def test_no_date_is_no_words() -> None:
    assert when(None) == ""
    assert bare(None) == ""
    assert bare(date("2018", "2018-01-01", "2018-12-31", "year")) == "2018"
