"""Names that are none or others: months behind "on", makes of guns, tails of compounds, parties called movements, breakaway states."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tidings.mentions.entities import read_entities
from tidings.model.mentions import Reading

ReadText = Callable[..., Reading]


def kinds(read_text: ReadText, text: str) -> dict[str, str]:
    """The kind of each chain by its name."""
    chains, _ = read_entities(read_text(text))
    return {chain.name: chain.kind for chain in chains}


MOVEMENTS = [
    ("An activist of the Democratic Movement was held.", "Democratic Movement", "organization"),
    ("The Karm Liberation Movement attacked a post.", "Karm Liberation Movement", "armed_group"),
]


@pytest.mark.parametrize(("text", "name", "kind"), MOVEMENTS)
def test_a_movement_bears_arms_where_its_name_says_so(
    read_text: ReadText, text: str, name: str, kind: str
) -> None:
    assert kinds(read_text, text)[name] == kind


NO_NAMES = [
    ("The list was sent by the Land Office on March 23.", "Office on March"),
    ("A man bought a Kalashnikov assault rifle.", "Kalashnikov"),
    ("They burned a Qur'an.", "Qur'an"),
    ("The fighters were sent to destroy the consulate general.", "consulate general"),
    ("He asked for a heart monitor.", "heart monitor"),
    ("Norland's leader spoke in his New Year's address.", "New Year"),
    ("A Week of Fear The raid came at dawn.", "The"),
    ("Nine people have died from Ebola. Bird Flu is spreading.", "Ebola"),
    ("Nine people have died from Ebola. Bird Flu is spreading.", "Flu"),
    ("In the Dagestani capital he met Dagestani Interior Minister Awa Sy.", "Dagestani"),
    ("The Lebanese Army and UNIFIL have sent teams.", "Army and"),
]


@pytest.mark.parametrize(("text", "name"), NO_NAMES)
def test_what_names_nobody(read_text: ReadText, text: str, name: str) -> None:
    assert all(name not in found for found in kinds(read_text, text))


def test_the_tail_of_a_name_with_hyphens_is_no_office(read_text: ReadText) -> None:
    assert kinds(read_text, "The quake ravaged the capital, Port-Au-Prince.") == {
        "Port-Au-Prince": "place"
    }


def test_a_country_in_two_words_gives_its_agency_no_half_name(read_text: ReadText) -> None:
    found = kinds(read_text, "North Korea's state-run news agency released a report.")
    assert not [name for name in found if name.startswith("North") and name != "North Korea"]


def test_a_state_that_broke_away_is_not_the_one_it_left(read_text: ReadText) -> None:
    text = (
        "Georgia said South Ossetia had shelled its villages. South Ossetian officials denied it."
    )
    chains, mentions = read_entities(read_text(text))
    at = {m.quote: chains[m.chain].name for m in mentions}
    assert at["South Ossetia"] == at["South Ossetian"] == "South Ossetia"
    assert at["Georgia"] == "Georgia"


def test_it_is_ground_where_something_goes_on_in_it(read_text: ReadText) -> None:
    reading = read_text("Fighting went on in South Ossetia on Monday.")
    _, mentions = read_entities(replace(reading))
    assert [m.as_ for m in mentions if m.quote == "South Ossetia"] == ["place"]
