"""What a report denies in its own voice: the words of what others tell."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tidings.mentions.statements import read_statements
from tidings.model.mentions import Reading

ReadText = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("Reports that the police fired at the mill are false.", "the police fired at the mill"),
        ("The claim that the dam had burst was untrue.", "the dam had burst"),
        ("Rumours that the bank will close are not true.", "the bank will close"),
        ("The claim that the dam had burst is devoid of any foundation.", "the dam had burst"),
        (
            "Rumours that he was held on Monday do not correspond to the truth.",
            "he was held on Monday",
        ),
    ],
)
def test_denied(read_text: ReadText, text: str, denied: str) -> None:
    (found,) = read_statements(read_text(text, "2021-05-06"))
    assert (found.kind, found.content[0].quote) == ("denial", denied)


@pytest.mark.parametrize(
    "text",
    [
        "Reports that the police fired at the mill spread on Monday.",
        "Reports that the police fired at the mill are true.",
        "The teeth of the clerk were false.",
        "Reports from the mill are not false.",
        "The claim that the dam had burst is without precedent.",
    ],
)
def test_nothing_is_denied(read_text: ReadText, text: str) -> None:
    assert [s for s in read_statements(read_text(text, "2021-05-06")) if s.kind == "denial"] == []
