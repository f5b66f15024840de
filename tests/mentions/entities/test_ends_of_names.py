"""Ships and capes whose name ends in a word for an office: the Karmel Queen, Durrick Head."""

from collections.abc import Callable

import pytest

from tidings.mentions.entities import read_entities
from tidings.model.mentions import Reading

Read = Callable[..., Reading]


def _kinds(read_text: Read, text: str) -> set[tuple[str, str]]:
    reading = read_text(text)
    chains, _ = read_entities(reading)
    return {(c.name, c.kind) for c in chains}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The captain of the Karmel Queen is in custody.", "Karmel Queen", "facility"),
        ("A fire on the Ostrava Princess killed four sailors.", "Ostrava Princess", "facility"),
        ("The ferry sank off Durrick Head on Monday.", "Durrick Head", "place"),
        ("The Karmel Duke, which overturned on Monday, lies at 30 metres.", "Karmel Duke", "facility"),
    ],
)  # fmt: skip
def test_a_thing_bears_the_name(read_text: Read, text: str, name: str, kind: str) -> None:
    assert (name, kind) in _kinds(read_text, text)


@pytest.mark.parametrize(
    "text",
    [
        "The Danish Queen opened the school.",
        "The Norwegian King spoke to the families.",
        "The Army Head resigned on Monday.",
        "The Deputy Head resigned on Monday.",
    ],
)
def test_somebody_holds_the_office(read_text: Read, text: str) -> None:
    assert {kind for _, kind in _kinds(read_text, text)} & {"person"}
    assert not {kind for _, kind in _kinds(read_text, text)} & {"facility"}
