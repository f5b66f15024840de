"""What whoever was blamed or asked tells without denying or refusing it: that it was so in part, that it is over, what never was."""

from __future__ import annotations

import pytest
from tests.merging.reports import account_of_days

from tidings.merging import stages
from tidings.merging.answers.tying import compared

# Two reports of two days, and the ways in which the second answers the first.
CASES = (
    ("Chile accused Peru of closing the bridge to all lorries.", "Peru said not all lorries had been turned back.", []),
    ("Chile accused Peru of closing the bridge to all lorries.", "Peru said no lorries had been turned back.", ["denial"]),
    ("Chile accused Peru of holding forty fishermen.", "Peru said all forty fishermen had been released.", []),
    ("Chile accused Peru of holding forty fishermen.", "Peru said it held no fishermen.", ["denial"]),
    ("Mayor Juan Toro accused Ana Ruiz of paying the gangs. A gang offered to lay down its arms in return for a pardon.",
     "“I have never paid a bandit,” Ana Ruiz said.", ["denial"]),
    ("The government demanded that the rangers of Orlo be tried for shooting at a boat.",
     "“Our rangers did not fire at a boat,” the rangers of Orlo said.", []),
    ("The government demanded that the rangers of Orlo be tried for shooting at a boat.",
     "“Our rangers will not be tried,” the rangers of Orlo said.", ["refusal"]),
)  # fmt: skip


@pytest.mark.parametrize(("first", "second", "answers"), CASES)
def test_answer(first: str, second: str, answers: list[str]) -> None:
    account = account_of_days(("2031-03-04", first), ("2031-03-05", second))
    assert [s.answer for s in account.statements if s.answers] == answers


@pytest.mark.parametrize(
    ("second", "meant"),
    [
        # the ferry is what both tell of, and the second is said by the one who was accused
        ("Peru accused the ferry of sailing across the Lima's bow.", True),
        ("Borland accused the Peruvian navy of ramming the ferry Aurora.", False),
    ],
)
def test_accused(monkeypatch: pytest.MonkeyPatch, second: str, meant: bool) -> None:
    seen: list[tuple[object, ...]] = []
    tie = stages.tie_answers
    monkeypatch.setattr(stages, "tie_answers", lambda *given: seen.append(given) or tie(*given))
    first = "Chile's coast guard accused the Peruvian gunboat Lima of ramming the ferry Aurora."
    account_of_days(("2031-03-04", first), ("2031-03-05", second))
    found = [f for _, fits in compared(*seen[-1]) for f in fits]  # type: ignore[arg-type]
    assert {bool(f.meant) for f in found if f.one.first == "2031-03-05"} == {meant}
