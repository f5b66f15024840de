"""Reports of one happening become one event; of two, two."""

from __future__ import annotations

import pytest
from tests.merging.reports import account_of

from tidings.model.account import Account


def tolls(account: Account) -> list[tuple[int, int, int]]:
    return sorted(
        (e.fatalities.low, e.fatalities.best, e.fatalities.high)
        for e in account.events
        if e.fatalities is not None
    )


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Peruvian rebels killed 34 Chilean soldiers in an ambush near Arica on Tuesday.",
         "More than 30 Chilean soldiers were killed near Arica on Tuesday in an attack by Peruvian rebels.",
         [(31, 34, 34)]),
        ("A bomb killed 12 people in Lima on Monday.", "A bomb killed 5 people in Cusco on Tuesday.",
         [(5, 5, 5), (12, 12, 12)]),
        ("On Tuesday gunmen killed 6 miners in Puno.",
         "In recent weeks gunmen have killed more than 40 miners in Puno.", [(6, 6, 6), (41, 41, 41)]),
    ],
)  # fmt: skip
def test_tolls(one: str, other: str, expected: list[tuple[int, int, int]]) -> None:
    assert tolls(account_of(one, other)) == expected


def test_two_papers_that_put_it_in_their_own_words_are_two_sources() -> None:
    account = account_of(
        "President Tomás Arana of Peru will meet Chilean President Luz Vega in Tacna on Friday.",
        "Chile's Luz Vega and Peruvian President Tomás Arana are to hold talks in Tacna on Friday.",
    )
    meetings = [e for e in account.events if e.type == "CONSULT"]
    assert [m.corroboration.independent_sources for m in meetings] == [2]
    assert meetings[0].status == "planned"
    assert meetings[0].date is not None
    assert meetings[0].date.edtf == "2021-05-07"
    assert meetings[0].place is not None
    assert meetings[0].place.name == "Tacna"


def test_two_states_are_one_pair_in_either_order() -> None:
    account = account_of(
        "The leaders of Peru and Chile spoke on Friday, diplomats said.",
        "The leaders of Chile and Peru will talk about the border again, officials said.",
    )
    pairs = [
        e for e in account.entities if "Peru and Chile" in e.name or "Chile and Peru" in e.name
    ]
    assert [(e.name, e.aliases) for e in pairs] == [
        ("leaders of Chile and Peru", ("leaders of Peru and Chile",))
    ]


def test_a_counterpart_is_no_office() -> None:
    account = account_of(
        "President Tomás Arana of Peru met his Chilean counterpart, Luz Vega, in Tacna."
    )
    titles = {r.title for e in account.entities for r in e.roles}
    assert "president" in titles
    assert "counterpart" not in titles
