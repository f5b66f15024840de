"""Values are of closed lists, counts, dates or one line of words; anything else is told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidings.account.check.edtf import read_edtf
from tidings.review.days import read_date
from tidings.review.values import FIELDS, UnfitValueError, checked, count_of

GOOD = (
    ("event", "type", "COERCE"), ("event", "mode", None), ("event", "status", "denied"),
    ("event", "date", "2031-05-06"), ("event", "date", "2031-05/.."), ("event", "date", None),
    ("event", "place", "Velo"), ("event", "toll", "3..9"), ("event", "toll", "3/4/9"),
    ("figure", "value", "51.."), ("figure", "value", "..20"), ("figure", "value", "0.5"),
    ("figure", "population", "dockers"), ("statement", "speaker", None), ("entity", "kind", "person"),
    ("entity", "name", "Lidia Corvo"), ("relation", "status", "disputed"),
    ("agreement", "status", None), ("agreement", "signed", "2018~"),
)  # fmt: skip
BAD = (
    ("event", "type", "PARTY"), ("event", "type", None), ("event", "status", "happened"), ("event", "status", None),
    ("event", "date", "6 May"), ("event", "date", "2031-02-30"), ("event", "date", "2031-13"),
    ("event", "date", "2031-05-06/2031-05-01"), ("event", "date", "../.."), ("event", "date", ".."),
    ("event", "date", "0000"), ("event", "place", " "), ("event", "place", "a\nb"), ("event", "place", "x" * 201),
    ("event", "toll", "51.."), ("event", "toll", "1.5"), ("event", "toll", "9..3"),
    ("figure", "value", "a dozen"), ("figure", "value", ".."), ("figure", "value", "-1"), ("figure", "value", ""),
    ("figure", "value", "3/9/4"), ("figure", "value", "/3/4"), ("figure", "value", "1" * 20), ("figure", "value", "nan"),
    ("entity", "kind", "town"), ("entity", "name", None), ("relation", "kind", "likes"),
)  # fmt: skip


@pytest.mark.parametrize(("kind", "field", "value"), GOOD)
def test_a_value_is_kept(kind: str, field: str, value: str | None) -> None:
    assert checked(kind, field, value) == value


@pytest.mark.parametrize(("kind", "field", "value"), BAD)
def test_a_value_that_does_not_fit_is_told(kind: str, field: str, value: str | None) -> None:
    assert field in FIELDS[kind]
    with pytest.raises(UnfitValueError):
        checked(kind, field, value)


@pytest.mark.parametrize(
    ("value", "read"),
    [("31", (31, 31, 31)), ("51..", (51, None, None)), ("..20", (0, None, 20)), ("2/3/9", (2, 3, 9))],
)  # fmt: skip
def test_counts(value: str, read: tuple[float | None, ...]) -> None:
    assert count_of(value) == read


@pytest.mark.parametrize(
    ("said", "first", "last", "precision"),
    [
        ("2031", "2031-01-01", "2031-12-31", "year"), ("2032-02", "2032-02-01", "2032-02-29", "month"),
        ("2031-05-06~", "2031-05-06", "2031-05-06", "day"), ("../2031-05", None, "2031-05-31", "range"),
        ("2031-05-06/2031-05-09", "2031-05-06", "2031-05-09", "days"), ("2031/..", "2031-01-01", None, "range"),
    ],
)  # fmt: skip
def test_dates(said: str, first: str | None, last: str | None, precision: str) -> None:
    date = read_date(said)
    assert date is not None
    assert (date.earliest, date.latest, date.precision) == (first, last, precision)


@given(st.from_regex(r"(\d{4}(-\d\d(-\d\d)?)?[~?]?|\.\.)(/(\d{4}(-\d\d(-\d\d)?)?[~?]?|\.\.))?", fullmatch=True))  # fmt: skip
def test_what_is_read_the_check_reads_too(said: str) -> None:
    if (date := read_date(said)) is not None and said.isascii():
        days = read_edtf(said)
        assert days is not None
        assert (days.first, days.last) == (date.earliest, date.latest)
