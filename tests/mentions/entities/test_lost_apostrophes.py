"""Owners whose apostrophe a feed has lost, and names that end in an s of their own."""

from collections.abc import Callable

import pytest
from tests.mentions.entities.labelled import labelled

from tidings.mentions.entities import read_entities
from tidings.model.mentions import Chain, Reading

ReadText = Callable[..., Reading]
PEOPLE = frozenset({"Idriss", "Haroun", "Harouns", "Nigel", "Peters"})


def chain_of(reading: Reading, words: str) -> Chain | None:
    """The chain of the mention that is exactly these words, where the learned reader would label the people."""
    chains, mentions = read_entities(labelled(reading, PEOPLE))
    return next((chains[m.chain] for m in mentions if m.quote == words), None)


@pytest.mark.parametrize(
    ("text", "words", "name", "kind"),
    [
        ("Chads government denied it.", "Chads government", "Chad", "state"),
        ("They met in Chads capital city.", "Chads", "Chad", "place"),
        ("President Idriss Harouns plan is set. Idriss Haroun spoke.", "Idriss Harouns", "Idriss Haroun", "person"),
        ("Chadian President Idriss Haroun left. The Harouns regime said no.", "The Harouns regime", "Chad", "state"),
        ("Nigel Peters house burned down.", "Nigel Peters", "Nigel Peters", "person"),
    ],
)  # fmt: skip
def test_whose_it_is(read_text: ReadText, text: str, words: str, name: str, kind: str) -> None:
    chain = chain_of(read_text(text), words)
    assert chain is not None
    assert (chain.name, chain.kind) == (name, kind)


def test_two_of_a_name_own_nothing(read_text: ReadText) -> None:
    assert chain_of(read_text("The two Koreas agreed on trade."), "Koreas") is None
