"""Spreads batches over this process or several; a process that dies costs time, never a result."""

from __future__ import annotations

import logging
import os
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, ProcessPoolExecutor, as_completed
from multiprocessing import get_context, parent_process
from typing import TypeVar

Batch = TypeVar("Batch")
Result = TypeVar("Result")

log = logging.getLogger(__name__)


def count_workers(things: int, *, asked: int, per_worker: int) -> int:
    """How many processes to use for so many things, a worker paying off from `per_worker` on."""
    if parent_process() is not None:
        return 1  # We are a worker ourselves: a script without `if __name__ == "__main__"`.
    return min(asked or os.cpu_count() or 1, max(1, things // per_worker))


def spread(
    batches: Sequence[Batch],
    task: Callable[[Batch], Result],
    *,
    workers: int,
    prepare: Callable[[], object],
) -> Iterator[Result]:
    """The results of all batches, in any order; `task` and `prepare` must be picklable functions."""
    done: set[int] = set()
    if workers > 1:
        try:
            for index, result in _apart(batches, task, workers, prepare):
                done.add(index)
                yield result
        except BrokenExecutor:
            log.warning("a process that reads died; the rest is read without helpers")
    for index, batch in enumerate(batches):
        if index not in done:
            yield task(batch)


def _apart(
    batches: Sequence[Batch],
    task: Callable[[Batch], Result],
    workers: int,
    prepare: Callable[[], object],
) -> Iterator[tuple[int, Result]]:
    # spawn: a forked child would share locks and threads of the numeric libraries.
    with ProcessPoolExecutor(
        workers, mp_context=get_context("spawn"), initializer=_begin, initargs=(prepare,)
    ) as pool:
        waiting = {pool.submit(task, batch): index for index, batch in enumerate(batches)}
        try:
            for future in as_completed(waiting):
                yield waiting[future], future.result()
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _begin(prepare: Callable[[], object]) -> None:
    # Ctrl-C reaches the whole group; the parent tells the user, the workers just end with it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    prepare()
