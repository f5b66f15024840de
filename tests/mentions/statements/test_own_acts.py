"""What speakers do by speaking of their own side and of the other: invented sentences and their kinds."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tidings.mentions.statements import read_statements
from tidings.model.mentions import Reading, StatementMention

ReadText = Callable[..., Reading]


def told(reading: Reading) -> list[StatementMention]:
    return list(read_statements(reading))


KINDS = [
    ('"We did not shell the harbour," the rebel commander said.', "denial"),
    ('"We will not negotiate with bandits," the premier said.', "refusal"),
    ('"We are not leaving," the colonel said.', "refusal"),
    ('"We will never attack our neighbours," the premier said.', "pledge"),
    ("The rebels said they had bombed the depot.", "responsibility_claim"),
    ("The UN envoy urged both sides to respect the truce.", "appeal"),
    ("Canberra urged Jakarta to withdraw its ships.", "demand"),
    ('"This is a turning point," the mayor said.', "assessment"),
    ('"We did not sleep," said a farmer.', "claim"),
    ('"The fever will not spread beyond the coast," the premier said.', "forecast"),
    ("The premier said every family would be paid by May.", "announcement"),
    ('"I expect a signature before Monday," the premier said.', "forecast"),
    ('"We will have more than 30 wounded by this evening," the doctor said.', "forecast"),
    (
        '"We have not searched every house, and the toll is likely to rise," the mayor said.',
        "forecast",
    ),
    ("The envoy doubted that the truce would hold.", "assessment"),
    ("The premier said the barges would not arrive before next week.", "forecast"),
    ("A crewman says that they will not come before Monday.", "announcement"),
    ('"We will not leave before Monday," the rebel commander said.', "refusal"),
    ('"My guess is that she will move by Tuesday," a banker said.', "forecast"),
    ("The envoy said that an accord was a matter of days.", "forecast"),
    ("Few in the port believe that an assault is imminent.", "assessment"),
    ("The mayor said that the theft was a matter of honour.", "assessment"),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_kind(read_text: ReadText, text: str, kind: str) -> None:
    assert [s.kind for s in told(read_text(text))] == [kind]


def test_words_after_a_denial_deny(read_text: ReadText) -> None:
    found = told(read_text('Peru denied it. "Not one soldier was there," its minister said.'))
    assert [s.kind for s in found][-1:] == ["denial"]


def test_doubted_content_does_not_read_as_its_opposite(read_text: ReadText) -> None:
    (found,) = told(read_text("The analyst does not believe that the dam will break."))
    assert found.content[0].quote.startswith("does not believe")
