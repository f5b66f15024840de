"""Who comes first in the queue."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidings.store.queue import REVIEWED, Reviewable
from tidings.web.site.review.turns import choose, make_queue, score_of


def item(key: str, **more: object) -> Reviewable:
    plain = {"kind": "events", "position": 0, "verdict": None, "certainty": None, "sources": 0,
             "dead": 0, "is_disputed": False, "is_denied": False}  # fmt: skip
    return Reviewable(**{"id": key, **plain, **more})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"is_disputed": True}, {"dead": 999_999, "sources": 40, "certainty": 0.0}),
        ({"is_denied": True}, {"dead": 999_999, "sources": 40}),
        ({"dead": 10}, {"dead": 9, "sources": 9, "certainty": 0.0}),
        ({"sources": 2}, {"sources": 1, "certainty": 0.0}),
        ({"certainty": 0.3}, {"certainty": 0.9}), ({"certainty": 0.9}, {"certainty": 1.0}),
        ({}, {"verdict": "noted", "is_disputed": True}),
        ({"verdict": "noted"}, {"verdict": "accepted", "is_disputed": True, "dead": 900}),
        ({"position": 1}, {"position": 2}), ({}, {"kind": "entities"}),
    ],
)  # fmt: skip
def test_the_first_comes_first(first: dict[str, object], second: dict[str, object]) -> None:
    for items in (
        [item("a", **first), item("b", **second)],
        [item("b", **second), item("a", **first)],
    ):
        assert [turn.id for turn in make_queue(items)] == ["a", "b"]


ITEMS = st.lists(
    st.builds(
        Reviewable, st.uuids().map(str), st.sampled_from(REVIEWED), st.integers(0, 99),
        st.sampled_from([None, "noted", "accepted", "corrected"]), st.none() | st.floats(0, 1),
        st.integers(0, 99), st.integers(0, 10**9), st.booleans(), st.booleans(),
    ), max_size=20, unique_by=lambda one: one.id,
)  # fmt: skip


@given(ITEMS)
def test_every_item_has_its_turn_and_the_order_does_not_hang_on_the_input(
    items: list[Reviewable],
) -> None:
    queue = make_queue(items)
    assert {turn.id for turn in queue} == {one.id for one in items}
    assert [(t.score, t.is_open) for t in make_queue(items[::-1])] == [(t.score, t.is_open) for t in queue]  # fmt: skip
    opened = choose(queue)
    assert [turn.id for turn in queue[: len(opened)]] == [turn.id for turn in opened]
    assert [turn.score for turn in opened] == sorted((turn.score for turn in opened), reverse=True)
    assert all(0 <= score_of(one) < 2000 for one in items)
    assert len(choose(queue, disputed=True, everything=True)) == sum(o.is_disputed or o.is_denied for o in items)  # fmt: skip
