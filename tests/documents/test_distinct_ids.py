"""Groups that the same words name keep ids of their own."""

from __future__ import annotations

from tidings.documents.clusters import distinct_ids

FIRST = {"a": ("2021-05-01", "doc-1"), "b": ("2021-05-01", "doc-1"), "c": ("2021-05-03", "doc-2")}


def ids(*groups: str) -> dict[str, str]:
    return distinct_ids(groups, lambda _: "event-x", lambda g: FIRST[g[0]])


def test_the_earliest_keeps_the_id_and_no_group_is_lost() -> None:
    found = ids("ab", "c")
    assert found["a"] == found["b"] == "event-x"
    assert found["c"].startswith("event-")
    assert found["c"] != "event-x"


def test_the_order_of_groups_decides_nothing() -> None:
    assert ids("c", "ab") == ids("ab", "c")


def test_a_later_group_changes_no_id() -> None:
    assert ids("ab")["a"] == ids("ab", "c")["a"]
