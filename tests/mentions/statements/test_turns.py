"""Turns of phrase, words beside their speaker, speech that goes on, and kinds by what is said."""

from __future__ import annotations

import pytest
from tests.mentions.statements.test_statements import ReadText, said, told

# text, kind, a part of the content
TURNS = (
    ("The abbot took strong exception to the closing of the mill.", "condemnation", "the closing of the mill"),
    ("Varosa came out firmly against a second customs post.", "refusal", "a second customs post"),
    ("Drivers point the finger at the ferry company over the wreck.", "accusation", "the ferry company"),
    ("The warden gave his word that the cells would be heated.", "pledge", "the cells would be heated"),
    ("The miners are adamant that the lamp was checked.", "claim", "the lamp was checked"),
    ("The colonel poured cold water on talk of a mutiny.", "denial", "talk of a mutiny"),
    ("Nurses sounded the alarm over the empty stores.", "warning", "the empty stores"),
    ("The council is unwilling to give up the quarry.", "refusal", "give up the quarry"),
)  # fmt: skip
BESIDE = (
    ("Nine roofs gone, two cows drowned: that was the count of the firemen in Orlo.", "claim", "Nine roofs gone"),
    ("Four boats are missing, he said. Two had been seen off the cape. ", "claim", "Four boats"),
)  # fmt: skip
KINDS = (
    ("The militia vowed to burn every lorry on the pass.", "threat"),
    ("The ministry rejected the charge that its guards had slept.", "denial"),
    ("The ministry rejected the offer of a second bridge.", "refusal"),
    ("Shepherds fear that the well will run dry.", "warning"),
    ("“Whoever crosses that line will be shot,” the captain said.", "threat"),
    ("“How dare they close the school?” asked the teacher.", "condemnation"),
    ("“With luck we shall be home by Sunday,” said the cook.", "hope"),
    ("The two mayors are to meet in Orlo on Friday, a clerk said.", "announcement"),
    ("The guild said there would be no talks with the smugglers.", "refusal"),
    ("There may be a truce by Sunday, the monk said.", "forecast"),
    ("“Do not leave us alone,” said the widow.", "appeal"),
    ("“Not a single lamp was lit that night,” the mayor said.", "claim"),
    ("“Not a single lamp will be lit,” the mayor said.", "refusal"),
    ("“Any boat that leaves the cape will be sunk,” the admiral warned.", "threat"),
    ("The general vowed that whoever burned the mill would be punished by the courts.", "pledge"),
    ("Any porter still idle after that would lose his place, the board said.", "threat"),
    ("“We will hunt down everyone who did this,” the captain said.", "threat"),
    ("“Give us back the mill or the gates stay shut,” the dyers told the abbot.", "threat"),
    ("“Nonsense,” the abbot said.", "denial"),
    ("It was its own gunners who had sunk the barge, the militia said.", "responsibility_claim"),
    ("The abbot urged calm.", "appeal"),
    ("The clerk said he was hopeful that the ferry would sail.", "hope"),
    ("It is highly unlikely that the fire was set on purpose, the surveyor said.", "assessment"),
    ("It was almost certain that the rope had been cut, the surveyor wrote.", "assessment"),
    ("The odds of a second truce this year are even, a clerk said.", "forecast"),
    ("The tenants called the fire a cowardly act.", "condemnation"),
    ("The smugglers said they would hand over the barge for forty sacks of salt.", "offer"),
    ("“The board looked the other way,” the widow said.", "accusation"),
)  # fmt: skip
# Nobody speaks here.
SILENT = (
    "The troops were ready to fight.",
    "Orlo has two ports: one is shut until the spring.",
    "The ferry took the long way to the closing of the mill.",
)


@pytest.mark.parametrize(("text", "kind", "part"), [*TURNS, *BESIDE])
def test_turn(read_text: ReadText, text: str, kind: str, part: str) -> None:
    assert any(s.kind == kind and part in said(s) for s in told(read_text(text)))


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_kind(read_text: ReadText, text: str, kind: str) -> None:
    assert [s.kind for s in told(read_text(text))] == [kind]


@pytest.mark.parametrize("text", SILENT)
def test_nobody_speaks(read_text: ReadText, text: str) -> None:
    assert not told(read_text(text))


def test_speech_goes_on_in_its_tense(read_text: ReadText) -> None:
    text = "Two lorries had burned near the ford, the driver said. A third had been towed to Orlo by noon."
    assert [said(s) for s in told(read_text(text))][1:] == [
        "A third had been towed to Orlo by noon"
    ]


def test_the_report_goes_on_in_its_own(read_text: ReadText) -> None:
    text = "Two lorries had burned near the ford, the driver said. The ford lies in a gorge north of Orlo."
    assert len(told(read_text(text))) == 1


@pytest.mark.parametrize(
    ("text", "hedged"),
    [
        ("The ministry said three suspects had been held at the pass.", False),
        ("“We suspect a leak in the old mill,” the abbot said.", True),
    ],
)
def test_suspects_are_no_doubt(read_text: ReadText, text: str, hedged: bool) -> None:
    assert [s.hedged for s in told(read_text(text))] == [hedged]


def test_a_quotation_goes_on_with_who_spoke_not_with_whom_he_quotes(read_text: ReadText) -> None:
    text = "“We asked for cranes,” said Ana Ruiz, a mason. “The state has failed the lake.”"
    said_by = [s.speaker_evidence.quote for s in told(read_text(text)) if s.speaker_evidence]
    assert set(said_by) == {"Ana Ruiz"}
