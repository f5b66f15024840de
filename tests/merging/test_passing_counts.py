"""Counts of some of those harmed, rounded numbers and counts of two deeds are no rivals; two numbers for one thing are."""

from __future__ import annotations

import pytest
from tests.merging.reports import account_of_days


def _conflicts(*texts: str) -> bool:
    account = account_of_days(*(("2033-03-05", text) for text in texts))
    return any(d.kind == "figure" for d in account.disagreements)


@pytest.mark.parametrize(
    ("one", "other", "rivals"),
    [
        # rounded, and the number itself
        (
            "A bomb killed more than 30 people at a market in Orvela on Friday.",
            "A bomb killed 30 people at a market in Orvela on Friday.",
            False,
        ),
        (
            "A bomb killed some 30 people at a market in Orvela on Friday.",
            "A bomb killed more than 30 people at a market in Orvela on Friday.",
            False,
        ),
        # somebody among many
        (
            "A bomb wounded 40 people at a market in Orvela on Friday.",
            "A bomb wounded a woman at a market in Orvela on Friday.",
            False,
        ),
        # two numbers for one
        (
            "A bomb killed 30 people at a market in Orvela on Friday, the police said.",
            "A bomb killed 12 people at a market in Orvela on Friday, the mayor said.",
            True,
        ),
        (
            "A bomb killed more than 30 people at a market in Orvela on Friday, the police said.",
            "A bomb killed fewer than 30 people at a market in Orvela on Friday, the mayor said.",
            True,
        ),
    ],
)
def test_two_reports_of_one_blow(one: str, other: str, rivals: bool) -> None:
    assert _conflicts(one, other) is rivals


@pytest.mark.parametrize(
    ("text", "rivals"),
    [
        (
            "Gunmen abducted 80 pupils from a school in Orvela in May. Twelve pupils abducted from the school by gunmen were freed on Friday.",
            False,
        ),
        ("A bomb at a port in Orvela wounded 25 sailors. Four sailors wounded in the blast are being treated in Karm.", False),
        (
            "Six farmers, including a child, were among 22 people killed in air strikes on Orvela on Friday.",
            False,
        ),
        (
            "Eight people were killed in a raid on Orvela on Friday. The insurgency has claimed 20,000 lives since 2029.",
            False,
        ),
    ],
)  # fmt: skip
def test_one_report_tells_of_some(text: str, rivals: bool) -> None:
    assert _conflicts(text) is rivals


def test_who_walked_free_is_not_how_many_were_taken() -> None:
    account = account_of_days(
        ("2033-03-05", "Gunmen abducted dozens of pupils from a school in Orvela on Friday."),
        ("2033-03-08", "On 4 March gunmen abducted 74 pupils from the school in Orvela, the mayor said."),
        ("2033-03-17", "Sixty-one pupils who were abducted from the school in Orvela walked out of the forest on Tuesday."),
        title="The pupils of Orvela",
    )  # fmt: skip
    for figure in account.figures:
        values = {e.value for e in figure.estimates}
        assert not {61.0, 74.0} <= values
        assert figure.agreement != "conflict"
