"""Whom turns of phrase name as the doer: what is a charge, and what only tells a cause or a duty."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tidings.mentions.entities import read_entities
from tidings.mentions.statements import read_statements
from tidings.model.mentions import Reading, StatementMention

ReadText = Callable[..., Reading]


def told(read_text: ReadText, text: str) -> list[StatementMention]:
    """What is said in a text."""
    reading = read_text(text)
    chains, entities = read_entities(reading)
    return list(read_statements(replace(reading, entities=entities, chains=chains)))


CHARGED = [
    ("Peru holds the border brigade responsible and has asked Quito for an inquiry.",
     "the border brigade responsible"),
    ("The widows hold the mine's owner accountable.", "the mine's owner accountable"),
    ("Police named two brothers as the killers.", "two brothers as the killers"),
    ("The regional police named the Red Eagle as the author, a militia that left the town in May.",
     "the Red Eagle as the author"),
    ("The army put the ambush down to the Azawad Front.", "the Azawad Front"),
    ("The governor laid the fire at the door of the rebels.", "the rebels"),
    ("Detectives pinned the murder on the gardener, who has fled.", "the gardener"),
    ("The court put the blame on the pilot.", "the pilot"),
    ("The union lays the blame for the delay on the ministry.", "the blame for the delay on the ministry"),
    ("The port put the blame on a trawler crew for dragging an anchor.",
     "a trawler crew for dragging an anchor"),
    ("Police suspect the Red Eagle militia.", "the Red Eagle militia"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "content"), CHARGED)
def test_a_charge(read_text: ReadText, text: str, content: str) -> None:
    (found,) = (s for s in told(read_text, text) if s.kind == "accusation")
    assert found.content[0].quote == content


CAUSES = [
    ("The mayor put the delay down to the weather.", "assessment"),
    ("Doctors suspect a virus.", "assessment"),
    ("Police suspect arson.", "assessment"),
    ("Farmers put the poor harvest down to a late frost.", "assessment"),
]


@pytest.mark.parametrize(("text", "kind"), CAUSES)
def test_a_cause(read_text: ReadText, text: str, kind: str) -> None:
    assert [s.kind for s in told(read_text, text)] == [kind]


NONE = [
    "The coach named Silva as captain.",
    "The president named her brother as the new minister.",
    "The general pinned a medal on the widow.",
    "The nurse put the child down to sleep.",
    "The club will hold the striker responsible.",
    "The crew pinned their hopes on the tug.",
]


@pytest.mark.parametrize("text", NONE)
def test_no_charge(read_text: ReadText, text: str) -> None:
    assert not [s for s in told(read_text, text) if s.kind in {"accusation", "assessment"}]
