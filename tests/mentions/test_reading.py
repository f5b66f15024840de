"""Whatever the learned reader says, even nonsense, every mention quotes the text and points into it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, get_args

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from tidings.encoder.labels import MODES, TYPES
from tidings.mentions.reading import read_document
from tidings.model.encoded import (
    Encoded,
    EncodedAttribution,
    EncodedEvent,
    EncodedFigure,
    Facet,
    Layer,
    MarkedSpan,
)
from tidings.model.evidence import Evidence
from tidings.model.mentions import EventMention, FigureMention, Reading, StatementMention
from tidings.model.parse import Token
from tidings.model.vocabulary import EventStatus, Measure, Scope, StatementKind

TEXT = (
    "Gunmen mauled three engineers near Karm on Monday, Mayor Lidia Corvo said. Talks go on.\n\n"
    "“We will not leave,” she told Radio Velo. “They know it.” Of 40 hurt, 3 died 💩 …\n\n"
    "Six clerks died in a blast blamed on separatists. He denied it"
)
WORDS = [match.span() for match in re.finditer(r"\w+|[^\w\s]", TEXT)]
SPANS = 12

scores = st.sampled_from([0.0, 0.5, 0.99, 1.0])
indexes = st.integers(0, SPANS - 1)
perhaps = st.none() | indexes
layers: st.SearchStrategy[Layer] = st.sampled_from(
    ["name", "pronoun", "attribution", "inner", "trigger", "figure"]
)
facets = st.builds(Facet, head=st.just("measure"), label=st.sampled_from(get_args(Measure)), score=scores)  # fmt: skip


@st.composite
def marked(draw: st.DrawFn) -> MarkedSpan:
    """Some words and marks, as windows have them."""
    first = draw(st.integers(0, len(WORDS) - 1))
    last = min(len(WORDS) - 1, first + draw(st.sampled_from([0, 1, 3, 8, 20])))
    return MarkedSpan(
        start=WORDS[first][0], end=WORDS[last][1], layer=draw(layers), label="any", score=draw(scores),
        facets=(draw(facets),),
    )  # fmt: skip


attributions = st.builds(
    EncodedAttribution, pieces=st.lists(indexes, min_size=1, max_size=3).map(tuple), source=perhaps,
    cue=perhaps, understood=perhaps, kind=st.sampled_from(get_args(StatementKind)), score=scores,
)  # fmt: skip
events = st.builds(
    EncodedEvent, trigger=indexes, type=st.sampled_from(TYPES), mode=st.none() | st.sampled_from(MODES),
    status=st.sampled_from(get_args(EventStatus)), same_as=perhaps, score=scores,
)  # fmt: skip
figures = st.builds(
    EncodedFigure, span=indexes, measure=st.sampled_from(get_args(Measure)),
    scope=st.sampled_from(get_args(Scope)), part_of=perhaps, score=scores,
)  # fmt: skip
encodings = st.builds(
    Encoded, spans=st.lists(marked(), min_size=SPANS, max_size=SPANS).map(tuple),
    attributions=st.lists(attributions, max_size=4).map(tuple),
    events=st.lists(events, max_size=4).map(tuple), figures=st.lists(figures, max_size=4).map(tuple),
)  # fmt: skip


@pytest.fixture(scope="module")
def read(read_text: Callable[..., Reading]) -> Callable[[Encoded | None], Reading]:
    """Read the text, with what the learned reader says."""
    parsed = read_text(TEXT, published="2021-05-06")
    parses = {TEXT[s.start : s.end]: tuple(_moved(t, -s.start) for t in s.tokens) for s in parsed.sentences}  # fmt: skip
    return lambda encoded: read_document(parsed.document, parses, encoded)


def _moved(token: Token, by: int) -> Token:
    return replace(token, start=token.start + by, end=token.end + by)


def quotes(value: Any) -> Iterator[tuple[int, int, str]]:
    """Every quotation anywhere inside a record."""
    if isinstance(value, Evidence):
        yield value.start, value.end, value.quote
    if isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            yield from quotes(getattr(value, name))
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from quotes(inner)


@settings(deadline=None, max_examples=25)
@given(encodings)
def test_every_mention_quotes_the_text(
    read: Callable[[Encoded | None], Reading], encoded: Encoded
) -> None:
    found = read(encoded)
    told = [*quotes(found.statements), *quotes(found.events)]
    told += [(one.start, one.end, one.quote) for one in found.figures]
    assert [words for words in told if TEXT[words[0] : words[1]] != words[2]] == []
    assert all(end > start for start, end, _ in told)
    for statement in found.statements:
        assert statement.parent is None or 0 <= statement.parent < len(found.statements)
        pieces = statement.content
        assert [p.start for p in pieces] == sorted(p.start for p in pieces)
    mentions: tuple[EventMention | FigureMention | StatementMention, ...]
    mentions = (*found.statements, *found.events, *found.figures)
    for one in mentions:
        assert (one.joint is not None) == ("learned" in one.found_by)
    assert read(encoded) == found


@settings(deadline=None, max_examples=25)
@given(encodings)
def test_no_number_that_the_rules_find_is_lost(
    read: Callable[[Encoded | None], Reading], encoded: Encoded
) -> None:
    """Events and statements may differ: their actors and speakers hang on the names, which the learned reader gives."""
    alone, both = read(Encoded()), read(encoded)
    assert {f.start for f in alone.figures} <= {f.start for f in both.figures}
