"""Names of ground: roads, waters, provinces with another name inside, and the towns that bodies are named for."""

from collections.abc import Callable

import pytest

from tidings.mentions.entities import read_entities
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
    ],
)
def test_what_is_named_for_its_owner(read_text: ReadText, text: str, name: str, kind: str) -> None:
    _, mentions = read_entities(read_text(text))
    assert kind in {m.as_ for m in mentions if m.quote == name}


def test_a_country_before_its_building_stays_apart(read_text: ReadText) -> None:
    _, mentions = read_entities(read_text("They met in Chad's National Museum on Monday."))
    assert "Chad" in {m.quote for m in mentions}
