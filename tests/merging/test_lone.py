"""A telling that is vague by itself joins the one event of its story that it can be, and none where it may be two."""

import pytest
from tests.merging.reports import account_of_days

from tidings.model.account import Account

# What both reports are about: without it they would tell two stories.
STORY = (
    "The sugar mill at Orlim has stood idle since the flood, and its workers wait for their pay. "
    "The mill's owner, Juno Sugar, says that the turbines have to be dried before the harvest."
)


def _account(*reports: tuple[str, str]) -> Account:
    return account_of_days(*((day, f"{text} {STORY}") for day, text in reports))


def _told_by_both(account: Account, *words: str) -> bool:
    """Whether one event is told in words of both reports."""
    told = [[v.quote for r in e.reports for v in r.evidence] for e in account.events]
    return any(all(any(w in quote for quote in quotes) for w in words) for quotes in told)


@pytest.mark.parametrize(
    ("first", "later", "words", "one"),
    [
        # a day in common and words of one sort
        ("Workers marched to the mill on Monday.", "There was more than soup at the rally on Monday.", ("marched", "rally"), True),
        ("Workers marched to the mill on Monday.", "There was more than soup at the rally on Saturday.", ("marched", "rally"), False),
        # one ceasefire of one day, in whatever words
        ("The generals agreed on Monday on a ceasefire.", "They signed the ceasefire on Monday in the sugar mill.", ("agreed", "signed"), True),
        ("The generals agreed on Monday on a ceasefire.", "They signed the ceasefire on Saturday in the sugar mill.", ("agreed", "signed"), False),
        # a number that hardly comes twice
        ("Police arrested nineteen people at the gate.", "All nineteen who were detained have gone home.", ("arrested", "detained"), True),
        ("Police arrested nineteen people at the gate.", "All twelve who were detained have gone home.", ("arrested", "detained"), False),
        # a rare word in common, and no day
        ("Police have arrested a turbine fitter of the mill.", "The turbine fitter who was arrested on Tuesday is ill.", ("have arrested", "was arrested"), True),
        ("Police have arrested a turbine fitter of the mill.", "The baker who was arrested on Tuesday is ill.", ("have arrested", "was arrested"), False),
    ],
)  # fmt: skip
def test_a_vague_telling_joins_what_it_can_be(
    first: str, later: str, words: tuple[str, str], one: bool
) -> None:
    account = _account(("2033-03-09", first), ("2033-03-13", later))
    assert _told_by_both(account, *words) is one


def test_it_joins_none_where_it_may_be_two() -> None:
    two = (
        "Workers marched to the mill on Monday. The owner sent nobody, and the gate stayed shut all day. "
        "The harvest begins in a week. In the evening of Monday farmers held a rally in the port."
    )
    account = _account(
        ("2033-03-09", two), ("2033-03-13", "There was more than soup at the protest on Monday.")
    )
    assert not _told_by_both(account, "marched", "protest")


def test_a_second_rally_is_not_the_first() -> None:
    later = (
        "There was more than soup at the rally on Monday. "
        "A second rally ended in the rain on Monday, at the other gate."
    )
    first = "Workers marched to the mill on Monday."
    account = _account(("2033-03-09", first), ("2033-03-13", later))
    assert len([e for e in account.events if e.sort[0] == "PROTEST"]) > 1


def test_a_truce_that_takes_effect_is_no_raid() -> None:
    account = account_of_days(
        ("2031-05-06", "Peru and Chile agreed on Tuesday on a ceasefire in Tacna that is to take effect at midnight."),
        ("2031-05-07", "Ten people were killed in raids on Tacna on Tuesday."),
    )  # fmt: skip
    kinds = [
        {e.type, *(f.measure for f in account.figures if f.event == e.id)} for e in account.events
    ]
    assert not any({"RETREAT", "killed"} <= kind for kind in kinds)
