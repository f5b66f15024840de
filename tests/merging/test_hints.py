"""What came of promises and plans, told in quite other words: by what is at stake, the day, and words of standing still."""

from __future__ import annotations

import pytest
from tests.merging.test_outcomes import _account, _states

_MILL = "The two colonels will meet at the Kessar mill on 12 May, the ministry announced."
_LIFEBOATS = "The harbour ministry promised that lifeboats would lie off Tarvo by 12 May."


@pytest.mark.parametrize(
    ("said", "later", "state"),
    [
        (_MILL, "On Monday the colonels had shared soup at the Kessar mill for an hour.", "met"),
        (_MILL, "The Kessar mill had been swept for Monday. By nightfall nobody had come.", "fell_through"),
        (_MILL, "The colonels did not turn up at the Kessar mill on Monday.", "fell_through"),
        (_MILL, "A baker stood at the Kessar mill on Monday and sold rolls.", "open"),
        (_MILL, "Two millers sang at a wedding on Monday.", "open"),
        (_LIFEBOATS, "The lifeboats were still in their shed at Tarvo.", "broken"),
        (_LIFEBOATS, "Since 11 May three lifeboats have been riding at anchor off Tarvo.", "kept"),
        (_LIFEBOATS, "A regatta of other lifeboats was held in Velika.", "open"),
        (_LIFEBOATS, "The ministry bought paint for its fences.", "open"),
    ],
)  # fmt: skip
def test_told_in_other_words(said: str, later: str, state: str) -> None:
    account = _account(("2031-05-06", said), ("2031-05-14", later))
    assert _states(account) == {state}


def test_moved() -> None:
    later = "The colonels will see each other in Tarvo on Friday, without soup."
    account = _account(("2031-05-06", _MILL), ("2031-05-14", later))
    assert _states(account) == {"moved", "open"}  # the new day is a plan of its own
