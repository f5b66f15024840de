"""Who opposes whom by the attacks of an invented text, read by the whole row of rules."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tidings.mentions.entities import read_entities
from tidings.mentions.events import read_events
from tidings.mentions.relations import read_relations
from tidings.model.mentions import Reading

Read = Callable[..., Reading]


def opposed(read_text: Read, text: str) -> set[tuple[str, str]]:
    reading = read_text(text)
    chains, entities = read_entities(reading)
    reading = replace(reading, chains=chains, entities=entities)
    reading = replace(reading, events=read_events(reading))
    found = (r for r in read_relations(reading) if r.kind == "opposes")
    return {(chains[r.subject].name, chains[r.object].name) for r in found}


@pytest.mark.parametrize(
    ("text", "attacker", "attacked"),
    [
        ("A Norwegian strike hit two Boko Haram vehicles near Gao.", "Norway", "Boko Haram"),
        ("The Kenyan army killed 12 Boko Haram fighters.", "Kenyan army", "Boko Haram"),
        ("Chad and Kenya broke off talks. Chadian jets struck Kenyan soldiers.", "Chad", "Kenya"),
    ],
)
def test_parties_that_fight_oppose_each_other(
    read_text: Read, text: str, attacker: str, attacked: str
) -> None:
    assert (attacker, attacked) in opposed(read_text, text)


@pytest.mark.parametrize(
    "text",
    [
        "Boko Haram killed nine villagers.",
        "The army killed a dozen fighters.",
        "Kenyan soldiers killed a Kenyan policeman by mistake.",
        "Chad plans to attack Kenya.",
        "A storm hit Chad.",
        "Chad and Kenya broke off talks. Chadian jets hit a Kenyan aid convoy.",
    ],
)
def test_victims_and_plans_make_no_enemies(read_text: Read, text: str) -> None:
    assert not opposed(read_text, text)
