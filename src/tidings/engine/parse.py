"""Parses each distinct sentence once: kept ones from the cache, the rest here or in several processes."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from tidings.engine.progress import Progress, Teller
from tidings.engine.spread import count_workers, spread
from tidings.language.cache import SentenceCache
from tidings.language.parsing import MAX_CHARACTERS, parse_texts
from tidings.language.pipeline import load_pipeline
from tidings.model.parse import Token

Parses = dict[str, tuple[Token, ...]]

# A worker takes about 1.5 s to start and to load the model; in that time one process parses about
# 400 sentences. Below 1,000 for each worker a second process gains nothing that a user notices.
SENTENCES_PER_WORKER = 1_000
# Small enough for a progress bar that moves and for keeping most of an interrupted build's parses.
BATCH = 256


def parse_all(
    texts: Iterable[str],
    *,
    model: str,
    names: bool = True,
    workers: int = 0,
    cache: SentenceCache | None = None,
    progress: Progress | None = None,
) -> Parses:
    """The parses of all sentences by their text, cut as `parse_texts` cuts them.

    `workers` is how many processes may parse: 1 is this one, 0 as many as pay off.
    """
    wanted = sorted({text[:MAX_CHARACTERS] for text in texts})
    known = cache.get_many(wanted) if cache else {}
    told = Teller(progress, len(wanted))
    told.add(len(known))
    left = [text for text in wanted if text not in known]
    batches = [tuple(left[i : i + BATCH]) for i in range(0, len(left), BATCH)]
    for parses in spread(
        batches, partial(parse_batch, model=model, names=names),
        prepare=partial(load_pipeline, model, names=names),
        workers=count_workers(len(left), asked=workers, per_worker=SENTENCES_PER_WORKER),
    ):  # fmt: skip
        if cache:
            cache.put_many(parses)
        known.update(parses)
        told.add(len(parses))
    return {text: known[text] for text in wanted}


def parse_batch(texts: tuple[str, ...], model: str, *, names: bool = True) -> Parses:
    """Parse some sentences, here or in a worker."""
    return dict(parse_texts(texts, model=model, names=names))
