"""However the work is spread, each sentence gets the same parse, and is parsed once."""

import logging
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import pytest
from tests.shelf import Remembering

from tidings.engine import parse as engine
from tidings.engine import parse_all, spread
from tidings.engine.spread import count_workers
from tidings.language.parsing import MAX_CHARACTERS
from tidings.model.parse import Token
from tidings.settings import Settings

MODEL = Settings().model
TEXTS = [
    "Two convoys left the port at dawn.",
    "The minister refused to answer.",
    "Nobody was hurt, the police said.",
    "💩",
    "…",
    "Talks go on.",
]


@pytest.fixture(scope="module")
def alone() -> dict[str, tuple[Token, ...]]:
    return parse_all(TEXTS, model=MODEL, workers=1)


def test_every_sentence_is_parsed(alone: dict[str, tuple[Token, ...]]) -> None:
    assert set(alone) == set(TEXTS)
    assert [token.text for token in alone["Talks go on."]] == ["Talks", "go", "on", "."]


def test_no_sentence_is_no_work() -> None:
    assert parse_all([], model=MODEL) == {}


def test_workers_change_nothing(
    alone: dict[str, tuple[Token, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "SENTENCES_PER_WORKER", 1)
    monkeypatch.setattr(engine, "BATCH", 2)
    assert parse_all(reversed(TEXTS), model=MODEL, workers=2) == alone


def test_what_is_kept_is_not_parsed_again(
    alone: dict[str, tuple[Token, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = Remembering()
    assert parse_all(TEXTS[:3], model=MODEL, cache=cache).keys() == set(TEXTS[:3])
    parsed: list[str] = []
    real = engine.parse_texts

    def watched(
        texts: Sequence[str], *, model: str, names: bool
    ) -> Iterator[tuple[str, tuple[Token, ...]]]:
        parsed.extend(texts)
        return real(texts, model=model, names=names)

    monkeypatch.setattr(engine, "parse_texts", watched)
    assert parse_all(TEXTS, model=MODEL, cache=cache) == alone
    assert sorted(parsed) == sorted(TEXTS[3:])
    assert cache.kept == alone


def test_progress_ends_at_the_total() -> None:
    told: list[tuple[int, int]] = []
    parse_all([*TEXTS, *TEXTS], model=MODEL, progress=lambda done, all_: told.append((done, all_)))
    assert told[0] == (0, len(TEXTS))
    assert told[-1] == (len(TEXTS), len(TEXTS))


def test_a_worker_that_dies_costs_nothing_but_time(
    alone: dict[str, tuple[Token, ...]],
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(engine, "SENTENCES_PER_WORKER", 1)
    monkeypatch.setattr(engine, "BATCH", 2)
    monkeypatch.setattr(spread, "ProcessPoolExecutor", _open_dying_workers)
    with caplog.at_level(logging.WARNING):
        assert parse_all(TEXTS, model=MODEL, workers=2) == alone
    assert "a process that reads died" in caplog.text


def _open_dying_workers(count: int, **_: object) -> ProcessPoolExecutor:
    """Processes that end at their first task, as the kernel ends one that takes too much memory."""
    return ProcessPoolExecutor(
        count, mp_context=get_context("spawn"), initializer=os._exit, initargs=(9,)
    )


@pytest.mark.parametrize(
    ("sentences", "asked", "workers"),
    [(0, 0, 1), (1_900, 0, 1), (1_900, 8, 1), (5_000, 1, 1), (5_000, 3, 3), (2_500, 8, 2)],
)
def test_few_sentences_need_no_helpers(sentences: int, asked: int, workers: int) -> None:
    assert count_workers(sentences, asked=asked, per_worker=1_000) == workers


def test_endless_sentences_are_cut() -> None:
    endless = "word " * 1_000
    assert set(parse_all([endless], model=MODEL)) == {endless[:MAX_CHARACTERS]}
