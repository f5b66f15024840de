"""The histogram of days: its bars join, each counts what the filter would find, the dark part what lies within."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidings.web.brush import HEIGHT, MOST_BARS, WIDTH, make_brush

DAYS = st.dates(date(1990, 1, 1), date(2040, 12, 31)).map(date.isoformat)
PAIRS = st.one_of(
    st.tuples(DAYS, DAYS).map(lambda pair: (min(pair), max(pair))),
    DAYS.map(lambda day: (day, "")),
    DAYS.map(lambda day: ("", day)),
)


@given(st.lists(PAIRS, max_size=12))
def test_bars_join_and_count_what_reaches_them(items: list[tuple[str, str]]) -> None:
    brush = make_brush(items, {})
    if brush is None:
        return
    assert 2 <= len(brush.bars) <= MOST_BARS
    for before, after in zip(brush.bars, brush.bars[1:], strict=False):
        assert date.fromisoformat(after.first) - date.fromisoformat(before.last) == timedelta(1)
    for bar in brush.bars:
        reaching = [
            i for i in items if (not i[0] or i[0] <= bar.last) and (not i[1] or i[1] >= bar.first)
        ]
        assert bar.count == len(reaching)
        assert 0 <= bar.exact_height <= bar.height <= HEIGHT
        assert 0 <= bar.x < bar.x + bar.width <= WIDTH


@pytest.mark.parametrize(
    ("first", "last", "bars", "begins"),
    [
        ("2031-05-04", "2031-05-10", 7, "2031-05-04"),
        ("2031-03-02", "2031-06-02", 15, "2031-02-24"),  # weeks from a Monday on
        ("2031-03-02", "2032-06-02", 16, "2031-03-01"),
        ("2021-03-02", "2031-06-02", 42, "2021-01-01"),
        ("2001-03-02", "2031-06-02", 31, "2001-01-01"),
        ("1701-03-02", "2031-06-02", 34, "1700-01-01"),
    ],
)
def test_a_bar_is_as_long_as_few_bars_need(first: str, last: str, bars: int, begins: str) -> None:
    brush = make_brush([(first, first), (last, last)], {})
    assert brush is not None
    assert (len(brush.bars), brush.bars[0].first) == (bars, begins)


@pytest.mark.parametrize("items", [[], [("", "")], [("2031-05-04", "2031-05-04")]])
def test_one_day_needs_no_histogram(items: list[tuple[str, str]]) -> None:
    assert make_brush(items, {}) is None
