"""Soldiers and fighters of one country who are not one: by people, by body, by whom they serve."""

from collections.abc import Callable

import pytest

from tidings.mentions.entities import read_entities
from tidings.mentions.entities.names.known import own_name
from tidings.model.mentions import Reading

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("name", "country", "own"),
    [
        ("Chadian troops", "TCD", ""),
        ("Chadian Arab fighters", "TCD", "arab"),
        ("Boko Haram fighters", "NGA", "Boko Haram"),
        ("captured Boko Haram fighters", "NGA", "Boko Haram"),
        ("LSF fighters", "TCD", "lsf"),
        ("Haroun's forces", "TCD", ""),
        ("government forces", "TCD", ""),
        ("key Ahl al Karm rebel group", "TCD", "ahl karm"),
    ],
)
def test_what_a_description_names_besides_its_country(name: str, country: str, own: str) -> None:
    assert own_name(name, country) == own


SET = "The Chadian army took Abeche in Chad. "


@pytest.mark.parametrize(
    "other",
    [
        "The day after, allied forces shelled Moundou.",
        "The day after, Tuareg forces shelled Moundou.",
        "The day after, mercenaries shelled Moundou.",
        "The day after, free police forces shelled Moundou.",
    ],
)
def test_men_of_others_are_not_the_state_s(read_text: Read, other: str) -> None:
    chains, mentions = read_entities(read_text(SET + other))
    words = other.split()[3]
    chain = next(chains[m.chain] for m in mentions if m.quote.startswith(words))
    assert chain.country is None


@pytest.mark.parametrize("other", ["troops", "government forces", "special forces", "riot police"])
def test_men_of_the_state_are_its(read_text: Read, other: str) -> None:
    chains, mentions = read_entities(read_text(f"{SET}The day after, {other} shelled Moundou."))
    chain = next(chains[m.chain] for m in mentions if m.quote.startswith(other.split()[0]))
    assert chain.country == "TCD"


def test_a_people_s_fighters_are_not_all_fighters_of_the_country(read_text: Read) -> None:
    text = "Chadian rebels met Chadian Arab fighters in Abeche."
    _, mentions = read_entities(read_text(text))
    men = {m.chain for m in mentions if m.quote.startswith("Chadian")}
    assert len(men) == 2
