"""Surnames told as such, first names that capitals bear, provinces called by a people, buildings by two words; whose an office is."""

from collections.abc import Callable

import pytest
from tests.mentions.entities.labelled import labelled

from tidings.mentions.entities import read_entities
from tidings.model.mentions import Reading

ReadText = Callable[..., Reading]

KINDS = [
    ("A farmer whose surname is Lin is ill.", "Lin", "person"),
    ("He was named only by his last name of Karm. Karm is ill.", "Karm", "person"),
    ("A man, surnamed Chen, was held.", "Chen", "person"),
    ("A town named Karm burned in Chad.", "Karm", "place"),
    ("Ten cases were found in British Columbia.", "British Columbia", "place"),
    ("British Airways cut its flights.", "British Airways", "organization"),
    ("He was held at the Karm Youth Detention Center.", "Karm Youth Detention Center", "facility"),
    ("It burned at the Altozano Penitentiary Centre.", "Altozano Penitentiary Centre", "facility"),
    ("The Karm Policy Center wrote it.", "Karm Policy Center", "organization"),
    ("The Salvation Army sent tents.", "Salvation Army", "organization"),
]


@pytest.mark.parametrize(("text", "name", "kind"), KINDS)
def test_what_a_name_is(read_text: ReadText, text: str, name: str, kind: str) -> None:
    chains, _ = read_entities(read_text(text))
    assert {c.name: c.kind for c in chains}.get(name) == kind


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The envoy, Victoria Lund, spoke.", "Victoria Lund"),
        ("The minister, Douglas Sol, spoke.", "Douglas Sol"),
        ("Chad Wolf spoke.", "Chad Wolf"),
    ],
)
def test_a_capital_as_a_first_name(read_text: ReadText, text: str, name: str) -> None:
    chains, _ = read_entities(labelled(read_text(text), name.split()))
    assert name in {c.name for c in chains if c.kind == "person"}


def test_a_country_before_its_king_is_no_first_name(read_text: ReadText) -> None:
    reading = labelled(read_text("Jordan King Awa left."), ("Jordan", "King", "Awa"))
    chains, _ = read_entities(reading)
    assert "Jordan" in {c.name for c in chains}


OFFICES = [
    ("Ouagadougou's mayor Simon Compo spoke.", "Ouagadougou"),
    ("Kyiv mayor Awa Sy spoke.", "Kyiv"),
    ("The mayor of Karm, Awa Sy, spoke.", "Karm"),
    ("Chad premier Awa Sy spoke.", "Chad"),
    ("The WHO China representative Bo Lund spoke.", "WHO"),
    ("The UN Sudan envoy Bo Lund spoke.", "United Nations"),
    ("Sudan envoy Bo Lund spoke.", "Sudan"),
]


@pytest.mark.parametrize(("text", "owner"), OFFICES)
def test_whose_an_office_is(read_text: ReadText, text: str, owner: str) -> None:
    chains, _ = read_entities(read_text(text))
    roles = [r for c in chains if c.kind == "person" for r in c.roles]
    assert [chains[r.of].name for r in roles if r.of is not None] == [owner]


@pytest.mark.parametrize(
    ("text", "sector"),
    [
        ("The UNHCR protection officer Bo Lund spoke.", "NGO"),
        ("Chief Medical Officer Bo Lund spoke.", "MED"),
        ("The International Development Secretary, Bo Lund, spoke.", "GOV"),
    ],
)
def test_what_an_officer_does(read_text: ReadText, text: str, sector: str) -> None:
    chains, _ = read_entities(labelled(read_text(text), ("Bo", "Lund")))
    assert [c.sector for c in chains if c.name == "Bo Lund"] == [sector]
