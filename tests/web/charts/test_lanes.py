"""The timeline in lanes: each item in its lane, as long as its day is uncertain; too many become bars."""

from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tidings.web.charts.bins import cut
from tidings.web.charts.happenings import find_happenings
from tidings.web.charts.lanes import MOST_ROWS, Lanes, draw_lanes
from tidings.web.time_axis import TimeAxis, make_axis

MAY = TimeAxis(date(2031, 5, 1), date(2031, 5, 20))


def event(number: int, edtf: str, quad: int = 4, sources: int = 2, **more: Any) -> dict[str, Any]:
    corroboration = {"independent_sources": sources}
    return {"id": f"event-{number}", "headline": f"It happened {number}", "quad_class": quad,
            "date": {"edtf": edtf}, "status": "occurred", "corroboration": corroboration, **more}  # fmt: skip


def lanes_of(*events: dict[str, Any], axis: TimeAxis = MAY, **more: Any) -> Lanes:
    lanes = draw_lanes({"events": list(events), **more}, axis)
    assert lanes
    return lanes


@pytest.mark.parametrize(
    ("quad", "lane"), [(1, "talks"), (2, "help"), (3, "pressure"), (4, "violence")]
)
def test_a_quarter_has_its_lane(quad: int, lane: str) -> None:
    assert [one.key for one in lanes_of(event(1, "2031-05-04", quad)).lanes] == [lane]


def test_other_kinds_have_theirs() -> None:
    account = {
        "figures": [
            {"id": "f", "measure": "displaced", "window": {"edtf": "2031-05"}},
            {"id": "g", "measure": "returned", "estimates": [{"as_of": "2031-05-03"}, {"as_of": "2031-05-02"}]},
            {"id": "h", "measure": "killed", "window": {"edtf": "2031-05"}},
        ],
        "agreements": [{"id": "a", "name": "Accord", "signed": {"edtf": "2031-05-09"}}],
        "statements": [{"id": "s", "content": "we left", "date": {"edtf": "2031-05-05"}}, {"id": "t", "content": "never"}],
    }  # fmt: skip
    found, undated = find_happenings(account)
    assert [(one.id, one.lane) for one in found] == [
        ("f", "displacement"), ("g", "displacement"), ("s", "statements"), ("a", "agreements"),
    ]  # fmt: skip
    assert found[1].earliest == date(2031, 5, 2)
    assert undated == 1


def test_precision_is_length() -> None:
    (lane,) = lanes_of(event(1, "2031-05-04"), event(2, "2031-05-04/2031-05-13")).lanes
    day, days = lane.marks
    assert days.right - days.left == pytest.approx(10 * (day.right - day.left), rel=0.01)
    assert day.y != days.y


def test_one_source_doubt_and_dispute_are_told() -> None:
    lanes = lanes_of(
        event(1, "2031-05-04", sources=1), event(2, "2031-05-04", status="planned"), event(3, "2031-05-04"),
        disagreements=[{"kind": "date", "items": ["event-3"]}, {"kind": "figure", "items": ["event-2"]}],
    )  # fmt: skip
    told = [(h.is_single, h.is_real, h.is_disputed) for h in lanes.happenings]
    assert told == [(True, True, False), (False, False, False), (False, True, True)]


def test_an_open_date_has_a_tail() -> None:
    (lane,) = lanes_of(event(1, "../2031-05-06"), event(2, "2031-05-14/..")).lanes
    by, since = sorted(lane.marks, key=lambda mark: mark.left)
    assert by.tail_before is not None
    assert by.tail_after is None
    assert (since.tail_before, since.tail_after is None) == (None, False)


def test_what_lies_outside_is_counted() -> None:
    (lane,) = lanes_of(event(1, "2031-05-04"), event(2, "1999"), event(3, "2040-01-01")).lanes
    assert ([h.id for h in lane.before], [h.id for h in lane.after]) == (["event-2"], ["event-3"])
    assert (len(lane.marks), lane.count) == (1, 3)


def test_too_many_at_once_become_bars() -> None:
    crowd = [event(number, "2031-05-09") for number in range(MOST_ROWS + 1)]
    (lane,) = lanes_of(*crowd, event(99, "2031-05-11")).lanes
    assert lane.marks == ()
    assert [(bar.bin.first.day, len(bar.bin.happenings)) for bar in lane.bars] == [
        (9, MOST_ROWS + 1),
        (11, 1),
    ]
    assert lane.bars[0].height == pytest.approx((MOST_ROWS + 1) * lane.bars[1].height, rel=0.02)


def test_hundreds_stay_readable() -> None:
    days = [f"2031-05-{1 + number % 20:02}" for number in range(500)]
    lanes = lanes_of(*(event(number, day, 1 + number % 4) for number, day in enumerate(days)))
    assert lanes.height < 700
    counted = (len(bar.bin.happenings) for lane in lanes.lanes for bar in lane.bars)
    assert sum(counted) + sum(len(lane.marks) for lane in lanes.lanes) == 500
    assert not lanes.has_stops


def test_a_few_of_long_ago_press_nobody_into_a_corner() -> None:
    near = [event(number, f"2031-05-{10 + number % 8}") for number in range(30)]
    year = TimeAxis(date(2030, 6, 1), date(2031, 5, 20))
    lanes = lanes_of(*near, event(99, "2030-06-03"), axis=year)
    assert lanes.unit == "day"
    assert [h.id for h in lanes.lanes[0].before] == ["event-99"]


@pytest.mark.parametrize(
    ("last", "unit"),
    [
        ((2031, 5, 20), "day"),
        ((2031, 8, 1), "week"),
        ((2033, 1, 1), "month"),
        ((2060, 1, 1), "year"),
    ],
)
def test_pieces_of_time_fit_the_stretch(last: tuple[int, int, int], unit: str) -> None:
    found, pieces = cut(TimeAxis(date(2031, 5, 1), date(*last)))
    assert found == unit
    assert pieces[0][0] <= date(2031, 5, 1)
    assert pieces[-1][1] >= date(*last)
    assert all(b[0].toordinal() - a[1].toordinal() == 1 for a, b in pairwise(pieces))


DAYS = st.dates(date(1, 1, 1), date(9999, 12, 31)).map(str)
DATES = st.one_of(
    DAYS,
    DAYS.map(lambda day: "../" + day),
    DAYS.map(lambda day: day + "/.."),
    st.tuples(DAYS, DAYS).map("/".join),
)


@settings(max_examples=40, deadline=None)
@given(st.lists(DATES, min_size=1, max_size=30))
def test_everything_stays_on_the_sheet(dates: list[str]) -> None:
    account = {"events": [event(number, edtf, 1 + number % 4) for number, edtf in enumerate(dates)]}
    axis = make_axis({}, [one["date"] for one in account["events"]])
    lanes = draw_lanes(account, axis)
    assert lanes == draw_lanes(account, axis)
    for lane in lanes.lanes if lanes else ():
        assert (
            len(lane.before)
            + len(lane.after)
            + len(lane.marks)
            + sum(len(b.bin.happenings) for b in lane.bars)
            == lane.count
        )
        assert all(
            0 <= mark.left < mark.right <= 100 and lane.top < mark.y < lane.bottom
            for mark in lane.marks
        )
        assert all(
            bar.left >= 0 and bar.left + bar.width <= 100.1 and bar.height >= 0 for bar in lane.bars
        )
