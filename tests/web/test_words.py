"""Dates, numbers, scales, links and control characters as a reader sees them."""

import pytest

from tidings.web.addresses import FileAddresses
from tidings.web.charts.ladder import build_ladder
from tidings.web.charts.voices import Voices
from tidings.web.dates import say_date
from tidings.web.links import outside_link
from tidings.web.lookup import Lookup
from tidings.web.plain_text import printable
from tidings.web.quantities import say_number, say_range
from tidings.web.scale import make_scale
from tidings.web.shelf import AccountShelf
from tidings.web.time_axis import make_axis


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2031-03-05", "5 Mar 2031"),
        ("2031-02-24/2031-03-01", "between 24 Feb and 1 Mar 2031"),
        ("2031-05-04/2031-05-10", "between 4 and 10 May 2031"),
        ("2030-12-30/2031-01-02", "between 30 Dec 2030 and 2 Jan 2031"),
        ("2031-03", "March 2031"),
        ("2031-21", "spring 2031"),
        ("2031", "2031"),
        ("2031-02-28~", "about 28 Feb 2031"),
        ("../2031-03-05", "by 5 Mar 2031"),
        ("2030-12/..", "from December 2030 on"),
        ("", ""),
        ("nonsense", "nonsense"),
        ("2031-44-01", "2031-44-01"),
    ],
)
def test_dates(edtf: str, words: str) -> None:
    assert say_date(edtf) == words


def test_a_date_that_lasted() -> None:
    assert say_date("2031-05-04/2031-05-10", span=True) == "from 4 to 10 May 2031"
    assert say_date("2031-04/..", span=True) == "since April 2031"
    assert say_date("../2031-03-05", span=True) == "until 5 Mar 2031"


def test_borders_stand_in_for_a_missing_edtf() -> None:
    assert say_date({"earliest": "2031-01-01", "latest": "2031-01-03"}) == (
        "between 1 and 3 Jan 2031"
    )


def test_numbers() -> None:
    assert [say_number(value) for value in (40000, 12.0, 2.5, None, "x")] == [
        "40,000", "12", "2.5", "", "x",
    ]  # fmt: skip
    assert [say_range(51, None), say_range(None, 9), say_range(3, 3), say_range(1, 2)] == [
        "51 or more", "up to 9", "3", "1–2",
    ]  # fmt: skip


@pytest.mark.parametrize("values", [[2], [0], [9, 12], [3, 900000], [0.5, 0.7], [], [-4, 5]])
def test_every_value_has_its_place(values: list[float]) -> None:
    scale = make_scale(values)
    places = [scale.place(value) for value in sorted(values)]
    assert places == sorted(places)
    assert all(0 <= place <= 100 for place in places)
    assert 2 <= len(scale.ticks) <= 12


def test_an_open_bound_runs_to_the_edge() -> None:
    voices = Voices(Lookup(AccountShelf({}), FileAddresses()))
    ladder = build_ladder(
        {"estimates": [{"low": 31, "value": 31}, {"low": 34, "high": 34}]}, voices
    )
    assert ladder is not None
    first, second = ladder.rungs
    assert first.opens_up
    assert first.left + first.width == 100
    assert not second.opens_up
    assert build_ladder({"estimates": [{"as_written": "many"}]}, voices) is None


def test_dates_outside_the_window_point_out_of_it() -> None:
    axis = make_axis({"from": "2031-05-01", "to": "2031-05-10"}, [])
    assert axis is not None
    early, inside = axis.place("2029-03"), axis.place("2031-05-06/2031-05-10")
    assert early is not None
    assert inside is not None
    assert (early.before, early.width) == (True, 0)
    assert (inside.left, inside.width, inside.before, inside.after) == (50, 50, False, False)
    assert axis.place("9999-12-31") is not None
    assert axis.place("unknown") is None
    assert make_axis({}, []) is None


@pytest.mark.parametrize(
    "text",
    ["javascript:alert(1)", "data:text/html,x", " https://a.example", "https://", "//a.example",
     "java\nscript:x", "https://a.example/\tb", "http://[bad", "reports/a.txt", None],
)  # fmt: skip
def test_only_plain_web_addresses_become_links(text: str | None) -> None:
    assert outside_link(text) is None
    assert outside_link("https://a.example/x?y=1") == "https://a.example/x?y=1"


def test_control_characters_are_seen() -> None:
    assert printable("a\x00b\x1bc\nd\ud800") == "a␀b␛c\nd�"
