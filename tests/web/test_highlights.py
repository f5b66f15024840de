"""Splitting a text at the borders of its evidence."""

from hypothesis import given
from hypothesis import strategies as st

from tidings.web.evidence import Span, find_spans
from tidings.web.highlights import show_context, split_text

TEXT = "🚢 Nine sailors left the quay."


def span(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span("d", start, start + len(words), words)


def test_overlapping_spans_are_cut_at_their_borders() -> None:
    left, right = span("Nine sailors left"), span("sailors left the quay")
    segments = split_text(TEXT, [right, left])
    assert [(segment.text, segment.covering) for segment in segments] == [
        ("🚢 ", ()),
        ("Nine ", (left,)),
        ("sailors left", (left, right)),
        (" the quay", (right,)),
        (".", ()),
    ]
    assert [segment.beginning for segment in segments] == [(), (left,), (right,), (), ()]


def test_spans_inside_each_other_and_side_by_side() -> None:
    outer, inner, next_one = span("Nine sailors"), span("Nine"), span(" left")
    covering = [segment.covering for segment in split_text(TEXT, [outer, inner, next_one])]
    assert covering == [(), (inner, outer), (outer,), (next_one,), ()]


def test_no_span_and_no_text() -> None:
    assert [segment.text for segment in split_text(TEXT, [])] == [TEXT]
    assert split_text("", [Span("d", 0, 0, "")]) == []


def test_spans_outside_the_text_mark_nothing() -> None:
    outside = [Span("d", -1, 2, ""), Span("d", 3, 3, ""), Span("d", 5, 999, "")]
    assert [segment.covering for segment in split_text(TEXT, outside)] == [()]


@given(
    st.text(max_size=40),
    st.lists(st.tuples(st.integers(-3, 45), st.integers(-3, 45)), max_size=12),
)
def test_segments_join_to_the_text(text: str, pairs: list[tuple[int, int]]) -> None:
    spans = [Span("d", start, end, text[max(0, start) : max(0, end)]) for start, end in pairs]
    segments = split_text(text, spans)
    assert "".join(segment.text for segment in segments) == text
    for one in spans:
        if 0 <= one.start < one.end <= len(text):
            under = [segment for segment in segments if one in segment.covering]
            assert "".join(segment.text for segment in under) == text[one.start : one.end]
            assert sum(one in segment.beginning for segment in segments) == 1


def test_context_is_cut_between_words() -> None:
    text = "A first line.\n" + "before " * 20 + "HERE" + " after" * 20
    before, words, after = show_context(text, span("HERE", text), reach=15)
    assert (before, words, after) == ("…before before ", "HERE", " after after…")


def test_evidence_takes_the_document_around_it() -> None:
    report = {"document": "d", "evidence": [{"start": 0, "end": 1, "quote": "A"}]}
    assert find_spans([report, report]) == [Span("d", 0, 1, "A")]
