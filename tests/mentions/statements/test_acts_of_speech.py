"""Acts of speech by their words, holders of nouns, speakers with their tails, interviews: invented sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tidings.mentions.statements import read_statements
from tidings.model.mentions import Reading, StatementMention

ReadText = Callable[..., Reading]


def told(reading: Reading) -> list[StatementMention]:
    return list(read_statements(reading))


def who(statement: StatementMention) -> str:
    return statement.speaker_evidence.quote if statement.speaker_evidence else ""


KINDS = [
    ("The story of the leak was an invention, the harbour board said.", "denial"),
    ('"The burning of the granary is a disgrace," the bishop said.', "condemnation"),
    ("Peru is ready to host the talks, its foreign ministry said.", "offer"),
    ('"Any raid we will answer with fire," the rebel commander said.', "threat"),
    ("The militia said its fighters had shelled the depot.", "responsibility_claim"),
    ("The surveyor said the bolt may have come loose in the storm.", "assessment"),
    ('"Open the gates!" shouted the fishermen.', "demand"),
    ('"The pumps failed at noon," said Ana Ruiz, a farmer.', "claim"),
    ('"I am innocent before God," the colonel told the judges.', "denial"),
    ('"This is terror, pure and simple," the mayor wrote.', "condemnation"),
    ("The army said it had shot down 61 of 75 drones.", "claim"),
    ("The army said it had killed 40 jihadists in air strikes.", "claim"),
    ("Peru said that it had never sought a bomb.", "denial"),
    ('"Their drone came at six, and it killed two of our men," the colonel said.', "accusation"),
    ("Kenya complained that promised helicopters had never arrived.", "accusation"),
    ("The commissioner dismissed the complaint as politics.", "denial"),
    ("The dead were gold diggers, not fighters, a councillor said.", "denial"),
    (
        "Prosecutors said the guard fired without reason at a man who was walking away.",
        "accusation",
    ),
    ("The Niger is expected to crest on Saturday, forecasters say.", "forecast"),
    ("The prosecutor said the warlord ordered the burning of nine villages.", "accusation"),
    ("The opposition said the count had been altered.", "accusation"),
    ("The minister said the protests had been infiltrated by mafias.", "accusation"),
    ("Rebels claimed the attack on the depot.", "responsibility_claim"),
    ("The nurses turned down a bonus of ninety dollars.", "refusal"),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_kind(read_text: ReadText, text: str, kind: str) -> None:
    assert [s.kind for s in told(read_text(text))] == [kind]


SPEAKERS = [
    ("Doctors and bakers said the bridge had gone.", "Doctors and bakers"),
    ("A group calling itself the Dawn said the depot was empty.", "A group calling itself the Dawn"),
    ("Farmers along the lower canal said the wells were dry.", "Farmers along the lower canal"),
    ("The announcement by Lima of a curfew emptied the port.", "Lima"),
    ("The rejection of the plan by Peru came at noon.", "Peru"),
    ("A hunter who knows the ridge said the pass was shut.", "A hunter who knows the ridge"),
    ("The coalition met at noon. It accused Peru of shelling the port.", "The coalition"),
    ("Condemnation of the raid came from Lima and Quito.", "Lima and Quito"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS)
def test_speaker(read_text: ReadText, text: str, speaker: str) -> None:
    assert [who(s) for s in told(read_text(text))] == [speaker]


CONTENTS = [
    (
        "The miners threatened to flood the shaft unless their leader was freed.",
        "to flood the shaft unless their leader was freed",
    ),
    (
        "Peru offered the village a clinic with twelve beds.",
        "the village a clinic with twelve beds",
    ),
    (
        "The envoy accused the mayor of Quito of selling grain.",
        "the mayor of Quito of selling grain",
    ),
    (
        "Ana Orr, the miner who had been sure that the shaft would hold, sat alone in the yard.",
        "the shaft would hold",
    ),
]


@pytest.mark.parametrize(("text", "content"), CONTENTS)
def test_content(read_text: ReadText, text: str, content: str) -> None:
    (found,) = told(read_text(text))
    assert " ".join(e.quote for e in found.content) == content


NOTHING = [
    "No group has claimed the attack on the depot.",
    "It is not known who gave the order to open the dam.",
    "A statement is expected before noon.",
    "The loading went according to schedule.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_nothing(read_text: ReadText, text: str) -> None:
    assert told(read_text(text)) == []


def test_two_speakers_around_while_are_apart(read_text: ReadText) -> None:
    text = "The airline says the ferry was full, while the harbour board claims that it was empty."
    contents = [" ".join(e.quote for e in s.content) for s in told(read_text(text))]
    assert contents == ["the ferry was full", "it was empty"]


def test_an_interview_has_the_answers_only(read_text: ReadText) -> None:
    text = "Gazette: Who shelled the depot?\n\nAna Ruiz: We did, with two rockets."
    (found,) = told(read_text(text))
    assert (who(found), found.kind, found.form) == ("Ana Ruiz", "responsibility_claim", "direct")


def test_ability_is_no_hedge_and_foreseeing_none(read_text: ReadText) -> None:
    (heard,) = told(read_text("Villagers said they could hear shots from the ridge."))
    assert (heard.kind, heard.hedged) == ("claim", False)
    (foreseen,) = told(read_text("Peru expects the pass to open on Friday."))
    assert (foreseen.kind, foreseen.hedged) == ("forecast", False)
