"""The innermost statement around some words is found without looking at all of them."""

from hypothesis import given
from hypothesis import strategies as st

from tidings.mentions.index import Index

pieces = st.lists(
    st.tuples(st.integers(0, 60), st.integers(1, 30)).map(lambda p: (p[0], p[0] + p[1])), max_size=8
)


def slow(held: list[tuple[int, int]], start: int, end: int) -> int | None:
    holding = [(b - a, n) for n, (a, b) in enumerate(held) if a <= start and end <= b]
    return min(holding)[1] if holding else None


@given(pieces, st.integers(0, 80), st.integers(1, 10))
def test_the_innermost_statement(held: list[tuple[int, int]], start: int, long: int) -> None:
    ordered = tuple(sorted((a, b, n) for n, (a, b) in enumerate(held)))
    index = Index(
        reading=None, entities={}, times={}, figures={}, named={}, heard={}, published=None,  # type: ignore[arg-type]
        pieces=ordered, longest=max((b - a for a, b in held), default=0),
    )  # fmt: skip
    assert index.statement_at(start, start + long) == slow(held, start, start + long)
