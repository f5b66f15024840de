"""Answers that only name what they answer, organs whose country their reports tell, threats that ask for something."""

from __future__ import annotations

import pytest
from tests.merging.reports import account_of


def answers(*texts: str) -> list[tuple[str, str]]:
    account = account_of(*texts)
    content = {s.id: s.content for s in account.statements}
    told = [*account.statements, *account.events]
    return sorted((t.answer or "", content[t.answers][:20]) for t in told if t.answers)


@pytest.mark.parametrize(
    ("texts", "answer"),
    [
        # whose charge, whose offer it is says which
        (
            (
                "Mayor Ana Ruiz accused the Tacna Front of burning barns at Arica.",
                "The Tacna Front dismissed Ana Ruiz's accusation.",
            ),
            ("denial", "the Tacna Front of b"),
        ),
        (
            ("Chile offered to send engineers to Arica.", "Peru accepted Chile's offer."),
            ("concession", "to send engineers to"),
        ),
        # the noun is of the word it was said with
        (
            ("Chile proposed to send engineers to Arica.", "Peru turned down the proposal."),
            ("refusal", "send engineers to Ar"),
        ),
        # the minister is of the country that his report tells of
        (
            (
                "Chile accused Peru of shelling the port of Arica.",
                "LIMA - Peru closed the bridge. Peru also shut the harbour. “Not one shell was fired at the port of Arica,” "
                "Defence Minister Juan Toro said.",
            ),
            ("denial", "Peru of shelling the"),
        ),
        # who rejects a call denies no charge, though talks are spoken of; what he rejects stands in his words
        (
            (
                "Peru accused the Tacna Front of abducting two nurses near Arica.",
                "The Tacna Front rejected a call by Peru to disarm before the talks in Lima.",
            ),
            ("refusal", "to disarm before the"),
        ),
        # a threat that hangs on what is wanted
        (
            (
                "The Tacna Front threatened to burn the ferry unless a ransom was paid.",
                "The ferry's owner refused to pay a ransom.",
            ),
            ("refusal", "to burn the ferry un"),
        ),
        # who was asked makes known that he ends what he was asked to end
        (
            (
                "The nurses called on Chile to stop buying copper from Tacna.",
                "Chile announced that it was halting its purchases of copper from Tacna.",
            ),
            ("concession", "Chile to stop buying"),
        ),
    ],
)  # fmt: skip
def test_answer(texts: tuple[str, ...], answer: tuple[str, str]) -> None:
    assert answer in answers(*texts)


def test_one_refusal_a_sentence() -> None:
    found = answers(
        "Chile demanded that Peru close the Tacna smelter at once.",
        "Peru declined to close the Tacna smelter, saying that 900 jobs hang on the Tacna smelter.",
    )
    assert [kind for kind, _ in found] == ["refusal"]


def test_own_deed_is_not_laid_at_a_door() -> None:
    found = answers(
        "Chilean jets bombed two camps at Tacna on Monday, the Chilean government said. "
        "Peru said its gunners had shot down one of the jets."
    )
    assert found == []


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        # what comes after the first sentence is only told
        (
            "“No, they have not, but they have come close to it. And officially this is being called assassination with "
            "links to a smuggling ring,” said Ida Senn, a reporter in Orlim.",
            False,
        ),
        ("“The council's charge that we burned the barn is a lie,” Ida Senn said.", True),
    ],
)
def test_a_charge_within_a_denial(text: str, denied: bool) -> None:
    assert ("denial" in {kind for kind, _ in answers(text)}) is denied


@pytest.mark.parametrize(
    ("later", "tied"),
    [
        ("The attorney general, Bo Lund, announced charges against six soldiers.", False),
        ("All six soldiers deny the charges. The attorney general, Bo Lund, had charged them with murder.", False),
    ],
)  # fmt: skip
def test_charges_of_another_report_are_other_charges(later: str, tied: bool) -> None:
    account = account_of(
        "Police flew the trader Juan Toro to a prison. His lawyer, Ana Ruiz, said that his client denied all charges.",
        later,
    )
    by_id = {s.id: s for s in account.statements}
    answered = [
        by_id[s.answers] for s in account.statements
        if s.answers in by_id and s.content == "all charges"
    ]  # fmt: skip
    assert bool(answered) is tied
