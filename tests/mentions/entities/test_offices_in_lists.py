"""Whose offices several are that stand in a list, who is never "she", and father and son."""

from collections.abc import Callable

import pytest

from tidings.mentions.entities import read_entities
from tidings.model.mentions import Reading

Read = Callable[..., Reading]


def named(read_text: Read, text: str) -> dict[str, str]:
    chains, mentions = read_entities(read_text(text))
    return {m.quote: chains[m.chain].name for m in mentions}


@pytest.mark.parametrize(
    ("text", "himself"),
    [
        ("President Bo Lund came. Lund will meet with the president of Chad.", False),
        ("President Bo Lund came. The president of the bank left.", True),
    ],
)
def test_nobody_meets_himself(read_text: Read, text: str, himself: bool) -> None:
    words = "the president" if "the president" in text else "The president"
    assert (named(read_text, text)[words] == "Bo Lund") is himself


def test_the_offices_of_a_list(read_text: Read) -> None:
    text = "He met the president, prime minister and foreign minister of Chad."
    chains, mentions = read_entities(read_text(text))
    lands = {m.quote: chains[m.chain].country for m in mentions}
    assert lands["the president"] == lands["prime minister"] == "TCD"


def test_who_is_he_is_not_she(read_text: Read) -> None:
    text = "Bo Lund said he was glad. He left. The crowd saw Ada Ruiz. She spoke. Lund met Ruiz on Monday. She spoke."
    chains, mentions = read_entities(read_text(text))
    assert "Bo Lund" not in {chains[m.chain].name for m in mentions if m.quote == "She"}


def test_father_and_son(read_text: Read) -> None:
    chains, _ = read_entities(
        read_text("George Lund Sr spoke. George Lund Jr left. Ada Ruiz came.")
    )
    assert {c.name for c in chains} >= {"George Lund Sr", "George Lund Jr"}
