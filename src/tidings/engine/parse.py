"""Parses each distinct sentence once: kept ones from the cache, the rest here or in several processes."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, as_completed
from multiprocessing import parent_process

from tidings.engine.workers import open_workers, parse_batch
from tidings.language.cache import SentenceCache
from tidings.language.parsing import MAX_CHARACTERS, parse_texts
from tidings.model.parse import Token

Parses = dict[str, tuple[Token, ...]]
Progress = Callable[[int, int], None]

# A worker takes about 1.5 s to start and to load the model; in that time one process parses about
# 400 sentences. Below 1,000 for each worker a second process gains nothing that a user notices.
SENTENCES_PER_WORKER = 1_000
# Small enough for a progress bar that moves and for keeping most of an interrupted build's parses.
BATCH = 256

log = logging.getLogger(__name__)


def parse_all(
    texts: Iterable[str],
    *,
    model: str,
    workers: int = 0,
    cache: SentenceCache | None = None,
    progress: Progress | None = None,
) -> Parses:
    """The parses of all sentences by their text, cut as `parse_texts` cuts them.

    `workers` is how many processes may parse: 1 is this one, 0 as many as pay off.
    """
    wanted = sorted({text[:MAX_CHARACTERS] for text in texts})
    known = cache.get_many(wanted) if cache else {}
    told = _Teller(progress, len(wanted))
    told.add(len(known))
    for parses in _parse(
        [text for text in wanted if text not in known], model=model, workers=workers
    ):
        if cache:
            cache.put_many(parses)
        known.update(parses)
        told.add(len(parses))
    return {text: known[text] for text in wanted}


def count_workers(sentences: int, *, asked: int) -> int:
    """How many processes to use for so many sentences."""
    if parent_process() is not None:
        return 1  # We are a worker ourselves: a script without `if __name__ == "__main__"`.
    return min(asked or os.cpu_count() or 1, max(1, sentences // SENTENCES_PER_WORKER))


class _Teller:
    """Counts what is done and tells it."""

    def __init__(self, progress: Progress | None, total: int) -> None:
        self._progress, self._total, self._done = progress, total, 0

    def add(self, done: int) -> None:
        """Report that so many more sentences are parsed."""
        self._done += done
        if self._progress:
            self._progress(self._done, self._total)


def _parse(texts: Sequence[str], *, model: str, workers: int) -> Iterator[Parses]:
    batches = [tuple(texts[i : i + BATCH]) for i in range(0, len(texts), BATCH)]
    count = count_workers(len(texts), asked=workers)
    if count > 1:
        done: set[int] = set()
        try:
            for index, parses in _parse_apart(batches, model=model, workers=count):
                done.add(index)
                yield parses
        except BrokenExecutor:
            log.warning("a process that parses died; the rest is parsed without helpers")
        batches = [batch for index, batch in enumerate(batches) if index not in done]
    for batch in batches:
        yield dict(parse_texts(batch, model=model))


def _parse_apart(
    batches: Sequence[tuple[str, ...]], *, model: str, workers: int
) -> Iterator[tuple[int, Parses]]:
    with open_workers(workers, model=model) as pool:
        waiting = {
            pool.submit(parse_batch, batch, model): index for index, batch in enumerate(batches)
        }
        try:
            for future in as_completed(waiting):
                yield waiting[future], future.result()
        finally:
            pool.shutdown(wait=False, cancel_futures=True)
