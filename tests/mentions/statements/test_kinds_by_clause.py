"""Kinds that a clause gives by who is helped, waited for or brought to book: invented sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tidings.mentions.entities import read_entities
from tidings.mentions.statements import read_statements
from tidings.model.mentions import Reading

ReadText = Callable[..., Reading]

KINDS = [
    # what goes on until another gives in
    ("The strike will go on until our wages are paid, the bakers' union said.", "refusal"),
    ("Peru said the treaty would remain suspended until Chile stopped its raids.", "refusal"),
    ("Peru said the road would remain closed until the rubble was cleared.", "forecast"),
    ("The weather office said the rain would go on until Monday.", "forecast"),
    # who sends help pledges, who sends envoys plans
    ("Peru will send nine shiploads of grain, its prime minister said.", "pledge"),
    ("Peru will ship 400 generators to the island, its prime minister said.", "pledge"),
    ("Peru will send two envoys to Arica, its prime minister said.", "announcement"),
    ("Peru will pay for 40 pumps, its prime minister said.", "pledge"),
    ("Peru would pay the guards for 40 pumps, its prime minister said.", "offer"),
    ("The minister said every mosque would get a guard.", "pledge"),
    # who trains attackers
    ("The interior minister said Chilean officers had trained the gunmen.", "accusation"),
    ("The interior minister said Chilean officers had trained the nurses.", "claim"),
    # the other half of a country
    ("South Korea said the North fired two rockets into the sea.", "accusation"),
    ("South Korea said its navy had fired two rockets into the sea.", "responsibility_claim"),
    # who fights for a part of a country may fight the country
    ("The Karelia army said Russian troops had shelled a depot.", "claim"),
    ("The army in Lima said Peruvian troops had shelled a depot.", "responsibility_claim"),
    # what is done where another does harm, or does not do as asked
    ("Chile said it would leave the treaty if the sanctions were reimposed.", "threat"),
    ("Chile said it would leave the port if the raids ended.", "offer"),
    ("The students said they would otherwise shut down the road.", "threat"),
    ('"Either the ministry pays us or not one school will open," the union said.', "threat"),
    ("Chile said it was ready to take 20 of the children if others took the rest.", "offer"),
    # what was done to those who tell it, what is claimed as a right
    ('"They shot at us while we were singing," the student said.', "accusation"),
    ('"We have a right to read every page of it," the widow said.', "demand"),
    # nobody does wrong who cannot stop the speaker
    ('"Nobody can stop us," the general said.', "claim"),
    ("The mayor said the police did not stop the mob.", "accusation"),
    # what is due is demanded, what is foreseen is not
    ("Peru expects the council to respect the truce.", "demand"),
    ("Peru expects the council to open the bridge.", "forecast"),
    ("Analysts expect the council to respect the truce.", "forecast"),
    # who is charged with it and insists that there is none
    ("The army insisted that there were no prisoners.", "denial"),
    ("The army said that there were no boats.", "claim"),
    ("A baker insisted that there was no flour.", "claim"),
    # who prosecutes charges, and who has died is not charged with it
    ("Prosecutors said the accused had hired a boat in May.", "accusation"),
    ("Prosecutors said the accused had died in May.", "claim"),
    ("Prosecutors said the accused had denied the raid.", "claim"),
    ("Bakers said the accused had hired a boat in May.", "claim"),
    # an offer on a condition
    ("Peru said a hospital ship was ready to sail if it was asked for.", "offer"),
    ("A baker said a hospital ship was ready to sail.", "assessment"),
    # who asks both sides takes none
    ("The minister called on both neighbours to use the bridge.", "appeal"),
    ("The minister called on the neighbours' army to leave the bridge.", "demand"),
    # what experts tell with its day is a fact
    ("The council agreed on Monday to shut the mine, diplomats said.", "claim"),
    ("The blast was caused by gas, geologists said.", "assessment"),
    # who occupied a university is no scholar
    ("Students who have occupied the university said they would not leave the hall.", "refusal"),
    # turns of phrase
    ("The general said those behind the raid would be made to pay.", "threat"),
    ("The general said those behind the raid would be brought to justice.", "pledge"),
    ("The navy chief said that the pirates would one day be brought to book.", "threat"),
    ("If the council does not yield, the bakers will be next, the union said.", "threat"),
    ("“Where is the state?” shouted a miller.", "accusation"),
    ("“Where is the well?” shouted a miller.", "claim"),
    ("“They treated us like cattle,” the miller said.", "accusation"),
    ("“They treated us like guests,” the miller said.", "claim"),
    ("The mayor said there was no need to panic.", "appeal"),
    ("The mayor said there was no need for a new bridge.", "claim"),
    ("The company said its thoughts were with the families.", "praise"),
    ("The company said its thoughts were its own.", "claim"),
    ("The deal is a victory for every miller, the union's president said.", "praise"),
    ("China said it would take all necessary measures to protect its companies.", "threat"),
    ("The mayor said he would take all necessary measures to open the school.", "announcement"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_kind_by_the_clause(read_text: ReadText, text: str, kind: str) -> None:
    reading = read_text(text)
    chains, entities = read_entities(reading)
    reading = replace(reading, chains=chains, entities=entities)
    assert [s.kind for s in read_statements(reading) if s.parent is None] == [kind]


def test_a_threat_beside_what_is_over(read_text: ReadText) -> None:
    reading = read_text("Peru said Chilean jets had bombed the port and they would be made to pay.")
    chains, entities = read_entities(reading)
    found = read_statements(replace(reading, chains=chains, entities=entities))
    assert [s.kind for s in found] == ["accusation", "threat"]
