"""Dated things are paired as if each had been asked of each."""

from itertools import combinations

from tidings.merging.in_time import pairs_in_time
from tidings.merging.intervals import known, overlap
from tidings.model.dates import Date


def _date(edtf: str, first: str | None, last: str | None) -> Date:
    return Date(edtf=edtf, earliest=first, latest=last, precision="days")


DATES = (
    _date("2031-03-01", "2031-03-01", "2031-03-01"),
    None,
    _date("2031-03-02", "2031-03-02", "2031-03-02"),
    _date("2031-02-27/2031-03-01", "2031-02-27", "2031-03-01"),
    _date("2031", "2031-01-01", "2031-12-31"),
    _date("2030", "2030-01-01", "2030-12-31"),
    _date("2031-03-02/", "2031-03-02", None),
    _date("", None, None),
    _date("2031-03-01", "2031-03-01", "2031-03-01"),
)


def test_pairs_are_those_that_may_be_of_one_day_in_order() -> None:
    wanted = [
        (i, j)
        for i, j in combinations(range(len(DATES)), 2)
        if not ((a := DATES[i]) and (b := DATES[j]) and known(a) and known(b) and not overlap(a, b))
    ]
    assert list(pairs_in_time(DATES)) == wanted
    assert (0, 2) not in wanted
