"""States that no list of countries has: what they own and who serves them tells of them."""

from collections.abc import Callable

import pytest

from tidings.mentions.entities import read_entities
from tidings.mentions.entities.names.unlisted import stem, unlisted_states
from tidings.model.mentions import Reading

ReadText = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        ("Dorvia's navy sailed at dawn. Prices in Dorvia rose.", "Dorvia", "x-dorv"),
        ("Dorvia shut the pass. The Dorvian foreign ministry said so.", "Dorvian", "x-dorv"),
        ("Talks with the Republic of Keldan were put off.", "Keldan", "x-keld"),
        (
            "Marrovia called it an act of war. Its prime minister will speak.",
            "Marrovia",
            "x-marrov",
        ),
        (
            "Dorvia shut the pass. The Dorvian army said Keldish troops had fired.",
            "Keldish",
            "x-keld",
        ),
    ],
)
def test_a_state_is_told_by_what_is_its_own(
    read_text: ReadText, text: str, name: str, code: str
) -> None:
    reading = read_text(text)
    assert unlisted_states(reading.document, reading.sentences)[name].country == code


@pytest.mark.parametrize(
    "text",
    [
        "Haroun's foreign minister resigned. Haroun's army is weak.",
        "Idris Dorvia met reporters. Dorvia's army stayed in Dorvia.",
        "The Bavarian parliament voted. Bavaria's interior minister stayed away.",
        "Peru's navy sailed and Peruvian soldiers followed.",
        "The Islamic army took the hill.",
    ],
)
def test_leaders_provinces_and_listed_countries_are_none(read_text: ReadText, text: str) -> None:
    reading = read_text(text)
    assert unlisted_states(reading.document, reading.sentences) == {}


def test_its_people_and_soldiers_belong_to_it(read_text: ReadText) -> None:
    chains, mentions = read_entities(
        read_text("Dorvia shut the pass. The Dorvian army said that Dorvian soldiers were safe.")
    )
    found = {m.quote: chains[m.chain] for m in mentions}
    assert found["Dorvia"].kind == "state"
    assert found["Dorvian soldiers"].country == found["Dorvia"].country == "x-dorv"


def test_a_name_and_its_adjective_share_a_stem() -> None:
    assert {stem(w) for w in ("Tarkand", "Tarkandi")} == {"tarkand"}
    assert {stem(w) for w in ("Rostavia", "Rostavian")} == {"rostav"}
