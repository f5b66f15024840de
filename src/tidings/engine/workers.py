"""Processes that parse beside this one; each loads the model once and dies with its parent."""

from __future__ import annotations

import signal
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from tidings.language.parsing import parse_texts
from tidings.language.pipeline import load_pipeline
from tidings.model.parse import Token


def open_workers(count: int, *, model: str) -> ProcessPoolExecutor:
    """A pool of `count` processes, each with the model loaded before its first batch."""
    # spawn: a forked child would share locks and threads of the numeric libraries.
    return ProcessPoolExecutor(
        count, mp_context=get_context("spawn"), initializer=_prepare, initargs=(model,)
    )


def parse_batch(texts: tuple[str, ...], model: str) -> dict[str, tuple[Token, ...]]:
    """Parse some sentences in a worker."""
    return dict(parse_texts(texts, model=model))


def _prepare(model: str) -> None:
    # Ctrl-C reaches the whole group; the parent tells the user, the workers just end with it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    load_pipeline(model)
