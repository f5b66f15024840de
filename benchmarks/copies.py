"""Finding copies in a pile of synthetic reports, beside rensa and datasketch, in one run.

    python -m benchmarks.copies [--documents N] [--all]

One report in ten is a copy of another with eight of its 150 words changed. Each library gets the threshold and the
bands under which it finds all copies here; datasketch is slow and is run on a tenth of the pile unless `--all` is
given. Memory is the peak of this process over what it held with the texts alone.
"""

from __future__ import annotations

import argparse
import itertools
import random
import resource
import time
from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

from tidings.documents.copies import find_candidates

WORDS = 150
CHANGED = 8
VOCABULARY = 20_000
PERMUTATIONS = 128
BANDS = 32
# rensa asks for a threshold; with 32 bands of 4 it finds pairs from about 0.4 on.
THRESHOLD = 0.5
SHINGLE = 3
ROUNDS = 3

Pairs = set[tuple[int, int]]


class Pile(NamedTuple):
    """Texts, and which pairs of them are copies."""

    texts: list[str]
    copies: Pairs


def make_pile(documents: int) -> Pile:
    """Reports of words drawn as in language (Zipf), a tenth of them altered copies; the same for the same number."""
    chance = random.Random(1)  # noqa: S311 - a synthetic text, no secret
    letters = "abcdefghijklmnopqrstuvwxyz"
    words = ["".join(chance.choices(letters, k=chance.randint(2, 10))) for _ in range(VOCABULARY)]
    weights = list(itertools.accumulate(1 / (rank + 1) for rank in range(VOCABULARY)))
    originals = documents * 9 // 10
    texts = [chance.choices(words, cum_weights=weights, k=WORDS) for _ in range(originals)]
    copies: Pairs = set()
    for number in range(documents - originals):
        copy = list(texts[number * 9])
        for place in chance.sample(range(WORDS), CHANGED):
            copy[place] = chance.choice(words)
        copies.add((number * 9, len(texts)))
        texts.append(copy)
    return Pile([" ".join(text) for text in texts], copies)


def by_tidings(texts: Sequence[str]) -> Pairs:
    """Our candidates, which are compared passage by passage afterwards."""
    return set(find_candidates(texts))


def by_rensa(texts: Sequence[str]) -> Pairs:
    """rensa's MinHash and its index."""
    from rensa import RMinHash, RMinHashLSH

    index = RMinHashLSH(threshold=THRESHOLD, num_perm=PERMUTATIONS, num_bands=BANDS)
    prints = []
    for number, text in enumerate(texts):
        one = RMinHash(num_perm=PERMUTATIONS, seed=42)
        one.update(_shingles(text))
        index.insert(number, one)
        prints.append(one)
    return _named(prints, index.query)


def by_datasketch(texts: Sequence[str]) -> Pairs:
    """datasketch's MinHash and its index."""
    from datasketch import MinHash, MinHashLSH

    index = MinHashLSH(num_perm=PERMUTATIONS, params=(BANDS, PERMUTATIONS // BANDS))
    prints = []
    for number, text in enumerate(texts):
        one = MinHash(num_perm=PERMUTATIONS, seed=42)
        one.update_batch([shingle.encode() for shingle in _shingles(text)])
        index.insert(number, one)
        prints.append(one)
    return _named(prints, index.query)


def _named(prints: Sequence[Any], query: Callable[[Any], Iterable[int]]) -> Pairs:
    """The pairs that an index names when it is asked for each text."""
    return {
        (min(number, other), max(number, other))
        for number, one in enumerate(prints)
        for other in query(one)
        if other != number
    }


def _shingles(text: str) -> list[str]:
    words = text.split()
    return [" ".join(words[at : at + SHINGLE]) for at in range(len(words) - SHINGLE + 1)]


def measure(
    find: Callable[[Sequence[str]], Pairs], pile: Pile, rounds: int
) -> tuple[float, float, int]:
    """The shortest time of some rounds, the share of copies found, and the pairs named."""
    best, found = float("inf"), Pairs()
    for _ in range(rounds):
        start = time.perf_counter()
        found = find(pile.texts)
        best = min(best, time.perf_counter() - start)
    return best, len(found & pile.copies) / len(pile.copies), len(found)


def main() -> None:
    """Print speed as a ratio to rensa, recall and memory."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=100_000)
    parser.add_argument("--all", action="store_true", help="give datasketch the whole pile")
    options = parser.parse_args()
    pile = make_pile(options.documents)
    before = _peak()
    ours, recall, named = measure(by_tidings, pile, ROUNDS)
    memory = _peak() - before
    theirs, their_recall, their_named = measure(by_rensa, pile, ROUNDS)
    print(f"{len(pile.texts):,} reports of {WORDS} words, {len(pile.copies):,} altered copies")
    print(
        f"tidings: recall {recall:.4f}, {named:,} pairs, peak memory {memory:,.0f} MB over the texts"
    )
    print(f"rensa:   recall {their_recall:.4f}, {their_named:,} pairs")
    print(f"speed of tidings / speed of rensa = {theirs / ours:.2f}   (aim: at least 0.70)")
    some = pile if options.all else make_pile(options.documents // 10)
    slow, slow_recall, _ = measure(by_datasketch, some, 1)
    fast, _, _ = measure(by_tidings, some, 1)
    print(f"datasketch on {len(some.texts):,}: recall {slow_recall:.4f}")
    print(f"speed of tidings / speed of datasketch = {slow / fast:.1f}")


def _peak() -> float:
    """Peak resident memory of this process in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
