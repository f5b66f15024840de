"""Tellings that only their words make one event: kin words, articles of one story, clauses alike."""

from __future__ import annotations

import pytest
from tests.merging.reports import account_of

from tidings.lexicons.tables import table, words
from tidings.merging.happenings.event_words import kin
from tidings.model.account import Account

STRIKE = (
    "A strike began at the Dorn cement works on Tuesday. Pickets stood before the kilns for hours. "
    "Police arrested pickets in the kiln hall of the Dorn cement works."
)
STRIKE_TOO = (
    "Pickets left the Dorn cement works at dawn. The kilns are cold. "
    "Police arrested pickets in the kiln hall of the Dorn cement works, its owner said."
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("announce", "announcement"), ("nominate", "nominee"), ("fire", "fired"), ("hit", "strike"),
        ("die", "kill"), ("open fire", "shooting"), ("wound", "injure"), ("resign", "step down"),
    ],
)  # fmt: skip
def test_words_of_one_happening(one: str, other: str) -> None:
    assert kin(one, other)
    assert kin(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [("arrest", "release"), ("kill", "meet"), ("hit", "say"), ("party", "part"), ("contest", "contract")],
)  # fmt: skip
def test_words_of_two_happenings(one: str, other: str) -> None:
    assert not kin(one, other)


def test_each_line_of_the_list_has_words_to_tell_apart() -> None:
    rows = [words(row["words"]) for row in table("en/event_kin.tsv")]
    assert all(len(set(row)) == len(row) > 1 for row in rows)
    assert len({frozenset(row) for row in rows}) == len(rows)


def _joined(account: Account, word: str) -> set[int]:
    """How many documents the events with a word stand in."""
    return {
        len({e.document for e in event.evidence})
        for event in account.events
        if any(word in e.quote for e in event.evidence)
    }


def test_one_clause_in_two_articles_of_one_story_is_one_event() -> None:
    account = account_of(STRIKE, STRIKE_TOO)
    assert 2 in _joined(account, "arrested")
    assert any(r.rule == "event.retold" for d in account.decisions for r in d.reasons)


def test_numbers_that_differ_keep_two_events_apart() -> None:
    one = STRIKE.replace("arrested pickets", "arrested 12 workers")
    other = STRIKE_TOO.replace("arrested pickets", "arrested 40 workers")
    decisions = account_of(one, other).decisions
    assert not any(r.rule == "event.retold" for d in decisions for r in d.reasons)
