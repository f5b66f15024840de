"""What goes on as somebody's words behind his word of saying, and what the report tells there. Invented sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tidings.mentions.entities import read_entities
from tidings.mentions.statements import read_statements
from tidings.model.mentions import Reading

GOES_ON = [
    ("No shell has been fired since spring, the army spokesman told reporters, and [Haddad would remain at his post].", "spokesman"),
    ("The camp is empty, Governor Ersin Tok said on Friday; [the tents had gone to the coast].", "Tok"),
    ("The flood did this, he added, and [no inquiry was needed to know it].", "he"),
    ("The strike is over, the union said on Monday, but [its members would not work at night].", "union"),
    ("Nothing had leaked, plant chief Kenji Morita repeated on Friday, and [nobody had been ill before noon].", "Morita"),
    ("The harvest was lost, farmers said; [the river had taken every field].", "farmers"),
]  # fmt: skip
# in the report's own tense, without a subject, by another, in quotation marks
REPORT_TELLS = [
    "The dam is safe, engineers said on Friday, and villagers returned to their homes.",
    "The army would leave, General Sosa said on Friday; his driver left the hall.",
    "The plant will close in May, the company said; its shares fell by a tenth.",
    "“The bridge is safe,” the minister said, and the police had blocked the road.",
    "The vaccine works, the ministry said, and doctors welcome it.",
]


def _contents(read_text: Callable[..., Reading], text: str) -> list[tuple[str, str]]:
    reading = read_text(text)
    chains, mentions = read_entities(reading)
    return [
        (e.quote, s.speaker_evidence.quote if s.speaker_evidence else "")
        for s in read_statements(replace(reading, chains=chains, entities=mentions))
        for e in s.content
    ]


@pytest.mark.parametrize(("marked", "speaker"), GOES_ON)
def test_speech_goes_on(read_text: Callable[..., Reading], marked: str, speaker: str) -> None:
    wanted = marked[marked.index("[") + 1 : marked.index("]")]
    found = _contents(read_text, marked.replace("[", "").replace("]", ""))
    assert any(wanted == said and speaker in who for said, who in found), found


@pytest.mark.parametrize("text", REPORT_TELLS)
def test_the_report_tells_again(read_text: Callable[..., Reading], text: str) -> None:
    behind = text[text.rindex(";" if ";" in text else ", and") + 2 :]
    found = _contents(read_text, text)
    assert all(said not in behind for said, _ in found), found


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Cuba offered to send doctors, provided that their fuel was paid.", "to send doctors, provided that their fuel was paid"),
        ("Canada pledged $60 towards shelters in Bor.", "$60 towards shelters in Bor"),
        ("Cuba offered to send doctors, and Peru provided beds.", "to send doctors"),
    ],
)  # fmt: skip
def test_conditions_and_ends_belong_to_what_is_offered(
    read_text: Callable[..., Reading], text: str, content: str
) -> None:
    assert content in [words for words, _ in _contents(read_text, text)]
