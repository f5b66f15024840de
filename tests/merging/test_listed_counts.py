"""Counts that one sentence joins by "and" are never estimates of one number, whatever other reports count."""

from __future__ import annotations

from tests.merging.reports import account_of_days


def test_pupils_and_teachers_are_two_counts() -> None:
    account = account_of_days(
        ("2033-03-05", "Gunmen seized dozens of pupils from a school in Orvela on Saturday."),
        ("2033-03-08", "On Saturday 74 students and two members of staff were abducted from a school in Orvela."),
        ("2033-03-09", "Sixty-one schoolgirls who were abducted from the school in Orvela on Saturday have been freed."),
    )  # fmt: skip
    values = [{e.value for e in f.estimates} for f in account.figures]
    assert not [found for found in values if {74, 2} <= found]
    assert any(2 in found for found in values)


def test_two_sides_numbers_for_one_crowd_stay_together() -> None:
    account = account_of_days(
        (
            "2033-03-05",
            "A crowd marched through Orvela. The organisers counted 4,000 people, while the police spoke of 1,500.",
        ),
    )
    assert [f for f in account.figures if {e.value for e in f.estimates} == {4000, 1500}]
