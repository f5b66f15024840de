"""Deeds that are told by what came of them: who is in whose hands, lies dead, was found with a wound, what burned."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tidings.merging.happenings.event_words import kin
from tidings.model.mentions import EventMention

Read = Callable[[str], tuple[EventMention, ...]]


@pytest.mark.parametrize(
    ("text", "words", "told"),
    [
        # in whose hands
        ("By Friday the mayor was in the hands of the police.", "was", ("COERCE", "arrest")),
        ("Twelve nurses are in the hands of the rebels.", "are", ("ASSAULT", "abduct")),
        ("Fourteen guards are in the prisoners' hands.", "are", ("ASSAULT", "abduct")),
        ("The pilot fell into enemy hands on Sunday.", "fell", ("ASSAULT", "abduct")),
        ("The town of Arin fell into the hands of the rebels.", "fell", ("ASSAULT", None)),
        # at whose hands
        ("The colonel fell at the hands of assassins.", "fell", ("ASSAULT", "targeted")),
        ("Nine miners died at the hands of soldiers.", "died", ("ASSAULT", "targeted")),
        # what state they are in
        ("A teacher lay dead in the street.", "lay dead", ("ASSAULT", None)),
        ("Three bodies with gunshot wounds were found.", "gunshot wounds", ("ASSAULT", "firearms")),
        ("Two officers fell in the fighting near Karm.", "fell", ("ASSAULT", None)),
        ("Five soldiers fell to the bullets of the rebels.", "fell", ("ASSAULT", "firearms")),
        ("The militia has lost 400 men in two years.", "lost", ("ASSAULT", None)),
        ("The air force lost a helicopter over the hills.", "lost", ("ASSAULT", None)),
        # how they are taken
        ("Two marchers were bundled into a lorry.", "bundled", ("COERCE", "arrest")),
        ("Gunmen bundled the mayor into a boot.", "bundled", ("ASSAULT", "abduct")),
        ("The senator was taken off a plane.", "taken", ("COERCE", "arrest")),
        ("Three workers were dragged off a bus by gunmen.", "dragged", ("ASSAULT", "abduct")),
        # who comes
        ("The attackers came to the village after midnight.", "came", ("ASSAULT", None)),
        ("Gunmen rode into the village of Karsa.", "rode", ("ASSAULT", None)),
        ("A rocket came down on a bakery in Arin.", "came down", ("ASSAULT", "heavy-weapons")),
        ("Nine thousand people marched towards the palace.", "marched", ("PROTEST", "demo")),
        # who gets out, and what opens
        ("Nine inmates escaped through a tunnel.", "escaped", ("RETREAT", None)),
        ("Forty men broke out of the jail in Karm.", "broke out", ("RETREAT", None)),
        ("The border crossing reopened at four.", "reopened", ("RETREAT", "access")),
        ("An aid convoy was let through on Monday.", "let through", ("AID", None)),
        ("Mobile data has been off since ten last night.", "been off", ("COERCE", "censor")),
        ("The burning of the party office goes unpunished.", "burning", ("ASSAULT", "destroy")),
        ("Youths set it on fire.", "set it on fire", ("PROTEST", "riot")),
        ("The signing of the accord was broadcast on Friday.", "signing", ("SUPPORT", None)),
    ],
)
def test_told_by_its_outcome(
    events: Read, text: str, words: str, told: tuple[str, str | None]
) -> None:
    assert (words, *told) in [(e.trigger.quote, e.type, e.mode) for e in events(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The decision is in the hands of the court.",
        "The president is in the hands of his doctors.",
        "The company fell into the hands of creditors.",
        "The children are in good hands.",
        "The champion fell at the hands of a teenager in the second round.",
        "The village is in the hands of the rebels.",
        "Prices fell in the spring.",
        "The club lost two men to injury.",
        "The doctor was taken off the case.",
        "The plane was taken off the market.",
        "The rangers came to the village at noon.",
        "Families of the attackers came to the court.",
        "The price of shells came down on Monday.",
        "The driver escaped unhurt.",
        "The signal is off the scale.",
        "The burning of coal goes on.",
        "Hopes went up in flames on Tuesday.",
        "The people marched towards democracy.",
    ],
)
def test_told_of_something_else(events: Read, text: str) -> None:
    assert not events(text)


def test_who_holds_them_and_who_slew_them(events: Read) -> None:
    held = events("Twelve nurses are in the hands of the rebels.")
    slain = events("Nine miners died at the hands of soldiers.")
    said = [{(a.role, a.evidence.quote) for e in told for a in e.actors} for told in (held, slain)]
    assert said == [
        {("target", "Twelve nurses"), ("source", "the rebels")},
        {("target", "Nine miners"), ("source", "soldiers")},
    ]


@pytest.mark.parametrize(
    ("text", "words", "type_"),
    [
        ("The fire destroyed forty houses on Monday.", "destroyed", "HAZARD"),
        ("A fire destroyed the market in Arin on Monday.", "destroyed", "HAZARD"),
        ("The mill was destroyed by a fire on Monday.", "destroyed", "HAZARD"),
        ("Trains were late because of a fire at a signal centre.", "fire", "HAZARD"),
        ("A fire on a ferry off Karm killed nine.", "fire", "HAZARD"),
        ("The party office had gone up in flames.", "gone up in flames", "HAZARD"),
        # shots, and what somebody lit
        ("The army's fire destroyed nine houses.", "destroyed", "ASSAULT"),
        ("The mill was destroyed by artillery fire.", "destroyed", "ASSAULT"),
        ("There was an exchange of fire at the border post.", "exchange", "ASSAULT"),
        ("A crowd set light to the hall. The fire destroyed the building.", "destroyed", "ASSAULT"),
        ("Youths set the hall on fire. The fire destroyed the building.", "destroyed", "ASSAULT"),
    ],
)
def test_what_burns(events: Read, text: str, words: str, type_: str) -> None:
    found = [(e.trigger.quote, e.type) for e in events(text)]
    assert (words, type_) in found
    assert not any(t == "fire" for t, _ in found if words == "exchange")


def test_harm_of_an_earlier_day_is_not_the_hazards(events: Read) -> None:
    text = "A hall went up in flames on 5 May. Six men were killed at a rally on 1 May."
    assert [(e.type, e.mode) for e in events(text) if e.trigger.quote == "killed"] == [
        ("ASSAULT", None)
    ]
    text = "A hall went up in flames on 5 May. Six men were killed."
    assert [e.type for e in events(text) if e.trigger.quote == "killed"] == ["HAZARD"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("set on fire", "burn down"),
        ("go up in flame", "burn"),
        ("lie dead", "kill"),
        ("bullet wound", "shoot"),
    ],
)
def test_words_of_one_sort(one: str, other: str) -> None:
    assert kin(one, other)
    assert not kin(one, "arrest")
