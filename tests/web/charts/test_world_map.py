"""The maps of a case: what they show of it, and that nothing on them lies where it must not."""

import math
import re
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tidings.web.charts.projection import Box, fit_view, span_longitudes
from tidings.web.charts.text_width import text_width
from tidings.web.charts.world import countries, edges
from tidings.web.charts.world_map import WorldMap, draw_maps
from tidings.web.places import find_spots

Place = tuple[str, float, float]
IDLIB, SARAQIB, MAARAT = ("Idlib", 35.93, 36.63), ("Saraqib", 35.86, 36.8), ("Maarat", 35.64, 36.68)
MOSCOW, SUVA, APIA = ("Moscow", 55.75, 37.62), ("Suva", -18.14, 178.44), ("Apia", -13.83, -171.77)


def account_of(*places: Place, **more: Any) -> dict[str, Any]:
    """An event at each of these places."""
    return {
        "events": [
            {
                "id": f"event-{number}",
                "status": "occurred",
                "place": {"name": name, "lat": lat, "lon": lon, "precision": 1},
                **more,
            }
            for number, (name, lat, lon) in enumerate(places)
        ]
    }


def maps_of(*places: Place, **more: Any) -> tuple[WorldMap, ...]:
    return draw_maps(find_spots(account_of(*places, **more)))


def test_a_lone_town_is_shown_with_the_land_around_it() -> None:
    (one,) = maps_of(IDLIB)
    assert one.layers[0].marks[0].x == pytest.approx(one.view.width / 2)
    assert {label.text for label in one.layers[0].countries} >= {"Syria", "Turkey"}
    assert one.scale.kilometres == 50


def test_what_lies_far_off_gets_a_map_of_its_own() -> None:
    near, wide = maps_of(IDLIB, SARAQIB, MAARAT, IDLIB, MOSCOW)
    assert [spot.name for spot in near.far] == ["Moscow"]
    assert [mark.spot.name for mark in near.layers[0].marks] == ["Idlib", "Saraqib", "Maarat"]
    assert wide.inner
    assert {mark.spot.name for mark in wide.layers[0].marks if mark.label} == {"Moscow"}


def test_places_that_lie_apart_share_one_map() -> None:
    (one,) = maps_of(IDLIB, MOSCOW)
    assert not one.far


def test_across_the_date_line_is_the_short_way() -> None:
    (one,) = maps_of(SUVA, APIA)
    suva, apia = sorted(one.layers[0].marks, key=lambda mark: mark.spot.position)
    assert suva.x < apia.x
    assert one.view.degrees.right - one.view.degrees.left < 20
    assert "Fiji" in {label.text for label in one.layers[0].countries}
    assert "180°" in {name for _, name in one.degrees.meridians}


def test_a_whole_country_is_tinted_and_moves_no_map() -> None:
    account = account_of(IDLIB, SARAQIB)
    account["events"].append(
        {"id": "e", "place": {"entity": "syria", "name": "Syria", "lat": 35, "lon": 38.5, "precision": 6}}
    )  # fmt: skip
    account["entities"] = [{"id": "syria", "place": {"lat": 35, "lon": 38.5, "country": "SYR"}}]
    near, wide = draw_maps(find_spots(account))
    assert [spot.name for spot in near.far] == ["Syria"]
    assert near.view == maps_of(IDLIB, SARAQIB)[0].view
    assert wide.land.whole.startswith("M")


def test_discs_are_as_large_in_area_as_the_deadliest_event() -> None:
    account = account_of(IDLIB, SARAQIB, IDLIB)
    for event, best in zip(account["events"], (100, 25, 40), strict=True):
        event["fatalities"] = {"low": 1, "best": best, "high": 2 * best}
    idlib, saraqib = draw_maps(find_spots(account))[0].layers[0].marks
    assert idlib.spot.toll
    assert (idlib.spot.toll.best, idlib.spot.toll.event) == (100, "event-0")
    assert idlib.disc / saraqib.disc == pytest.approx(2, rel=0.02)
    assert idlib.ring
    assert idlib.ring / idlib.disc == pytest.approx(math.sqrt(2), rel=0.02)


def test_a_denied_toll_is_none() -> None:
    account = account_of(IDLIB, fatalities={"low": 9, "best": 9, "high": 9})
    account["events"][0]["status"] = "denied"
    assert find_spots(account)[0].toll is None


@pytest.mark.parametrize(("precision", "kilometres"), [(1, None), (2, 25), (4, 63), (6, None)])
def test_precision_is_a_circle_in_kilometres(precision: int, kilometres: float | None) -> None:
    account = account_of(IDLIB)
    account["events"][0]["place"]["precision"] = precision
    (one,) = draw_maps(find_spots(account))
    drawn = one.layers[0].marks[0].reach
    assert drawn == (kilometres and pytest.approx(one.view.length(kilometres), abs=0.1))


def test_a_runner_up_is_found_again_and_joined() -> None:
    account = account_of(("Idlib", 35.8642, 36.6282))
    account["events"][0]["place"]["entity"] = "idlib"
    runners = ["Idlib, Idlib, SYR", "Nowhere at all, SYR"]
    account["entities"] = [{"id": "idlib", "place": {"runners_up": runners}}]
    (one,) = draw_maps(find_spots(account))
    assert [doubt.says for doubt in one.doubts] == ["Idlib might also be Idlib, Idlib, SYR"]


def test_no_coordinates_no_map() -> None:
    assert maps_of() == ()
    assert draw_maps(find_spots({"events": [{"id": "e", "place": {"name": "Somewhere"}}]})) == ()


def test_borders_are_told_from_coasts() -> None:
    kinds = {edge.kind for edge in edges()}
    assert kinds == {"coast", "border", "disputed"}
    assert {country.iso3 for country in countries()} >= {"SYR", "UKR", "KOS", "PSE", "TWN"}
    assert not [edge for edge in edges() if all(abs(lon) == 180 for lon, _ in edge.line)]


POINTS = st.lists(
    st.tuples(st.floats(-85, 85), st.floats(-180, 180)).map(lambda p: ("Qa'lat al-Madiq", *p)),
    min_size=1,
    max_size=25,
)


@settings(max_examples=8, deadline=None)
@given(POINTS)
@example([("Ny-Ålesund", 45.7, 111.0), ("Ny-Ålesund", 66.0, -124.0), ("Ny-Ålesund", 82.0, -1.0)])
@example([("Ny-Ålesund", 85.0, 100.0), ("Ny-Ålesund", 84.0, -100.0), ("Ny-Ålesund", 83.0, 0.0)])
def test_everything_stays_on_the_sheet(places: list[Place]) -> None:
    spots = find_spots(account_of(*places))
    maps = draw_maps(spots)
    assert maps == draw_maps(spots)
    for one in maps:
        assert all(math.isfinite(value) for value in (one.view.scale, one.view.height))
        assert not re.search(r"nan|inf|e", one.land.land + one.land.coasts + one.land.borders)
        for layer in one.layers:
            boxes = []
            for mark in layer.marks:
                assert 0 <= mark.x <= one.view.width
                assert 0 <= mark.y <= one.view.height
                if mark.label:
                    wide = text_width(mark.label.text, layer.letters)
                    left = (
                        mark.label.x
                        - {"start": 0, "middle": wide / 2, "end": wide}[mark.label.anchor]
                    )
                    boxes.append(
                        Box(left, mark.label.y - layer.letters * 0.8, left + wide, mark.label.y)
                    )
            assert all(one.view.paper.holds(box) for box in boxes)
            assert not any(a.meets(b) for i, a in enumerate(boxes) for b in boxes[:i])


@given(st.lists(st.floats(-180, 180), min_size=1, max_size=8))
def test_the_shortest_stretch_holds_them_all(longitudes: list[float]) -> None:
    west, east = span_longitudes(longitudes)
    assert 0 <= east - west < 360
    assert all(
        (lon - west) % 360 <= east - west + 1e-6 or (lon - west) % 360 > 360 - 1e-6
        for lon in longitudes
    )


@given(st.lists(st.tuples(st.floats(-90, 90), st.floats(-180, 180)), min_size=1, max_size=8))
def test_a_view_holds_its_points(points: list[tuple[float, float]]) -> None:
    view = fit_view(points)
    for lat, lon in points:
        x, y = view.place(lat, lon)
        assert -0.1 <= x <= view.width + 0.1
        assert -0.1 <= y <= view.height + 0.1
