"""What merging costs beside reading, and how it grows with the case, in one run over synthetic reports.

    python -m benchmarks.merging [--sizes 200 400 800 1600]

Each size is read by rules and merged by itself, smallest first; seconds are of the processor. The exponent of growth is
told from one size to the next, and from the first to the last: 1 is a cost for each report that does not depend on the others.
"""

from __future__ import annotations

import argparse
import gc
import logging
import resource
import sys
import time
from collections.abc import Callable
from math import log
from typing import NamedTuple, TypeVar

from benchmarks.invented_war import own_places, reports_of
from tidings.merging import Items, merge
from tidings.pipeline import read_reports
from tidings.settings import Settings

SIZES = (200, 400, 800, 1600)

T = TypeVar("T")


class Taken(NamedTuple):
    """What one size of the case took."""

    reports: int
    reading: float
    merging: float
    items: Items


def main() -> None:
    """Print a line for each size, and the growth over all of them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=list(SIZES))
    sizes = sorted(parser.parse_args().sizes)
    logging.disable(logging.WARNING)
    measured(sizes[0])  # warm: models are loaded, lexicons read
    print(
        f"{'reports':>8}{'reading s':>11}{'merging s':>11}{'merging/reading':>17}{'exponent':>10}"
        f"{'events':>8}{'decisions':>11}{'peak MB':>9}"
    )
    first = last = None
    for size in sizes:
        taken = measured(size)
        print(line(taken, last), flush=True)
        first, last = first or taken, taken
    if first is not None and last is not None and first.reports < last.reports:
        print(f"exponent of merging from {first.reports} to {last.reports}: {exponent(first, last):.2f}   (aim: at most 1.1)")  # fmt: skip
        print(f"merging/reading of {last.reports}: {last.merging / last.reading:.2f}   (aim: below 1)")  # fmt: skip


def measured(size: int) -> Taken:
    """Read and merge so many reports, nothing kept from the size before."""
    reports = reports_of(size)
    settings = Settings(reader="rules", workers=1, places=own_places())
    (linked, read), reading = timed(lambda: read_reports(reports, settings=settings))
    gc.collect()
    items, merging = timed(lambda: merge(read.readings, linked))
    return Taken(len(reports), reading, merging, items)


def timed(run: Callable[[], T]) -> tuple[T, float]:
    """What a call gives, and the processor's seconds it took."""
    start = time.process_time()
    found = run()
    return found, time.process_time() - start


def line(taken: Taken, before: Taken | None) -> str:
    grown = f"{exponent(before, taken):.2f}" if before is not None else "-"
    return (
        f"{taken.reports:>8}{taken.reading:>11.2f}{taken.merging:>11.2f}{taken.merging / taken.reading:>17.2f}"
        f"{grown:>10}{len(taken.items.events):>8}{len(taken.items.decisions):>11}{peak():>9.0f}"
    )


def exponent(small: Taken, large: Taken) -> float:
    return log(large.merging / small.merging) / log(large.reports / small.reports)


def peak() -> float:
    """Megabytes that this process held at most so far."""
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return used / (1_000_000 if sys.platform == "darwin" else 1_000)


if __name__ == "__main__":
    main()
