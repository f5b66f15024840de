"""ACLED: types, actors, precision and conservative fatalities."""

import csv
import io

import pytest
from msgspec.structs import replace
from tests.exports.made import PLACE, account_of, days, killed, made
from tests.samples import DEAD

from tidings.exports.acled import COLUMNS, Actors, conservative, export_acled, interaction
from tidings.lexicons.tables import table
from tidings.model.items import Acled, Event, EventPlace

SCHEME = (
    "event_id_cnty, event_date, year, time_precision, disorder_type, event_type, sub_event_type, "
    "actor1, assoc_actor_1, inter1, actor2, assoc_actor_2, inter2, interaction, "
    "civilian_targeting, iso, region, country, admin1, admin2, admin3, location, latitude, "
    "longitude, geo_precision, source, source_scale, notes, fatalities, tags, timestamp"
)
CLASH = Acled(event_type="Battles", sub_event_type="Armed clash")
PROTEST = Acled(event_type="Protests", sub_event_type="Peaceful protest")
RIOT = Acled(event_type="Riots", sub_event_type="Mob violence")
SHELLING = Acled(
    event_type="Explosions/Remote violence", sub_event_type="Shelling/artillery/missile attack"
)


def row(event: Event, *figures, point=PLACE) -> dict[str, str]:
    said = export_acled(account_of(event, figures=figures, point=point)).content.decode()
    (only,) = csv.DictReader(io.StringIO(said, newline=""))
    return only


def test_the_header_is_the_schemes() -> None:
    assert ", ".join(COLUMNS) == SCHEME


@pytest.mark.parametrize(
    ("coded", "acting", "suffering", "inters"),
    [
        (CLASH, ["Portuguese soldiers"], ["Guadiana Front"], ("State forces", "Rebel group", "State forces-Rebel group")),
        (CLASH, ["Guadiana Front"], ["Portuguese soldiers"], ("Rebel group", "State forces", "State forces-Rebel group")),
        (CLASH, ["Spanish police"], ["gunmen"], ("External/Other forces", "Political militia", "Political militia-External/Other forces")),
        (SHELLING, ["gunmen"], ["villagers"], ("Political militia", "Civilians", "Political militia-Civilians")),
        (SHELLING, ["Spanish police"], ["villagers"], ("External/Other forces", "Civilians", "External/Other forces-Civilians")),
        (PROTEST, ["demonstrators"], [], ("Protesters", "", "Protesters only")),
        (PROTEST, ["demonstrators"], ["Portuguese soldiers"], ("Protesters", "State forces", "State forces-Protesters")),
        (RIOT, ["villagers"], ["demonstrators"], ("Rioters", "Civilians", "Rioters-Civilians")),
        (CLASH, ["UN refugee agency"], ["gunmen"], ("", "Political militia", "")),
        (CLASH, [], ["Guadiana Front"], ("Rebel group", "", "Rebel group only")),
        (CLASH, [], [], ("", "", "")),
    ],
)  # fmt: skip
def test_interactions_as_text(
    coded: Acled, acting: list[str], suffering: list[str], inters: tuple[str, ...]
) -> None:
    found = row(made(acting=acting, suffering=suffering, acled=coded))
    assert (found["inter1"], found["inter2"], found["interaction"]) == inters


def test_an_unknown_second_actor_is_not_passed_over() -> None:
    assert interaction(Actors("army", "", "State forces"), Actors("a body", "", "")) == ""


def test_others_of_a_side_are_associated() -> None:
    found = row(made(fighting=["Guadiana Front", "Portugal", "Portuguese soldiers"], acled=CLASH))
    assert (found["actor1"], found["actor2"], found["assoc_actor_2"]) == (
        "Guadiana Front", "Portugal", "Portuguese soldiers",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("coded", "suffering", "disorder", "targeting"),
    [
        (CLASH, ["villagers"], "Political violence", ""),
        (SHELLING, ["villagers"], "Political violence", "Civilian targeting"),
        (SHELLING, ["Guadiana Front"], "Political violence", ""),
        (Acled(event_type="Violence against civilians", sub_event_type="Attack"), [], "Political violence", "Civilian targeting"),
        (PROTEST, [], "Demonstrations", ""),
        (Acled(event_type="Protests", sub_event_type="Excessive force against protesters"), [], "Political violence; Demonstrations", "Civilian targeting"),
        (Acled(event_type="Riots", sub_event_type="Violent demonstration"), [], "Demonstrations", ""),
        (RIOT, [], "Political violence", ""),
        (Acled(event_type="Strategic developments", sub_event_type="Arrests"), ["villagers"], "Strategic developments", ""),
    ],
)  # fmt: skip
def test_disorder_and_targeting(
    coded: Acled, suffering: list[str], disorder: str, targeting: str
) -> None:
    found = row(made(acting=["gunmen"], suffering=suffering, acled=coded))
    assert (found["disorder_type"], found["civilian_targeting"]) == (disorder, targeting)


def test_every_sub_event_type_has_a_disorder_type() -> None:
    for kind in table("en/acled_sub_events.tsv"):
        coded = Acled(event_type=kind["event_type"], sub_event_type=kind["sub_event_type"])
        assert row(made(acled=coded))["disorder_type"], coded


@pytest.mark.parametrize(
    ("last", "day", "precision"),
    [("2031-05-05", "2031-05-05", "1"), ("2031-05-11", "2031-05-08", "2"), ("2031-06-04", "2031-05-20", "3")],
)  # fmt: skip
def test_time_precision(last: str, day: str, precision: str) -> None:
    found = row(made(acled=CLASH, date=days("2031-05-05", last)))
    assert (found["event_date"], found["time_precision"]) == (day, precision)


@pytest.mark.parametrize(("given", "code"), [(1, "1"), (2, "2"), (3, "2"), (4, "3"), (5, "3")])
def test_geo_precision(given: int, code: str) -> None:
    found = row(made(acled=CLASH), point=replace(PLACE, precision=given))
    assert found["geo_precision"] == code


@pytest.mark.parametrize(
    ("changes", "precision", "reason"),
    [
        ({"status": "denied"}, 1, "denied"),
        ({"acled": None}, 1, "of no ACLED type"),
        ({"date": None}, 1, "without a month"),
        ({"date": days("2031-05-05", "2031-06-05")}, 1, "without a month"),
        ({"place": None}, 1, "without a place"),
        ({"place": EventPlace(name="somewhere")}, 1, "without a place"),
        ({}, 6, "known by country only"),
    ],
)
def test_what_acled_would_not_code_is_left_out_and_counted(
    changes: dict, precision: int, reason: str
) -> None:
    event = made(**({"acled": CLASH} | changes))
    exported = export_acled(account_of(event, point=replace(PLACE, precision=precision)))
    assert exported.left_out == f"1 of 1 events left out: 1 {reason}"


@pytest.mark.parametrize(
    ("readings", "dead"),
    [
        ([], 0),
        ([(24, 12)], 12),
        ([(12, 12), (3, 3)], 15),
        ([(20, None)], 20),
    ],
)
def test_fatalities_are_conservative(readings: list[tuple[int, int | None]], dead: int) -> None:
    figures = [replace(killed(low), conservative=value) for low, value in readings]
    assert conservative(figures) == dead


def test_a_part_of_a_count_is_not_added() -> None:
    whole, part = killed(12), killed(3, key="figure-part", part_of="figure-dead")
    found = row(made(acled=CLASH, dead=[whole, part]), whole, part)
    assert found["fatalities"] == "12"


def test_place_source_and_notes() -> None:
    found = row(made(acled=CLASH, dead=[DEAD]), DEAD)
    wanted = {
        "event_id_cnty": "event-shells", "iso": "620", "region": "Europe", "country": "Portugal",
        "admin1": "Beja", "admin2": "Moura", "location": "Porto Velo", "latitude": "38.1401",
        "source": "Gazette; Radio", "source_scale": "", "timestamp": "", "tags": "",
        "notes": "On 2031-05-05: “Shells fell” (Gazette, 2031-05-06) “shells hit” (Radio, 2031-05-07) "
        "[Fatalities as reported: “12”; “Fourteen”.]",
    }  # fmt: skip
    assert {name: found[name] for name in wanted} == wanted


def test_scale_is_told_of_known_outlets() -> None:
    event = made(acled=CLASH)
    account = account_of(event)
    outlets = ("Lusa", "Reuters")
    known = tuple(replace(d, outlet=o) for d, o in zip(account.documents, outlets, strict=True))
    said = export_acled(replace(account, documents=known)).content.decode()
    (found,) = csv.DictReader(io.StringIO(said, newline=""))
    assert found["source_scale"] == "National-International"


@pytest.mark.parametrize(
    ("counted", "tags"), [(False, "crowd size=no report"), (True, "crowd size=12, Fourteen")]
)
def test_crowds_have_a_size(counted: bool, tags: str) -> None:
    crowd = replace(DEAD, measure="participants")
    event = made(acled=PROTEST, figures=("figure-dead",) if counted else ())
    assert row(event, crowd)["tags"] == tags
