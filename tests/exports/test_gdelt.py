"""GDELT: 61 cells, CAMEO roots and quad classes, the foremost actors, places in FIPS codes."""

import pytest
from msgspec.structs import replace
from tests.exports.made import PLACE, account_of, days, made

from tidings.exports.gdelt import COLUMNS, export_gdelt
from tidings.model.documents import MetadataFact
from tidings.model.items import Event

_ACTOR = (
    "{0}Code, {0}Name, {0}CountryCode, {0}KnownGroupCode, {0}EthnicCode, {0}Religion1Code, "
    "{0}Religion2Code, {0}Type1Code, {0}Type2Code, {0}Type3Code, "
)
_GEO = (
    "{0}_Type, {0}_Fullname, {0}_CountryCode, {0}_ADM1Code, {0}_ADM2Code, {0}_Lat, {0}_Long, "
    "{0}_FeatureID, "
)
SCHEME = (
    "GlobalEventID, Day, MonthYear, Year, FractionDate, "
    + _ACTOR.format("Actor1")
    + _ACTOR.format("Actor2")
    + "IsRootEvent, EventCode, EventBaseCode, EventRootCode, QuadClass, GoldsteinScale, "
    "NumMentions, NumSources, NumArticles, AvgTone, "
    + _GEO.format("Actor1Geo")
    + _GEO.format("Actor2Geo")
    + _GEO.format("ActionGeo")
    + "DATEADDED, SOURCEURL"
)


def row(event: Event, point=PLACE) -> dict[str, str]:
    (only,) = export_gdelt(account_of(event, point=point)).content.decode().splitlines()
    return dict(zip(COLUMNS, only.split("\t"), strict=True))


def test_the_order_is_the_schemes() -> None:
    assert ", ".join(COLUMNS) == SCHEME
    assert len(COLUMNS) == 61


@pytest.mark.parametrize(
    ("first", "last", "cells"),
    [
        ("2031-05-05", "2031-05-05", ("20310505", "203105", "2031", "2031.3425")),
        ("2031-05-05", "2031-05-09", ("", "203105", "2031", "")),
        ("2031-05-05", "2031-06-01", ("", "", "2031", "")),
        ("2031-12-31", "2032-01-01", ("", "", "", "")),
    ],
)
def test_dates_are_as_exact_as_they_are_known(
    first: str, last: str, cells: tuple[str, ...]
) -> None:
    found = row(made(date=days(first, last)))
    assert tuple(found[c] for c in ("Day", "MonthYear", "Year", "FractionDate")) == cells


@pytest.mark.parametrize(
    ("type_", "root", "status", "coded", "quad"),
    [
        ("ASSAULT", "18", "occurred", "18", "4"),
        ("ASSAULT", None, "occurred", "19", "4"),
        ("ASSAULT", "18", "planned", "13", "3"),
        ("CONSULT", "04", "planned", "03", "1"),
        ("ACCUSE", "09", "occurred", "09", "3"),
        ("RETREAT", "08", "occurred", "08", "2"),
    ],
)
def test_codes(type_: str, root: str | None, status: str, coded: str, quad: str) -> None:
    found = row(made(type=type_, cameo_root=root, status=status))
    assert (found["EventRootCode"], found["EventCode"], found["EventBaseCode"]) == (
        coded, f"{coded}0", f"{coded}0",
    )  # fmt: skip
    assert (found["QuadClass"], found["GoldsteinScale"], found["AvgTone"]) == (quad, "", "")


@pytest.mark.parametrize(
    ("name", "code", "land", "group", "kinds"),
    [
        ("Portuguese soldiers", "PRTMIL", "PRT", "", ("MIL", "")),
        ("Guadiana Front", "REB", "", "", ("REB", "")),
        ("UN refugee agency", "UNO", "", "UNO", ("", "")),
        ("villagers", "CVL", "", "", ("CVL", "")),
    ],
)
def test_actor_codes(name: str, code: str, land: str, group: str, kinds: tuple[str, str]) -> None:
    found = row(made(acting=[name]))
    assert (found["Actor1Code"], found["Actor1Name"]) == (code, name)
    assert (found["Actor1CountryCode"], found["Actor1KnownGroupCode"]) == (land, group)
    assert (found["Actor1Type1Code"], found["Actor1Type2Code"]) == kinds


def test_the_foremost_of_each_side_stands_for_it() -> None:
    found = row(made(acting=["gunmen", "Portugal"], suffering=["villagers"]))
    assert (found["Actor1Name"], found["Actor2Name"]) == ("Portugal", "villagers")


def test_those_who_meet_are_both_actors() -> None:
    found = row(made(fighting=["Guadiana Front", "Portugal"]))
    assert (found["Actor1Name"], found["Actor2Name"]) == ("Portugal", "Guadiana Front")


@pytest.mark.parametrize(
    ("land", "precision", "kind", "fips", "division"),
    [
        ("PRT", 1, "4", "PO", ""),
        ("PRT", 4, "5", "PO", ""),
        ("PRT", 6, "1", "PO", "PO"),
        ("USA", 1, "3", "US", ""),
        ("USA", 4, "2", "US", ""),
        ("PRT", 5, "", "PO", ""),
        (None, 7, "", "", ""),
    ],
)
def test_places(land: str | None, precision: int, kind: str, fips: str, division: str) -> None:
    found = row(made(), point=replace(PLACE, country=land, precision=precision))
    assert (found["ActionGeo_Type"], found["ActionGeo_CountryCode"]) == (kind, fips)
    assert (found["ActionGeo_ADM1Code"], found["ActionGeo_Lat"]) == (division, "38.1401")


@pytest.mark.parametrize("status", ["in_doubt", "cancelled", "hypothetical", "denied"])
def test_what_did_not_happen_is_left_out_and_counted(status: str) -> None:
    exported = export_gdelt(account_of(made(status=status)))
    assert exported.content == b""
    assert exported.left_out == f"1 of 1 events left out: 1 {status.replace('_', ' ')}"


def test_support_and_a_citation_where_there_is_no_address() -> None:
    found = row(made())
    wanted = {
        "GlobalEventID": "event-shells", "NumMentions": "2", "NumSources": "2", "NumArticles": "2",
        "IsRootEvent": "1", "DATEADDED": "", "SOURCEURL": "Gazette, 2031-05-06, Gazette on Velo",
    }  # fmt: skip
    assert {name: found[name] for name in wanted} == wanted


def test_the_first_address_is_the_source() -> None:
    account = account_of(made())
    gazette, radio = account.documents
    fact = MetadataFact(field="url", value="https://radio.example/velo", basis="url")
    account = replace(account, documents=(gazette, replace(radio, facts=(fact,))))
    assert export_gdelt(account).content.endswith(b"\thttps://radio.example/velo\n")
