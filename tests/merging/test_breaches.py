"""Alleged breaches over all reports: once each, with denials, and with what outsiders saw."""

from tests.merging.reports import account_of

ACCUSED = (
    "Kenya accused Uganda of laying mines along the Turkwel road, in breach of the Juba accord. "
    "Uganda's spokesman, Peter Okello, denied laying mines.\n\n"
    "A United Nations observer saw three craters beside the road."
)
TOLD_AGAIN = (
    "Nairobi on Thursday accused Uganda of laying mines on the Turkwel road. "
    "It was a violation of the Juba accord, Kenya said."
)


def test_one_breach_in_two_reports_with_denial_and_observation() -> None:
    account = account_of(ACCUSED, TOLD_AGAIN)
    (accord,) = account.agreements
    (breach,) = accord.allegations
    names = {e.id: e.name for e in account.entities}
    assert (names[breach.by or ""], names[breach.against or ""]) == ("Kenya", "Uganda")
    assert breach.words.startswith("laying mines")
    assert len({e.document for e in breach.evidence}) == 2
    assert len(breach.denied_by) == 1
    (seen,) = breach.observed
    assert seen.by_text == "A United Nations observer"
    assert seen.saw
    assert {e.quote for e in seen.evidence} >= {"saw three craters beside the road"}


def test_who_accuses_and_other_matters_are_no_denial_or_observation() -> None:
    account = account_of(
        "Kenya accused Uganda of laying mines along the Turkwel road, in breach of the Juba accord. "
        "Kenya denied that its railway was late. A Kenyan observer saw three craters beside the road."
    )
    (accord,) = account.agreements
    (breach,) = accord.allegations
    assert breach.denied_by == ()
    assert breach.observed == ()


def test_the_last_thing_told_of_a_truce_is_its_status() -> None:
    account = account_of(
        "Kenya and Uganda signed the Juba truce on 20 April. The Juba truce was suspended on Monday. "
        "The Juba truce collapsed on Wednesday."
    )
    (truce,) = account.agreements
    assert [s.status for s in truce.history] == ["signed", "suspended", "collapsed"]
    assert truce.status == "collapsed"
