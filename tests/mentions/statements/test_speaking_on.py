"""A pronoun that speaks means who spoke before, never who is named in what is said."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tidings.mentions.entities import read_entities
from tidings.mentions.statements import read_statements
from tidings.model.mentions import Reading

CASES = [
    (
        "The union met the minister on Monday. The airline called the charge a disgrace; every check had been made, it said.",
        "every check had been made", "The airline",
    ),
    (
        "Ada Ruiz accused the opposition leader, Omar Sy, of having paid for the coup. Sy will face a judge on Friday, she said.",
        "Sy will face a judge", "Ada Ruiz",
    ),
    (
        "Its books do not add up, opposition leader Omar Sy said on Monday. Its chief clerk, Ada Ruiz, invented 900 votes, he charged.",
        "invented 900 votes", "Omar Sy",
    ),
    (
        "The students met the mayor. The embassy in Oslo said it knew no students. The police had invented the tale, it added.",
        "The police had invented", "The embassy in Oslo",
    ),
    # who speaks of himself, and who was named since, is meant as before
    ("Omar Sy met Ada Ruiz. Ruiz said that she would resign. She said that her health was poor.", "her health was poor", "Ada Ruiz"),
    # a speech without quotation marks, and the line before it
    (
        "Speaking today, Minister Ada Ruiz said:\n\nI welcome the news that the army has left Bor. It is a long way.\n\n"
        "We urge all parties to lay down their arms.",
        "all parties to lay down", "Ada Ruiz",
    ),
    ("The mayor said that Tala Mining had lied. It said that its books were open.", "its books were open", "Tala Mining"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "who"), CASES)
def test_who_goes_on(read_text: Callable[..., Reading], text: str, words: str, who: str) -> None:
    reading = read_text(text)
    chains, mentions = read_entities(reading)
    statements = read_statements(replace(reading, chains=chains, entities=mentions))
    said = next(s for s in statements if any(words in e.quote for e in s.content))
    names = [said.speaker_evidence.quote] if said.speaker_evidence else []
    if said.speaker is not None:
        names.append(chains[said.speaker].name)
    assert who in names
