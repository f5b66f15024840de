"""What the plain noun beside a name says of it, and names that a headline runs into each other."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tidings.mentions.entities import read_entities
from tidings.model.mentions import Reading

ReadText = Callable[..., Reading]


def found(reading: Reading) -> list[tuple[str, str, str]]:
    """The words of each name, what they stand for and the whole name."""
    chains, mentions = read_entities(reading)
    return [(m.quote, m.as_, chains[m.chain].name) for m in mentions if m.form == "name"]


@pytest.mark.parametrize(
    ("text", "words", "kind", "name"),
    [
        ("The MV Mysore sank. The Mysore had received a call.", "Mysore", "facility", "MV Mysore"),
        ("The Indian warship Mysore left the harbour.", "Mysore", "facility", "Mysore"),
        ("He told the newspaper Karm that he would go.", "Karm", "organization", "Karm"),
        ("The MV Mysore sank. Warship MV Mysore had left.", "MV Mysore", "facility", "MV Mysore"),
        (
            "Our ship, the Aurora, arrived at dawn. The crew of the Aurora saw nobody.",
            "Aurora",
            "facility",
            "Aurora",
        ),
        ("The patrol boat Karm fired warning shots.", "Karm", "facility", "Karm"),
        (
            "A patrol boat, the Ras Tawil, fired warning shots.",
            "Ras Tawil",
            "facility",
            "Ras Tawil",
        ),
        ("They left the boat in Mysore.", "Mysore", "place", "Mysore"),
        # who has colleagues and parents is somebody
        ("The parents of Luka Dorn wait outside the jail.", "Luka Dorn", "person", "Luka Dorn"),
        ("The relatives of Lima Airport workers fled.", "Lima Airport", "facility", "Lima Airport"),
        ("Troops reached Mysore on Monday.", "Mysore", "place", "Mysore"),
        ("Pirates sail in the Gulf of Aden.", "Gulf of Aden", "place", "Gulf of Aden"),
        ("The U.S. Army Col. Rafael Torres spoke.", "U.S. Army", "armed_group", "U.S. Army"),
        ("Troops fired near the Zarvot pass at dawn.", "Zarvot", "place", "Zarvot"),
        ("They have hidden in the Mokelo forest since May.", "Mokelo", "place", "Mokelo"),
        ("Oklahoma Gov. Mary Fallin signed it.", "Mary Fallin", "person", "Mary Fallin"),
    ],
)
def test_by_the_word_beside_it(
    read_text: ReadText, text: str, words: str, kind: str, name: str
) -> None:
    assert (words, kind, name) in found(read_text(text))


def test_a_missile_is_named_for_no_town(read_text: ReadText) -> None:
    assert all(
        words != "Tomahawk" for words, _, _ in found(read_text("Tomahawk missiles hit the base."))
    )


def test_a_headline_in_capitals_is_parted_at_its_verb(read_text: ReadText) -> None:
    reading = read_text("Missile Strike on Syria Kills Five - Homs Governor")
    # The learned reader gives no label to what is no name.
    sentences = tuple(
        replace(
            s,
            tokens=tuple(
                replace(t, name="GPE" if t.text in {"Syria", "Homs"} else "") for t in s.tokens
            ),
        )
        for s in reading.sentences
    )
    names = found(replace(reading, sentences=sentences))
    assert [words for words, _, _ in names] == ["Syria", "Homs"]


KIN = [
    ("On Friday the colleagues of Luka Dorn laid their cameras on the street.", "Luka Dorn", "person"),
    ("On Friday the friends of Simon Itele laid flowers on the street.", "Simon Itele", "person"),
    ("On Friday the colleagues of Lima Council laid flowers on the street.", "Lima Council", "organization"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "kind"), KIN)
def test_who_has_colleagues_is_somebody(
    read_text: ReadText, text: str, words: str, kind: str
) -> None:
    reading = read_text(text)
    # the parser takes them for bodies
    sentences = tuple(
        replace(
            s, tokens=tuple(replace(t, name="ORG") if t.pos == "PROPN" and t.text in words else t for t in s.tokens)
        )
        for s in reading.sentences
    )  # fmt: skip
    named = [(m[0], m[1]) for m in found(replace(reading, sentences=sentences))]
    assert (words, kind) in named
