"""A whole that was promised and a part that is told; a refusal that is broken in other words; a deed told in other words."""

from __future__ import annotations

import pytest
from tests.merging.test_outcomes import _account, _states


@pytest.mark.parametrize(
    ("said", "later", "state"),
    [
        ("The ministry promised that every clinic in Tarvo would have a generator by 12 May.",
         "By Thursday 9 of the city's 32 clinics in Tarvo had a generator.", "broken"),
        ("The ministry promised that every child in Tarvo would be vaccinated against measles by 12 May.",
         "By Monday two in three children in Tarvo had been vaccinated against measles.", "broken"),
        ("The ministry promised that every child in Tarvo would be vaccinated against measles by 12 May.",
         "By Monday every child in Tarvo had been vaccinated against measles.", "kept"),
        ("The railway promised to send four pumps to Tarvo by 12 May.",
         "Four pumps reached Tarvo on Sunday, one of them on a cart.", "kept"),
    ],
)  # fmt: skip
def test_a_part_is_no_whole(said: str, later: str, state: str) -> None:
    account = _account(("2031-05-06", said), ("2031-05-14", later))
    assert _states(account) == {state}


@pytest.mark.parametrize(
    ("said", "later", "states"),
    [
        ("“I will not negotiate with the smugglers of Tarvo,” governor Ada Molnar said.",
         "Governor Ada Molnar sat down with the smugglers of Tarvo on Tuesday and spoke with them for two hours.",
         {"broken"}),
        ("The company said it would not pay a ransom for the crew of the tanker Alma.",
         "The company counted out two million dollars as a ransom for the crew of the tanker Alma on Tuesday.",
         {"broken"}),
        ("“I will not negotiate with the smugglers of Tarvo,” governor Ada Molnar said.",
         "Governor Ada Molnar opened a swimming pool in Kessar on Tuesday.", set()),
    ],
)  # fmt: skip
def test_what_was_refused_is_done(said: str, later: str, states: set[str]) -> None:
    account = _account(("2031-05-06", said), ("2031-05-14", later))
    assert _states(account) == states


@pytest.mark.parametrize(
    ("said", "later", "state"),
    [
        ("The fire brigade promised to put out the fire in the Tarvo tyre depot by 12 May.",
         "The fire in the Tarvo tyre depot was still smouldering on Sunday.", "broken"),
        ("The fire brigade promised to put out the fire in the Tarvo tyre depot by 12 May.",
         "The fire in the Tarvo tyre depot was extinguished on Sunday.", "kept"),
        ("The army promised to keep its men out of the third district of Tarvo.",
         "Soldiers stormed the third district of Tarvo on Tuesday.", "broken"),
        ("The transport ministry promised to keep the Kessar bridge open.",
         "The transport ministry sealed off the Kessar bridge on Tuesday.", "broken"),
    ],
)  # fmt: skip
def test_deeds_in_other_words(said: str, later: str, state: str) -> None:
    account = _account(("2031-05-06", said), ("2031-05-14", later))
    assert _states(account) == {state}


def test_what_had_its_day_and_is_put_off_is_moved() -> None:
    account = _account(
        ("2031-05-06", "Judge Ada Molnar said she would take her oath on 12 May."),
        ("2031-05-14", "Judge Ada Molnar has postponed her oath, her office said."),
    )
    assert "moved" in _states(account)
