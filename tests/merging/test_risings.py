"""Words for people who rose say neither how nor where; a noun with "the" means the one rising that its report tells."""

from __future__ import annotations

import pytest
from tests.merging.reports import account_of_days

from tidings.model.account import Account

# What both reports are about: without it they would tell two stories.
STORY = (
    "The jail of Orlim holds three times as many men as it was built for, and its roof leaks. "
    "The warden, Juno Belk, says that the kitchens will be mended before the winter."
)


def _together(account: Account, *words: str) -> bool:
    """Whether one event is told in all these words."""
    told = [" | ".join(v.quote for r in e.reports for v in r.evidence) for e in account.events]
    return any(all(word in quotes for word in words) for quotes in told)


@pytest.mark.parametrize(
    ("first", "later", "words", "one"),
    [
        ("The disturbances in the jail began on Monday.", "The uprising in the jail, which began on 7 March, is over.", ("disturbances", "uprising"), True),
        ("The revolt in the jail began on Monday.", "The uprising in the jail, which began on 7 March, is over.", ("revolt", "uprising"), True),
        ("The revolt in the jail began on Monday.", "The uprising in the jail, which began on 3 March, is over.", ("revolt", "uprising"), False),
        # a rising is no march for all that
        ("Students marched to the jail on Monday.", "The mutiny in the jail, which began on 3 March, is over.", ("marched", "mutiny"), False),
    ],
)  # fmt: skip
def test_a_rising_by_other_words(first: str, later: str, words: tuple[str, str], one: bool) -> None:
    account = account_of_days(
        ("2033-03-09", f"{first} {STORY}"), ("2033-03-13", f"{STORY} {later}")
    )
    assert _together(account, *words) is one


@pytest.mark.parametrize(
    ("text", "words", "one"),
    [
        ("The uprising in the jail began on 3 May and lasted a week. Juno Belk is the warden. At the time when the revolt began, the kitchens were shut.", ("uprising", "revolt"), True),
        ("Students marched through Orlim on 3 May. Juno Belk is the mayor. When the march began, the shops were shut.", ("marched", "the march"), True),
        # of two marches neither is meant surely
        ("Students marched through Orlim on 3 May. Miners marched through Kelmar on 4 May. Juno Belk is the mayor. When the march began, the shops were shut.", ("Students marched", "the march began"), False),
        # another one, and one of another place
        ("Students marched through Orlim on 3 May. Juno Belk is the mayor. The second march ended in the rain.", ("marched", "second march"), False),
        ("Students marched through the town of Orlim on 3 May. Juno Belk is the mayor. The march in the town of Kelmar ended in the rain.", ("Students marched", "march in the town of Kelmar"), False),
    ],
)  # fmt: skip
def test_a_noun_means_what_its_report_told(text: str, words: tuple[str, str], one: bool) -> None:
    assert _together(account_of_days(("2033-05-06", text)), *words) is one
