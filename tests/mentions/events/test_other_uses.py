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
        "The new flats are fully occupied.",
        "It helps contingency operations.",
        "The reform agenda promises a better future.",
        "The grant encourages investment.",
        "She was encouraged by the report.",
        "We hope for a speedy recovery of all those wounded.",
        "Crews flew using attack, bomber and fighter aircraft.",
        "The six workers drove from Karm to Lund on Friday.",
        "Many people are flooding the hospital for treatment.",
        "Two bodies were pulled from the lake on Friday.",
        "Doctors have now arrested cholera in Karm.",
        "The company was forced to hold shipments of lettuce.",
        "Nineteen people have been killed in the valley from the disease.",
        "The office puts the swine flu death toll at 750.",
        "Such a mutation could kill millions of people.",
        "A meteorite slammed into a field near Karm on Friday.",
        "It is the school that 29 pupils were attending on Friday.",
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
        ("The union was encouraged by the mayor on Friday.", "SUPPORT"),
        ("Those injured in the attack were flown out.", "ASSAULT"),
        ("Rebels launched an attack on aircraft at Karm.", "ASSAULT"),
        ("Rebels drove the army from Karm on Friday.", "ASSAULT"),
        ("Rebels flooded the mine on Friday.", "ASSAULT"),
        ("Two miners were pulled from the rubble on Friday.", "AID"),
        ("Police arrested the carrier of the virus.", "COERCE"),
        ("Police forced the men to strip on Friday.", "COERCE"),
        ("They deployed extra medical staff to Karm on Friday.", "AID"),
        ("The minister came under fire from mayors for not sending doctors.", "ACCUSE"),
        ("The convoy came under fire from rebels in Karm on Friday.", "ASSAULT"),
        ("The union encouraged the strike on Friday.", "SUPPORT"),
        ("The army deployed troops and doctors to Karm on Friday.", "MOBILIZE"),
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


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        (
            "It is imperative for all parties to meet and to provide aid to the people of Norland.",
            "provide",
            None,
        ),
        ("They managed to seize the town and to free the men.", "free", "occurred"),
    ],
)
def test_what_is_still_to_be_done(events: Events, text: str, word: str, status: str | None) -> None:
    told = {e.trigger.quote: e.status for e in events(text)}
    assert told.get(word, None if status is None else "") == status


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The strikes destroyed a fighting position, two weapons caches and three lorries.",
            {("ASSAULT", "occurred")},
        ),
        (
            "Near Karm, strikes engaged four units and three rocket-propelled grenades.",
            {("ASSAULT", "occurred")},
        ),
        ("Police found a weapons cache in Karm.", {("COERCE", "occurred")}),
        ("I have not seen such flooding in the last 24 years.", {("HAZARD", "occurred")}),
        ("We have never seen a flood like this.", {("HAZARD", "occurred")}),
        ("We saw no flooding in Karm.", {("HAZARD", "denied")}),
        ("Budget would reduce funding for public schools.", set()),
    ],
)
def test_what_is_told_of_a_thing(events: Events, text: str, told: set[tuple[str, str]]) -> None:
    assert {(e.type, e.status) for e in events(text)} == told
