"""Whether a pattern reads a long line once, rather than again and again."""

import time
from collections.abc import Callable

LONG = 100_000
# Ten times the line may cost thirty times as much: what backtracks costs a hundred times or never ends. Work of the processor
# counts, so that a busy machine changes nothing; below the least its clock is too coarse.
GROWTH, LEAST = 30, 0.02


def assert_linear(read: Callable[[str], object], seed: str) -> None:
    """Ten times as long a line of one word costs about ten times as much."""
    line = seed * (LONG // len(seed))
    short, whole = (_spent(read, text) for text in (line[: len(line) // 10], line))
    assert whole < GROWTH * max(short, LEAST)


def _spent(read: Callable[[str], object], text: str) -> float:
    begun = time.process_time()
    read(text)
    return time.process_time() - begun
