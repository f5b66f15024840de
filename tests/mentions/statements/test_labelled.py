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


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "According to the governor of Tacna, Colonel Bo Lund, three clerks were held on Tuesday.",
            "three clerks were held on Tuesday",
        ),
        ("According to the mayor, Ana Ruiz, three clerks were held.", "three clerks were held"),
        # nobody's name between commas: who is spoken of, a list
        ("According to the mayor, Ana Ruiz left on Tuesday.", "Ana Ruiz left on Tuesday"),
        ("According to the mayor, three clerks, two guards and a cook were held.",
         "three clerks, two guards and a cook were held"),
    ],
)  # fmt: skip
def test_the_name_behind_an_office_is_no_part_of_what_is_said(text: str, content: str) -> None:
    account = account_of(text)
    said = [s.content for s in account.statements if s.cue and s.cue.lower() == "according to"]
    assert said == [content]
