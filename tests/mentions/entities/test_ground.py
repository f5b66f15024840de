"""Names of ground: roads, waters, provinces with another name inside, and the towns that bodies are named for."""

from collections.abc import Callable

import pytest

from tidings.mentions.entities import read_entities
from tidings.mentions.entities.ground.around import Wanted
from tidings.mentions.entities.ground.places import choose_places
from tidings.mentions.entities.ground.placing import wanted_of
from tidings.model.mentions import Reading

ReadText = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The fire spread along Malta Road on Sunday.", "Malta Road"),
        ("The car was found on Highway 19 near the river.", "Highway 19"),
        ("The ships sailed into the Indian Ocean on Monday.", "Indian Ocean"),
        ("Police closed Washington Street after the blast.", "Washington Street"),
        ("Guernsey County was without power on Friday.", "Guernsey County"),
        ("The storm reached New Jersey on Friday.", "New Jersey"),
        ("The shells fell on Mount Lebanon overnight.", "Mount Lebanon"),
        ("The two met in New London on Friday.", "New London"),
        ("They flew to South America on Monday.", "South America"),
        ("The miners came from the Republic of Congo.", "Republic of Congo"),
        ("The ship belongs to Trinidad and Tobago.", "Trinidad and Tobago"),
        ("Salta Governor Awa Sy spoke on Monday.", "Salta"),
        ("Salta Deputy Mayor Awa Sy spoke on Monday.", "Salta"),
    ],
)
def test_ground_with_another_name_in_it(read_text: ReadText, text: str, name: str) -> None:
    _, mentions = read_entities(read_text(text))
    assert [m.quote for m in mentions if m.form == "name" and m.as_ in {"place", "state"}] == [name]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Senator Awa Sy, D-Juneau, voted for the plan.", "D"),
        ("The actor Nathan Lane arrived on Monday.", "Nathan Lane"),
        ("A Danbury mason was held on Monday.", "A Danbury"),
        ("The Malta Road Hospital was shelled on Monday.", "Malta Road"),
    ],
)
def test_what_is_no_place(read_text: ReadText, text: str, wrong: str) -> None:
    _, mentions = read_entities(read_text(text))
    assert wrong not in {m.quote for m in mentions if m.as_ in {"place", "state"}}


@pytest.mark.parametrize(
    ("text", "body", "seat", "country"),
    [
        ("The Butler County Jail was full.", "Butler County Jail", "Butler County", "USA"),
        ("In Syria the University of Aleppo closed.", "University of Aleppo", "Aleppo", "SYR"),
        ("In Syria the Aleppo Media Center counted.", "Aleppo Media Center", "Aleppo", "SYR"),
        ("The Dayton Institute counted the dead.", "Dayton Institute", "Dayton", None),
        ("The Lake Research Institute counted.", "Lake Research Institute", None, None),
        ("The Union Bank counted the dead.", "Union Bank", None, None),
    ],
)
def test_bodies_are_at_home_where_their_names_say(
    read_text: ReadText, text: str, body: str, seat: str | None, country: str | None
) -> None:
    chains, mentions = read_entities(read_text(text))
    chain = next(chains[m.chain] for m in mentions if m.quote.removeprefix("The ") == body)
    assert (chain.seat and chain.seat.name, chain.country) == (seat, country)


def test_a_province_keeps_the_full_stop_of_its_short_name(read_text: ReadText) -> None:
    _, mentions = read_entities(read_text("A mine near Dayton, W.Va., was shut on Monday."))
    assert "W.Va." in {m.quote for m in mentions if m.as_ == "place"}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        (
            "The bishop spoke in Miller's Chapel on Monday.",
            "Miller's Chapel",
            "facility",
        ),
        ("The car stopped on Miller's Road near the bridge.", "Miller's Road", "place"),
        ("Shells hit the Karm Courthouse on Monday.", "Karm Courthouse", "facility"),
        ("The National Workers' Party (NWP) lost.", "National Workers' Party", "organization"),
        ("People's Congress delegates met on Monday.", "People's Congress", "organization"),
        ("He chairs the Teachers’ Union of Karm.", "Teachers’ Union of Karm", "organization"),
        ("The Detective Branch held nobody.", "Detective Branch", "organization"),
        ("Detective Branch held nobody.", "Branch", "person"),
        ("Miller's Party lost.", "Miller's Party", None),
        ("The Workers' Leader Awa Sy spoke.", "Awa Sy", "person"),
    ],
)
def test_what_is_named_for_its_owner(
    read_text: ReadText, text: str, name: str, kind: str | None
) -> None:
    _, mentions = read_entities(read_text(text))
    found = {m.as_ for m in mentions if m.quote.removeprefix("The ") == name}
    assert kind in found if kind else not found


def test_a_country_before_its_building_stays_apart(read_text: ReadText) -> None:
    _, mentions = read_entities(read_text("They met in Chad's National Museum on Monday."))
    assert "Chad" in {m.quote for m in mentions}


@pytest.mark.parametrize(
    ("text", "names", "name", "by"),
    [
        ("The A417 was shut between Gloucester and the sea.", ["A417", "Gloucester"], "A417",
         "Gloucester"),
        ("Fire broke out in Velo Hospital as Dayton slept.", ["Velo Hospital", "Dayton"],
         "Velo Hospital", "Dayton"),
        ("It left Leeds. Fire broke out in Velo Hospital.", ["Leeds", "Velo Hospital"],
         "Velo Hospital", None),
        ("The Leeds General Hospital was full.", ["Leeds General Hospital"],
         "Leeds General Hospital", "Leeds"),
        ("Fire broke out in Velobrod as Dayton slept.", ["Velobrod", "Dayton"], "Velobrod", None),
    ],
)  # fmt: skip
def test_what_a_building_or_road_stands_by(
    text: str, names: list[str], name: str, by: str | None
) -> None:
    spans = [(text.index(n), text.index(n) + len(n)) for n in names]
    assert {one.name: one.by for one in wanted_of(text, spans)}[name] == by


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Shells fell on Cairo's gated suburb of Velo.", "Cairo"),
        ("Shells fell on Cairo's Velo.", "Cairo"),
        ("Shells fell on Cairo's friend of Velo.", None),
    ],
)
def test_what_lies_in_its_owner(text: str, owner: str | None) -> None:
    spans = [(text.index(n), text.index(n) + len(n)) for n in ("Cairo", "Velo")]
    assert wanted_of(text, spans)[1].inside == owner


def test_a_road_that_no_map_knows_lies_near_what_it_stands_by() -> None:
    road, town = choose_places(
        [Wanted(name="A417", by="Gloucester"), Wanted(name="Gloucester")], context={"GBR": 2}
    )
    assert road is not None
    assert town is not None
    assert (road.name, road.lat, road.geonames, road.precision) == ("A417", town.lat, None, 2)


def test_a_capital_is_meant_where_a_village_near_by_bears_its_name() -> None:
    wanted = [Wanted(name=name) for name in ("Washington", "New York", "Newark")]
    assert next(p and p.admin1 for p in choose_places(wanted, context={"USA": 2})) != "New York"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The drought hit farms in East Texas on Monday.", "Texas"),
        ("The vote in East Timor ended on Monday.", "East Timor"),
        ("A march in South Korea ended on Monday.", "South Korea"),
        ("The shop on West Main Street shut on Monday.", "West Main Street"),
    ],
)
def test_a_direction_before_a_place(read_text: ReadText, text: str, place: str) -> None:
    _, mentions = read_entities(read_text(text))
    assert [m.quote for m in mentions if m.as_ in {"place", "state"}] == [place]


def test_two_bodies_side_by_side_are_two(read_text: ReadText) -> None:
    _, mentions = read_entities(read_text("It is run by the Karm Police and the Dayton Prison."))
    assert {"Karm Police", "Dayton Prison"} <= {m.quote for m in mentions}


def test_a_body_before_its_president_is_no_person(read_text: ReadText) -> None:
    text = "They asked Butler County Council President Rosa Quispe on Monday."
    _, mentions = read_entities(read_text(text))
    kinds = {m.quote: m.as_ for m in mentions}
    assert kinds["Butler County Council"] == "organization"
    assert kinds["Rosa Quispe"] == "person"
