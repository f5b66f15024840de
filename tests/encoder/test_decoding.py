"""Scores of words become spans, and pairs of spans links; hand-made scores, no graph."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from tests.encoder.made import MadeReader, window_of

from tidings.encoder.decoding import best_path, bio_spans, mended, read_window, whole
from tidings.encoder.facets import FACETS
from tidings.encoder.labels import DISTANCES, LINK_SIZE, PRONOUNS, RELATIONS, SPAN_HEADS
from tidings.encoder.linking import FAINT, MENTIONS, SIDES, link_odds
from tidings.encoder.weights import Floats
from tidings.model.encoded import Facet, MarkedSpan

Found = tuple[int, int, str, float]
NAMES = ("-", "B:person", "I:person", "B:place", "I:place")
PARTS = SPAN_HEADS["attribution"]


def scored(labels: tuple[str, ...], *words: str) -> Floats:
    """Probabilities of words: "B:person .6 I:place .3"; what is left is outside."""
    scores = np.zeros((len(words), len(labels)), dtype=np.float32)
    for word, said in enumerate(words):
        told = said.split()
        for label, share in zip(told[::2], told[1::2], strict=True):
            scores[word, labels.index(label)] = float(share)
        scores[word, 0] = 1 - scores[word].sum()
    return scores


# What is shown, words, spans: first word, last word, kind, score.
EDGES: list[tuple[str, list[str], list[Found]]] = [
    ("nothing", ["", "B:person .4", ""], []),
    ("one", ["", "B:person .9", "I:person .7", ""], [(1, 2, "person", 0.8)]),
    ("to the end", ["B:place .9", "I:place .9"], [(0, 1, "place", 0.9)]),
    ("a begin inside", ["B:person .9", "B:person .8 I:person .1"],
     [(0, 0, "person", 0.9), (1, 1, "person", 0.9)]),
    ("two kinds", ["B:person .9", "B:place .8"], [(0, 0, "person", 0.9), (1, 1, "place", 0.8)]),
    ("no begin", ["", "I:person .9", "I:person .9"], [(1, 2, "person", 0.9)]),
    ("the kind flips", ["B:person .6", "I:place .9", "I:place .9"], [(0, 2, "place", 0.6)]),
    ("an unsure begin of another kind", ["B:person .9", "B:place .5 I:person .4"],
     [(0, 1, "person", 0.65)]),
    ("a gap", ["B:person .9", "I:person .4", "I:person .9"],
     [(0, 0, "person", 0.9), (2, 2, "person", 0.9)]),
    ("begin and inside together", ["B:person .3 I:person .3"], [(0, 0, "person", 0.6)]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "spans"), [case[1:] for case in EDGES], ids=[c[0] for c in EDGES]
)
def test_names_begin_where_begin_wins(words: list[str], spans: list[Found]) -> None:
    assert list(bio_spans(scored(NAMES, *words), NAMES)) == spans


def test_a_head_may_take_words_that_are_as_likely_outside() -> None:
    rows = scored(NAMES, "", "B:place .45", "")
    assert not list(bio_spans(rows, NAMES))
    assert [one[:3] for one in bio_spans(rows, NAMES, 0.7)] == [(1, 1, "place")]


SURE = "I:content .9"
TORN = ["B:content .9", "B:content .6 I:content .4", SURE]
PATHS: list[tuple[str, float, list[str], list[Found]]] = [
    ("surely nothing", 0, ["", "B:content .25"], []),
    ("likely nothing", 0, ["", "B:content .4", ""], []),
    ("one", 3, ["", "B:content .9", SURE, SURE], [(1, 3, "content", 0.9)]),
    ("a begin inside, for nothing", 0, TORN, [(0, 0, "content", 0.9), (1, 2, "content", 0.95)]),
    ("a begin inside, at a price", 3, TORN, [(0, 2, "content", 0.9333)]),
    ("the price is of contents only", 3, ["B:source .9", "B:source .6 I:source .4"],
     [(0, 0, "source", 0.9), (1, 1, "source", 1.0)]),
    ("a window may open inside", 3, [SURE, SURE], [(0, 1, "content", 0.9)]),
    ("no inside without its begin", 0, ["", "I:cue .6 B:cue .1"], []),
    ("no inside after another kind", 0, ["B:source .9", "I:cue .6 B:cue .3"],
     [(0, 0, "source", 0.9), (1, 1, "cue", 0.9)]),
    ("a doubtful word in the middle", 3, ["B:content .9", SURE, "I:content .3", SURE],
     [(0, 3, "content", 0.75)]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("price", "words", "spans"), [case[1:] for case in PATHS], ids=[c[0] for c in PATHS]
)
def test_parts_of_attribution_lie_on_the_likeliest_path(
    price: float, words: list[str], spans: list[Found]
) -> None:
    found = best_path(scored(PARTS, *words), PARTS, price)
    assert [one[:3] for one in found] == [one[:3] for one in spans]
    assert [one[3] for one in found] == pytest.approx([one[3] for one in spans], abs=1e-3)


scores = arrays(np.float32, st.tuples(st.integers(1, 12), st.just(7)), elements=st.floats(0, 1, width=32))  # fmt: skip


@settings(deadline=None)
@given(scores, st.floats(0, 5))
def test_spans_of_any_scores_follow_one_another(raw: Floats, price: float) -> None:
    shares = (raw + 1e-3) / (raw + 1e-3).sum(axis=1, keepdims=True)
    for found in (list(bio_spans(shares, PARTS)), best_path(shares, PARTS, price)):
        at = 0
        for first, last, kind, score in found:
            assert at <= first <= last < len(shares)
            assert kind in {"source", "cue", "content"}
            assert 0 <= score <= 1.0001
            at = last + 1


def place_in(text: str, words: str, kind: str) -> Found:
    """A span by its words."""
    start, end = text.index(words), text.index(words) + len(words)
    inside = [i for i, (a, b) in enumerate(window_of(text).words) if a < end and start < b]
    return inside[0], inside[-1], kind, 0.8


def words_of(text: str, found: list[Found]) -> list[str]:
    window = window_of(text)
    return [text[window.words[a][0] : window.words[b][1]] for a, b, _, _ in found]


# Text, the spans' words and kind, the words that are one span afterwards.
MENDED = [
    ("Kasonde, who left", ["Kasonde", "who"], "source", ["Kasonde, who"]),
    ("Kasonde, he, who left", ["Kasonde", "who"], "source", ["Kasonde", "who"]),
    ("did not say it", ["did", "say"], "cue", ["did not say"]),
    ("the dam, we fear, broke", ["the dam", "we fear"], "content", ["the dam, we fear"]),
    ("the dam, so they fear, broke", ["the dam", "broke"], "content", ["the dam", "broke"]),
    ("the dam broke. the road too", ["the dam broke.", "the road"], "content", ["the dam broke.", "the road"]),
    ("the dam broke.” the road too", ["the dam broke", "the road"], "content", ["the dam broke", "the road"]),
    ('the dam" "the road', ["the dam", "the road"], "content", ["the dam", "the road"]),
    ("the dam” “the road", ["the dam", "the road"], "content", ["the dam", "the road"]),
    ("The dam is safe\n\nThe road is shut", ["The dam is safe", "The road is shut"], "content",
     ["The dam is safe", "The road is shut"]),
    ("Ana Duarte\n\nwho left", ["Ana Duarte", "who"], "source", ["Ana Duarte", "who"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "parts", "kind", "wanted"), MENDED)
def test_parts_that_only_a_word_parts_are_one(
    text: str, parts: list[str], kind: str, wanted: list[str]
) -> None:
    found = [place_in(text, part, kind) for part in parts]
    assert words_of(text, mended(found, window_of(text))) == wanted


# Text, the spans' words, the words that are one span afterwards.
JOINED = [
    ("has expelled two envoys", ["has", "expelled"], ["has expelled"]),
    ("was shot dead", ["was", "shot", "dead"], ["was shot dead"]),
    ("raids and arrests", ["raids", "arrests"], ["raids", "arrests"]),
    ("the raid near a camp of the army", ["raid", "of the"], ["raid"]),
    ("it will not", ["will", "not"], []),
    ("💩 raid", ["raid"], ["raid"]),
    ("nothing", [], []),
]


@pytest.mark.parametrize(("text", "parts", "wanted"), JOINED)
def test_triggers_that_meet_are_one_and_none_is_of_function_words(
    text: str, parts: list[str], wanted: list[str]
) -> None:
    window = window_of(text)
    found = sorted(place_in(text, part, "ASSAULT") for part in parts)
    assert words_of(text, whole(found, window)) == wanted


def test_parts_of_two_kinds_stay_two() -> None:
    found = [(0, 0, "source", 0.8), (1, 1, "cue", 0.8)]
    assert mended(found, window_of("Kasonde said it")) == found


vectors = arrays(np.float32, st.tuples(st.integers(1, 4), st.just(LINK_SIZE)), elements=st.floats(-1e4, 1e4, width=32))  # fmt: skip


@settings(deadline=None)
@given(vectors, vectors, st.integers(0, 100_000))
def test_links_have_odds_however_long_the_vectors(left: Floats, right: Floats, apart: int) -> None:
    rows, columns = np.arange(len(left)), np.arange(len(right)) + apart
    for relation in RELATIONS:
        found = link_odds(MadeReader(), relation, left, right, rows, columns)
        assert found.shape == (len(left), len(right))
        assert np.isfinite(found).all()


def test_every_distance_has_the_step_it_was_taught_with() -> None:
    reader = MadeReader()
    reader.near[:] = np.arange(len(DISTANCES) + 1)
    apart = np.arange(-300, 300)
    nothing = np.zeros((len(apart), LINK_SIZE), dtype=np.float32)
    found = link_odds(reader, "said_by", nothing[:1], nothing, np.array([0]), apart)[0]
    assert (found - reader.bias[0]).tolist() == np.searchsorted(DISTANCES, apart).tolist()


def test_nearness_counts() -> None:
    reader = MadeReader()
    reader.near[RELATIONS.index("said_by"), :13] = 3  # all that stands before
    nothing = np.zeros((2, LINK_SIZE), dtype=np.float32)
    before, after = link_odds(
        reader, "said_by", nothing[:1], nothing, np.array([50]), np.array([40, 60])
    )[0]  # fmt: skip
    assert before > 0 > after


SAID = "Mayor Corvo said that 12 dockers died"
LABELS = {
    "name": ["-", "B:person", *"-----"],
    "attribution": ["B:source", "I:source", "B:cue", "-", "B:content", *["I:content"] * 2],
    "figure": ["-", "-", "-", "-", "B:figure", "I:figure", "-"],
    "trigger": [*"------", "B:ASSAULT"],
    "measure": [*["other"] * 4, "killed", "other", "other"],
    "statement_kind": [*["claim"] * 2, "denial", *["claim"] * 4],
}


def test_a_window_is_read_in_order_with_the_labels_that_say_more() -> None:
    window = window_of(SAID)
    found = read_window(MadeReader(LABELS), window)
    assert [(SAID[s.start : s.end], s.layer, s.label) for s in found.spans] == [
        ("Mayor Corvo", "attribution", "source"),
        ("Corvo", "name", "person"),
        ("said", "attribution", "cue"),
        ("that", "pronoun", "pronoun"),
        ("12 dockers", "figure", "figure"),
        ("12 dockers died", "attribution", "content"),
        ("died", "trigger", "ASSAULT"),
    ]
    for span, (first, last) in zip(found.spans, found.places, strict=True):
        assert (span.start, span.end) == (window.words[first][0], window.words[last][1])
        assert tuple(dict.fromkeys(facet.head for facet in span.facets)) == FACETS.get(
            span.layer, ()
        )
    by_words = {SAID[s.start : s.end]: s for s in found.spans}
    assert by_words["12 dockers"].facet("measure") == "killed"
    assert by_words["said"].facet("statement_kind") == "denial"
    assert by_words["died"].facet("mode") is None
    mentions = sum(span.layer in MENTIONS for span in found.spans)
    assert len(found.vectors) == mentions * 2 * LINK_SIZE * 2


@pytest.mark.parametrize(("bias", "kept"), [(-1.2, False), (-1.0, True)])
def test_faint_links_are_not_kept(bias: float, kept: bool) -> None:
    assert (1 / (1 + np.exp(-bias)) > FAINT) == kept
    links = read_window(MadeReader(LABELS, bias), window_of(SAID)).links
    found = {link.relation for link in links}
    assert found == ({"said_by", "cued_by", "understood", "source", "target", "participant", "place", "count"} if kept else set())  # fmt: skip
    assert all(link.left != link.right for link in links)


def test_every_relation_within_a_window_has_its_two_sides() -> None:
    assert set(SIDES) == set(RELATIONS) - {"antecedent"}


@pytest.mark.parametrize("word", ["It", "WHO", "themselves"])
def test_pronouns_need_no_head(word: str) -> None:
    assert word.lower() in PRONOUNS
    (span,) = read_window(MadeReader(), window_of(f"{word} 💩 fell")).spans
    assert (span.start, span.end, span.layer) == (0, len(word), "pronoun")


def test_a_facet_is_told_from_a_score_on() -> None:
    mode = Facet(head="mode", label="aerial", score=0.55)
    span = MarkedSpan(start=0, end=6, layer="trigger", label="ASSAULT", score=0.9, facets=(mode,))
    assert span.facet("mode") == "aerial"
    assert span.facet("mode", 0.6) is None
