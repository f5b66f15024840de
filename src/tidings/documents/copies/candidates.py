"""Which pairs of documents are worth comparing: those that share runs of words.

The cost grows with the shared runs, not with the pairs of documents.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from tidings.documents.copies.fingerprints import Indexes, Numbers, Print, fingerprint

# A run that stands in more texts than this is compared with the first of them only, and within each paper with the
# one before, so that a text that a hundred papers carry gives some hundred pairs and not five thousand.
_COMMON = 12
# One shared run is a name with its office; two or more are the better part of a sentence.
_FEWEST = 2
# Two indexes of texts in one number; a pile has fewer texts than this.
_CODE = 1 << 31

Pairs = NDArray[np.int64]


def find_candidates(
    texts: Sequence[str], papers: Sequence[str | None] = ()
) -> tuple[tuple[int, int], ...]:
    """Pairs of indexes of texts that may have words of each other, sorted, the smaller first.

    `papers` tells who published each text, as far as it is known.
    """
    known = {name: number for number, name in enumerate(dict.fromkeys(papers)) if name}
    of = np.array([known.get(name or "", -1) for name in papers] or [-1] * len(texts), np.int64)
    found = [pairs for pairs in _shared(*_sorted(fingerprint(texts)), of) if len(pairs)]
    if not found:
        return ()
    codes, times = np.unique(np.concatenate(found), return_counts=True)
    first, second = np.divmod(codes[times >= _FEWEST], _CODE)
    return tuple(zip(first.tolist(), second.tolist(), strict=True))


def _sorted(prints: Print) -> Print:
    """Numbers in order, the texts of each in order; each number of a text once, and none that stands alone."""
    numbers, owners = prints
    order = np.argsort(numbers, kind="stable")  # texts came in order
    numbers, owners = numbers[order], owners[order]
    if len(numbers) < 2:
        return numbers[:0], owners[:0]
    same = numbers[1:] == numbers[:-1]
    twin = np.concatenate(([False], same)) | np.concatenate((same, [False]))
    numbers, owners = numbers[twin], owners[twin]
    again = np.zeros(len(numbers), dtype=bool)
    again[1:] = (numbers[1:] == numbers[:-1]) & (owners[1:] == owners[:-1])
    return numbers[~again], owners[~again]


def _shared(numbers: Numbers, owners: Indexes, papers: Pairs) -> Iterator[Pairs]:
    """For each number the pairs of texts that share it."""
    if not len(numbers):
        return
    starts = np.flatnonzero(np.concatenate(([True], numbers[1:] != numbers[:-1])))
    sizes = np.diff(np.append(starts, len(numbers)))
    common = np.repeat(sizes > _COMMON, sizes)
    heads = np.repeat(owners[starts], sizes)
    yield _coded(heads[common], owners[common])
    yield _of_one_paper(numbers[common], owners[common], papers)
    few, of = numbers[~common], owners[~common]
    for apart in range(1, _COMMON):
        same = few[:-apart] == few[apart:]
        yield _coded(of[:-apart][same], of[apart:][same])


def _of_one_paper(numbers: Numbers, owners: Indexes, papers: Pairs) -> Pairs:
    """Of the texts that share a number, each with the one before of the same paper."""
    paper = papers[owners]
    order = np.lexsort((owners, paper, numbers))
    numbers, owners, paper = numbers[order], owners[order], paper[order]
    same = (numbers[1:] == numbers[:-1]) & (paper[1:] == paper[:-1]) & (paper[1:] >= 0)
    return _coded(owners[:-1][same], owners[1:][same])


def _coded(first: Indexes, second: Indexes) -> Pairs:
    apart = first != second
    pairs: Pairs = first[apart].astype(np.int64) * _CODE + second[apart]
    return pairs
