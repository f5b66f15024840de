"""Which of many namesakes a place name means, and what the text says of it."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidings.mentions.entities import read_entities
from tidings.mentions.entities.places import Wanted, choose_place, choose_places
from tidings.mentions.entities.placing import wanted_of
from tidings.model.mentions import PlaceReading, Reading

ReadText = Callable[..., Reading]


def place_in(reading: Reading, name: str) -> PlaceReading | None:
    """The point chosen for the first mention of a name."""
    chains, mentions = read_entities(reading)
    return next((chains[m.chain].place for m in mentions if m.quote == name), None)


@pytest.mark.parametrize(
    ("text", "name", "country", "admin1"),
    [
        ("Shops closed in Paris, Texas, on Monday.", "Paris", "USA", "Texas"),
        ("The fire began in Springfield. Help came from Dayton and from Columbus, Ohio.",
         "Springfield", "USA", "Ohio"),
        ("Rain fell in Macon, Ga., for days.", "Macon", "USA", "Georgia"),
        ("Guards left Nahr-e Saraj district in Afghanistan.", "Nahr-e Saraj", "AFG", "Helmand"),
        ("Syria closed the road from Saida. Lebanon did not object.", "Saida", "LBN", None),
    ],
)  # fmt: skip
def test_namesakes(
    read_text: ReadText, text: str, name: str, country: str, admin1: str | None
) -> None:
    place = place_in(read_text(text), name)
    assert place is not None
    assert place.country == country
    assert admin1 is None or place.admin1 == admin1


def test_a_hamlet_that_no_map_knows_lies_where_the_text_says(read_text: ReadText) -> None:
    place = place_in(
        read_text("Afghan troops came to Chak district, Wardak province, at dawn."), "Chak"
    )
    assert place is not None
    assert (place.name, place.country, place.precision) == ("Chak", "AFG", 4)


def test_one_name_is_one_place_and_a_country_its_country() -> None:
    wanted = [Wanted(name=name) for name in ("Texas City", "Texas", "Houston", "Texas", "China")]
    found = choose_places(wanted, context={"USA": 2})
    assert found[1] == found[3]
    assert found[1] is not None
    assert found[1].precision == 4
    assert found[4] is not None
    assert found[4].country == "CHN"


def test_a_place_is_shown_by_the_words_of_the_text() -> None:
    place = choose_place("Raqa", context={"SYR": 1})
    assert place is not None
    assert place.name == "Raqa"


@pytest.mark.parametrize(
    ("text", "names", "inside"),
    [
        ("Lima, Peru, was calm.", ["Lima", "Peru"], "Peru"),
        ("Alida, a town in Peru's Cusco region, was calm.", ["Alida", "Peru"], "Peru"),
        ("Lima and Quito were calm.", ["Lima", "Quito"], None),
        ("Lima – Quito", ["Lima", "Quito"], None),
        ("Lima. Quito was calm.", ["Lima", "Quito"], None),
    ],
)
def test_what_a_name_lies_in(text: str, names: list[str], inside: str | None) -> None:
    spans = [(text.index(name), text.index(name) + len(name)) for name in names]
    assert wanted_of(text, spans)[0].inside == inside


@given(st.text(max_size=30), st.text(max_size=30))
def test_any_words_between_two_names_are_read(before: str, between: str) -> None:
    text = f"{before}Lima{between}Quito"
    start, second = len(before), len(before) + 4 + len(between)
    assert len(wanted_of(text, [(start, start + 4), (second, second + 5)])) == 2
