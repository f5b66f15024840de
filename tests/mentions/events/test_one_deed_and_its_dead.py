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
