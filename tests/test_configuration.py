"""`tidings.toml`: what it may say, what it may not, and that a case remembers its own places."""

from __future__ import annotations

from pathlib import Path

import pytest

from tidings.building import build_case
from tidings.cli.settings import settings_for
from tidings.configuration import (
    find_boundaries,
    find_configuration,
    read_configuration,
    settings_of,
)
from tidings.errors import UsageError
from tidings.lexicons.gazetteer import find, is_own
from tidings.lexicons.own_places import places_of_the_case
from tidings.model.account import Account
from tidings.settings import OwnPlace, Settings

HERON = """
title = "Heron"
workers = 1
[mapping]
text = "body"
[[place]]
name = "Black Heron crossing"
aliases = ["Heron Gate"]
kind = "crossing"
iso3 = "SYR"
lat = 35.9
lon = 36.2
"""
REPORT = (
    "Shells hit a crossing\n\nBy Ada Fenn\nThe Gazette, 5 May 2031\n\n"
    "Four people were killed on Sunday when shells hit Heron Gate, officials said. "
    "The governor visited the Black Heron crossing on Monday.\n"
)
# the file, and what the one line of the fault says of it
FAULTS = [
    ("title = ", "Invalid value"),
    ("titel = 'x'", "titel"),
    ("reader = 'guess'", "$.reader"),
    ("[[place]]\nname = 'A'\nlat = 91\nlon = 0", "$.place[0].lat"),
    ("[[place]]\nname = 'A'\nlat = 1", "lon"),
    ("[[place]]\nname = ''\nlat = 1\nlon = 1", "$.place[0].name"),
    ("[[place]]\nname = 'A'\nlat = 1\nlon = 1\nkind = 'moon'", "$.place[0].kind"),
    ("[[place]]\nname = 'A'\nlat = 1\nlon = 1\niso3 = 'Syria'", "$.place[0].iso3"),
    ("[mapping]\ncolour = 'x'", "colour"),
    ("[map]\nborders = 'x'", "borders"),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "report.txt").write_text(REPORT, encoding="utf-8")
    (tmp_path / "tidings.toml").write_text(HERON, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(("said", "told"), FAULTS)
def test_fault_is_told_with_its_place(tmp_path: Path, said: str, told: str) -> None:
    path = tmp_path / "tidings.toml"
    path.write_text(said, encoding="utf-8")
    with pytest.raises(UsageError) as fault:
        settings_of(read_configuration(path))
    assert told in str(fault.value)
    assert "\n" not in str(fault.value)


def test_flags_go_before_the_file(folder: Path) -> None:
    settings = settings_for(folder / "tidings.toml", title="Asked", mapping=["text=words"])
    assert (settings.title, settings.mapping) == ("Asked", (("text", "words"),))
    assert settings.places is not None
    assert [place.name for place in settings.places] == ["Black Heron crossing"]
    assert settings_for(None) == Settings()


def test_file_beside_the_case_is_found(folder: Path) -> None:
    assert find_configuration(folder / "case.tidings") == folder / "tidings.toml"
    assert find_configuration(folder / "other" / "case.tidings") is None


def test_own_place_comes_alone_and_only_while_it_is_in_force() -> None:
    own = OwnPlace(name="Paris", aliases=("Heron",), lat=1.5, lon=2.5, kind="camp")
    with places_of_the_case((own,)):
        assert [(p.name, p.lat, p.kind) for p in find("Paris")] == [("Paris", 1.5, "camp")]
        assert find("Heron") == find("Paris")
        assert is_own("Paris")
    assert find("Paris")[0].iso3 == "FRA"
    assert not is_own("Paris")


def _places(account: Account) -> set[tuple[float, float, int]]:
    return {(e.place.lat, e.place.lon, e.place.precision) for e in account.events if e.place}  # type: ignore[misc]


def test_case_keeps_its_places_until_they_are_taken_back(folder: Path) -> None:
    case = folder / "case.tidings"
    settings = settings_for(folder / "tidings.toml")
    first = build_case([str(folder / "report.txt")], case, settings=settings).account
    assert _places(first) == {(35.9, 36.2, 1)}
    assert first.made.lexicons[-1].name == "places of the case"
    assert build_case([], case, settings=Settings(workers=1)).account == first
    none = build_case([], case, settings=Settings(workers=1, places=())).account
    assert (35.9, 36.2, 1) not in _places(none)
    assert none.made.lexicons[-1].name != "places of the case"


def test_the_map_may_have_borders_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "tidings.toml").write_text('[map]\nboundaries = "lines/own.geojson"\n', "utf-8")
    assert find_boundaries(tmp_path / "c.tidings") == tmp_path / "lines/own.geojson"
    (tmp_path / "tidings.toml").write_text('title = "x"\n', "utf-8")
    assert find_boundaries(tmp_path / "c.tidings") is None
    assert find_boundaries(tmp_path / "elsewhere" / "c.tidings") is None
