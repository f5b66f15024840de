"""Reports put one thing, or one village, that was struck in other words: they tell of the one deed that befell it."""

import pytest
from tests.merging.reports import account_of_days

from tidings.model.account import Account

# What all reports are about: without it they would tell two stories.
STORY = (
    "The war in the hills of Ostrel is in its third month, and the road to the port is cut. "
    "The governor, Juno Orlim, says that the harvest cannot be brought in."
)


def _account(*reports: tuple[str, str]) -> Account:
    return account_of_days(*((day, f"{STORY} {text}") for day, text in reports))


def _told_by_both(account: Account, *words: str) -> bool:
    told = [[v.quote for r in e.reports for v in r.evidence] for e in account.events]
    return any(all(any(w in quote for quote in quotes) for w in words) for quotes in told)


MARKET = (
    "Warplanes bombed a vegetable market in the town of Kelmar on Wednesday and killed nine people."
)


@pytest.mark.parametrize(
    ("first", "later", "words", "one"),
    [
        # the thing that was struck, by any of its names and however the deed is told
        (MARKET, "Twelve people died in the carnage among the stalls in Kelmar.", ("bombed", "carnage"), True),
        (MARKET, "The army denies the raid on a market in Kelmar.", ("bombed", "raid"), True),
        (MARKET, "The army denies the raid on a school in Kelmar.", ("bombed", "raid"), False),
        # "it" is the one thing that stands before; what lies between its parts is struck, too
        (MARKET, "Nineteen of them were at the market in Kelmar when it was bombed.", ("nine people", "it was bombed"), True),
        (MARKET, "Two missiles landed between the rows of stalls in Kelmar.", ("nine people", "landed"), True),
        (MARKET, "Nineteen of them were at the school in Kelmar when it was bombed.", ("nine people", "it was bombed"), False),
        ("Armed men seized dozens of pupils from a school in Kelmar on Wednesday.", "The army does not know the gang that raided the school.", ("seized", "raided"), True),
        ("Armed men seized dozens of pupils from a school in Kelmar on Wednesday.", "The army does not know the gang that raided the hospital.", ("seized", "raided"), False),
        # a village that no map has, where one names the deed as known
        ("Gunmen attacked the village of Kelmar on Wednesday.", "A raid on Kelmar left 21 dead.", ("attacked", "raid"), True),
        ("Gunmen attacked the village of Kelmar on Wednesday.", "A raid on Tolmin left 21 dead.", ("attacked", "raid"), False),
        # what is news of its own is another deed
        ("Shells hit a school in the village of Kelmar on Wednesday.", "Rebels opened fire on a checkpoint in Kelmar with mortars.", ("hit a school", "opened fire"), False),
    ],
)  # fmt: skip
def test_what_was_struck_tells_which_deed_it_is(
    first: str, later: str, words: tuple[str, str], one: bool
) -> None:
    account = _account(("2033-03-10", first), ("2033-03-13", later))
    assert _told_by_both(account, *words) is one


def test_a_report_tells_of_no_later_deed() -> None:
    raid = "A raid on Kelmar left 21 dead."
    again = "Gunmen raided the village of Kelmar on Tuesday."
    account = _account(("2033-03-10", raid), ("2033-03-24", again))
    assert not _told_by_both(account, "A raid on", "raided")


def test_the_raid_is_the_one_before_where_another_follows() -> None:
    account = _account(
        ("2033-03-10", "Gunmen attacked the village of Kelmar on Wednesday."),
        ("2033-03-14", "A raid on Kelmar left 21 dead."),
        ("2033-03-24", "Gunmen stormed the village of Kelmar on Tuesday."),
    )
    assert _told_by_both(account, "attacked", "A raid on")
    assert not _told_by_both(account, "stormed", "A raid on")


def test_a_massacre_may_have_been_done_by_bombs() -> None:
    later = "The toll of the massacre in the market of Kelmar has risen to 14."
    account = _account(("2033-03-10", MARKET), ("2033-03-13", later))
    assert _told_by_both(account, "bombed", "massacre")


def test_what_is_known_more_surely_is_not_doubted_for_what_is_less_sure() -> None:
    account = _account(
        ("2033-03-03", "Gunmen attacked the guards of the lighthouse on Wednesday."),
        ("2033-03-10", "Six soldiers were killed on Tuesday when a bomb went off under their lorry below the lighthouse."),
        ("2033-03-12", "Nobody has found the maker of the device that destroyed the lorry below the lighthouse."),
        ("2033-03-16", "The general left last week after a bomb had killed nine of his men below the lighthouse."),
    )  # fmt: skip
    assert _told_by_both(account, "went off", "a bomb had killed")
