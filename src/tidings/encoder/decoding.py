"""From scores of words to spans, within one window."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import numpy as np

from tidings.encoder.counting import counts, is_hour
from tidings.encoder.facets import HeardFacets
from tidings.encoder.labels import FACET_HEADS, PRONOUNS, SPAN_HEADS
from tidings.encoder.linking import MENTIONS, PARTED, antecedent_vectors, find_links
from tidings.encoder.weights import Floats, Marks, ReaderModel
from tidings.encoder.windows import Window, without_mark
from tidings.lexicons.tables import column
from tidings.model.encoded import MarkedSpan, WindowReading

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
_LONGEST = max(map(len, PRONOUNS))
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
    edges = np.array(places, dtype=np.int64).reshape(-1, 2)
    return WindowReading(
        spans=spans, places=places,
        links=tuple(find_links(model, marks, spans, edges)),
        vectors=antecedent_vectors(marks, spans, edges), scene=round(marks.scene, 3),
        fresh=len(window.words) - window.fresh,
    )  # fmt: skip


def _marked(
    window: Window, marks: Marks, penalty: float
) -> Iterator[tuple[MarkedSpan, tuple[int, int]]]:
    facets = HeardFacets({name: marks.head(name) for name in FACET_HEADS})
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
            said = tuple(facets.at(head, place))
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
    marked = (scores[:, 0] < 1 / (1 + outside)).nonzero()[0]
    if not len(marked):
        return
    begin, inside = scores[marked, 1::2], scores[marked, 2::2]
    both = begin + inside
    likeliest: list[int] = both.argmax(axis=1).tolist()
    opens: list[bool] = (begin.max(axis=1) > inside.max(axis=1)).tolist()
    begins, insides, shares = begin.tolist(), inside.tolist(), both.tolist()
    words: list[int] = marked.tolist()
    at = 0
    while at < len(words):
        first, kind = at, likeliest[at]
        at += 1
        while at < len(words) and words[at] == words[at - 1] + 1:
            if opens[at] and (
                begins[at][kind] > insides[at][kind]
                or (likeliest[at] != kind and shares[at][kind] < 0.3)
            ):
                break
            at += 1
        total = shares[first]
        if at > first + 1:
            total = [sum(column) for column in zip(*shares[first:at], strict=True)]
            kind = total.index(max(total))
        score = round(total[kind] / (at - first), 4)
        yield words[first], words[at - 1], labels[2 * kind + 1][2:], score


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
    return _spans_of(_backwards(_forwards(logs, penalty)), scores, labels)


def _forwards(logs: Sequence[Sequence[float]], penalty: float) -> list[tuple[float, ...]]:
    """Of each word what its labels are worth at best, with all before them: none, then begin and inside of source, cue, content.

    Written out by kind: it is asked of each word of a case, twice.
    """
    # A window may open inside a span: that costs a little, no more.
    none, source, in_source, cue, in_cue, content, in_content = logs[0]
    in_source, in_cue, in_content = in_source - 1, in_cue - 1, in_content - 1
    step = none, source, in_source, cue, in_cue, content, in_content
    steps: list[tuple[float, ...]] = [step]
    for outside, opens, goes_on, opens_cue, goes_on_cue, opens_said, goes_on_said in logs[1:]:
        most = max(step)
        in_source = (source if source >= in_source else in_source) + goes_on
        in_cue = (cue if cue >= in_cue else in_cue) + goes_on_cue
        in_content = (content if content >= in_content else in_content) + goes_on_said
        source, cue, content = most + opens, most + opens_cue, most - penalty + opens_said
        step = most + outside, source, in_source, cue, in_cue, content, in_content
        steps.append(step)
    return steps


def _backwards(steps: Sequence[Sequence[float]]) -> list[int]:
    """The row of labels that leads to the best end; what each word's labels are worth at best is known."""
    label = steps[-1].index(max(steps[-1]))
    row = [label]
    for before in reversed(steps[:-1]):
        if label and label % 2 == 0:  # an inside, behind its begin or itself
            label = label - 1 if before[label - 1] >= before[label] else label
        else:
            label = before.index(max(before))
        row.append(label)
    return row[::-1]


def _spans_of(
    row: Sequence[int], scores: Floats, labels: Sequence[str]
) -> list[tuple[int, int, str, float]]:
    both: list[list[float]] = (scores[:, 1::2] + scores[:, 2::2]).tolist()
    found = []
    at = 0
    while at < len(row):
        begin = row[at]
        if begin == 0:
            at += 1
            continue
        # a row of labels may open inside a span
        kind = (begin - 1) // 2
        first, inside = at, 2 * kind + 2
        at += 1
        while at < len(row) and row[at] == inside:
            at += 1
        score = sum([shares[kind] for shares in both[first:at]]) / (at - first)
        found.append((first, at - 1, labels[inside][2:], round(score, 4)))
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
        if end - start <= _LONGEST and window.text[start:end].lower() in PRONOUNS:
            span = MarkedSpan(start=start, end=end, layer="pronoun", label="pronoun", score=1.0)
            yield span, (index, index)
