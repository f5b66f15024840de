"""The parts of an event: who takes part, when, and which articles tell of it."""

import pytest
from msgspec.structs import replace
from tests.exports.made import account_of, days, made
from tests.samples import sample_account

from tidings.exports.parts import Parts, in_words, unreal, when


@pytest.mark.parametrize(
    ("names", "kinds"),
    [
        (["Portuguese soldiers"], ["state"]),
        (["Portugal", "Guadiana Front"], ["state", "group"]),
        (["gunmen", "villagers"], ["group", "civilians"]),
        (["UN refugee agency"], [""]),
        (["a bridge", "five"], []),
        (["Moura market"], []),
    ],
)
def test_parties_are_who_acts(names: list[str], kinds: list[str]) -> None:
    event = made(acting=names)
    parties = Parts(account_of(event)).parties(event, "source")
    assert [p.kind for p in parties] == kinds


def test_parties_come_by_role() -> None:
    event = made(acting=["gunmen"], suffering=["villagers"], fighting=["Guadiana Front"])
    parts = Parts(account_of(event))
    assert [p.name for p in parts.parties(event, "target", "source")] == ["villagers", "gunmen"]


@pytest.mark.parametrize(
    ("first", "last", "length", "middle"),
    [
        ("2031-05-05", "2031-05-05", 1, "2031-05-05"),
        ("2031-05-05", "2031-05-06", 2, "2031-05-05"),
        ("2031-05-05", "2031-05-11", 7, "2031-05-08"),
    ],
)
def test_days_have_a_middle(first: str, last: str, length: int, middle: str) -> None:
    found = when(days(first, last))
    assert found is not None
    assert (found.days, found.middle.isoformat()) == (length, middle)


def test_an_open_date_is_no_day() -> None:
    assert when(replace(days("2031-05-05"), earliest=None)) is None
    assert when(None) is None


@pytest.mark.parametrize(
    ("status", "why"),
    [("occurred", None), ("ongoing", None), ("planned", "planned"), ("in_doubt", "in doubt")],
)
def test_what_did_not_happen_says_so(status: str, why: str | None) -> None:
    assert unreal(made(status=status)) == why


def test_articles_come_earliest_first_with_their_words() -> None:
    event = made()
    tellings = Parts(account_of(event)).tellings(event)
    assert list(in_words(tellings)) == [
        "“Shells fell” (Gazette, 2031-05-06)",
        "“shells hit” (Radio, 2031-05-07)",
    ]


def test_a_title_is_no_outlet() -> None:
    account = account_of(made())
    unknown = tuple(replace(d, outlet=None) for d in account.documents)
    articles = tuple(replace(a, outlet=None) for a in account.articles)
    event = account.events[0]
    first, _ = Parts(replace(account, documents=unknown, articles=articles)).tellings(event)
    assert (first.outlet, first.known_as) == ("", "Gazette on Velo")


def test_renditions_of_one_article_tell_once() -> None:
    account = sample_account()
    gazette, radio = account.documents
    account = replace(account, documents=(gazette, replace(radio, article=gazette.article)))
    assert [t.document for t in Parts(account).tellings(account.events[0])] == ["doc-gazette"]


def test_title_and_first_paragraph_lead() -> None:
    account = sample_account()
    event = account.events[0]
    assert Parts(account).is_lead(event)
    later = account.documents[0].parts[0]
    parts = (replace(later, end=10), replace(later, start=10))
    gazette = replace(account.documents[0], parts=parts)
    moved = replace(event, evidence=(replace(event.evidence[0], start=20),))
    assert not Parts(replace(account, documents=(gazette, account.documents[1]))).is_lead(moved)
