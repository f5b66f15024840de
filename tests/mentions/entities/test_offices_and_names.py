"""Offices that are called in full, two offices before one name, names with an owner's mark, ships, halves of towns."""

from collections.abc import Callable

import pytest

from tidings.mentions.entities import read_entities
from tidings.model.mentions import Reading

ReadText = Callable[..., Reading]


def called(reading: Reading) -> set[tuple[str, str]]:
    chains, mentions = read_entities(reading)
    return {(m.quote, chains[m.chain].name) for m in mentions}


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "Law Minister Awa Sy spoke. The prime minister left. The minister was tired.",
            "The minister", "Awa Sy",
        ),
        (
            "It was attended by the premier, Awa Sy, opposition leader Bo Lund and others.",
            "Awa Sy", "Awa Sy",
        ),
        (
            "State Councillor and Foreign Minister Awa Sy met them. The mayor left.",
            "State Councillor", "Awa Sy",
        ),
        (
            "Crown Prince Salem Nasser left. Prince Salem spoke.",
            "Salem", "Salem Nasser",
        ),
        # the office of the one, and whose office that is
        (
            "Lena Ortega, the spokeswoman for Bolivian President Bo Lund, nodded. The spokeswoman left.",
            "The spokeswoman", "Lena Ortega",
        ),
        ("WHO director for Africa Awa Sy nodded. The director left.", "The director", "Awa Sy"),
        ("Secretary of State Awa Sy spoke.", "Awa Sy", "Awa Sy"),
        (
            "The People's Republic of China protested on Monday.",
            "People's Republic of China", "China",
        ),
        (
            "The Democratic People's Republic of Korea fired a missile.",
            "Democratic People's Republic of Korea", "North Korea",
        ),
        ("The cruise ship M/S Aurora sank.", "M/S Aurora", "M/S Aurora"),
        ("Shells hit the Old City of Jerusalem.", "Old City", "Old City"),
    ],
)  # fmt: skip
def test_who_is_called(read_text: ReadText, text: str, words: str, name: str) -> None:
    assert (words, name) in called(read_text(text))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It was attended by the premier, Awa Sy, opposition leader Bo Lund and others.", "the premier"),
        ("The mayor and Foreign Minister Awa Sy met.", "The mayor"),
    ],
)  # fmt: skip
def test_two_are_two(read_text: ReadText, text: str, words: str) -> None:
    names = {name for quote, name in called(read_text(text)) if quote == words}
    assert "Awa Sy" not in names


def test_a_seat_is_no_land_of_the_town_before(read_text: ReadText) -> None:
    chains, _ = read_entities(read_text("After stops in Dubai, Hamburg-based Norline was sold."))
    (dubai,) = [c for c in chains if c.name == "Dubai"]
    assert dubai.place is not None
    assert dubai.place.country == "ARE"
