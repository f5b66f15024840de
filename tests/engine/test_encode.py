"""However the work is spread, each window gets the same reading, and is read once."""

import logging
import os
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import pytest
from tests.shelf import Remembering

from tidings.encoder.decoding import read_window
from tidings.encoder.weights import ReaderModel, load_reader
from tidings.encoder.windows import Window, cut_windows
from tidings.engine import encode as engine
from tidings.engine import spread
from tidings.engine.encode import Readings, encode_all
from tidings.model.encoded import WindowReading

TEXTS = [
    "Two convoys left the port at dawn, Mayor Corvo said.",
    "The minister refused to answer.",
    "Nobody was hurt, the police said; 12 people were arrested.",
    "💩",
    "…",
    "They go on.",
]


@pytest.fixture(scope="module")
def windows() -> list[Window]:
    tokenizer = load_reader().tokenizer
    return [p.window for text in TEXTS for p in cut_windows(text, [(0, len(text))], tokenizer)]


@pytest.fixture(scope="module")
def alone(windows: list[Window]) -> Readings:
    return encode_all(windows, workers=1)


@pytest.fixture
def _two_workers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Even a few windows are spread."""
    monkeypatch.setattr(engine, "WINDOWS_PER_WORKER", 1)
    monkeypatch.setattr(engine, "BATCH", 2)


def test_every_window_is_read(windows: list[Window], alone: Readings) -> None:
    assert set(alone) == {window.key for window in windows}
    assert len(alone) == len(TEXTS)
    assert any(reading.spans for reading in alone.values())


def test_no_window_is_no_work() -> None:
    assert encode_all([]) == {}


def test_the_same_window_is_read_once(windows: list[Window], alone: Readings) -> None:
    told: list[tuple[int, int]] = []
    again = encode_all(
        [*windows, *windows[::-1]], progress=lambda done, all_: told.append((done, all_))
    )
    assert again == alone
    assert told[0] == (0, len(TEXTS))
    assert told[-1] == (len(TEXTS), len(TEXTS))


@pytest.mark.usefixtures("_two_workers")
def test_workers_change_nothing(windows: list[Window], alone: Readings) -> None:
    assert encode_all(windows[::-1], workers=2) == alone


@pytest.mark.usefixtures("_two_workers")
def test_what_is_kept_is_not_read_again(
    windows: list[Window], alone: Readings, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = Remembering()
    assert encode_all(windows[:3], workers=1, cache=cache).keys() == {w.key for w in windows[:3]}
    read: list[Window] = []

    def watched(model: ReaderModel, window: Window) -> WindowReading:
        read.append(window)
        return read_window(model, window)

    monkeypatch.setattr(engine, "read_window", watched)
    assert encode_all(windows, workers=1, cache=cache) == alone
    assert {window.key for window in read} == {window.key for window in windows[3:]}
    assert cache.kept == alone


def test_each_batch_is_kept_at_once(windows: list[Window], monkeypatch: pytest.MonkeyPatch) -> None:
    """A build that dies after some windows need not read them again."""
    monkeypatch.setattr(engine, "BATCH", 2)
    cache = Remembering()

    def dying(done: int, _: int) -> None:
        if done == 4:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        encode_all(windows, workers=1, cache=cache, progress=dying)
    assert len(cache.kept) == 4


@pytest.mark.usefixtures("_two_workers")
def test_a_worker_that_dies_costs_nothing_but_time(
    windows: list[Window], alone: Readings,
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    monkeypatch.setattr(spread, "ProcessPoolExecutor", _open_dying_workers)
    cache = Remembering()
    with caplog.at_level(logging.WARNING):
        assert encode_all(windows, workers=2, cache=cache) == alone
    assert "a process that reads died" in caplog.text
    assert cache.kept == alone


def _open_dying_workers(count: int, **_: object) -> ProcessPoolExecutor:
    """Processes that end at their first task, as the kernel ends one that takes too much memory."""
    return ProcessPoolExecutor(
        count, mp_context=get_context("spawn"), initializer=os._exit, initargs=(9,)
    )
