"""Windows of one document become one list of spans, links between them and chains of mentions."""

from collections.abc import Sequence

import numpy as np
import pytest
from msgspec.structs import replace
from tests.encoder.made import MadeReader, mark, placed_in, reading_of

from tidings.encoder.chains.chain import LOOK_BACK
from tidings.encoder.joining import Joined, join_windows
from tidings.encoder.labels import LINK_SIZE
from tidings.encoder.windows import Placed
from tidings.model.encoded import Layer, Link, MarkedSpan, WindowReading

TEXT = "Mayor Corvo left the port at dawn. Rebels burned the ferry of Tacna."
SECOND = TEXT.index("left")  # where the window over the second sentence begins, with context


def window(start: int = SECOND) -> Placed:
    """The later of two windows; fresh from the second sentence on."""
    return placed_in(TEXT, start, len(TEXT), "Rebels")


def first() -> Placed:
    return placed_in(TEXT, 0, TEXT.index(" Rebels"))


def within(placed: Placed, words: str, layer: Layer, label: str) -> MarkedSpan:
    """A span counted from its window's beginning."""
    span = mark(TEXT, words, layer, label)
    return replace(span, start=span.start - placed.start, end=span.end - placed.start)


def read(placed: Placed, *words: tuple[str, Layer, str], links: Sequence[Link] = ()) -> tuple[Placed, WindowReading]:  # fmt: skip
    spans = [within(placed, *one) for one in words]
    return placed, reading_of(placed.window, spans, links)


def told(joined: Joined) -> list[str]:
    return [TEXT[span.start : span.end] for span in joined.spans]


PORT: tuple[str, Layer, str] = ("the port", "description", "facility")
BURNED: tuple[str, Layer, str] = ("burned", "trigger", "ASSAULT")
FERRY: tuple[str, Layer, str] = ("the ferry", "description", "facility")
LEFT: tuple[str, Layer, str] = ("left", "trigger", "RETREAT")


def test_spans_stand_at_the_documents_offsets() -> None:
    joined = join_windows([read(first(), LEFT, PORT), read(window(), BURNED, FERRY)])
    assert joined.spans == [mark(TEXT, *one) for one in (LEFT, PORT, BURNED, FERRY)]


def test_the_context_doubles_nothing() -> None:
    joined = join_windows([read(first(), LEFT, PORT), read(window(), LEFT, PORT, BURNED)])
    assert told(joined) == ["left", "the port", "burned"]


REACHING: tuple[str, Layer, str] = ("at dawn. Rebels", "attribution", "content")


@pytest.mark.parametrize("shown", [PORT, REACHING], ids=["within", "reaching out"])
def test_a_span_that_begins_in_the_context_is_never_new(shown: tuple[str, Layer, str]) -> None:
    assert told(join_windows([read(first(), LEFT), read(window(), shown, BURNED)])) == [
        "left",
        "burned",
    ]


def test_what_begins_where_the_fresh_words_do_is_new() -> None:
    opening: tuple[str, Layer, str] = ("Rebels", "description", "armed_group")
    assert told(join_windows([read(first()), read(window(), opening)])) == ["Rebels"]


def test_links_reach_across_windows() -> None:
    link = Link(relation="target", left=1, right=0, score=0.8)
    joined = join_windows([read(first(), LEFT, PORT), read(window(), PORT, BURNED, links=[link])])
    assert joined.links == [Link(relation="target", left=2, right=1, score=0.8)]


@pytest.mark.parametrize("known", [True, False])
def test_a_link_within_the_context_is_the_window_befores(known: bool) -> None:
    link = Link(relation="target", left=0, right=1, score=0.8)
    before = read(first(), *((LEFT, PORT) if known else (LEFT,)))
    assert join_windows([before, read(window(), LEFT, PORT, links=[link])]).links == []


def test_a_link_to_what_was_not_taken_is_left() -> None:
    link = Link(relation="target", left=1, right=0, score=0.8)
    assert join_windows([read(first()), read(window(), PORT, BURNED, links=[link])]).links == []


def test_no_window_is_nothing() -> None:
    joined = join_windows([])
    assert (joined.spans, joined.links, joined.antecedents(MadeReader(), "", ())) == ([], [], ())


Mention = tuple[str, Layer, str]
HE: Mention = ("he", "pronoun", "pronoun")
SHE: Mention = ("she", "pronoun", "pronoun")
# Mentions by layer and kind, and which are one by the signs that reports taught; the network says "hardly" to everything.
NAMED: list[tuple[list[Mention], list[list[int]]]] = [
    ([("Lidia Corvo", "name", "person"), ("Corvo", "name", "person")], [[0, 1]]),
    ([("LIDIA\nCORVO", "name", "person"), ("Lidia  Corvo", "name", "person")], [[0, 1]]),
    ([("Lidia Corvo", "name", "person"), ("Ana Sy", "name", "person"), ("Corvo", "name", "person")],
     [[0, 2], [1]]),
    ([("Porto Velo", "name", "place"), ("Tacna", "name", "place")], [[0], [1]]),
    ([("Tacna", "name", "place"), ("Karm", "name", "place"), ("tacna", "name", "place")],
     [[0, 2], [1]]),
    ([("a mayor", "description", "person"), ("a mayor", "description", "person")], [[0], [1]]),
]  # fmt: skip


def joined_mentions(mentions: Sequence[Mention], vectors: object = None) -> tuple[Joined, str]:
    text = " and ".join(words for words, _, _ in mentions)
    spans, at = [], 0
    for words, layer, label in mentions:
        spans.append(MarkedSpan(start=at, end=at + len(words), layer=layer, label=label, score=0.9))
        at += len(words) + len(" and ")
    placed = placed_in(text, 0, len(text))
    return join_windows([(placed, reading_of(placed.window, spans, vectors=vectors))]), text  # type: ignore[arg-type]


@pytest.mark.parametrize(("mentions", "chains"), NAMED)
def test_names_that_were_written_before_are_the_same(
    mentions: list[Mention], chains: list[list[int]]
) -> None:
    joined, text = joined_mentions(mentions)
    found = joined.chains(joined.antecedents(MadeReader(), text, ()))
    assert [list(chain) for chain in found] == chains


def test_every_mention_is_in_one_chain() -> None:
    many: list[Mention] = [("Lidia Corvo", "name", "person"), HE, SHE] * (LOOK_BACK // 2)
    joined, text = joined_mentions(many)
    chains = joined.chains(joined.antecedents(MadeReader(), text, ()))
    assert sorted(i for chain in chains for i in chain) == list(range(len(many)))


def test_whom_the_network_means_wins() -> None:
    vectors = np.zeros((3, 2, LINK_SIZE))
    vectors[2, 0, 0], vectors[0, 1, 0], vectors[1, 1, 0] = 6, 12, -12
    people: list[Mention] = [("Corvo", "name", "person"), ("Ana Sy", "name", "person"), HE]
    joined, text = joined_mentions(people, vectors)
    (link,) = joined.antecedents(MadeReader(), text, ())
    assert (link.relation, link.left, link.right) == ("antecedent", 2, 0)
    assert 0.5 < link.score <= 1
