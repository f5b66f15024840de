"""Tellings that no rule joins are joined by signs, and what forbids it forbids it."""

from __future__ import annotations

import pytest
from tests.merging.reports import account_of_days

from tidings.merging.happenings.taught.likely import ALWAYS, add_up, taught
from tidings.merging.happenings.taught.word_pairs import Counts, listed, odds, tie
from tidings.model.account import Account

SCENE = "The barge with flour lies off the quay of Orvela, and the harbour master of Orvela waits. "


def _joined(account: Account) -> list[str]:
    """The reasons of what signs joined."""
    return [r.says for d in account.decisions for r in d.reasons if r.rule == "event.taught"]


@pytest.mark.parametrize(
    ("first", "later", "one"),
    [
        # other words for one thing, told again as known
        ("Rebels kidnapped three engineers near Orvela on Monday.", "The three kidnapped engineers have not been freed.", True),
        # somebody else, by name
        ("Dana Korin resigned as mayor of Orvela on Monday.", "Bela Sorn resigned on Thursday over the barge.", False),
        # one more lot on another day
        ("Twelve hostages were freed from the Hotel Orvela on Monday.", "Nine more hostages were freed from the Hotel Orvela on Wednesday.", False),
        # a toll does not fall to a fraction
        ("Fifteen people were killed in Orvela.", "Two people were killed in Orvela.", False),
        # who strikes in one is struck in the other
        ("The army shelled the Orvela Front on Monday.", "The Orvela Front shelled the army on Monday.", False),
        # what weeks have cost is no single blow
        ("An attack in Orvela killed nine people.", "Attacks in Orvela have killed 340 people since May 2032.", False),
    ],
)  # fmt: skip
def test_joined_by_signs(first: str, later: str, one: bool) -> None:
    account = account_of_days(("2033-03-08", SCENE + first), ("2033-03-11", SCENE + later))
    verbs = {e.id for e in account.events if len(e.reports) > 1 and e.type != "COERCE"}
    assert bool(_joined(account) and verbs) is one


def test_two_matters_are_never_joined() -> None:
    account = account_of_days(
        (
            "2033-03-08",
            "Trams stood still for an hour after a quarrel over a ticket. A clerk was arrested at the depot.",
        ),
        (
            "2033-03-09",
            "Shells fell on the besieged hills again. A singer was arrested at the house of her brother.",
        ),
    )
    assert not _joined(account)


def test_the_signs_are_told() -> None:
    account = account_of_days(
        ("2033-03-08", SCENE + "Rebels kidnapped three engineers near Orvela on Monday."),
        ("2033-03-11", SCENE + "The three kidnapped engineers have not been freed."),
    )
    (says,) = _joined(account)[:1]
    assert "one type +" in says


def test_odds_are_a_sum() -> None:
    weights = {ALWAYS: -2.0, "one word": 1.5, "one spot": 2.0}
    assert add_up({"one word": 1.0, "one spot": 0.5, "unheard of": 1.0}, weights) == 0.5


def test_every_weight_is_of_a_sign_and_none_without_the_first() -> None:
    weights = taught()
    assert weights[ALWAYS] < -4
    assert weights["one spot"] > 0 > weights["told before it was done"]


def test_words_that_told_one_event_are_tied() -> None:
    assert all(one < other for one, other in listed())
    assert (tie("kill", "shoot") or 0) > 1
    assert tie("shoot", "kill") == tie("kill", "shoot")
    assert tie("kill", "harpsichord") is None
    assert odds(Counts(5, 0)) > odds(Counts(5, 100)) > odds(Counts(0, 100))
