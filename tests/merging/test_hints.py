"""What came of promises and plans, told in quite other words: by what is at stake, the day, and words of standing still."""

from __future__ import annotations

import pytest
from tests.merging.test_outcomes import _account, _states

_MILL = "The two colonels will meet at the Kessar mill on 12 May, the ministry announced."
_RAID = "The ministry vowed that the rockets on Arica would not go unpunished."
_LIFEBOATS = "The harbour ministry promised that lifeboats would lie off Tarvo by 12 May."


@pytest.mark.parametrize(
    ("said", "later", "state"),
    [
        (_MILL, "On Monday the colonels had shared soup at the Kessar mill for an hour.", "met"),
        (_MILL, "The Kessar mill had been swept for Monday. By nightfall nobody had come.", "fell_through"),
        (_MILL, "The colonels did not turn up at the Kessar mill on Monday.", "fell_through"),
        (_MILL, "A baker stood at the Kessar mill on Monday and sold rolls.", "open"),
        (_MILL, "Two millers sang at a wedding on Monday.", "open"),
        (_MILL, "The colonels sat knee to knee at the Kessar mill on Monday, with the door shut.", "met"),
        (_MILL, "The colonels, who had not spoken since March, ate soup together at the Kessar mill on Monday.", "met"),
        (_LIFEBOATS, "The lifeboats were still in their shed at Tarvo.", "broken"),
        (_LIFEBOATS, "Since 11 May three lifeboats have been riding at anchor off Tarvo.", "kept"),
        (_LIFEBOATS, "A regatta of other lifeboats was held in Velika.", "open"),
        (_LIFEBOATS, "The ministry bought paint for its fences.", "open"),
        (_RAID, "Rockets struck a market in Arica at noon, and no ambulance came.", "open"),
    ],
)  # fmt: skip
def test_told_in_other_words(said: str, later: str, state: str) -> None:
    account = _account(("2031-05-06", said), ("2031-05-14", later))
    assert _states(account) == {state}


@pytest.mark.parametrize(
    ("said", "later", "state"),
    [
        ("The dockers' union of Tarvo announced that its members would walk out on 12 May.",
         "Dockers of Tarvo downed tools on 12 May.", "kept"),
    ],
)  # fmt: skip
def test_what_the_speakers_own_people_do(said: str, later: str, state: str | None) -> None:
    account = _account(("2031-05-06", said), ("2031-05-14", later))
    assert {s.outcome.state for s in account.statements if s.outcome is not None} == (
        {state} if state else set()
    )


@pytest.mark.parametrize(
    ("later", "state"),
    [
        ("1.6 million people marched in Tarvo on 12 May.", "failed"),
        ("Some 700,000 people marched in Tarvo on 12 May.", "held"),
        ("A hundred bakers marched in Velika on 3 May.", "open"),
    ],
)
def test_a_forecast_without_a_verb(later: str, state: str) -> None:
    said = "Ada Molnar, an economist, expects fewer than a million marchers in Tarvo on 12 May."
    account = _account(("2031-05-06", said), ("2031-05-14", later))
    assert {f.state for f in account.forecasts} == {state}


@pytest.mark.parametrize(
    "later",
    [
        "The colonels did not come to the meeting at the Kessar mill, which had to be adjourned to 20 May.",
        "Envoys warned that peace would have to wait: the colonels have put the Kessar meeting back to 20 May.",
    ],
)
def test_what_was_put_off_is_known_wherever_it_is_told(later: str) -> None:
    account = _account(("2031-05-06", _MILL), ("2031-05-11", later))
    assert "moved" in _states(account)


def test_moved() -> None:
    later = "The colonels will see each other in Tarvo on Friday, without soup."
    account = _account(("2031-05-06", _MILL), ("2031-05-14", later))
    assert _states(account) == {"moved", "open"}  # the new day is a plan of its own
