"""The hour at which somebody puts a start, against that of another report."""

from __future__ import annotations

import pytest
from tests.merging.reports import account_of_days

OFFICIAL = "Police freed the travellers held by the Karo Front in Arvel on Tuesday and killed its leader, Ivo Brandt. {}"
WITNESS = "Lena Orsk lay under a seat when police came for Ivo Brandt of the Karo Front. {}"
PUT = "She puts the start of the assault at ten past six."


@pytest.mark.parametrize(
    ("official", "witness", "rival"),
    [
        ("The operation began at 4:10.", PUT, True),
        (
            "The raid started at half past four.",
            "She dates the beginning of the raid to 6:30.",
            True,
        ),
        # one hour told loosely, or on a clock of 24 hours
        ("The operation began at 6:00.", PUT, False),
        ("The operation began at 18:10.", PUT, False),
        # nobody puts the start of a known deed anywhere
        ("The operation began at 4:10.", "The operation began at 6:10.", False),
        ("The operation began at 4:10. A day later the raid began at 9:00.", PUT, False),
        ("The meeting began at 4:10.", PUT, False),
        ("The operation cost 4.10 million.", PUT, False),
    ],
)
def test_hours(official: str, witness: str, rival: bool) -> None:
    account = account_of_days(
        ("2033-03-10", OFFICIAL.format(official)), ("2033-03-12", WITNESS.format(witness))
    )
    found = [d for d in account.disagreements if "the hour" in d.explanation]
    assert bool(found) is rival
    assert all(d.kind == "date" and len(d.sides) == 2 for d in found)


def test_two_wars_are_left_alone() -> None:
    account = account_of_days(
        ("2033-03-10", OFFICIAL.format("The operation began at 4:10.")),
        ("2033-03-12", f"A fire burned in Lowick on Friday. {PUT}"),
    )
    assert not [d for d in account.disagreements if "the hour" in d.explanation]
