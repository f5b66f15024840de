"""From scores of words to spans, and from vectors of spans to links, within one window."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import numpy as np

from tidings.encoder.counting import counts, is_hour
from tidings.encoder.facets import facets_at
from tidings.encoder.labels import (
    DISTANCES,
    FACET_HEADS,
    LINK_SIZE,
    PRONOUNS,
    RELATIONS,
    SPAN_HEADS,
)
from tidings.encoder.weights import Floats, Marks, ReaderModel
from tidings.encoder.windows import Window, without_mark
from tidings.lexicons.tables import column
from tidings.model.encoded import Link, MarkedSpan, WindowReading

MENTIONS = frozenset({"name", "description", "pronoun"})
# Which spans a relation ties: (layer, label) on both sides, None for any label.
PARTED = ("attribution", "inner")
SIDES: dict[str, tuple[tuple[frozenset[str], str | None], tuple[frozenset[str], str | None]]] = {
    "said_by": ((frozenset(PARTED), "content"), (frozenset(PARTED), "source")),
    "cued_by": ((frozenset(PARTED), "content"), (frozenset(PARTED), "cue")),
    "understood": ((frozenset(PARTED), "content"), (MENTIONS, None)),
    "continues": ((frozenset(PARTED), "content"), (frozenset(PARTED), "content")),
    **{
        role: ((frozenset({"trigger"}), None), (MENTIONS, None))
        for role in ("source", "target", "participant", "place")
    },
    "time": ((frozenset({"trigger"}), None), (frozenset({"time"}), None)),
    "count": ((frozenset({"trigger"}), None), (frozenset({"figure"}), None)),
    "same_event": ((frozenset({"trigger"}), None), (frozenset({"trigger"}), None)),
    "part_of": ((frozenset({"figure"}), None), (frozenset({"figure"}), None)),
}
_ALL_SIDES = dict.fromkeys(side for both in SIDES.values() for side in both)
# A link below this is not worth keeping: half of what makes it count.
FAINT = 0.25
_STEPS = np.array(DISTANCES)
# Heads whose spans are one where they meet; of names and descriptions two may.
WHOLE = frozenset({"trigger", "figure", "time"})
FUNCTION_WORDS = column("en/function_words.tsv")
# Where every word is as surely outside as this, no path through labels is worth looking for.
SURELY_NONE = 0.7
# A word is of a figure from a chance of .41 on: where a head is right in five of six, F1 is best from about half of that on
# (Lipton, Elkan and Narayanaswamy 2014). F1 of figures with their measure on test part .834 → .845, on tune part .842 as before.
OUTSIDE = {"figure": 0.7}
# So many unmarked words between two pieces do not part them.
GAPS = {"source": 1, "cue": 1, "content": 4}
_ENDS = re.compile(r"[.!?][\"”’']*\s")


def read_window(model: ReaderModel, window: Window) -> WindowReading:
    """Run the graph over a window and decode it."""
    marks = model.marks(window)
    found = [
        *_marked(window, marks, model.settings.thresholds["begin"]),
        *_pronouns(window),
    ]
    found.sort(key=lambda pair: (pair[1], pair[0].layer))
    spans = tuple(span for span, _ in found)
    places = tuple(place for _, place in found)
    return WindowReading(
        spans=spans, places=places,
        links=tuple(_links(model, marks, spans, places)),
        vectors=_vectors(marks, spans, places), scene=round(marks.scene, 3),
        fresh=len(window.words) - window.fresh,
    )  # fmt: skip


def _marked(
    window: Window, marks: Marks, penalty: float
) -> Iterator[tuple[MarkedSpan, tuple[int, int]]]:
    facets = {name: marks.head(name) for name in FACET_HEADS}
    for head, labels in SPAN_HEADS.items():
        scores = marks.head(head)
        if head in PARTED:
            found = mended(best_path(scores, labels, penalty), window)
        else:
            found = list(bio_spans(scores, labels, OUTSIDE.get(head, 1.0)))
            if head in WHOLE:
                found = whole(found, window)
        for first, last, label, score in found:
            last = without_mark(window, first, last) if label == "source" else last
            place = last if head in MENTIONS else first
            said = tuple(facets_at(head, facets, place))
            span = MarkedSpan(
                start=window.words[first][0], end=window.words[last][1], layer=head,  # type: ignore[arg-type]
                label=label, score=score, facets=said,
            )  # fmt: skip
            yield span, (first, last)


def bio_spans(
    scores: Floats, labels: Sequence[str], outside: float = 1.0
) -> Iterator[tuple[int, int, str, float]]:
    """Spans of a head's scores: first word, last word, kind, mean probability of being in that kind.

    The edge of a span is where "begin" wins; its kind is the one with the most probability over its words; `outside` is what
    being in no span weighs.
    """
    kinds = [label[2:] for label in labels[1::2]]
    begin, inside = scores[:, 1::2], scores[:, 2::2]
    both = begin + inside
    marked = both.sum(axis=1) > outside * scores[:, 0]
    at = 0
    while at < len(marked):
        if not marked[at]:
            at += 1
            continue
        first = at
        kind = int(both[first].argmax())
        at += 1
        while at < len(marked) and marked[at]:
            starts = begin[at].max() > inside[at].max()
            other = int(both[at].argmax()) != kind and both[at, kind] < 0.3 and starts
            if starts and (other or begin[at, kind] > inside[at, kind]):
                break
            at += 1
        total = both[first:at].sum(axis=0)
        kind = int(total.argmax())
        yield first, at - 1, kinds[kind], round(float(total[kind]) / (at - first), 4)


def best_path(
    scores: Floats, labels: Sequence[str], penalty: float
) -> list[tuple[int, int, str, float]]:
    """The likeliest row of labels in which every span begins with "begin"; the begin of a content costs `penalty`.

    Contents are long: without the cost one doubtful word in the middle would part them. Any label may follow any
    other, but the inside of a span only its own begin or inside.
    """
    if float(scores[:, 0].min()) > SURELY_NONE:
        return []
    logs: list[list[float]] = np.log(np.maximum(scores, 1e-6)).tolist()
    # Where the begin of each kind stands; its inside stands behind it.
    kinds = range(1, len(labels), 2)
    costs = [penalty if label == "B:content" else 0.0 for label in labels]
    # A window may open inside a span: that costs a little, no more.
    best = [
        said - (1.0 if label.startswith("I:") else 0.0)
        for said, label in zip(logs[0], labels, strict=True)
    ]
    back: list[list[int]] = []
    for said in logs[1:]:
        top = best.index(max(best))
        before, after = [top] * len(labels), [best[top] + said[0]] * len(labels)
        for begin in kinds:
            inside = begin + 1
            after[begin] = best[top] - costs[begin] + said[begin]
            before[inside] = begin if best[begin] >= best[inside] else inside
            after[inside] = best[before[inside]] + said[inside]
        back.append(before)
        best = after
    row = [best.index(max(best))]
    for before in reversed(back):
        row.append(before[row[-1]])
    return _spans_of(row[::-1], scores, labels)


def _spans_of(
    row: Sequence[int], scores: Floats, labels: Sequence[str]
) -> list[tuple[int, int, str, float]]:
    found = []
    at = 0
    while at < len(row):
        if row[at] == 0:
            at += 1
            continue
        first, kind = at, labels[row[at]][2:]
        at += 1
        while at < len(row) and labels[row[at]] == f"I:{kind}":
            at += 1
        both = labels.index(f"B:{kind}"), labels.index(f"I:{kind}")
        score = float(scores[first:at, both].sum(axis=1).mean())
        found.append((first, at - 1, kind, round(score, 4)))
    return found


def whole(
    found: Sequence[tuple[int, int, str, float]], window: Window
) -> list[tuple[int, int, str, float]]:
    """Spans of one kind that meet as one, and none of function words alone: "has | expelled" is one trigger; no figure without
    a number or of an hour."""
    kept: list[tuple[int, int, str, float]] = []
    for first, last, label, score in found:
        meets = bool(kept) and kept[-1][2] == label and first == kept[-1][1] + 1
        if meets and "\n" not in _between(window, kept[-1][1], first):
            kept[-1] = (kept[-1][0], last, label, max(kept[-1][3], score))
        else:
            kept.append((first, last, label, score))
    return [one for one in kept if not _is_empty(one, window)]


def _between(window: Window, before: int, after: int) -> str:
    return window.text[window.words[before][1] : window.words[after][0]]


def _is_empty(span: tuple[int, int, str, float], window: Window) -> bool:
    words = [window.text[a:b].lower() for a, b in window.words[span[0] : span[1] + 1]]
    if span[2] == "figure":
        return not counts(words) or is_hour(window, span[0], span[1])
    if span[2] == "time":
        return False
    return all(word in FUNCTION_WORDS or not word[0].isalnum() for word in words)


def mended(
    found: Sequence[tuple[int, int, str, float]], window: Window
) -> list[tuple[int, int, str, float]]:
    """Parts of attribution, those put together that only a word or a mark parts: "Kasonde, who"."""
    kept: list[tuple[int, int, str, float]] = []
    for first, last, label, score in found:
        if kept and kept[-1][2] == label and first - kept[-1][1] - 1 <= GAPS[label]:
            before = kept[-1]
            between = _between(window, before[1], first)
            # Two contents that meet at the end of a sentence are two: the second has its own speaker.
            ends = window.text[window.words[before[1]][0] : window.words[first][0]]
            if "\n" not in between and (label != "content" or not _parted(ends, between)):
                kept[-1] = (before[0], last, label, round((before[3] + score) / 2, 4))
                continue
        kept.append((first, last, label, score))
    return kept


def _parted(ends: str, between: str) -> bool:
    """Whether a sentence ends or a quotation begins or ends between two contents."""
    return bool(_ENDS.search(ends + " ")) or any(mark in between for mark in '"“”')


def _pronouns(window: Window) -> Iterator[tuple[MarkedSpan, tuple[int, int]]]:
    for index, (start, end) in enumerate(window.words):
        if window.text[start:end].lower() in PRONOUNS:
            span = MarkedSpan(start=start, end=end, layer="pronoun", label="pronoun", score=1.0)
            yield span, (index, index)


def _links(
    model: ReaderModel, marks: Marks, spans: Sequence[MarkedSpan], places: Sequence[tuple[int, int]]
) -> Iterator[Link]:
    fitting = {
        side: [i for i, span in enumerate(spans) if _fits(span, *side)] for side in _ALL_SIDES
    }
    for relation, (one, other) in SIDES.items():
        rows, columns = fitting[one], fitting[other]
        if not rows or not columns:
            continue
        index = RELATIONS.index(relation)
        left = span_vectors(marks.left[:, index], [places[i] for i in rows])
        right = span_vectors(marks.right[:, index], [places[i] for i in columns])
        scores = link_scores(
            model, relation, left, right,
            np.array([places[i][0] for i in rows]), np.array([places[i][0] for i in columns]),
        )  # fmt: skip
        for a, b in zip(*np.nonzero(scores > FAINT), strict=True):
            if rows[a] != columns[b]:
                score = round(float(scores[a, b]), 4)
                yield Link(relation=relation, left=rows[a], right=columns[b], score=score)


def _fits(span: MarkedSpan, layers: frozenset[str], label: str | None) -> bool:
    return span.layer in layers and label in {None, span.label}


def span_vectors(vectors: Floats, places: Sequence[tuple[int, int]]) -> Floats:
    """What stands for spans: the mean of their first and last word."""
    edges = np.array(places)
    return np.asarray((vectors[edges[:, 0]] + vectors[edges[:, 1]]) / 2, dtype=np.float32)


def link_scores(
    model: ReaderModel, relation: str, left: Floats, right: Floats, rows: object, columns: object
) -> Floats:
    """Probabilities that spans belong together; `rows` and `columns` are the places of their first words."""
    index = RELATIONS.index(relation)
    apart = np.asarray(columns)[None, :] - np.asarray(rows)[:, None]
    bucket = np.searchsorted(_STEPS, apart)
    scores = left @ right.T / LINK_SIZE**0.5 + model.bias[index] + model.near[index][bucket]
    return np.asarray(1 / (1 + np.exp(-np.clip(scores, -30, 30))), dtype=np.float32)


def _vectors(marks: Marks, spans: Sequence[MarkedSpan], places: Sequence[tuple[int, int]]) -> bytes:
    """Both antecedent vectors of every mention, in order."""
    chosen = [places[i] for i, span in enumerate(spans) if span.layer in MENTIONS]
    if not chosen:
        return b""
    index = RELATIONS.index("antecedent")
    both = [span_vectors(side[:, index], chosen) for side in (marks.left, marks.right)]
    return np.stack(both, axis=1).astype("<f2").tobytes()
