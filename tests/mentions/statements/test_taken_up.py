"""Who is meant by a letter or a statement that says something: whoever sent it. Invented sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tidings.mentions.entities import read_entities
from tidings.mentions.statements import read_statements
from tidings.model.mentions import Reading

CASES = [
    ("Peru sent letters to the council. Lima, the letters said, would keep its ships.", "Peru"),
    ("The ministry issued a statement. The statement said that the road was shut.", "The ministry"),
    (
        "The army said in a statement that two men died. The statement said that a third was hurt.",
        "army",
    ),
    ("A letter from Peru came. The letter said that the road was shut.", "Peru"),
    ("Peru received a letter. The letter said that the road was shut.", None),
    ("Peru sent a ship. The letter said that the road was shut.", None),
]


@pytest.mark.parametrize(("text", "sender"), CASES)
def test_a_letter_is_its_senders(
    read_text: Callable[..., Reading], text: str, sender: str | None
) -> None:
    reading = read_text(text)
    chains, mentions = read_entities(reading)
    last = read_statements(replace(reading, chains=chains, entities=mentions))[-1]
    assert (None if last.speaker is None else chains[last.speaker].name) == sender
