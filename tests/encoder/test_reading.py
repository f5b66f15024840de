"""A text is read the same each time, and whatever is found points into it."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tidings.encoder.decoding import read_window
from tidings.encoder.reading import assemble, encode_text
from tidings.encoder.weights import ReaderModel
from tidings.encoder.windows import cut_windows
from tidings.language.sentences import split_sentences
from tidings.model.encoded import Encoded

REPORT = (
    "Shells fell on the harbour of Porto Velo on Monday and killed 12 dockers, Mayor Lidia Corvo said.\n\n"
    "“We will not leave,” she told Radio Velo. “They know it.” Rebels denied the attack, which "
    "wounded 40 people, among them 3 children.\n\n"
)

snippets = st.sampled_from(
    [*REPORT.split(". "), "\n\n", " said ", "“", "💩", "战争爆发", "قال الوزير", "e\u0301\u0489", "\x00",
     "[SEP]", "12,000 people ", "according to ", "x" * 300, ". "]
)  # fmt: skip


def encoded(reader: ReaderModel, text: str) -> Encoded:
    return encode_text(reader, text, list(split_sentences(text, 0, len(text))))


def pointers(found: Encoded) -> Iterator[int | None]:
    """Every index into the spans."""
    for one in found.attributions:
        yield from (*one.pieces, one.source, one.cue, one.understood)
    for event in found.events:
        yield from (event.trigger, event.same_as, *(a.span for a in event.arguments))
    for figure in found.figures:
        yield from (figure.span, figure.part_of)
    for chain in found.chains:
        yield from chain


def check(text: str, found: Encoded) -> None:
    for span in found.spans:
        assert 0 <= span.start < span.end <= len(text)
        assert 0 <= span.score <= 1.0001
        assert not text[span.start].isspace()
        assert not text[span.end - 1].isspace()
    places = [(span.start, span.end, span.layer) for span in found.spans]
    assert len(set(places)) == len(places)
    assert all(i is None or 0 <= i < len(found.spans) for i in pointers(found))
    for one in found.attributions:
        pieces = [found.spans[i] for i in one.pieces]
        assert all(a.end <= b.start for a, b in pairwise(pieces))
    chained = [i for chain in found.chains for i in chain]
    layers = {"name", "description", "pronoun"}
    assert sorted(chained) == [i for i, s in enumerate(found.spans) if s.layer in layers]


@settings(deadline=None, max_examples=25)
@given(st.lists(snippets, max_size=12).map("".join))
def test_whatever_is_found_points_into_the_text(reader: ReaderModel, text: str) -> None:
    check(text, encoded(reader, text))


@pytest.mark.parametrize("text", [REPORT * 12, "Lorries left, he said, " * 120], ids=["report", "one sentence"])  # fmt: skip
def test_a_text_of_several_windows_is_read_the_same_each_time(
    text: str, reader: ReaderModel
) -> None:
    found = encoded(reader, text)
    assert found.spans
    check(text, found)
    assert encoded(reader, text) == found


def test_the_order_in_which_windows_are_read_changes_nothing(reader: ReaderModel) -> None:
    text = REPORT * 5
    sentences = list(split_sentences(text, 0, len(text)))
    windows = list(cut_windows(text, sentences, reader.tokenizer))
    backwards = [(one, read_window(reader, one.window)) for one in windows[::-1]]
    assert assemble(reader, text, backwards[::-1]) == encode_text(reader, text, sentences)


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\x00\x07", "\u200b"])
def test_a_text_without_words_says_nothing(text: str, reader: ReaderModel) -> None:
    assert encoded(reader, text) == Encoded()
