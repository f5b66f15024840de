"""Hand-made windows, marks and spans: what a graph might say, without one."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import numpy as np

from tidings.encoder.labels import DISTANCES, HEADS, LINK_SIZE, RELATIONS, head_slices
from tidings.encoder.weights import Floats, Marks, ReaderModel, ReaderSettings
from tidings.encoder.windows import Placed, Window
from tidings.model.encoded import Facet, Layer, Link, MarkedSpan, WindowReading

THRESHOLDS = {"begin": 3.0, "partner": 0.3}
LONG = len(RELATIONS) * LINK_SIZE
SETTINGS = ReaderSettings(
    heads={name: list(labels) for name, labels in HEADS.items()}, relations=list(RELATIONS),
    bias=[], near=[], thresholds=THRESHOLDS, sha256={}, corpus="",
)  # fmt: skip


class MadeReader(ReaderModel):
    """A reader without a graph: `labels` gives each head's label of each word, the rest is outside."""

    def __init__(self, labels: Mapping[str, Sequence[str]] | None = None, bias: float = -2) -> None:
        self.settings = SETTINGS
        self.bias = np.full(len(RELATIONS), bias, dtype=np.float32)
        self.near = np.zeros((len(RELATIONS), len(DISTANCES) + 1), dtype=np.float32)
        self._labels = labels or {}

    def marks(self, window: Window) -> Marks:
        """Nearly certain of the labels; nothing known of links."""
        logits = np.zeros((len(window.words), sum(map(len, HEADS.values()))), dtype=np.float32)
        for head, places in head_slices().items():
            said = self._labels.get(head, [HEADS[head][0]] * len(window.words))
            for word, label in enumerate(said):
                logits[word, places.start + HEADS[head].index(label)] = 9
        nothing = np.zeros((len(window.words), LONG), dtype=np.float32)
        return Marks(logits, nothing, nothing, -5.0)


def window_of(text: str, fresh: int = 0) -> Window:
    """A window whose words are the text's words and marks, one piece each."""
    words = tuple(match.span() for match in re.finditer(r"\w+|[^\w\s]", text))
    pieces = (101, *range(1000, 1000 + len(words)), 102)
    return Window(
        text=text, pieces=pieces, shapes=(0,) * len(pieces), clues=(0,) * len(pieces),
        words=words,
        first=tuple(range(1, len(words) + 1)), fresh=fresh,
    )  # fmt: skip


def placed_in(text: str, start: int, end: int, fresh: str = "") -> Placed:
    """A window over a part of a text; its fresh words begin with `fresh`, or are all of them."""
    window = window_of(text[start:end])
    at = window.text.index(fresh)
    context = sum(1 for a, _ in window.words if a < at)
    return Placed(start=start, window=window_of(window.text, context))


def mark(
    text: str, words: str, layer: Layer, label: str, *, score: float = 0.9, **facets: str
) -> MarkedSpan:
    """A span over words that stand once in a text; `facets` are labels by their heads."""
    assert text.count(words) == 1, f"{words!r} stands {text.count(words)} times"
    start = text.index(words)
    said = tuple(Facet(head=head, label=name, score=score) for head, name in facets.items())
    return MarkedSpan(
        start=start, end=start + len(words), layer=layer, label=label, score=score, facets=said
    )


def reading_of(
    window: Window, spans: Sequence[MarkedSpan], links: Sequence[Link] = (),
    vectors: Sequence[tuple[Floats, Floats]] | None = None,
) -> WindowReading:  # fmt: skip
    """A reading of a window: places are found, the vectors of mentions are nought unless given."""
    mentions = [s for s in spans if s.layer in {"name", "description", "pronoun"}]
    nothing = np.zeros((len(mentions), 2, LINK_SIZE))
    packed = np.array(vectors) if vectors is not None else nothing
    return WindowReading(
        spans=tuple(spans), places=tuple(_place(window, span) for span in spans),
        links=tuple(links), vectors=packed.astype("<f2").tobytes(), scene=-5.0,
        fresh=len(window.words) - window.fresh,
    )  # fmt: skip


def _place(window: Window, span: MarkedSpan) -> tuple[int, int]:
    touched = [i for i, (a, b) in enumerate(window.words) if a < span.end and span.start < b]
    return touched[0], touched[-1]
