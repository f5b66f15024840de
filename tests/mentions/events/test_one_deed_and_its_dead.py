"""Harm told behind "with", or in a clause with "in which", is the toll of the deed before it, and no deed of its own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tidings.model.mentions import EventMention

Events = Callable[[str], tuple[EventMention, ...]]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A settlement of herders was attacked on Monday, with six people killed, according to the committee.", ["attack"]),
        ("The village was raided at dawn, with at least 12 people killed.", ["raid"]),
        ("It was their first talk since the bombing of a column near Faya, in which 13 soldiers died.", ["bombing"]),
        # behind the place and the time of a blow
        ("Villagers spoke of strikes in the province of Karm this month that left nine people dead.", ["strike"]),
        ("They fled the air strikes on the town of Karm that killed nine people.", ["air strike"]),
        ("Rebels were behind a suicide attack that saw eight people killed in Karm on Monday.", ["suicide attack"]),
        ("The attack saw nine people killed and 14 wounded.", ["attack"]),
        ("The nurse who saw the attack said two men were killed in Karm.", ["kill"]),
        # those killed and those hurt by one deed
        ("Four soldiers were killed and nine injured when gunmen attacked a post in Tal on Monday.", ["attack"]),
        ("Four soldiers were killed and nine were injured when a lorry was bombed.", ["bomb", "kill"]),
        # the harm has a doer, or was done before
        ("The village was raided at dawn, with six people killed by soldiers in the hills a day later.", ["kill", "raid"]),
        ("Rebels attacked the bridge near the village, in which 13 soldiers had been killed in May.", ["attack", "kill"]),
    ],
)  # fmt: skip
def test_a_deed_and_its_dead(events: Events, text: str, words: list[str]) -> None:
    found = sorted(e.lemma for e in events(text) if e.type == "ASSAULT")
    assert found == words


def test_no_place_leaves_anybody_dead(events: Events) -> None:
    found = events("The army shelled the town of Karm, which left nine people dead.")
    doers = {a.evidence.quote for e in found for a in e.actors if a.role == "source"}
    assert doers == {"The army"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The minister called the bombing of the mill a disgrace.", True),
        ("The rebels called it revenge for air strikes on Karm.", True),
        ("The general called off the attack on Karm.", False),
    ],
)
def test_what_is_called_something_has_been(events: Events, text: str, told: bool) -> None:
    assert any(e.type == "ASSAULT" and e.status == "occurred" for e in events(text)) is told


@pytest.mark.parametrize(
    ("text", "protest"),
    [
        ("Hundreds of people gathered outside the ministry on Monday.", True),
        ("Crowds gathered in the square to demand that the president resign.", True),
        (
            "A driver rammed a van into a crowd that had gathered near the beach for the fireworks.",
            False,
        ),
        ("Tens of thousands of people gathered at stadiums during the games.", False),
    ],
)
def test_who_only_stands_somewhere_protests_not(events: Events, text: str, protest: bool) -> None:
    assert any(e.type == "PROTEST" for e in events(text)) is protest
