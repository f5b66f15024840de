"""Two sides contradict each other by numbers, by nobody and somebody, by a state, a cause or a doer; updates do not."""

from __future__ import annotations

import pytest
from tests.merging.reports import account_of

from tidings.merging.answers.counts import _counted


def answers(one: str, other: str) -> list[str | None]:
    account = account_of(f"Mayor Juan Toro said {one}.\n\nDoctor Ana Ruiz said {other}.")
    return [s.answer for s in account.statements if s.answers]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("no ferry was moored at Arica on Friday", "nine ferries were moored at Arica on Friday"),
        ("the Arica ferry is beyond repair", "the Arica ferry is in use again"),
        ("the Arica mill fire was caused by a worn cable", "the Arica mill fire was started by two boys"),
        ("soldiers had shelled the Arica mill", "rebels had shelled the Arica mill"),
    ],
)  # fmt: skip
def test_contradictions(one: str, other: str) -> None:
    assert answers(one, other) == ["contradiction"]


def test_what_says_no_to_a_claim_denies_it() -> None:
    one, other = (
        "a warning had reached the Arica mill",
        "it was untrue that a warning had reached the Arica mill",
    )
    assert answers(one, other) == ["denial"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("nine ferries were moored at Arica", "ten ferries were moored at Arica"),
        ("the Arica mill burned in 2019", "the Arica mill had burned in 3 days"),
        ("the Arica ferry is in use", "the Tacna bridge is beyond repair"),
        ("the mill fire was caused by a worn cable", "the flood was caused by a broken dam"),
        ("the mill will not open", "the mill was open"),
        ("40 per cent of the mill burned", "90 per cent of the village had burned"),
        ("27 people were killed and many people wounded", "the war has killed 220,000 people and wounded many people"),
        ("30 per cent of the miners in Arica are Aymara", "9 per cent of the miners in Arica own a boat"),
        ("five men were injured when shells fell on the Arica mill", "nine men were injured when shells fell on the Tacna pier"),
        ("the miller was hit by a cart while leaving his house at Arica", "a grey cart hit the miller and was left at Arica"),
        ("people were killed by a shell at the open gate of Arica", "people were hurt at Arica when police shut the gate"),
        ("I do not support people who burn mills", "the Tacna Front had burned mills"),
    ],
)  # fmt: skip
def test_no_contradiction(one: str, other: str) -> None:
    assert answers(one, other) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a storm warning was sent out at noon", "no storm warning was in force at Arica"),
        ("the miller did not sell the ferry", "the miller had sold the ferry at Arica"),
        (
            "three of the four gates at Arica stayed shut on Friday",
            "all four gates at Arica were open on Friday",
        ),
        (
            "the guards fired at the mill in Arica",
            "the guards in Arica have not fired a single shot",
        ),
    ],
)
def test_one_deed_told_and_denied(one: str, other: str) -> None:
    assert answers(one, other) in (["contradiction"], ["denial"])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the ferry did not leave Arica", "the train had left Arica"),
        ("no miller has been held liable for the fire", "a baker is held liable for the flour"),
        ("I never doubted the mill", "the mayor doubted the mill"),
    ],
)
def test_other_things(one: str, other: str) -> None:
    assert answers(one, other) == []


def test_what_befell_them_is_not_counted() -> None:
    counts = _counted("At least 72 people including nine children were killed")
    assert counts.keys() >= {"peopl", "children"}
    assert "includ" not in counts
    assert counts["children"] == 9


def test_a_name_may_stand_behind_what_is_counted() -> None:
    assert _counted("the number of hungry children in Tacna at 400,000")["children"] == 400_000
