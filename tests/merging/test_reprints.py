"""A reprint of a later day tells nothing new: what both papers carry was told when the first of them did."""

from tests.merging.reports import account_of_days

SHELLED = "Norland's ministry said nine people were killed by shells in the town of Tamsa on Sunday. Rescuers were still at work."
RISEN = "The number of people killed by shells in the town of Tamsa on Sunday has risen to ten, a hospital said."


def test_a_later_count_replaces_what_is_reprinted_beside_it() -> None:
    account = account_of_days(
        ("2021-05-02", SHELLED), ("2021-05-03", SHELLED), ("2021-05-03", RISEN)
    )
    counts = [f for f in account.figures if f.measure == "killed" and len(f.estimates) > 1]
    assert [(f.best, f.agreement) for f in counts] == [(10, "update")]


def test_two_counts_of_one_day_stay_a_conflict() -> None:
    account = account_of_days(("2021-05-03", SHELLED), ("2021-05-03", RISEN))
    counts = [f for f in account.figures if f.measure == "killed" and len(f.estimates) > 1]
    assert [f.agreement for f in counts] == ["conflict"]
