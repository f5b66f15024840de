"""Passages that stand in two documents, word for word or with an editor's changes.

Finds one passage in "A mine dam burst above the village shortly before five" and "A dam burst above the village,
shortly before five"; leaves two sentences alone that only name the same minister.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from tidings.documents.copies.wording import Wording
from tidings.model.record import Record

# Runs of three words are what is left between the changes of a thorough editor.
_SEED = 3
# So many words may be changed, put in or left out between two runs of one passage.
_GAP = 12
# A run that recurs more often inside one text is an idiom of it and starts no passage.
_MOST_PLACES = 6
# Of its places so many are looked at, for texts that are made of repetition.
_MOST_TRIED = 24
# A passage has at least so many words in common; names with their offices have up to seven.
_FEWEST = 8
# Of the words from the first to the last common one, at least this share is common.
_DENSITY = 0.45


class Passage(Record, frozen=True, kw_only=True):
    """Words from `left` to `left_end` of one document and `right` to `right_end` of the other.

    `common` of them are the same; `narrative` of these are quoted speech in neither document.
    """

    left: int
    left_end: int
    right: int
    right_end: int
    common: int
    narrative: int


class _Chain(msgspec.Struct):
    """A passage in the making: its runs as (place in left, place in right, words), and where they end."""

    runs: list[tuple[int, int, int]]

    @property
    def left(self) -> int:
        start, _, length = self.runs[-1]
        return start + length

    @property
    def right(self) -> int:
        _, at, length = self.runs[-1]
        return at + length


def find_passages(left: Wording, right: Wording) -> tuple[Passage, ...]:
    """The common passages in the order of the right document, none overlapping another there."""
    found = (_passage(chain, left, right) for chain in _chains(left.words, right.words))
    kept = [passage for passage in found if passage and _is_dense(passage)]
    return tuple(sorted(_apart(kept), key=lambda passage: passage.right))


def _chains(left: Sequence[str], right: Sequence[str]) -> Iterator[_Chain]:
    """Runs of common words that follow each other in both texts, with small gaps between them."""
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, seed in enumerate(zip(left, left[1:], left[2:], strict=False)):
        places[seed].append(index)
    open_chains: list[_Chain] = []
    at, last = 0, len(right) - _SEED
    while at <= last:
        starts = places.get((right[at], right[at + 1], right[at + 2]))
        if not starts:
            at += 1
            continue
        closed = [chain for chain in open_chains if at - chain.right > _GAP]
        open_chains = [chain for chain in open_chains if at - chain.right <= _GAP]
        yield from closed
        at += _extend(open_chains, starts, at, left, right)
    yield from open_chains


def _extend(
    chains: list[_Chain], starts: Sequence[int], at: int, left: Sequence[str], right: Sequence[str]
) -> int:
    """Put the run at `at` to the chain that it goes on, else begin one; gives the words to go on by."""
    best: tuple[int, int, int, _Chain | None] | None = None
    for start in starts[:_MOST_TRIED]:
        chain = _going_on(chains, start, at)
        if chain is None and len(starts) > _MOST_PLACES:
            continue
        length = _length(left, right, start, at)
        found = (length + (_GAP if chain else 0), -start, length, chain)
        if best is None or found[:2] > best[:2]:
            best = found
    if best is None:
        return 1
    _, start, length, chain = best
    if chain is None:
        chains.append(_Chain(runs=[(-start, at, length)]))
    else:
        chain.runs.append((-start, at, length))
    return length


def _length(left: Sequence[str], right: Sequence[str], start: int, at: int) -> int:
    """How many words are the same from here on."""
    length = _SEED
    most = min(len(left) - start, len(right) - at)
    while length < most and left[start + length] == right[at + length]:
        length += 1
    return length


def _going_on(chains: Sequence[_Chain], start: int, at: int) -> _Chain | None:
    """The chain behind whose end a run stands in both texts, the one with the least shift between them."""
    fitting = [c for c in chains if 0 <= start - c.left <= _GAP and 0 <= at - c.right <= _GAP]
    return min(fitting, key=lambda c: (abs((start - c.left) - (at - c.right)), -len(c.runs)), default=None)  # fmt: skip


def _passage(chain: _Chain, left: Wording, right: Wording) -> Passage | None:
    common = sum(length for _, _, length in chain.runs)
    if common < _FEWEST:
        return None
    first, last = chain.runs[0], chain.runs[-1]
    return Passage(
        left=first[0],
        left_end=last[0] + last[2],
        right=first[1],
        right_end=last[1] + last[2],
        common=common,
        narrative=sum(
            not (left.quoted[start + step] or right.quoted[at + step])
            for start, at, length in chain.runs
            for step in range(length)
        ),
    )


def _is_dense(passage: Passage) -> bool:
    longer = max(passage.left_end - passage.left, passage.right_end - passage.right)
    return passage.common >= _DENSITY * longer


def _apart(passages: Iterable[Passage]) -> Iterator[Passage]:
    """The passages with most words, leaving those that overlap a better one in the right text."""
    taken: set[int] = set()
    for passage in sorted(passages, key=lambda p: (-p.common, p.right, p.left)):
        span = range(passage.right, passage.right_end)
        if sum(word in taken for word in span) * 2 < len(span):
            taken.update(span)
            yield passage
