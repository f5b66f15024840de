"""Ties that are none: where somebody is from, what he knows, whom he helps, the town whose mayor he is."""

import pytest
from tests.mentions.relations.conftest import Ties


@pytest.mark.parametrize(
    "text",
    [
        "London mayor Awa Sy spoke.",
        "The book is by French historian Awa Sy.",
        "Pakistani education activist Awa Sy spoke.",
        "We are joined by White House correspondent Awa Sy.",
        "Rescue workers help an injured woman.",
        "Awa Sy served as a sergeant.",
        "Awa Sy joined the convoy.",
        "Bo Lund met his counterpart, Awa Sy.",
        "Bo Lund thanked his mother Awa Sy.",
        "Four people from the Red Cross have died.",
        "They opened shelters in Lima, Cusco, Puno and Tacna.",
    ],
)
def test_no_tie(ties: Ties, text: str) -> None:
    assert ties(text) == []


def test_an_office_of_state_is_one(ties: Ties) -> None:
    found = ties("French foreign minister Awa Sy spoke.")
    assert [(t.subject, t.kind) for t in found] == [("Awa Sy", "works_for")]
