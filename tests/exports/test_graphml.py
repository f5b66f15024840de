"""GraphML: networkx reads it; ties bear sign, words and who stands behind them."""

import io

import pytest
from msgspec.structs import replace
from tests.exports.made import account_of, empty_account, hostile_account, made
from tests.samples import sample_account

from tidings.exports.graphml import export_graphml
from tidings.lexicons.tables import table
from tidings.model.account import Account
from tidings.model.authority import KnownId
from tidings.model.evidence import Inferred
from tidings.model.vocabulary import RelationKind

networkx = pytest.importorskip("networkx")


def graph(account: Account):
    return networkx.read_graphml(io.BytesIO(export_graphml(account).content), force_multigraph=True)


def ties(account: Account) -> list[tuple[str, str, dict]]:
    return list(graph(account).edges(data=True))


def test_a_relation_is_a_tie_with_its_words() -> None:
    ((one, other, said),) = ties(sample_account())
    assert (one, other) == ("entity-corvo", "entity-velo")
    assert (said["basis"], said["item"], said["kind"]) == ("relation", "relation-mayor", "leads")
    assert (said["sign"], said["independent_sources"], said["sources"]) == (1, 1, "Gazette")
    assert said["quotes"].startswith("“Mayor Lidia Corvo” (Gazette, 2031-05-06; doc-gazette ")


def test_an_actor_is_a_node_with_what_is_known_of_it() -> None:
    nodes = dict(graph(sample_account()).nodes(data=True))
    assert nodes["entity-velo"]["label"] == "Porto Velo"
    assert nodes["entity-velo"]["lat"] == 40.1
    assert "lat" not in nodes["entity-corvo"]


def test_an_actor_has_the_id_of_the_desk() -> None:
    why = Inferred(rule="authority.name")
    known = KnownId(id="K-17", name="Lidia Corvo", inferred=why)
    account = sample_account()
    tied = tuple(
        replace(e, authority=known) if e.id == "entity-corvo" else e for e in account.entities
    )
    nodes = dict(graph(replace(account, entities=tied)).nodes(data=True))
    assert nodes["entity-corvo"]["authority"] == "K-17"
    assert "authority" not in nodes["entity-velo"]


@pytest.mark.parametrize(("quad_class", "sign"), [(1, 1), (2, 1), (3, -1), (4, -1)])
def test_events_sign_by_cooperation_and_conflict(quad_class: int, sign: int) -> None:
    event = made(acting=["gunmen"], suffering=["villagers", "Portugal"], quad_class=quad_class)
    found = ties(replace(account_of(event), relations=()))
    assert {(one, other, said["sign"]) for one, other, said in found} == {
        ("entity-gunmen", "entity-villagers", sign), ("entity-gunmen", "entity-Portugal", sign),
    }  # fmt: skip


def test_those_who_take_part_together_are_tied_once() -> None:
    event = made(fighting=["Portugal", "Guadiana Front", "Spanish police"], quad_class=1)
    assert len(ties(replace(account_of(event), relations=()))) == 3


def test_what_did_not_happen_and_what_has_no_two_actors_is_counted() -> None:
    told = export_graphml(
        account_of(made(acting=["gunmen"]), made(status="denied", acting=["gunmen"], suffering=["Portugal"]))
    ).left_out  # fmt: skip
    assert told == "2 of 2 events left out: 1 denied, 1 without two known actors"


def test_a_denied_relation_has_no_sign() -> None:
    account = sample_account()
    denied = replace(account.relations[0], status="denied")
    ((_, _, said),) = ties(replace(account, relations=(denied,)))
    assert (said["sign"], said["status"]) == (0, "denied")


def test_every_kind_of_relation_has_a_sign() -> None:
    rows = table("world/relation_signs.tsv")
    assert {row["kind"] for row in rows} == set(RelationKind.__args__)
    assert {row["sign"] for row in rows} <= {"-1", "0", "1"}


def test_nothing_and_hostile_words() -> None:
    assert len(graph(empty_account())) == 0
    account = hostile_account()
    events = tuple(replace(event, status="occurred") for event in account.events)
    headlines = {said["headline"] for _, _, said in ties(replace(account, events=events))}
    assert "<b>&amp;</b> ]]> <!-- x" in headlines
    assert "bell \ufffd nul \ufffd escape \ufffd[31m" in headlines


def test_every_tie_of_the_example_can_be_asked_for(example: Account) -> None:
    items = {one.id for one in (*example.relations, *example.events)}
    found = ties(example)
    assert {said["item"] for _, _, said in found} <= items
    assert all(said["quotes"] for _, _, said in found)
