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
        ("The ferry had left the harbour. The Sinar Jaya foundered in the night.", "Sinar Jaya", "facility"),
        ("The sailors of the ferry were safe. Nobody helped the Aurora Queen, which capsized.", "Aurora Queen", "facility"),
        ("The skipper of the Aurora Duchess was held as the ferry lay in the harbour.", "Aurora Duchess", "facility"),
        ("The ship lay in the harbour. Relatives waited for news from the Karsk Princess.", "Karsk Princess", "facility"),
        ("The ship lay in port. Queen Mira visited Karm.", "Mira", "person"),
        ("The sailors of a ship left the harbour as the Dow sank.", "Dow", "organization"),
        ("Boats left the harbour. The crew of the Karm Brigade was aboard.", "Karm Brigade", "armed_group"),
    ],
)  # fmt: skip
def test_a_ship_by_any_name(read_text: ReadText, text: str, words: str, kind: str) -> None:
    chains, mentions = read_entities(read_text(text))
    found = {(m.quote, m.as_) for m in mentions if m.form == "name"}
    assert (words, kind) in found
    assert all(chains[m.chain].kind != "person" or kind == "person" for m in mentions)
