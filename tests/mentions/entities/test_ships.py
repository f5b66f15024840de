"""The names of ships, whatever else bears them."""

from collections.abc import Callable

import pytest

from tidings.mentions.entities import read_entities
from tidings.model.mentions import Reading

ReadText = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("The MV Aurora Queen left Karm at noon.", "MV Aurora Queen", "facility"),
        ("The passenger ferry Lady Ann left Karm at noon.", "Lady Ann", "facility"),
        ("A fire on the Karm Princess, a sister ship of the ferry, killed two.", "Karm Princess", "facility"),
        ("The ferry had left its port. The Sinar Jaya foundered in the night.", "Sinar Jaya", "facility"),
        ("The crew of the ferry were safe. Nobody helped the Aurora Queen, which capsized.", "Aurora Queen", "facility"),
        ("The skipper of the Aurora Duchess was held as the ferry lay in port.", "Aurora Duchess", "facility"),
        ("The ship lay in port with its crew. Relatives waited for news from the Karsk Princess.", "Karsk Princess", "facility"),
        ("The ship lay in port. Queen Mira visited Karm.", "Mira", "person"),
        ("The crew of a ship left port as the Dow sank.", "Dow", "organization"),
    ],
)  # fmt: skip
def test_a_ship_by_any_name(read_text: ReadText, text: str, words: str, kind: str) -> None:
    chains, mentions = read_entities(read_text(text))
    found = {(m.quote, m.as_) for m in mentions if m.form == "name"}
    assert (words, kind) in found
    assert all(chains[m.chain].kind != "person" or kind == "person" for m in mentions)
