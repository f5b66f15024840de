"""PLOVER: types of what happened and what is planned, actors, recipients, magnitude."""

import json

import pytest
from msgspec.structs import replace
from tests.exports.made import account_of, killed, made

from tidings.exports.plover import FIELDS, export_plover
from tidings.model.items import Event

ALWAYS = {"event_mode", "auxiliary_mode", "contexts", "actor", "recipient"}


def line(event: Event, *figures) -> dict:
    (only,) = export_plover(account_of(event, figures=figures)).content.decode().splitlines()
    return json.loads(only)


def test_the_fields_stand_in_order() -> None:
    dead = killed(12)
    found = line(made(acting=["gunmen"], suffering=["villagers"], dead=[dead]), dead)
    assert tuple(found) == FIELDS


def test_an_unknown_field_is_absent_and_a_list_empty() -> None:
    found = line(made(mode=None, place=None, date=None))
    assert not {"location", "date", "magnitude"} & set(found)
    assert [found[name] for name in sorted(ALWAYS)] == [[]] * len(ALWAYS)


@pytest.mark.parametrize(
    ("type_", "mode", "status", "coded", "modes", "intensity", "auxiliary"),
    [
        ("ASSAULT", "heavy-weapons", "occurred", "ASSAULT", ["heavy-weapons"], -9.5, []),
        ("ASSAULT", None, "ongoing", "ASSAULT", [], -9.0, []),
        ("ASSAULT", "heavy-weapons", "planned", "THREATEN", [], -3.5, ["future"]),
        ("CONSULT", "visit", "occurred", "CONSULT", ["visit"], 4.0, []),
        ("CONSULT", "visit", "planned", "AGREE", [], 2.5, ["future"]),
        ("RETREAT", "release", "planned", "AGREE", [], 2.5, ["future"]),
        ("REQUEST", "yield", "planned", "REQUEST", ["yield"], -1.0, ["future"]),
        ("ACCUSE", None, "occurred", "ACCUSE", [], -3.0, []),
    ],
)
def test_types(
    type_: str, mode: str | None, status: str, coded: str, modes: list[str], intensity: float,
    auxiliary: list[str],
) -> None:  # fmt: skip
    found = line(made(type=type_, mode=mode, status=status))
    assert (found["event_type"], found["event_mode"]) == (coded, modes)
    assert (found["intensity"], found["auxiliary_mode"]) == (intensity, auxiliary)


def test_a_mode_without_a_score_leaves_it_out() -> None:
    assert "intensity" not in line(made(type="PROTEST", mode="vandalize"))


@pytest.mark.parametrize("status", ["in_doubt", "cancelled", "hypothetical", "denied"])
def test_what_did_not_happen_is_left_out_and_counted(status: str) -> None:
    exported = export_plover(account_of(made(status=status)))
    assert exported.content == b""
    assert exported.left_out == f"1 of 1 events left out: 1 {status.replace('_', ' ')}"


@pytest.mark.parametrize(
    ("type_", "fighting", "suffering", "taken"),
    [
        ("AID", [], [], False),
        ("AID", [], ["villagers"], True),
        ("COOPERATE", ["Portugal"], [], False),
        ("COOPERATE", ["Portugal", "Spanish police"], [], True),
        ("SANCTION", ["Portugal"], ["Guadiana Front"], True),
        ("COERCE", ["Portugal"], [], True),
    ],
)
def test_some_types_need_a_recipient(
    type_: str, fighting: list[str], suffering: list[str], taken: bool
) -> None:
    event = made(type=type_, mode=None, fighting=fighting, suffering=suffering)
    exported = export_plover(account_of(event))
    assert bool(exported.content) == taken
    assert exported.left_out == ("" if taken else "1 of 1 events left out: 1 without a recipient")


def test_those_who_meet_are_all_actors() -> None:
    found = line(made(fighting=["Portugal", "Guadiana Front"]))
    assert [a["name"] for a in found["actor"]] == ["Portugal", "Guadiana Front"]
    assert found["actor"][0]["country"] == "PRT"
    assert found["recipient"] == []


def test_magnitude_is_of_one_count_each() -> None:
    dead = killed(12)
    hurt = [replace(killed(n, key=f"figure-{n}"), measure="wounded") for n in (3, 5)]
    event = made(dead=[dead], figures=("figure-dead", "figure-3"))
    assert line(event, dead, *hurt)["magnitude"] == {
        "dead": {"low": 12, "best": 12, "high": 12},
        "injured": {"low": 3, "best": 3, "high": 3},
    }
    two = made(figures=("figure-3", "figure-5"))
    assert "magnitude" not in line(two, *hurt)


def test_sources_can_be_traced() -> None:
    found = line(made())
    assert found["id"] == "event-shells"
    assert [(s["document"], s["outlet"], s["date"]) for s in found["sources"]] == [
        ("doc-gazette", "Gazette", "2031-05-06"),
        ("doc-radio", "Radio", "2031-05-07"),
    ]
    assert found["event_text"] == ["Shells fell", "shells hit"]
    assert found["pub_date"] == "2031-05-06"
