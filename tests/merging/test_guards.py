"""A country's guards: each one body, by whatever words, and none of them its police."""

from __future__ import annotations

import pytest
from tests.merging.reports import account_of

from tidings.model.account import Account


def named(account: Account, quote: str) -> set[str]:
    """The entities that some words stand for."""
    return {e.id for e in account.entities if any(m.quote == quote for m in e.mentions)}


@pytest.mark.parametrize(
    ("one", "other", "words", "same"),
    [
        ("The Libyan Coast Guard fired two shots.", "Libya's coast guard fired two shots on Monday.", ("Libyan Coast Guard", "coast guard"), True),
        ("The so-called Libyan coast guard fired two shots.", "Libya's coast guard fired two shots on Monday.", ("The so-called Libyan coast guard", "coast guard"), True),
        ("Libyan police fired two shots in Tripoli.", "Libya's coast guard fired two shots on Monday.", ("Libyan police", "coast guard"), False),
        ("The Chadian presidential guard fired two shots.", "Chad's police fired two shots on Monday.", ("The Chadian presidential guard", "police"), False),
        ("The Libyan Coast Guard fired two shots.", "The Greek coast guard fired two shots on Monday.", ("Libyan Coast Guard", "The Greek coast guard"), False),
    ],
)  # fmt: skip
def test_one_guard_or_two(one: str, other: str, words: tuple[str, str], same: bool) -> None:
    account = account_of(one, other)
    first, second = (named(account, word) for word in words)
    assert first
    assert second
    assert (first == second) is same


@pytest.mark.parametrize("denied", ["the allegations made by the coast guard", "these charges"])
def test_a_charge_that_is_only_named_is_held_against_no_deed(denied: str) -> None:
    account = account_of(
        "The Libyan coast guard has shot at the crew of a ferry near Tripoli twice this year.",
        f"The navy denied {denied} near Tripoli on Monday.",
    )
    assert not [d for d in account.disagreements if d.kind == "status"]
