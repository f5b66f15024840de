"""Which tellings are one is taught by events that a reader tied across the reports of a crisis."""

from __future__ import annotations

from pathlib import Path

import pytest
from evaluation.score_across import SYSTEMS
from training.happenings.__main__ import Taught, lessons, pairs_of, pairs_of_pile, teach
from training.happenings.gold import ROOM, Crisis, across, read_crisis, reports_of
from training.happenings.piles import ToldPile, read_pile, rooms
from training.happenings.words import count, left, often, sum_up
from training.prepare import parts

from tidings.merging.happenings.taught.likely import ALWAYS
from tidings.merging.happenings.taught.word_pairs import tie

CRISIS = "hormuz-tankers"


@pytest.fixture(scope="module")
def crisis() -> Crisis:
    return read_crisis(CRISIS, across()[CRISIS])


@pytest.fixture(scope="module")
def pile() -> ToldPile:
    return read_pile(next(room for room in rooms() if room.name == "hostages"))


def test_no_blind_pile_teaches() -> None:
    assert len(rooms()) > 5
    assert not [room for room in rooms() if "blind" in room.name]


def test_a_pile_tells_what_is_one_and_what_is_apart(pile: ToldPile) -> None:
    known = dict(pile.pairs())
    assert set(known.values()) == {True, False}
    assert not any(known[pair] for pair in pile.apart & known.keys())
    rows = list(pairs_of_pile(pile, tie))
    assert [row.one for row in rows] == list(known.values())


def test_joins_of_a_pile_are_scored(pile: ToldPile) -> None:
    alone = pile.score({node: n for n, node in enumerate(sorted(pile.case.seen))})
    assert alone.right == alone.found == 0 < alone.gold
    every = pile.score(dict.fromkeys(pile.case.seen, 0))
    assert every.recall == 1
    # what is all as likely is as likely a third event, and joins nothing
    never, all_alike = ({ALWAYS: odds} for odds in (-9.0, 9.0))
    joined = [pile.score(pile.case.joined(weights=w)).found for w in (never, all_alike, None)]
    assert joined[0] == joined[1] < joined[2]


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
    learned = lessons([crisis])
    assert all(one < other for one, other in learned.words)
    assert teach(learned.pairs)[ALWAYS] < 0


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
