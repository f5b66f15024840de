"""Parses come out of the case as they went in, and only for the parser that made them."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tidings.model.parse import Token
from tidings.store.case import open_or_make_case
from tidings.store.sentences import _pack, _unpack

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
numbers = st.integers(0, 10_000)
tokens = st.builds(
    Token, index=numbers, start=numbers, end=numbers, text=words, lemma=words, pos=words,
    tag=words, dep=words, head=numbers, name=words,
)  # fmt: skip

PARSE = (
    Token(index=0, start=0, end=2, text="Go", lemma="go", pos="VERB", tag="VB", dep="ROOT", head=0),
)


@given(st.lists(tokens, max_size=5).map(tuple))
@settings(deadline=None, max_examples=50)
def test_packing_loses_nothing(parse: tuple[Token, ...]) -> None:
    assert _unpack(_pack(parse)) == parse


def test_parses_are_kept_for_their_parser(tmp_path: Path) -> None:
    case = open_or_make_case(tmp_path / "x.tidings")
    case.sentences("one").put_many({"Go": PARSE, "💩 Go": PARSE})
    case.sentences("one").put_many({"Go": ()})
    case.sentences("one").put_many({})
    assert case.sentences("one").get_many(["Go", "Stay", "💩 Go"]) == {"Go": PARSE, "💩 Go": PARSE}
    assert case.sentences("two").get_many(["Go"]) == {}


def test_thousands_are_asked_at_once(tmp_path: Path) -> None:
    kept = open_or_make_case(tmp_path / "x.tidings").sentences("one")
    many = {f"Sentence {number}": PARSE for number in range(1_201)}
    kept.put_many(many)
    assert kept.get_many(list(many)) == many
