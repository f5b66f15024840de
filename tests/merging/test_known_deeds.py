"""A noun that tells a deed as known says by what stands behind it which deed it means."""

from __future__ import annotations

import pytest
from tests.merging.reports import account_of


def _one(text: str, *words: str) -> bool:
    """Whether one event is told in all these words of a report."""
    told = [
        " | ".join(v.quote for r in e.reports for v in r.evidence) for e in account_of(text).events
    ]
    return any(all(word in quotes for word in words) for quotes in told)


@pytest.mark.parametrize(
    ("text", "words", "one"),
    [
        # an offensive stands nearer, and the noun names the town of the bombing
        ("Warplanes bombed a market in the town of Kelmar on Monday. The army launched its offensive on Sunday. "
         "The attack on Kelmar was a crime, the mayor said.", ("bombed", "attack on Kelmar"), True),
        ("Warplanes bombed a market in the town of Kelmar on Monday. The army launched its offensive on Sunday. "
         "The attack on Kelmar was a crime, the mayor said.", ("offensive", "attack on Kelmar"), False),
        # without an aim it means what stands before it
        ("Gunmen stormed a farm near Lima on Monday. The attack lasted an hour, a farmer said.", ("stormed", "attack lasted"), True),
        # who died in bed is no attack on anybody
        ("Private Oster died in the hospital of Tolm on Monday. The attack on the patrol was condemned by the church.",
         ("Oster died", "attack on the patrol"), False),
        # the dead of one deed are not those of another, told by its own noun
        ("The clinic holds 19 dead from the storming. Oster died in the ambush at Karm.", ("19 dead", "ambush"), False),
        # what fell from the sky is no patrol
        ("Gunners shot down a drone over Karm on Monday. The number of soldiers killed in the attack on the patrol has "
         "risen to four.", ("shot down", "attack on the patrol"), False),
        ("Gunners shot down a helicopter over Karm on Monday. The attack on the helicopter killed four soldiers.",
         ("shot down", "attack on the helicopter"), True),
        # two nouns side by side are two deeds
        ("A guard was shot dead in a bar in Lima on Monday. Police see no link between this killing and the attack on a bus.",
         ("shot dead", "attack on a bus"), False),
    ],
)  # fmt: skip
def test_a_noun_means_the_deed_done_to_its_aim(
    text: str, words: tuple[str, str], one: bool
) -> None:
    assert _one(text, *words) is one


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Six bandits died in an exchange of fire near Lima on Monday. Among them is Oster. He was serving a life "
         "sentence for the murder of the lawyer Tolm.", ("exchange", "murder")),
        ("Gunmen stormed a farm near Lima on Monday. Their leader was once jailed for the killing of a priest.", ("stormed", "killing")),
    ],
)  # fmt: skip
def test_a_punished_deed_is_an_older_one(text: str, words: tuple[str, str]) -> None:
    assert not _one(text, *words)


def test_a_deed_that_is_condemned_is_the_one_just_told() -> None:
    text = "Gunmen stormed a farm near Lima on Monday. The church condemned them for the attack on the farm."
    assert _one(text, "stormed", "attack on the farm")
