"""Verbs of saying with which nothing is said, and who is left over to speak. Invented sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tidings.mentions.entities import read_entities
from tidings.mentions.statements import read_statements
from tidings.model.mentions import Reading

Read = Callable[..., Reading]


def told(read_text: Read, text: str) -> set[tuple[str | None, str]]:
    """Speaker and content of each statement."""
    reading = read_text(text)
    chains, mentions = read_entities(reading)
    statements = read_statements(replace(reading, chains=chains, entities=mentions))
    return {
        (s.speaker_evidence and s.speaker_evidence.quote, " … ".join(p.quote for p in s.content))
        for s in statements
    }


NOTHING = [
    "Nobody condemned the raid.",
    "Guards maintained their positions on three sides of Arica.",
    "Both sides maintained a truce for two days.",
    "The mayor undertook a visit to Arica.",
    "The teams do not always ask whom they are searching for.",
    "The president dismissed the commander of the operation.",
    "The president dismissed his defence minister and two generals.",
    "A stranger called a radio station in Arica on Tuesday night.",
    "The meeting that was called for next week will be held in Arica.",
    "Two of the miners' demands to be met were small.",
    "The troops answered the sources of fire and observed the silence that was ordered.",
    "The gate was shut, whatever the mayor says.",
    "Some saw a flash, and others heard nothing of the kind.",
    "A crowd mourned the dead of Arica.",
    "The men are treated according to the law.",
    "A nurse, who asked not to be named because she feared for her post, left the hall.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_is_said(read_text: Read, text: str) -> None:
    assert not told(read_text, text)


SAID = [
    (
        "In the past day, guards maintained their posts against fighters on three sides of Arica, the country’s second city, Navy press operations director Navy Capt. Awa Sy said today.",
        (
            "Navy press operations director Navy Capt. Awa Sy",
            "In the past day, guards maintained their posts against fighters on three sides of Arica, the country’s second city",
        ),
    ),
    ("The mayor maintained his innocence.", ("The mayor", "his innocence")),
    ("The mayor maintained that it was calm.", ("The mayor", "it was calm")),
    ("The president dismissed the charge.", ("The president", "the charge")),
    (
        "The council called on Tuesday for an end to the raid.",
        ("The council", "an end to the raid"),
    ),
    (
        "The teacher asked for a better post in town.",
        ("The teacher", "a better post in town"),
    ),
    ("The miners' demand to be paid was heard in Arica.", ("The miners", "to be paid")),
    ("According to the law, the gate stays shut.", ("the law", "the gate stays shut")),
    ("The bishop mourned the state of the roads.", ("The bishop", "the state of the roads")),
    ("According to the information that we have, two men died.", ("we", "two men died")),
    ("The envoy answered that the road was shut.", ("The envoy", "the road was shut")),
    ("The envoy observed that the road was shut.", ("The envoy", "the road was shut")),
    (
        "A plane bombed a market, killing nine people, rescue workers and a monitoring group said.",
        (
            "rescue workers and a monitoring group",
            "A plane bombed a market, killing nine people",
        ),
    ),
    (
        "The fire killed two men, three women and a child, police and neighbours said.",
        ("police and neighbours", "The fire killed two men, three women and a child"),
    ),
    (
        "The road is shut, doctors, nurses and drivers said.",
        ("doctors, nurses and drivers", "The road is shut"),
    ),
    (
        "A gang whose members have been in control of a mine in the hills of Corva since Tuesday said on Friday that it was also holding the mayor.",
        ("A gang", "it was also holding the mayor"),
    ),
    (
        "A military source dismissed as fabrication what the papers had told of a raid.",
        ("A military source", "what the papers had told of a raid"),
    ),
    (
        "The gate was shut at noon, the guards found, whatever the mayor says.",
        ("the guards", "The gate was shut at noon"),
    ),
    (
        "Whatever the mayor says, the gate was shut at noon, the guards found.",
        ("the guards", "the gate was shut at noon"),
    ),
    (
        "The shots came from the hill, according to police, and not from the road as residents claim.",
        ("police", "The shots came from the hill … not from the road"),
    ),
    (
        "The road is shut, not open as before, the army said.",
        ("the army", "The road is shut, not open as before"),
    ),
    (
        "The court confirmed the re-election of Ana Ruiz.",
        ("The court", "the re-election of Ana Ruiz"),
    ),
    ("The organisers spoke of 6,000 participants, the police of 2,200.", ("the police", "2,200")),
    (
        "The organisers spoke of 6,000 participants, the police of 2,200.",
        ("The organisers", "6,000 participants"),
    ),
    ("The union says 40,000 marched, the police 9,000.", ("the police", "9,000")),
    (
        "The ministry said seven people had died; rights groups count twelve.",
        ("The ministry", "seven people had died"),
    ),
    (
        "The ministry said seven people had died; three of them were children.",
        ("The ministry", "seven people had died; three of them were children"),
    ),
    ("According to initial information two men died.", (None, "two men died")),
    ("According to the mayor's office two men died.", ("the mayor's office", "two men died")),
    ("The mayor came late. According to his findings two men died.", ("his", "two men died")),
]


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_something_is_said(read_text: Read, text: str, expected: tuple[str | None, str]) -> None:
    assert expected in told(read_text, text)
