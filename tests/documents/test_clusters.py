"""Clusters: the order of joining does not matter, and what is apart stays apart."""

from hypothesis import given
from hypothesis import strategies as st

from tidings.documents.clusters import Clusters

pairs = st.lists(st.tuples(st.integers(0, 8), st.integers(0, 8)), max_size=12)


@given(pairs)
def test_order_of_joining_does_not_matter(joined: list[tuple[int, int]]) -> None:
    one: Clusters[int] = Clusters(range(9))
    for a, b in joined:
        one.join(a, b)
    other: Clusters[int] = Clusters(range(9))
    for a, b in reversed(joined):
        other.join(b, a)
    assert one.groups() == other.groups()


@given(pairs, pairs)
def test_what_is_apart_is_never_joined(
    apart: list[tuple[int, int]], joined: list[tuple[int, int]]
) -> None:
    clusters: Clusters[int] = Clusters(range(9))
    for a, b in apart:
        if a != b:
            clusters.keep_apart(a, b)
    for a, b in joined:
        clusters.join(a, b)
    for a, b in apart:
        assert a == b or clusters.find(a) != clusters.find(b)
