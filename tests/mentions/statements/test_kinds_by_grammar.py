"""Kinds that hang on who the subject is, on polarity and on tense, not on the word of saying: invented sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tidings.mentions.entities import read_entities
from tidings.mentions.statements import read_statements
from tidings.model.mentions import Reading

ReadText = Callable[..., Reading]

KINDS = [
    # who could hold somebody, or stands at his side, denies that he is held
    ("Police said that the mayor had not been arrested.", "denial"),
    ("Police said that nobody had been arrested.", "claim"),
    ("Police said that the gunman had not been arrested.", "claim"),
    ("A baker said that the mayor had not been arrested.", "claim"),
    ("The minister said the charge had no foundation.", "denial"),
    ("The minister said the tower had no foundation.", "claim"),
    # hospitals and rescue workers count, residents blame; what must have been is concluded
    ("Soldiers shot dead seven farmers in Arica, doctors said.", "claim"),
    ("Soldiers shot dead seven farmers in Arica, residents said.", "accusation"),
    ("“The rebels must have found a teacher,” a lieutenant said.", "assessment"),
    ("“The rebels must leave the town,” a lieutenant said.", "demand"),
    # what everybody thinks is no threat
    ("“We wait, since everybody thinks that the road will be cut,” the baker said.", "claim"),
    ("“Everybody who comes near will be shot,” the commander said.", "threat"),
    # what was never done is not refused, and what is humanly possible is no chance
    ("Ana Ruiz said the miller never signed a cheque.", "claim"),
    ("Ana Ruiz said she would never sign a cheque.", "refusal"),
    ("Ana Ruiz said the boats had come as fast as humanly possible.", "claim"),
    # an oath to what is, an oath to what will be
    ("The miller swore that he had paid the baker.", "claim"),
    ("The miller swore to pay the baker.", "pledge"),
    # who claims to have done it is the doer; fire that is returned is fire
    ("The rebels claim to have shot down a helicopter.", "responsibility_claim"),
    ("The army said its gunners had returned fire.", "responsibility_claim"),
    ("The army said its gunners had returned home.", "claim"),
    # chances that somebody saw are of what is to come
    ("The envoy said he saw a small chance of a deal before June.", "forecast"),
    ("The pictures suggest that two boats sank, said Ana Ruiz.", "assessment"),
    ("“This is not justice, it is revenge,” the miller said.", "condemnation"),
    ("The council said the raid threatened the peace of the region.", "condemnation"),
    ("Peru said the raid would never be forgotten or forgiven.", "condemnation"),
    # who finds, argues or concludes judges; who concludes in his own words may do anything
    ("The judges found that the guard had acted in haste.", "assessment"),
    ("The teacher argued that the bridge had served the town well.", "assessment"),
    ("The panel concluded that the guard had slept.", "assessment"),
    ("“To the bakers I say no: the oven stays,” the mayor of Arica concluded.", "refusal"),
    ("The miller proposed a fund for the village.", "offer"),
    # a ruse of the other side
    ("The enemy's truce was a trick, the general said.", "accusation"),
    # who looks at his own affairs and finds nothing, and harm that was not meant
    ("The mine's owner said its inspectors had found no trace of oil.", "denial"),
    ("The fire was an accident, not an attack, the ministry said.", "denial"),
    ("The harbour board dismissed as fantasy claims that a ship had sunk.", "denial"),
    # what a content says its own speaker feels
    ('The minister said she was "sickened" by the raid.', "condemnation"),
    # deadlines
    ("The general gave the garrison until midnight to clear the square.", "demand"),
    ("The general gave the garrison until midnight to clear the square or face an attack.", "threat"),
    # what is done on purpose is decided, what befalls is foreseen
    ("Water will be rationed until June, the council said.", "announcement"),
    ("The lower town will be flooded by Friday, the council said.", "forecast"),
    ("The bridge is due to reopen on Monday, the council said.", "announcement"),
    ("The envoys are expected to sign on Monday, the council said.", "forecast"),
    # particles behind their object, contents behind the asked
    ("Peru brushed the offer aside.", "refusal"),
    ("Peru appealed to both sides for restraint.", "appeal"),
    # harm to come by who can do it, and what is already so after "must know"
    ("Looters will be shot on sight, the police chief announced.", "threat"),
    ("The ship was not ready, the minister countered.", "denial"),
    ("The commissioner rejected any blame.", "denial"),
    ("The commissioner rejected any delay.", "refusal"),
    ("The police do not rule out that the boat was sunk on purpose.", "assessment"),
    ("The airport would stay closed until noon, its operator said.", "announcement"),
    ("The contract was not up for renegotiation, the minister said.", "refusal"),
    ("Investors said they had been deceived.", "accusation"),
    # payment for a deed threatens, payment for a thing does not; nobody's act is no condition of a threat
    ("They will pay for this crime, the general said.", "threat"),
    ("If no aid comes by June, thousands will starve, the general said.", "warning"),
    # verbs of attack that attack nobody, and whoever is told that he owns up
    ("The bank said it had fired nine hundred clerks.", "claim"),
    ("The union said it had set up a stall.", "claim"),
    ("The army said its gunners had fired the shells.", "responsibility_claim"),
    # a thing is behind nothing by itself, and "it was the second time" names nobody
    ("The minister said a car bomb was behind the attack.", "claim"),
    ("The minister said it was the second time that the well had been poisoned.", "claim"),
    # what is not known is not denied, having known of it is
    ("The general said he did not know whether the well was dry.", "claim"),
    ("The general said he had not known of the raid.", "denial"),
    # what is withheld is refused
    ("The council denied the miller a permit.", "refusal"),
    ("The council is denying vaccines to the millers.", "refusal"),
    ("The council denied the raid to reporters.", "denial"),
    ("The council denied the right to speak.", "refusal"),
    ("The council denied the raid.", "denial"),
    # what is disputed is denied, whatever it is called
    ("The farmer disputed the idea that the well was dry.", "denial"),
    # words that are given, and readiness for what gives nothing
    ("The doctor offered some advice.", "claim"),
    ("The doctor offered two tents.", "offer"),
    ("The town is ready to return to work.", "claim"),
    ("Peru is ready to host both sides.", "offer"),
    # fears of what is already so
    ("The nurse feared that the toll was far higher.", "assessment"),
    ("The nurse feared that the toll would be far higher.", "warning"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_kind(read_text: ReadText, text: str, kind: str) -> None:
    reading = read_text(text)
    chains, entities = read_entities(reading)
    reading = replace(reading, chains=chains, entities=entities)
    assert [s.kind for s in read_statements(reading) if s.parent is None] == [kind]


CONTENTS = [
    (
        'The council said polling would be held "when every road is safe again".',
        'polling would be held "when every road is safe again"',
    ),
    (
        "Aid workers warned of a famine unless the port opens.",
        "a famine unless the port opens",
    ),
    (
        "The harbour board dismissed as fantasy claims that a ship had sunk.",
        "a ship had sunk",
    ),
    ("Peru appealed to both sides for restraint.", "restraint"),
    ("Ana Ruiz is expected to lead the delegation.", "Ana Ruiz is expected to lead the delegation"),
]


@pytest.mark.parametrize(("text", "content"), CONTENTS)
def test_content(read_text: ReadText, text: str, content: str) -> None:
    (statement,) = read_statements(read_text(text))
    assert [e.quote for e in statement.content] == [content]


def test_two_voices_with_a_semicolon(read_text: ReadText) -> None:
    found = read_statements(
        read_text("Peru said Chile had opened the sluice; Lima's mayor said the sluice had burst.")
    )
    assert [s.content[0].quote for s in found] == ["Chile had opened the sluice", "the sluice had burst"]  # fmt: skip


def test_between_verb_and_particle_something_must_be_said(read_text: ReadText) -> None:
    assert not read_statements(read_text("Colonel Orr ruled that out."))
    (statement,) = read_statements(read_text("Colonel Orr ruled a swap out."))
    assert statement.content[0].quote == "a swap"
