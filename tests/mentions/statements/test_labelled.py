"""Experts asked one by one: a name, what she is, a colon, her words."""

import pytest
from tests.merging.reports import account_of


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ana Ruiz, University of Lima: “The truce is symbolic. I doubt it will last.”", "Ana Ruiz"),
        ("Bo Lund, Lake Research Institute in Arica: “I think we will see a raid before June.”", "Bo Lund"),
        ("Ana Ruiz: “The truce is symbolic. I doubt it will last.”", "Ana Ruiz"),
    ],
)  # fmt: skip
def test_the_words_are_the_experts(text: str, speaker: str) -> None:
    account = account_of(f"We asked the experts what comes next.\n\n{text}")
    names = {e.id: e.name for e in account.entities}
    assert [names.get(s.speaker or "") for s in account.statements if s.form == "direct"] == [
        speaker
    ]


@pytest.mark.parametrize(
    "text",
    [
        "In Lima, Peru, a note read: “Keep out of the harbour until Monday.”",
        "On Friday, at the harbour: “a so-called truce”.",
    ],
)
def test_no_place_or_note_is_an_expert(text: str) -> None:
    account = account_of(text)
    names = {e.id: e.name for e in account.entities}
    assert "Lima" not in {names.get(s.speaker or "") for s in account.statements}
