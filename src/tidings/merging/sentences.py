"""The sentences of documents by place and as evidence, each document split once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from tidings.merging.ground import Ground
from tidings.merging.roots import sentences_of
from tidings.model.evidence import Evidence, quote


class Sentences:
    """Of each document the borders of its sentences, found when they are first asked for."""

    def __init__(self, ground: Ground) -> None:
        self._ground = ground
        self._borders: dict[str, Sequence[tuple[int, int]]] = {}

    def of(self, document: str) -> Sequence[tuple[int, int]]:
        """Start and end of each sentence of a document."""
        if document not in self._borders:
            self._borders[document] = sentences_of(self._ground.documents[document].text)
        return self._borders[document]

    def first(self, said: Evidence) -> int:
        """The place of the sentence in which some words begin."""
        return bisect_right(self.of(said.document), said.start, key=_start) - 1

    def last(self, said: Evidence) -> int:
        """The place of the sentence in which some words end."""
        return bisect_left(self.of(said.document), said.end, key=_start) - 1

    def words(self, document: str, place: int) -> str:
        """The words of a sentence with the space behind them."""
        return self._ground.documents[document].text[slice(*self.of(document)[place])]

    def quoted(self, document: str, place: int) -> Evidence:
        """The words of a sentence, without the space behind them."""
        start, _ = self.of(document)[place]
        end = start + len(self.words(document, place).rstrip())
        return quote(document, self._ground.documents[document].text, start, end)


def _start(border: tuple[int, int]) -> int:
    return border[0]
