"""Who comes first in the queue."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import create_engine

from tidings.review.turns import REVIEWED, Reviewable
from tidings.store import tables
from tidings.store.queue import Queue, count_turns, keep_turns, turns_of


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
        assert [one.id for one in sorted(items, key=lambda one: one.turn)] == ["a", "b"]


ITEMS = st.lists(
    st.builds(
        Reviewable, st.uuids().map(str), st.sampled_from(REVIEWED), st.integers(0, 99),
        st.sampled_from([None, "noted", "accepted", "corrected"]), st.none() | st.floats(0, 1),
        st.integers(0, 99), st.integers(0, 10**9), st.booleans(), st.booleans(),
    ), max_size=20, unique_by=lambda one: one.id,
)  # fmt: skip


@given(ITEMS, st.sampled_from(["", *REVIEWED]), st.booleans(), st.booleans(), st.integers(1, 5))
def test_the_case_gives_items_in_their_turn_page_by_page(
    items: list[Reviewable], kind: str, disputed: bool, everything: bool, size: int
) -> None:
    assert all(0 <= one.score < 2000 for one in items)
    wanted = [
        one for one in items
        if (not kind or one.kind == kind) and (not disputed or one.is_disputed or one.is_denied)
        and (everything or one.rank == 0)
    ]  # fmt: skip
    queue = Queue(kind=kind, disputed=disputed, everything=everything)
    with create_engine("sqlite://").begin() as connection:
        tables.METADATA.create_all(connection, [tables.turns])
        keep_turns(connection, items)
        assert count_turns(connection, queue) == len(wanted)
        found = [
            one
            for first in range(0, len(wanted), size)
            for one in turns_of(connection, queue, first=first, most=size)
        ]
    assert [one.turn for one in found] == sorted(one.turn for one in wanted)
    assert sorted(found, key=lambda one: one.id) == sorted(wanted, key=lambda one: one.id)
