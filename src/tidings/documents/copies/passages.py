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
    """A passage in the making: its runs as (place in left, place in right, words)."""

    runs: list[list[int]]

    @property
    def last(self) -> list[int]:
        return self.runs[-1]


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
    for at, seed in enumerate(zip(right, right[1:], right[2:], strict=False)):
        starts = places.get(seed)
        if not starts:
            continue
        still: list[_Chain] = []
        for chain in open_chains:
            if at - (chain.last[1] + chain.last[2]) > _GAP:
                yield chain
            else:
                still.append(chain)
        open_chains = still
        if len(starts) <= _MOST_PLACES or any(_follows(c, s, at) for c in still for s in starts):
            for start in starts[:_MOST_PLACES]:
                _extend(open_chains, start, at)
    yield from open_chains


def _extend(chains: list[_Chain], start: int, at: int) -> None:
    """Put a seed to the chain it goes on with the least shift, else begin a new one."""
    fitting = [chain for chain in chains if _follows(chain, start, at)]
    if not fitting:
        chains.append(_Chain(runs=[[start, at, _SEED]]))
        return
    best = min(fitting, key=lambda c: (abs((start - at) - (c.last[0] - c.last[1])), -len(c.runs)))
    last = best.last
    if start - at == last[0] - last[1] and start <= last[0] + last[2]:
        last[2] = start + _SEED - last[0]
    else:
        best.runs.append([start, at, _SEED])


def _follows(chain: _Chain, start: int, at: int) -> bool:
    """Whether a seed stands behind the end of a chain, or goes on with it, in both texts."""
    left, right, length = chain.last
    if start - at == left - right and left < start <= left + length:
        return True
    return 0 <= start - (left + length) <= _GAP and 0 <= at - (right + length) <= _GAP


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
