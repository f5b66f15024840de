"""The network of actors: the same in every run, no two names on each other, every relation with its sign."""

import math
import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tidings.web.charts.network import MOST, Network, draw_network


def account_of(*ties: tuple[str, str, str]) -> dict[str, Any]:
    """Relations between actors that bear their ids as names."""
    return {
        "entities": [{"id": one, "name": one, "kind": "state"} for one in sorted({end for a, _, b in ties for end in (a, b)})],
        "relations": [
            {"id": f"relation-{i}", "subject": a, "kind": kind, "object": b, "status": "asserted"}
            for i, (a, kind, b) in enumerate(ties)
        ],
    }  # fmt: skip


def network_of(*ties: tuple[str, str, str]) -> Network:
    network = draw_network(account_of(*ties))
    assert network
    return network


@pytest.mark.parametrize(
    ("kind", "sign"),
    [
        ("backs", "for"),
        ("allied_with", "for"),
        ("opposes", "against"),
        ("leads", "of"),
        ("hosts", "of"),
    ],
)
def test_every_relation_has_its_sign(kind: str, sign: str) -> None:
    (tie,) = network_of(("Velmora", kind, "Kastria")).drawings[0].ties
    assert (tie.id, tie.sign) == ("relation-0", sign)
    assert tie.says == f"Velmora {kind.replace('_', ' ')} Kastria"


def test_several_relations_of_two_are_told_apart() -> None:
    drawing = network_of(("A", "backs", "B"), ("B", "opposes", "A"), ("A", "hosts", "B")).drawings[
        0
    ]
    assert len({(tie.x, tie.y) for tie in drawing.ties}) == 3


def test_where_a_place_lies_is_no_relation_of_actors() -> None:
    assert draw_network(account_of(("Idlib", "located_in", "Syria"))) is None
    assert draw_network({}) is None


def test_disputed_is_said() -> None:
    account = account_of(("A", "backs", "B"))
    account["relations"][0]["status"] = "denied"
    network = draw_network(account)
    assert network
    assert network.drawings[0].ties[0].says == "A backs B (denied)"


def test_the_best_connected_are_drawn_and_the_rest_counted() -> None:
    ties = [(f"member {i:02}", "member_of", "the hub") for i in range(MOST + 5)]
    network = network_of(*ties)
    drawn = {node.id for node in network.drawings[0].nodes}
    assert len(drawn) == MOST
    assert "the hub" in drawn
    assert network.left_out == 6
    assert len(network.rows) == len(ties)


def test_a_long_name_is_cut_and_kept_whole_for_readers() -> None:
    name = "The provisional high council of the united fishermen of the northern strait"
    node = next(n for n in network_of((name, "backs", "B")).drawings[1].nodes if n.id == name)
    assert node.name == name
    assert node.shown.endswith("…")


NAMES = st.sampled_from(
    [f"{word} {i}" for word in ("Velmora", "Union of ferrymen", "Å") for i in range(9)]
)
TIES = st.lists(
    st.tuples(NAMES, st.sampled_from(["backs", "opposes", "leads"]), NAMES), min_size=1, max_size=40
)


@settings(max_examples=40, deadline=None)
@given(TIES)
def test_names_never_lie_on_each_other(ties: list[tuple[str, str, str]]) -> None:
    network = draw_network(account_of(*ties))
    assert network == draw_network(account_of(*ties))
    for drawing in network.drawings if network else ():
        boxes = [node.box for node in drawing.nodes]
        assert not any(a.meets(b) for i, a in enumerate(boxes) for b in boxes[:i])
        for box in boxes:
            assert box.left >= 0
            assert box.top >= 0
            assert box.right <= drawing.sheet.width
            assert box.bottom <= drawing.height
        for tie in drawing.ties:
            assert math.isfinite(tie.x + tie.y)
            assert not re.search("nan|inf", tie.path + tie.head)


def test_the_order_of_relations_changes_no_place() -> None:
    ties = [("A", "backs", "B"), ("C", "opposes", "B"), ("D", "leads", "A"), ("E", "leads", "C")]
    one, other = (network_of(*order).drawings[0].nodes for order in (ties, ties[::-1]))
    assert one == other
