"""UCDP: which events have a row, whose sides and dead they are."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.exports.made import PLACE, account_of, days, killed, made

from tidings.exports.sides import Sides, count_dead
from tidings.exports.ucdp import COLUMNS, export_ucdp, priogrid
from tidings.model.account import Account
from tidings.model.items import Event, Fatalities

SCHEME = (
    "id, relid, year, active_year, code_status, type_of_violence, conflict_dset_id, conflict_new_id, "
    "conflict_name, dyad_dset_id, dyad_new_id, dyad_name, side_a_dset_id, side_a_new_id, side_a, "
    "side_b_dset_id, side_b_new_id, side_b, number_of_sources, source_article, source_office, "
    "source_date, source_headline, source_original, where_prec, where_coordinates, "
    "where_description, adm_1, adm_2, latitude, longitude, geom_wkt, priogrid_gid, country, "
    "country_id, region, event_clarity, date_prec, date_start, date_end, deaths_a, deaths_b, "
    "deaths_civilians, deaths_unknown, best, high, low, gwnoa, gwnob"
)
TWELVE = killed(12)
FRONT_KILLS = {"acting": ["Guadiana Front"], "suffering": ["villagers"], "dead": [TWELVE]}


def rows(account: Account) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(export_ucdp(account).content.decode(), newline="")))


def row(event: Event, *figures) -> dict[str, str]:
    (only,) = rows(account_of(event, figures=figures or [TWELVE]))
    return only


def test_the_header_is_the_schemes() -> None:
    assert ", ".join(COLUMNS) == SCHEME
    assert len(COLUMNS) == 49


@pytest.mark.parametrize(
    ("acting", "suffering", "violence", "side_a", "side_b", "status"),
    [
        (["Portuguese soldiers"], ["Guadiana Front"], "1", "Government of Portugal", "Guadiana Front", "Clear"),
        (["Guadiana Front"], ["Portugal"], "1", "Government of Portugal", "Guadiana Front", "Clear"),
        (["Portugal"], ["Spanish police"], "1", "Government of Portugal", "Government of Spain", "Clear"),
        (["Guadiana Front"], ["Beja Brigade"], "2", "Guadiana Front", "Beja Brigade", "Clear"),
        (["Guadiana Front"], ["villagers"], "3", "Guadiana Front", "Civilians", "Clear"),
        (["Guadiana Front"], ["villagers", "Portugal"], "1", "Government of Portugal", "Guadiana Front", "Clear"),
        (["Portugal"], ["gunmen"], "1", "Government of Portugal", "gunmen", "Check Dyad"),
        (["gunmen"], ["villagers"], "3", "gunmen", "Civilians", "Check Dyad"),
        (["Guadiana Front"], [], "", "Guadiana Front", "", "Check Type of Violence"),
        ([], ["Guadiana Front"], "", "", "Guadiana Front", "Check Type of Violence"),
        ([], ["Portuguese soldiers"], "", "Government of Portugal", "", "Check Type of Violence"),
        (["Portugal"], ["Portuguese soldiers"], "", "Government of Portugal", "", "Check Type of Violence"),
    ],
)  # fmt: skip
def test_sides(
    acting: list[str], suffering: list[str], violence: str, side_a: str, side_b: str, status: str
) -> None:
    found = row(made(acting=acting, suffering=suffering, dead=[TWELVE]))
    assert (found["type_of_violence"], found["side_a"], found["side_b"], found["code_status"]) == (
        violence, side_a, side_b, status,
    )  # fmt: skip


def test_those_who_fight_each_other_are_both_sides() -> None:
    found = row(made(fighting=["Guadiana Front", "Portuguese soldiers"], dead=[TWELVE]))
    assert found["dyad_name"] == "Government of Portugal - Guadiana Front"
    assert (found["conflict_name"], found["gwnoa"], found["gwnob"]) == ("", "235", "")


@pytest.mark.parametrize(
    ("population", "dead"),
    [
        ("Portuguese soldiers", ("12", "0", "0", "0")),
        ("soldiers", ("12", "0", "0", "0")),
        ("rebels", ("0", "12", "0", "0")),
        ("villagers", ("0", "0", "12", "0")),
        ("children", ("0", "0", "12", "0")),
        ("people", ("0", "0", "0", "12")),
        ("leaders", ("0", "0", "0", "12")),
        ("", ("0", "0", "0", "12")),
    ],
)
def test_the_words_say_whose_the_dead_are(population: str, dead: tuple[str, ...]) -> None:
    count = killed(12, population)
    found = row(
        made(acting=["Portuguese soldiers"], suffering=["Guadiana Front"], dead=[count]), count
    )
    columns = ("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown")
    assert tuple(found[c] for c in columns) == dead


def test_the_dead_of_one_sided_violence_are_civilians() -> None:
    found = row(made(**FRONT_KILLS))
    assert (found["deaths_a"], found["deaths_civilians"], found["best"]) == ("0", "12", "12")


@given(
    st.integers(0, 60),
    st.lists(st.tuples(st.integers(0, 40), st.sampled_from(["people", "soldiers", "villagers"]))),
)
def test_the_four_columns_add_up_to_best(best: int, counts: list[tuple[int, str]]) -> None:
    dead = count_dead(best, [killed(n, who) for n, who in counts], Sides(None, None, None))
    assert sum(dead) == best
    assert min(dead) >= 0


@pytest.mark.parametrize(
    ("last", "precision"),
    [("2031-05-05", "1"), ("2031-05-10", "2"), ("2031-05-11", "3"), ("2031-06-04", "4"), ("2032-05-04", "5")],
)  # fmt: skip
def test_date_precision(last: str, precision: str) -> None:
    found = row(made(**FRONT_KILLS, date=days("2031-05-05", last)))
    assert (found["date_prec"], found["date_start"], found["date_end"], found["year"]) == (
        precision, "2031-05-05", last, "2031",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"status": "planned"}, "planned"),
        ({"status": "in_doubt"}, "in doubt"),
        ({"type": "PROTEST"}, "not violence"),
        ({"fatalities": None}, "without deaths"),
        ({"fatalities": Fatalities(low=0, best=0, high=0, rule="x")}, "without deaths"),
        ({"date": None}, "without a year"),
        ({"date": replace(days("2031-05-05"), earliest=None)}, "without a year"),
        ({"date": days("2031-05-05", "2032-05-06")}, "without a year"),
        ({"actors": ()}, "without an armed side"),
    ],
)
def test_what_ucdp_would_not_code_is_left_out_and_counted(changes: dict, reason: str) -> None:
    exported = export_ucdp(account_of(made(**FRONT_KILLS, **changes), figures=[TWELVE]))
    assert exported.left_out == f"1 of 1 events left out: 1 {reason}"
    assert exported.content.decode().count("\n") == 1


def test_a_death_by_the_high_estimate_alone_is_enough() -> None:
    toll = Fatalities(low=0, best=0, high=3, rule="x")
    found = row(made(**FRONT_KILLS, fatalities=toll))
    assert (found["best"], found["high"], found["low"]) == ("0", "3", "0")


def test_a_running_total_goes_where_another_row_lies_in_its_days() -> None:
    total = killed(60, key="figure-total", scope="cumulative")
    since = made(
        **(FRONT_KILLS | {"dead": [total]}), id="event-total", date=days("2031-05-01", "2031-05-06")
    )
    single = made(**FRONT_KILLS)
    exported = export_ucdp(account_of(since, single, figures=[total, TWELVE]))
    assert exported.left_out == "1 of 2 events left out: 1 running totals over other rows"
    assert row(since, total)["event_clarity"] == "2"
    assert row(single)["event_clarity"] == "1"


def test_counts_that_conflict_are_to_be_checked() -> None:
    count = replace(TWELVE, agreement="conflict")
    assert row(made(**FRONT_KILLS), count)["code_status"] == "Check Deaths"


def test_place_and_sources() -> None:
    found = row(made(**FRONT_KILLS))
    wanted = {
        "where_prec": "1", "where_coordinates": "Porto Velo",
        "where_description": "the harbour of Porto Velo", "adm_1": "Beja", "adm_2": "Moura",
        "latitude": "38.1401", "longitude": "-7.4486", "geom_wkt": "POINT (-7.4486 38.1401)",
        "country": "Portugal", "country_id": "235", "region": "Europe", "number_of_sources": "2",
        "source_office": "Gazette; Radio", "source_date": "2031-05-06; 2031-05-07",
        "source_headline": "Gazette on Velo; Radio on Velo",
        "source_article": "Gazette, 2031-05-06, Gazette on Velo; Radio, 2031-05-07, Radio on Velo",
        "id": "event-shells",
    }  # fmt: skip
    assert {name: found[name] for name in wanted} == wanted


def test_without_a_place_the_cells_are_empty() -> None:
    found = row(made(**FRONT_KILLS, place=None))
    assert [found[c] for c in ("where_prec", "latitude", "priogrid_gid", "country")] == [""] * 4
    assert found["code_status"] == "Low Confidence"


def test_territories_have_no_number() -> None:
    (found,) = rows(
        account_of(made(**FRONT_KILLS), figures=[TWELVE], point=replace(PLACE, country="PSE"))
    )
    assert (found["country"], found["country_id"], found["region"]) == ("Palestine", "", "")


@pytest.mark.parametrize(
    ("latitude", "longitude", "cell"),
    [(-89.75, -179.75, 1), (-89.75, 179.75, 720), (-89.25, -179.75, 721), (89.75, 179.75, 259200), (90.0, 180.0, 259200)],
)  # fmt: skip
def test_priogrid(latitude: float, longitude: float, cell: int) -> None:
    assert priogrid(latitude, longitude) == cell


def test_a_title_is_no_formula() -> None:
    account = account_of(made(**FRONT_KILLS), figures=[TWELVE])
    titled = tuple(replace(d, title="=1+1") for d in account.documents)
    (found,) = rows(replace(account, documents=titled))
    assert found["source_headline"] == "'=1+1"
