"""One person who is taken is none of several others whom the same police take on that day."""

from __future__ import annotations

import pytest
from tests.merging.reports import account_of


@pytest.mark.parametrize(
    ("texts", "events"),
    [
        (
            (
                "Clashes left 20 people injured in Tacna on 3 May, and at least eight were detained there. "
                "The leader of the Dockers, who was detained at her home in Tacna on 3 May, could not be reached.",
            ),
            2,
        ),
        # to another desk the one man may be two
        (("A man was detained in Tacna on 3 May.", "Two men were detained in Tacna on 3 May."), 1),
    ],
    ids=["the leader and eight others", "rivals"],
)
def test_who_is_taken_alone(texts: tuple[str, ...], events: int) -> None:
    account = account_of(*texts)
    assert len([e for e in account.events if e.mode == "arrest"]) == events
