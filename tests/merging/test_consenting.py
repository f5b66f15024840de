"""Who was asked and says "not" to the opposite does what was asked: invented reports."""

from __future__ import annotations

import pytest
from tests.merging.reports import account_of_days

CASES = (
    ("Mayor Ana Ruiz urged the army to stay in its barracks.", "The army will not leave its barracks, it said.", "concession"),
    ("Mayor Ana Ruiz urged the police to leave the square.", "The police will not stay in the square, they said.", "concession"),
    ("Norland demanded that Arden leave the island.", "Arden said it would not leave the island.", "refusal"),
    ("Mayor Ana Ruiz urged the army to leave the bridge.", "The army said it would not leave the bridge.", "refusal"),
    ("Mayor Ana Ruiz urged the army to stay in its barracks.", "The army will not leave the talks, it said.", None),
)  # fmt: skip


@pytest.mark.parametrize(("asked", "said", "answer"), CASES)
def test_not_the_opposite_grants(asked: str, said: str, answer: str | None) -> None:
    account = account_of_days(("2031-03-04", asked), ("2031-03-05", said))
    answers = [s.answer for s in account.statements if s.answers]
    if answer is None:
        assert "concession" not in answers
    else:
        assert answers == [answer]
