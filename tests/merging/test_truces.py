"""Which truces are one, and who is no party of one."""

from __future__ import annotations

import pytest
from tests.merging.reports import account_of_days

SEPTEMBER = (
    "The ceasefire collapsed on Monday when Norland shelled the town of Varna, officials said."
)
DECEMBER = "Shells hit Varna despite a ceasefire that Sudland brokered in December, the mayor said."


@pytest.mark.parametrize(
    ("days", "truces"),
    [
        (("2032-09-20", "2033-04-04"), 2),
        (("2032-12-20", "2033-01-04"), 1),
    ],
)
def test_the_ceasefire_of_another_season_is_another(days: tuple[str, str], truces: int) -> None:
    account = account_of_days((days[0], SEPTEMBER), (days[1], DECEMBER))
    assert len(account.agreements) == truces


def test_a_truce_of_old_told_in_passing_gives_its_year_to_no_other() -> None:
    account = account_of_days(
        ("2033-04-04", "The ceasefire came into force on Monday. It was broken at noon, Norland said."),
        ("2033-04-05", "The clashes near Varna are the heaviest since a 1994 ceasefire, Norland said."),
    )  # fmt: skip
    assert {a.signed.edtf for a in account.agreements if a.signed} == {"1994"}
    assert len(account.agreements) == 2


@pytest.mark.parametrize(
    ("other", "agreements"),
    [
        (
            "The Norland army accused the Lake Front of breaking the agreement signed on 2 February.",
            1,
        ),
        ("Chad accused Niger of breaking the agreement signed on 2 February.", 2),
        ("The Lake Front said that the February truce was dead and shelled Varna.", 1),
        ("The Lake Front said that the January truce was dead and shelled Varna.", 2),
    ],
)
def test_what_was_signed_on_one_day_is_one(other: str, agreements: int) -> None:
    first = (
        "The Norland army and the Lake Front, an armed group, accused each other on Thursday of breaking the Varna ceasefire, "
        "signed by the Norland army and the Lake Front in Varna on 2 February."
    )
    account = account_of_days(("2033-03-03", first), ("2033-03-04", other))
    assert len(account.agreements) == agreements


@pytest.mark.parametrize(
    ("accuser", "party"),
    [
        ("The Norland Observatory for Human Rights", False),
        ("The Varna Monitoring Group", False),
        ("The Varna Liberation Front", True),
    ],
)
def test_who_watches_a_truce_is_no_party(accuser: str, party: bool) -> None:
    account = account_of_days(
        ("2033-04-04", f"{accuser} accused Chad of violating the ceasefire by shelling Varna.")
    )
    names = {e.id: e.name for e in account.entities}
    parties = {names[p] for a in account.agreements for p in a.parties}
    assert (accuser.removeprefix("The ") in parties) is party
    assert "Chad" in parties


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "Chad and the Lake Front agreed to a four-day pause in the fighting on Monday.",
            "in_force",
        ),
        (
            "A humanitarian pause which was to last from 2 to 5 April collapsed on its first day.",
            "collapsed",
        ),
        ("The killings put an end to a truce that had held for months.", "collapsed"),
    ],
)
def test_a_pause_of_arms_is_a_truce(text: str, status: str) -> None:
    account = account_of_days(("2033-04-04", text))
    assert [a.status or "in_force" for a in account.agreements] == [status]


@pytest.mark.parametrize(
    "text",
    [
        "A pause in the trial allowed both sides to rest. The pause was welcomed by lawyers.",
        "Mediators hope for a truce that would hold for months.",
        "The response plan, which requires $140 million, calls for 40 clinics.",
    ],
)
def test_other_pauses_and_plans_are_none(text: str) -> None:
    assert account_of_days(("2033-04-04", text)).agreements == ()
