"""What a reader found comes out of the case as it went in, and only for the reader that found it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.shelf import Shelf

from tidings.encoder.decoding import read_window
from tidings.encoder.weights import load_reader
from tidings.encoder.windows import cut_windows
from tidings.model.encoded import Facet, Link, MarkedSpan, WindowReading
from tidings.model.parse import Token
from tidings.store.case import Case, open_or_make_case
from tidings.store.kept import KEYS_AT_ONCE, Kept
from tidings.store.sentences import KeptSentences
from tidings.store.windows import KeptWindows

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
numbers = st.integers(0, 10**9)
shares = st.floats(0, 1)
facets = st.builds(Facet, head=words, label=words, score=shares)
spans = st.builds(
    MarkedSpan, start=numbers, end=numbers, layer=st.sampled_from(["name", "inner", "time"]),
    label=words, score=shares, facets=st.lists(facets, max_size=2).map(tuple),
)  # fmt: skip
links = st.builds(Link, relation=words, left=numbers, right=numbers, score=shares)
readings = st.builds(
    WindowReading, spans=st.lists(spans, max_size=3).map(tuple),
    places=st.lists(st.tuples(numbers, numbers), max_size=3).map(tuple),
    links=st.lists(links, max_size=3).map(tuple), vectors=st.binary(max_size=40),
    scene=shares, fresh=numbers,
)  # fmt: skip

NOTHING = WindowReading(spans=(), places=(), links=(), vectors=b"", scene=0.0, fresh=0)
VECTORS = WindowReading(
    spans=(), places=(), links=(), vectors=bytes(range(256)), scene=0.0, fresh=0
)
TOKEN = Token(index=0, start=0, end=2, text="Go", lemma="go", pos="V", tag="VB", dep="", head=0)
GO = MarkedSpan(start=0, end=2, layer="name", label="Go", score=0.9)
NAMED = WindowReading(
    spans=(GO,), places=((0, 0),), links=(), vectors=bytes(256), scene=-2.5, fresh=3
)

# What a damaged file may hold instead of a packed reading.
DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "nothing": lambda _: b"",
    "zeros": lambda packed: bytes(len(packed)),
    "half": lambda packed: packed[: len(packed) // 2],
    "too much": lambda packed: packed + b"\0",
    "another kind": lambda _: msgspec.msgpack.encode("Go"),
    "no UTF-8": lambda packed: packed.replace(b"Go", b"G\xff"),
}


@pytest.fixture
def case(tmp_path: Path) -> Case:
    return open_or_make_case(tmp_path / "x.tidings")


@given(st.dictionaries(words, readings, max_size=3))
@settings(deadline=None, max_examples=50)
def test_packing_loses_nothing(many: dict[str, WindowReading]) -> None:
    kept = KeptWindows(Shelf())
    kept.put_many(many)
    assert kept.get_many([*many, "none"]) == many


def test_what_the_reader_says_comes_out_as_it_went_in(case: Case) -> None:
    text, reader = "She said Mayor Corvo of Karm left on Monday with 12 men.", load_reader()
    (placed,) = cut_windows(text, [(0, len(text))], reader.tokenizer)
    said = {placed.window.key: read_window(reader, placed.window)}
    case.windows("one").put_many(said)
    assert case.windows("one").get_many([placed.window.key]) == said


def test_readings_are_kept_for_their_reader(case: Case) -> None:
    case.windows("one").put_many({"a": VECTORS, "💩": NOTHING})
    case.windows("one").put_many({"a": NOTHING})  # the first stays
    case.windows("one").put_many({})
    case.windows("two").put_many({"a": NOTHING})
    assert case.windows("one").get_many(["a", "b", "💩"]) == {"a": VECTORS, "💩": NOTHING}
    assert case.windows("two").get_many(["a", "💩"]) == {"a": NOTHING}
    assert case.windows("three").get_many(["a"]) == {}


def test_parses_and_windows_of_one_name_do_not_meet(case: Case) -> None:
    case.sentences("parser").put_many({"a": (TOKEN,)})
    case.windows("reader").put_many({"a": VECTORS})
    assert case.sentences("parser").get_many(["a"]) == {"a": (TOKEN,)}
    assert case.windows("reader").get_many(["a"]) == {"a": VECTORS}


@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize(("keep", "what"), [(KeptWindows, NAMED), (KeptSentences, (TOKEN,))])
def test_what_is_damaged_counts_as_not_kept(
    keep: Callable[[Kept], Any], what: object, damage: str
) -> None:
    shelf = Shelf()
    kept = keep(shelf)
    kept.put_many({"a": what, "b": what})
    assert kept.get_many(["a", "b"]) == {"a": what, "b": what}
    spoilt = DAMAGES[damage](shelf.packed["a"])
    assert spoilt != shelf.packed["a"]
    shelf.packed["a"] = spoilt
    assert kept.get_many(["a", "b"]) == {"b": what}


def test_thousands_are_asked_at_once(case: Case) -> None:
    many = {f"window {number}": VECTORS for number in range(2 * KEYS_AT_ONCE + 1)}
    case.windows("one").put_many(many)
    assert case.windows("one").get_many([*many, "none"]) == many
    assert case.windows("one").get_many([]) == {}
