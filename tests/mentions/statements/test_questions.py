"""Answers whose kind the question before them gives: invented interviews."""

from __future__ import annotations

import pytest
from tests.mentions.statements.test_statements import ReadText, told

from tidings.mentions.statements.kinds.questions import answered

ANSWERS = (
    ("when will the mill be open again?", "Not before Easter", "forecast"),
    ("how many of them will come?", "Two hundred, perhaps", "forecast"),
    ("did your men burn the mill, captain?", "My men were not there", "denial"),
    ("have you met the smugglers?", "Never", "denial"),
    ("will you sell the ferry?", "No, and I will not discuss it", "refusal"),
    # what says its kind itself
    ("when will the mill be open again?", "It burned down to the last beam on Sunday", None),
    ("did your men burn the mill, captain?", "The smugglers burned it", None),
    ("will you sell the ferry?", "We sold it in May", None),
    ("how old is the mill?", "Three hundred years", None),
)


@pytest.mark.parametrize(("question", "answer", "kind"), ANSWERS)
def test_answer(question: str, answer: str, kind: str | None) -> None:
    assert answered(question, answer) == kind


def test_answer_in_an_interview(read_text: ReadText) -> None:
    text = "Q: Did your men burn the mill, captain?\n\nCaptain Luis Arce: My men were not there."
    assert [s.kind for s in told(read_text(text))] == ["denial"]


def test_answer_in_a_report(read_text: ReadText) -> None:
    text = (
        "“When will the ferry sail?” we asked the captain, Ana Ruiz. “Not before Easter,” she said."
    )
    assert [s.kind for s in told(read_text(text))] == ["forecast"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The minister asked whether the mill should go to the miller.", []),
        ("The judge asked why the mill was shut.", []),
        ("The minister asked the miller to shut the mill.", ["demand"]),
        ("He has never found apology easy.", []),
        ("The panel found the vote unfair.", ["assessment"]),
        ("The panel found that the mill was shut.", ["assessment"]),
    ],
)
def test_who_wants_to_know_or_feels_says_nothing(
    read_text: ReadText, text: str, kinds: list[str]
) -> None:
    found = [s.kind for s in told(read_text(text))]
    assert ["demand" if k == "appeal" else k for k in found] == kinds
