"""Whether those who were shot at were armed. Invented sentences."""

from __future__ import annotations

import pytest
from tests.merging.reports import account_of_days

UNARMED = "Troops killed nine demonstrators in the town of Lorca on Monday, and {}."


@pytest.mark.parametrize(
    ("unarmed", "armed"),
    [
        ("none of them was armed", "On Monday armed demonstrators were shot by troops in the town of Lorca."),
        ("no evidence was found that anyone in the crowd carried a gun", "On Monday a crowd attacked the police with stones and two firearms in the town of Lorca."),
        ("nobody in the crowd had a weapon", "Demonstrators opened fire on the soldiers in the town of Lorca on Monday, and five were killed."),
        ("the marchers were unarmed", "Five of the marchers carried rifles when troops shot at them in the town of Lorca on Monday."),
    ],
)  # fmt: skip
def test_armed_and_unarmed(unarmed: str, armed: str) -> None:
    unarmed = unarmed.replace("no evidence was found that", "monitors found no evidence that")
    account = account_of_days(("2033-03-09", UNARMED.format(unarmed)), ("2033-03-08", armed))
    found = [d for d in account.disagreements if "armed and unarmed" in d.explanation]
    assert [d.kind for d in found] == ["attribution"]


@pytest.mark.parametrize(
    ("unarmed", "other"),
    [
        # another town
        ("none of them was armed", "Armed demonstrators attacked a bank in Vigo on Monday."),
        # another day
        ("none of them was armed", "On Sunday armed demonstrators were shot by troops in the town of Lorca."),
        # who shot, not who was shot at
        ("none of them was armed", "On Monday armed policemen killed nine demonstrators in the town of Lorca."),
        # both say so
        ("none of them was armed", "Troops killed nine unarmed demonstrators in the town of Lorca on Monday."),
        # stones are no arms
        ("none of them was armed", "On Monday demonstrators attacked the police with stones in the town of Lorca."),
        # nobody says that they were
        ("the mayor asks whether the marchers were unarmed", "On Monday armed demonstrators were shot by troops in the town of Lorca."),
    ],
)  # fmt: skip
def test_nothing_is_disputed(unarmed: str, other: str) -> None:
    account = account_of_days(("2033-03-09", UNARMED.format(unarmed)), ("2033-03-08", other))
    assert not [d for d in account.disagreements if "armed and unarmed" in d.explanation]
