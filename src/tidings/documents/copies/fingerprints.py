"""Texts as numbers, one for each run of five words: equal runs have equal numbers on every machine."""

from __future__ import annotations

import string
from collections.abc import Sequence
from hashlib import blake2b
from itertools import chain

import numpy as np
from numpy.typing import NDArray

# Runs of five words: runs of three recur in unrelated texts ("according to the"), runs of eight miss
# copies whose editor changed a word in every line.
RUN = 5
# Texts of more words than this keep one run in three, chosen by its number; those of very many words keep an even
# sample of at most so many: a copied sentence of 20 words, in a book one of 100, still shows in it.
_ALL_BELOW = 100
_OF_SO_MANY = 3
_MOST = 4_000
# So many texts are cut into words at a time: few enough to stay in the processor's cache, measured.
_AT_ONCE = 256
# Odd 64-bit numbers of high entropy (fractional parts of square roots): they tell the places in a run apart.
_FACTORS = (0x6A09E667F3BCC909, 0xBB67AE8584CAA73B, 0x3C6EF372FE94F82B)
# Marks become spaces; whatever is left between spaces is a word. Those beyond ASCII are the quotation marks,
# dashes and stops of the news.
_MARKS = bytes.maketrans(string.punctuation.encode(), b" " * len(string.punctuation))
_WIDE_MARKS = "“”‘’„«»‹›–—…·•،؛؟\u00a0\u202f"

Numbers = NDArray[np.uint64]
Indexes = NDArray[np.int32]
Print = tuple[Numbers, Indexes]


class _Words(dict[bytes, int]):
    """An index for each word, and beside it a number that is the same on every machine."""

    def __init__(self) -> None:
        self.numbers: list[int] = []

    def __missing__(self, word: bytes) -> int:
        index = self[word] = len(self.numbers)
        self.numbers.append(int.from_bytes(blake2b(word, digest_size=8).digest()))
        return index


def fingerprint(texts: Sequence[str]) -> Print:
    """The runs of all texts as numbers with the index of the text beside each, the texts in order."""
    known = _Words()
    indexes: list[Indexes] = []
    lengths = np.empty(len(texts), dtype=np.int64)
    for start in range(0, len(texts), _AT_ONCE):
        words = [_words(text) for text in texts[start : start + _AT_ONCE]]
        sizes = [len(found) for found in words]
        lengths[start : start + len(words)] = sizes
        every = map(known.__getitem__, chain.from_iterable(words))
        indexes.append(np.fromiter(every, dtype=np.int32, count=sum(sizes)))
    if not indexes:
        return _nothing()
    owners = np.repeat(np.arange(len(texts), dtype=np.int32), lengths)
    numbers = np.array(known.numbers, dtype=np.uint64)
    return _runs(numbers[np.concatenate(indexes)], owners, lengths)


def _words(text: str) -> list[bytes]:
    folded = text.casefold()
    if not folded.isascii():
        for mark in _WIDE_MARKS:
            folded = folded.replace(mark, " ")
    return folded.encode("utf-8", "replace").translate(_MARKS).split()


def _runs(numbers: Numbers, owners: Indexes, lengths: NDArray[np.int64]) -> Print:
    last = len(numbers) - RUN + 1
    if last <= 0:
        return _nothing()
    first, second, third = (np.uint64(factor) for factor in _FACTORS)
    twos = numbers[:-1] * first + numbers[1:]
    fours = twos[:-2] * second + twos[2:]
    runs = fours[:last] * third + numbers[RUN - 1 :]
    kept = owners[:last] == owners[RUN - 1 :]
    # The middle bits of products are well mixed.
    kept &= (runs >> np.uint64(40)) % np.repeat(_sampling(lengths), lengths)[:last] == 0
    return runs[kept], owners[:last][kept]


def _sampling(lengths: NDArray[np.int64]) -> Numbers:
    """Of how many runs of each text one is kept."""
    longer = np.where(lengths > _ALL_BELOW, _OF_SO_MANY, 1)
    return np.maximum(longer, lengths // _MOST).astype(np.uint64)


def _nothing() -> Print:
    return np.empty(0, np.uint64), np.empty(0, np.int32)
