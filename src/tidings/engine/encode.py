"""Reads each distinct window once with the encoder: kept ones from the cache, the rest here or in processes."""

from __future__ import annotations

from collections.abc import Iterable

from tidings.encoder.cache import WindowCache
from tidings.encoder.decoding import read_window
from tidings.encoder.weights import load_reader
from tidings.encoder.windows import Window
from tidings.engine.progress import Progress, Teller
from tidings.engine.spread import count_workers, spread
from tidings.model.encoded import WindowReading

Readings = dict[str, WindowReading]

# A window takes about 60 ms, starting a worker with the weights about a second.
WINDOWS_PER_WORKER = 60
BATCH = 16


def encode_all(
    windows: Iterable[Window],
    *,
    workers: int = 0,
    cache: WindowCache | None = None,
    progress: Progress | None = None,
) -> Readings:
    """The readings of all windows by their keys; `workers` as for `parse_all`."""
    by_key = {window.key: window for window in windows}
    wanted = sorted(by_key)
    known = cache.get_many(wanted) if cache else {}
    told = Teller(progress, len(wanted))
    told.add(len(known))
    left = [by_key[key] for key in wanted if key not in known]
    batches = [tuple(left[i : i + BATCH]) for i in range(0, len(left), BATCH)]
    for readings in spread(
        batches, encode_batch, prepare=load_reader,
        workers=count_workers(len(left), asked=workers, per_worker=WINDOWS_PER_WORKER),
    ):  # fmt: skip
        if cache:
            cache.put_many(readings)
        known.update(readings)
        told.add(len(readings))
    return known


def encode_batch(windows: tuple[Window, ...]) -> Readings:
    """Read some windows, here or in a worker."""
    model = load_reader()
    return {window.key: read_window(model, window) for window in windows}
