"""Which of many namesakes a place name means, and what the text says of it."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidings.mentions.entities import read_entities
from tidings.mentions.entities.ground.around import Wanted
from tidings.mentions.entities.ground.places import choose_place, choose_places
from tidings.mentions.entities.ground.placing import wanted_of
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
        # a list of large towns, of which none lies in another
        ("They have watched soldiers in Bamako, Ouagadougou and Niamey.", "Bamako", "MLI", None),
        ("Shops closed in Oslo, Stockholm and Helsinki.", "Oslo", "NOR", None),
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


@pytest.mark.parametrize(
    ("text", "name", "inside"),
    [
        ("in the Brooklyn and Boston neighbourhoods of Karm", "Brooklyn", "Karm"),
        ("in the Brooklyn and Boston neighbourhoods of Karm", "Boston", "Karm"),
        ("in the Brooklyn, Paris and Boston quarters of Karm", "Brooklyn", "Karm"),
        ("in the Boston neighbourhood of Karm", "Boston", "Karm"),
        # two journeys, two towns beside one quarter
        ("in Brooklyn and Boston, envoys of Karm", "Brooklyn", None),
        ("from Brooklyn and the Boston district of Karm", "Brooklyn", None),
        ("from Brooklyn to the Boston neighbourhoods of Karm", "Brooklyn", None),
    ],
)
def test_quarters_of_a_town(text: str, name: str, inside: str | None) -> None:
    names = [n for n in ("Brooklyn", "Paris", "Boston", "Karm") if n in text]
    spans = [(text.index(n), text.index(n) + len(n)) for n in names]
    assert wanted_of(text, spans)[names.index(name)].inside == inside


@given(st.text(max_size=30), st.text(max_size=30))
def test_any_words_between_two_names_are_read(before: str, between: str) -> None:
    text = f"{before}Lima{between}Quito"
    start, second = len(before), len(before) + 4 + len(between)
    assert len(wanted_of(text, [(start, start + 4), (second, second + 5)])) == 2


@pytest.mark.parametrize(
    ("names", "name", "country", "admin1"),
    [
        # A province is known as such where towns of its country are named, though no text names the country.
        (("Springfield", "Indiana", "Muncie"), "Indiana", "USA", "Indiana"),
        # A great city is not given up for a hamlet near another name.
        (("Connecticut", "Columbus", "Ohio", "Louisville"), "Louisville", "USA", "Kentucky"),
        # Waters and continents are no hamlets.
        (("Boston", "Atlantic"), "Atlantic", None, None),
        (("Dayton", "Ohio", "Europe"), "Europe", None, None),
        (("Brussels", "EU"), "EU", None, None),
    ],
)
def test_fame(names: tuple[str, ...], name: str, country: str | None, admin1: str | None) -> None:
    found = choose_places([Wanted(name=one) for one in names], context={"USA": 1})
    place = found[names.index(name)]
    assert place is not None
    assert (place.country, place.admin1) == (country, admin1)


def test_a_town_comes_before_the_district_around_it() -> None:
    """Though more people live in the district: "Taroudant"."""
    place = choose_place("Taroudant", context={"MAR": 1})
    assert place is not None
    assert place.precision == 1


def test_what_others_lie_in_is_a_division() -> None:
    wanted = [Wanted(name="Albany", inside="New York"), Wanted(name="New York")]
    found = choose_places(wanted, context={"USA": 1})
    assert [place and place.precision for place in found] == [1, 4]


@pytest.mark.parametrize(
    ("text", "name", "near"),
    [
        ("A shell hit Karmiyya, 40 km (25 miles) south of Homs, on Monday.", "Karmiyya", "Homs"),
        ("Guards closed Karmiyya just outside the city of Homs.", "Karmiyya", "Homs"),
    ],
)
def test_what_lies_beside_a_town(text: str, name: str, near: str) -> None:
    spans = [(text.index(one), text.index(one) + len(one)) for one in (name, near)]
    assert wanted_of(text, spans)[0].inside == near
    place, town = choose_places(wanted_of(text, spans), context={"SYR": 1})
    assert place is not None
    assert town is not None
    assert (place.lat, place.lon, place.precision) == (town.lat, town.lon, 2)


def test_a_building_stands_in_the_town_it_is_named_for() -> None:
    wanted = [Wanted(name="Colchester Assembly Rooms"), Wanted(name="Colchester")]
    building, town = choose_places(wanted, context={"GBR": 1})
    assert building is not None
    assert town is not None
    assert (building.lat, building.lon) == (town.lat, town.lon)


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("A pool was built in Dublin. Fans came from Dayton, from Columbus and from Toledo, Ohio. "
         "Pupils swam in Dublin all day.", "Dublin", "USA"),
        ("Fans came from Cork and from Galway to a pool in Dublin.", "Dublin", "IRL"),
        ("Irish divers from Dayton, Ohio, swam in Dublin, Ireland.", "Dublin", "IRL"),
    ],
)  # fmt: skip
def test_a_capital_may_be_a_namesake(
    read_text: ReadText, text: str, name: str, country: str
) -> None:
    chains, mentions = read_entities(read_text(text))
    places = [chains[m.chain].place for m in mentions if m.quote == name and m.as_ == "place"]
    assert places
    assert places[-1] is not None
    assert places[-1].country == country


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Rebels struck in Aleppo as Turkey sent troops.", ["Aleppo", "Turkey"]),
        ("Troops left Syria - Aleppo was quiet.", ["Syria", "Aleppo"]),
        ("Senator Awa Sy, D-Oakland, spoke in Juneau.", ["Oakland", "Juneau"]),
        ("Shells fell on Khirbat as-Suwar in Syria.", ["Syria"]),
        ("Troops left Deir ez-Zor in Syria.", ["Deir ez-Zor", "Syria"]),
    ],
)
def test_where_a_place_name_ends(read_text: ReadText, text: str, names: list[str]) -> None:
    _, mentions = read_entities(read_text(text))
    found = [m.quote for m in mentions if m.form == "name"]
    assert [name for name in found if name in names] == names
    assert not any(name.endswith((" as", "-")) or name.startswith("-") for name in found)


def test_a_country_without_its_apostrophe_parts_from_its_town(read_text: ReadText) -> None:
    reading = read_text("Shells fell in Syrias Hama province. Troops met in Texas City.")
    chains, mentions = read_entities(reading)
    places = {m.quote: chains[m.chain].place for m in mentions if m.form == "name"}
    assert places["Hama"] is not None
    assert places["Hama"].country == "SYR"
    assert "Texas City" in places


def test_a_direction_is_no_place(read_text: ReadText) -> None:
    _, mentions = read_entities(read_text("Raids in Eastern, Southern Afghanistan went on."))
    assert "Eastern" not in {m.quote for m in mentions}


def test_a_hamlet_of_a_country_that_nothing_speaks_of_is_unknown() -> None:
    named = [Wanted(name="Maya"), Wanted(name="Kandahar")]
    assert choose_places(named, context={"AFG": 2})[0] is None
    assert choose_places(named[:1], context={})[0] is not None


def test_provinces_in_the_names_of_bodies_say_where(read_text: ReadText) -> None:
    place = place_in(
        read_text("Fans of Georgia State University and Georgia School Boards Association met in Albany."),
        "Albany",
    )  # fmt: skip
    assert place is not None
    assert place.admin1 == "Georgia"


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Some 90 families fled the northern district of Netrokona.", "Netrokona", "BGD"),
        ("Tents are short in Hirat and Farah, Afghanistan said.", "Hirat", "AFG"),
        ("Indonesian volunteers dug in Aceh Tengah on Friday.", "Aceh Tengah", "IDN"),
        ("The river rose in Formosa, Chaco and Corrientes.", "Formosa", "ARG"),
        ("The storm turned north over Kyushu.", "Kyushu", "JPN"),
    ],
)
def test_places_that_maps_spell_otherwise(
    read_text: ReadText, text: str, name: str, country: str
) -> None:
    place = place_in(read_text(text), name)
    assert place is not None
    assert place.country == country


def test_a_like_name_alone_is_no_place() -> None:
    assert choose_place("Netrokona", context={}) is None
    assert choose_place("Netrokona", context={"PER": 3}) is None


def test_a_river_is_no_village_of_its_name(read_text: ReadText) -> None:
    text = "Floods along the Răut river closed a road. The Răut had risen for days in Romania."
    assert place_in(read_text(text), "Răut") is None
    river = place_in(read_text("Ships wait on the Vistula river."), "Vistula")
    assert river is not None
    assert river.country == "POL"


def test_a_quarter_lies_in_its_town_though_a_namesake_abroad_is_named() -> None:
    wanted = [Wanted(name="Zahra", unit="quarter", inside="Aleppo"), Wanted(name="Aleppo")]
    place = choose_places(wanted, context={"SYR": 2, "LBY": 1})[0]
    assert place is not None
    assert (place.country, place.admin1) == ("SYR", "Aleppo")


@pytest.mark.parametrize(
    ("text", "country"),
    [
        # A village has namesakes anywhere: it does not say whose government it is.
        (
            "Troops went to Los Olmos. In Los Olmos shots were heard. The government denied it.",
            None,
        ),
        ("Police searched Los Olmos in Mexico and Puebla. The government denied it.", "MEX"),
    ],
)
def test_whose_government_it_is(read_text: ReadText, text: str, country: str | None) -> None:
    chains, mentions = read_entities(read_text(text))
    (government,) = [chains[m.chain] for m in mentions if m.quote == "The government"]
    assert government.country == country
