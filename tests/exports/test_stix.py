"""STIX: the library of the standard parses the bundle strictly; ids and times are made of content."""

import json

import pytest
from msgspec.structs import replace
from tests.exports.made import account_of, bare_account, empty_account, hostile_account, made
from tests.samples import TEXTS, sample_account

from tidings.exports.stix import export_stix
from tidings.model.account import Account

stix2 = pytest.importorskip("stix2")


def parsed(account: Account) -> list:
    bundle = stix2.parse(export_stix(account).content.decode(), allow_custom=False)
    found = list(bundle.objects)
    ids = {one.id for one in found}
    assert len(ids) == len(found)
    for one in found:
        ends = [one.get("created_by_ref"), one.get("source_ref"), one.get("target_ref")]
        assert {end for end in (*ends, *one.get("object_refs", ())) if end} <= ids
        assert one.created <= one.modified
    return found


def of_type(kind: str, account: Account) -> list:
    return [one for one in parsed(account) if one.type == kind]


@pytest.mark.parametrize("make", [sample_account, bare_account, hostile_account, empty_account])
def test_it_parses(make) -> None:
    assert parsed(make())


def test_the_example_parses(example: Account) -> None:
    found = {one.type for one in parsed(example)}
    assert found == {"identity", "location", "incident", "note", "report", "relationship"}


def test_days_of_reports_stand_for_times_of_making() -> None:
    (incident,) = of_type("incident", sample_account())
    assert str(incident.created.date()) == "2031-05-06"
    assert str(incident.modified.date()) == "2031-05-07"
    assert {str(one.published.date()) for one in of_type("report", sample_account())} == {
        "2031-05-06", "2031-05-07",
    }  # fmt: skip


def test_without_any_day_the_day_is_that_of_the_standard() -> None:
    assert {str(one.modified.date()) for one in parsed(bare_account())} == {"1970-01-01"}


def test_words_are_external_references() -> None:
    (incident,) = of_type("incident", sample_account())
    own, *quoted = incident.external_references
    assert (own.source_name, own.external_id) == ("tidings", "event-shells")
    assert len(quoted) == 2
    for one in quoted:
        document, _, place = one.external_id.partition(":")
        start, end = map(int, place.split("-"))
        assert TEXTS[document][start:end] == one.description


def test_what_is_no_material_conflict_is_a_note_about_its_actors() -> None:
    event = made(type="CONSULT", quad_class=1, fighting=["Portugal", "Guadiana Front"])
    account = replace(account_of(event), statements=(), forecasts=(), relations=())
    (note,) = of_type("note", account)
    names = {one.id: one.name for one in parsed(account) if "name" in one}
    assert [names[key] for key in note.object_refs] == ["Portugal", "Guadiana Front", "Porto Velo"]
    assert of_type("incident", account) == []


def test_an_incident_is_tied_to_its_actors_and_place() -> None:
    event = made(acting=["Guadiana Front"], suffering=["villagers"])
    ties = of_type("relationship", replace(account_of(event), relations=()))
    names = {one.id: one.get("name") for one in parsed(replace(account_of(event), relations=()))}
    assert {(one.relationship_type, *one.labels, names[one.target_ref]) for one in ties} == {
        ("related-to", "acting", "Guadiana Front"),
        ("targets", "acted-on", "villagers"),
        ("related-to", "place", "Porto Velo"),
    }


def test_a_relation_says_its_kind_in_labels() -> None:
    kept = [one for one in of_type("relationship", sample_account()) if "leads" in one.labels]
    (one,) = kept
    assert one.relationship_type == "related-to"
    assert one.labels == ["leads", "asserted"]
    assert one.description.startswith(
        "Lidia Corvo leads Porto Velo; independent sources: 1\n“Mayor"
    )


def test_what_has_no_room_is_counted() -> None:
    account = bare_account()
    told = export_stix(account).left_out
    assert told == (
        "2 of 5 entities, articles and relations left out: "
        "1 places that are not on the map, 1 relations to such places"
    )


def test_an_item_keeps_its_id_when_others_change() -> None:
    account = sample_account()
    before = {one["id"] for one in json.loads(export_stix(account).content)["objects"]}
    fewer = replace(account, statements=(), forecasts=())
    after = {one["id"] for one in json.loads(export_stix(fewer).content)["objects"]}
    assert after < before
    assert all(key.split("--")[1][14] == "5" for key in before)  # UUID version 5
