"""Which tellings are one is taught by events that a reader tied across the reports of a crisis."""

from __future__ import annotations

from pathlib import Path

import pytest
from evaluation.score_across import SYSTEMS
from training.happenings.__main__ import Taught, lexicons, pairs_of, teach
from training.happenings.gold import ROOM, Crisis, across, read_crisis, reports_of
from training.happenings.words import count, left, often, sum_up
from training.prepare import parts

from tidings.merging.happenings.taught.likely import ALWAYS

CRISIS = "hormuz-tankers"


@pytest.fixture(scope="module")
def crisis() -> Crisis:
    return read_crisis(CRISIS, across()[CRISIS])


def _ids(name: str) -> set[str]:
    return {f"{r}:{e.id}" for r, report in reports_of(name).items() for e in report.events}


@pytest.mark.parametrize("file", ["across.tsv", "across_second.tsv"])
def test_the_annotation_names_events_that_are_there(file: str) -> None:
    told = across(ROOM / file)
    for name in sorted(told)[:: 1 if file != "across.tsv" else 9]:
        assert told[name].keys() <= _ids(name), name


def test_an_event_is_told_by_two_reports_and_a_telling_is_of_one() -> None:
    seen: set[str] = set()
    for line in (ROOM / "across.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        name, _, told = line.split("\t")
        tellings = told.split()
        assert len({t.partition(":")[0] for t in tellings}) != 1, line
        keys = {f"{name} {t}" for t in tellings}
        assert len(keys) == len(tellings), line
        assert not keys & seen, line
        seen |= keys


def test_test_and_tune_part_are_annotated_twice() -> None:
    held = {name for name in across() if parts().get(name, "train") != "train"}
    assert set(across(ROOM / "across_second.tsv")) == held


def test_triggers_that_are_read_have_their_event(crisis: Crisis) -> None:
    assert len(crisis.events) > 30
    tied = {e for e in crisis.events.values() if ":" not in e.split()[0]}
    assert tied
    words = {crisis.seen[n].mention.trigger.quote for n, e in crisis.events.items() if e in tied}
    assert words


def test_each_system_judges_pairs(crisis: Crisis) -> None:
    one, other = sorted(crisis.events)[:2]
    assert all(isinstance(judge(crisis, one, other), bool) for judge in SYSTEMS.values())


def test_a_crisis_teaches_signs_and_pairs_of_words(crisis: Crisis) -> None:
    words, weights = lexicons([crisis])
    assert all(one < other for one, other in words)
    assert weights[ALWAYS] < 0


def test_a_crisis_is_taught_without_its_own_words(crisis: Crisis) -> None:
    own = count(CRISIS, across()[CRISIS], crisis.lemmas)
    every = sum_up([own, own])
    listed = often(every)
    assert listed
    assert all(left(every, own, pair) is not None or max(c) < 20 for pair, c in listed.items())
    assert all(left(every, every, pair) is None for pair in listed)


def test_a_sign_of_what_is_one_weighs_for_it() -> None:
    rows = [Taught({"one spot": 1.0}, True, 1), Taught({"long apart": 1.0}, False, 6)] * 30
    weights = teach(rows)
    assert weights["one spot"] > 0 > weights["long apart"]


def test_pairs_are_the_same_in_every_run(crisis: Crisis) -> None:
    def tied(one: str, other: str) -> float | None:
        return 1.0 if one == other else None

    first = [(p.one, p.counts, tuple(p.signs)) for p in pairs_of(crisis, tied)]
    assert first == [(p.one, p.counts, tuple(p.signs)) for p in pairs_of(crisis, tied)]
    assert {p[0] for p in first} == {True, False}


def test_the_room_is_beside_the_corpus() -> None:
    assert Path(ROOM, "across.tsv").exists()
