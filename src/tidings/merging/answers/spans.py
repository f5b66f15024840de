"""Passages of each document by place: which of them meet a passage, found without looking at all."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

from tidings.model.evidence import Evidence

T = TypeVar("T")


class Spans(Generic[T]):
    """Passages, each with something that is known of it."""

    def __init__(self, told: Iterable[tuple[Evidence, T]]) -> None:
        by_document: dict[str, list[tuple[int, int, int, T]]] = {}
        for number, (e, value) in enumerate(told):
            by_document.setdefault(e.document, []).append((e.start, e.end, number, value))
        self._places = {d: sorted(found, key=lambda f: f[:3]) for d, found in by_document.items()}
        # what begins further before cannot reach a passage
        self._longest = {d: max(f[1] - f[0] for f in found) for d, found in by_document.items()}

    def meeting(self, passage: Evidence) -> Iterator[tuple[int, int, T]]:
        """Start, end and value of each that touches a passage, by place."""
        places = self._places.get(passage.document, [])
        first = passage.start - self._longest.get(passage.document, 0)
        for start, end, _, value in places[bisect_left(places, first, key=lambda f: f[0]) :]:
            if start > passage.end:
                return
            if end >= passage.start:
                yield start, end, value

    def inside(self, passage: Evidence) -> Iterator[T]:
        """What stands wholly inside a passage."""
        for start, end, value in self.meeting(passage):
            if passage.start <= start and end <= passage.end:
                yield value
