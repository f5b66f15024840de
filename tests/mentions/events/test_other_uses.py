"""Words of deeds used for something else, ground that does nothing, and deeds that are only weighed or did not come about."""

from collections.abc import Callable

import pytest

from tidings.model.mentions import EventMention

Events = Callable[[str], tuple[EventMention, ...]]


@pytest.mark.parametrize(
    "text",
    [
        "The governor tried to arrest the fast deteriorating situation.",
        "The bank could not arrest the slide of the currency.",
        "The dispute over the dam refuses to die down.",
        "The smell refused to go away on Friday.",
        "The officer declined to be named.",
        "The guard refused to give his name on Friday.",
        "The clerk refused to divulge further details.",
        "The navy defended its actions on Friday.",
        "Ministers defended their decision on Friday.",
        "The governor welcomed several hundred guests on Friday.",
        "He stood with his arms crossed on Friday.",
        "The clerks were barricaded in on Friday.",
        "The opposition was battling for the post.",
        "The groups appealed the verdict on Friday.",
        "The party is contesting the election.",
        "The disease has raised the toll to 212 dead of cholera.",
    ],
)
def test_no_deed(events: Events, text: str) -> None:
    assert [(e.type, e.mode) for e in events(text)] == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Police arrested the mayor on Friday.", "COERCE"),
        ("Norland refused to give up its arms on Friday.", "REJECT"),
        ("The league defended the strike on Friday.", "SUPPORT"),
        ("The council welcomed the ruling on Friday.", "SUPPORT"),
        ("The union stood with the miners on Friday.", "SUPPORT"),
        ("Miners barricaded the road in Lima on Friday.", "PROTEST"),
        ("Troops battled for the town on Friday.", "ASSAULT"),
    ],
)
def test_the_same_word_of_a_deed(events: Events, text: str, told: str) -> None:
    assert told in {e.type for e in events(text)}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Commandos seized five pirates on Friday.", "COERCE"),
        ("Police seized two men at the port on Friday.", "COERCE"),
        ("Gunmen seized two nurses at the port on Friday.", "ASSAULT"),
        ("Rebel forces seized two nurses at the port on Friday.", "ASSAULT"),
        ("Troops seized Karm on Friday.", "ASSAULT"),
        ("The gunman is being held in the county jail.", "COERCE"),
    ],
)
def test_who_takes_people(events: Events, text: str, told: str) -> None:
    assert {e.type for e in events(text)} == {told}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The rally was to have been held on Sunday.", "cancelled"),
        ("Rebels were to have handed over forty captives on Monday.", "cancelled"),
        ("The ministers were to meet in Karm.", "planned"),
        ("Shelling the town is a war crime.", "hypothetical"),
        ("Shelling the town was a mistake.", "occurred"),
        ("Reporters saw the soldiers beat the man.", "occurred"),
    ],
)
def test_what_came_of_it(events: Events, text: str, status: str) -> None:
    assert {e.status for e in events(text)} == {status}


@pytest.mark.parametrize(
    "text",
    [
        "Shells landed in the quarter, injuring 17 people.",
        "A mortar round hit a junction near the market injuring one man.",
    ],
)
def test_ground_does_nothing(events: Events, text: str) -> None:
    assert not [a for e in events(text) for a in e.actors if a.role == "source"]
