"""FollowTheMoney: every entity is valid by its model, and nothing of it is dropped.

The package needs ICU to be built, so the model's schemata stand beside this test; where the package is
installed, they are compared with it.
"""

import csv
import json
from collections import defaultdict
from pathlib import Path

import pytest
from msgspec.structs import replace
from tests.exports.made import bare_account, empty_account, entity, hostile_account
from tests.samples import TEXTS, sample_account

from tidings.account.part import Wanted, part_of
from tidings.exports.ftm import export_ftm
from tidings.model.account import Account

SCHEMATA = Path(__file__).parent / "ftm_schemata.tsv"


# The longest value of each type.
LONGEST = {"name": 384, "string": 1024, "address": 250, "text": 65_000, "url": 4096}


def entities(account: Account) -> list[dict]:
    return [json.loads(line) for line in export_ftm(account).content.decode().splitlines()]


def by_id(account: Account) -> dict[str, dict]:
    return {one["id"]: one for one in entities(account)}


def model() -> dict[str, dict[str, dict[str, str]]]:
    """Schema, property, and of it type, range and whether it is required."""
    found: dict[str, dict[str, dict[str, str]]] = defaultdict(dict)
    with SCHEMATA.open(encoding="utf-8", newline="") as file:
        lines = (line for line in file if not line.startswith("#"))
        for row in csv.DictReader(lines, delimiter="\t"):
            found[row["schema"]][row["property"]] = row
    return found


def check(account: Account) -> None:
    """Every property is one of its schema, every reference leads to what may stand there."""
    known, found = model(), by_id(account)
    for one in found.values():
        properties = known[one["schema"]]
        assert set(one["properties"]) <= set(properties), one
        for name, row in properties.items():
            values = one["properties"].get(name, [])
            assert values or not row["required"], (one, name)
            assert all(isinstance(value, str) and value for value in values)
            assert len(set(values)) == len(values)
            assert all(len(value) <= LONGEST.get(row["type"], 250) for value in values), (one, name)
            if row["type"] == "entity":
                allowed = row["fits"].split("|")
                assert all(found[value]["schema"] in allowed for value in values), (one, name)


@pytest.mark.parametrize("make", [sample_account, bare_account, hostile_account, empty_account])
def test_invented_accounts_fit_the_model(make) -> None:
    check(make())


def test_the_example_fits_the_model(example: Account) -> None:
    check(example)
    assert {one.id for one in (*example.entities, *example.events, *example.statements)} <= set(
        by_id(example)
    )


def test_parts_fit_the_model(example: Account) -> None:
    for one in example.entities[::9]:
        check(part_of(example, Wanted(entity=one.id)))
    check(part_of(example, Wanted(since="2021-05-10")))


def test_followthemoney_reads_it_and_drops_nothing(example: Account) -> None:
    ftm = pytest.importorskip("followthemoney")
    for account in (example, sample_account(), bare_account()):
        for one in entities(account):
            schema = ftm.model.get(one["schema"])
            schema.validate(one)
            proxy = ftm.model.make_entity(schema)
            proxy.id = one["id"]
            for name, values in one["properties"].items():
                for value in values:
                    proxy.add(name, value)
            # Its cleaning takes some signs out of texts; it must not take whole values.
            kept = {name: len(values) for name, values in proxy.properties.items()}
            assert kept == {name: len(values) for name, values in one["properties"].items()}


def test_the_schemata_beside_this_test_are_the_models() -> None:
    ftm = pytest.importorskip("followthemoney")
    for name, properties in model().items():
        schema = ftm.model.get(name)
        for told, row in properties.items():
            one = schema.get(told)
            assert one.max_length == LONGEST.get(row["type"], one.max_length)
            assert (one.type.name, told in schema.required) == (row["type"], bool(row["required"]))
            fits = [s for s in model() if one.range and ftm.model.get(s).is_a(one.range)]
            assert fits == (row["fits"].split("|") if row["fits"] else [])


def test_what_is_too_long_is_cut_and_told_and_texts_are_not() -> None:
    account = sample_account()
    long = replace(account.documents[0], text=" ".join(map(str, range(30_000))))
    event = replace(account.events[0], headline="Shells fell " * 50)
    town = replace(account.entities[1], name="Porto Velo " * 40)
    changed = replace(
        account, documents=(long, account.documents[1]), events=(event,),
        entities=(account.entities[0], town),
    )  # fmt: skip
    check(changed)
    found = by_id(changed)
    assert "".join(found["doc-gazette"]["properties"]["bodyText"]) == long.text
    assert found["event-shells"]["properties"]["name"][0].endswith("…")
    assert export_ftm(changed).left_out == (
        "values cut to what FollowTheMoney takes: 3; json has all of them"
    )
    assert export_ftm(account).left_out == ""


@pytest.mark.parametrize(
    ("name", "schema"),
    [
        ("Portugal", "PublicBody"),
        ("Guadiana Front", "Organization"),
        ("villagers", "LegalEntity"),
        ("UN refugee agency", "Organization"),
        ("Moura market", "Address"),
    ],
)
def test_kinds_become_schemata(name: str, schema: str) -> None:
    account = replace(
        sample_account(), entities=(entity(name),), relations=(), statements=(), forecasts=()
    )
    account = replace(account, events=(), figures=())
    assert by_id(account)[f"entity-{name}"]["schema"] == schema


def test_a_tie_that_the_model_has_no_room_for_is_an_unknown_link() -> None:
    found = by_id(sample_account())["relation-mayor"]
    assert found["schema"] == "UnknownLink"  # the model has no one who leads a town
    assert found["properties"]["role"] == ["leads"]
    account = sample_account()
    town = replace(account.entities[1], kind="organization", place=None)
    led = by_id(replace(account, entities=(account.entities[0], town)))["relation-mayor"]
    assert (led["schema"], led["properties"]["director"]) == ("Directorship", ["entity-corvo"])


def test_words_stand_in_notes_with_their_place() -> None:
    event = by_id(sample_account())["event-shells"]["properties"]
    assert event["proof"] == ["doc-gazette", "doc-radio"]
    assert event["summary"] == ["ASSAULT heavy-weapons; occurred; dead: 12–14"]
    start = TEXTS["doc-radio"].index("shells hit")
    assert event["notes"][1].endswith(f"(Radio, 2031-05-07; doc-radio {start}–{start + 21})")
