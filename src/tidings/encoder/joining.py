"""Puts the windows of one document together: spans at document offsets, links, chains of mentions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from tidings.encoder.chains.chaining import Odds, tie
from tidings.encoder.chains.looking_back import LookingBack
from tidings.encoder.chains.noted import Noted, note_mentions
from tidings.encoder.labels import LINK_SIZE
from tidings.encoder.linking import MENTIONS, link_odds
from tidings.encoder.weights import Floats, ReaderModel
from tidings.encoder.windows import Placed
from tidings.model.encoded import ANTECEDENT, EncodedAttribution, Link, MarkedSpan, WindowReading


class Joined:
    """The spans of a document in order, with the links between them."""

    def __init__(self) -> None:
        self.spans: list[MarkedSpan] = []
        self.links: list[Link] = []
        self._words: list[int] = []  # of every span: the number of its first word in the document
        self._vectors: dict[int, Floats] = {}
        self._places: dict[tuple[int, int, str], int] = {}

    def add(self, placed: Placed, reading: WindowReading, words_before: int) -> None:
        """Add a window; of its context only what the window before found counts."""
        window = placed.window
        own = [self._take(placed, reading, i, words_before) for i in range(len(reading.spans))]
        mentions = [i for i, span in enumerate(reading.spans) if span.layer in MENTIONS]
        vectors = np.frombuffer(reading.vectors, dtype="<f2").reshape(-1, 2, LINK_SIZE)
        for place, i in enumerate(mentions):
            if (index := own[i]) is not None and index not in self._vectors:
                self._vectors[index] = vectors[place].astype(np.float32)
        for link in reading.links:
            left, right = own[link.left], own[link.right]
            fresh = max(reading.places[link.left][1], reading.places[link.right][1]) >= window.fresh
            if left is not None and right is not None and left != right and fresh:
                self.links.append(
                    Link(relation=link.relation, left=left, right=right, score=link.score)
                )

    def _take(
        self, placed: Placed, reading: WindowReading, i: int, words_before: int
    ) -> int | None:
        """The document's index of a span, new or known; None for one that begins in the context: the window
        before has read those words."""
        span, (first, _) = reading.spans[i], reading.places[i]
        fresh = placed.window.fresh
        key = (span.start + placed.start, span.end + placed.start, span.layer)
        if key in self._places:
            return self._places[key]
        if first < fresh:
            return None
        moved = MarkedSpan(
            start=key[0], end=key[1], layer=span.layer, label=span.label, score=span.score,
            facets=span.facets,
        )  # fmt: skip
        self._places[key] = len(self.spans)
        self.spans.append(moved)
        self._words.append(words_before + first - fresh)
        return self._places[key]

    def antecedents(
        self, model: ReaderModel, text: str, told: Sequence[EncodedAttribution]
    ) -> tuple[Link, ...]:
        """Of each mention that stands for the referent of an earlier one that one, with how sure it is, in order of the text."""
        order = self._mentions()
        mentions, odds = self.noted(model, text, told)
        return tuple(
            Link(
                relation=ANTECEDENT, left=order[one.mention], right=order[one.earlier], score=one.score
            )
            for one in tie(mentions, odds, text)
        )  # fmt: skip

    def noted(
        self, model: ReaderModel, text: str, told: Sequence[EncodedAttribution]
    ) -> tuple[tuple[Noted, ...], Odds]:
        """The mentions in order of the text, and what the network says of each and those before it."""
        order = self._mentions()
        words = np.array([self._words[i] for i in order], dtype=np.int64)
        none = np.zeros((0, 2, LINK_SIZE), dtype=np.float32)
        vectors = np.stack([self._vectors[i] for i in order]) if order else none

        def pairs(some: slice, others: slice) -> Floats:
            own, theirs = vectors[some, 0], vectors[others, 1]
            return link_odds(model, ANTECEDENT, own, theirs, words[some], words[others])

        mentions = note_mentions(text, self.spans, order, words.tolist(), told)
        return mentions, LookingBack(pairs)

    def chains(self, links: Sequence[Link]) -> tuple[tuple[int, ...], ...]:
        """Mentions that stand for one referent: each joins its antecedent, or begins a chain."""
        before = {link.left: link.right for link in links}
        chain: dict[int, int] = {}
        found: dict[int, list[int]] = {}
        for index in self._mentions():
            chain[index] = chain[before[index]] if index in before else index
            found.setdefault(chain[index], []).append(index)
        return tuple(tuple(members) for members in found.values())

    def _mentions(self) -> list[int]:
        return sorted(self._vectors, key=lambda i: (self.spans[i].start, -self.spans[i].end))


def join_windows(parts: Sequence[tuple[Placed, WindowReading]]) -> Joined:
    """All windows of a document, in order."""
    joined = Joined()
    for words, (placed, reading) in zip(_words_before(parts), parts, strict=True):
        joined.add(placed, reading, words)
    return joined


def _words_before(parts: Sequence[tuple[Placed, WindowReading]]) -> Iterator[int]:
    at = 0
    for placed, _ in parts:
        yield at
        at += len(placed.window.words) - placed.window.fresh
