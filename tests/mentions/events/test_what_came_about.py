"""Whether a deed came about, by what stands beside it: what brought harm has, what neither side did has not."""

from collections.abc import Callable

import pytest

from tidings.model.mentions import EventMention

Events = Callable[[str], tuple[EventMention, ...]]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Nine clerks were hurt due to an attack with mortars on the depot.", "occurred"),
        ("Schools in the valley closed due to shelling.", "occurred"),
        ("The brigade was due to attack the depot on 20 May.", "planned"),
        ("Neither the ministry nor the mill shelled the town.", "denied"),
        ("The brigade neither shelled nor mined the town.", "denied"),
        ("Neither side disputes that the brigade shelled the town.", "occurred"),
        ("It is imperative that the rebels release the nurses.", "hypothetical"),
        ("It is vital that the nurses be released.", "hypothetical"),
        ("It is important that the rebels released the nurses.", "occurred"),
        ("The fall of the ridge would end the siege, driving them from the coast.", "hypothetical"),
        ("The brigade took the ridge, driving them from the coast.", "occurred"),
        ("They are not going to attack the depot.", "hypothetical"),
        ("They are going to attack the depot.", "planned"),
        ("The clerk should never have been arrested.", "occurred"),
    ],
)
def test_a_deed_came_about_or_not(events: Events, text: str, status: str) -> None:
    assert status in {event.status for event in events(text)}
    if status in {"denied", "hypothetical", "planned"}:
        assert not any(
            e.status == "occurred" and e.type in {"ASSAULT", "COERCE", "RETREAT"}
            for e in events(text)
        )


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The mine is a greater threat than the flood.", []),
        ("The army wants to remove the threat once and for all.", []),
        ("The rebels' threat to shell the port was repeated.", ["THREATEN"]),
        ("The arrest warrant for the governor was read.", []),
        ("Police carried out the arrest of the governor.", ["COERCE"]),
        ("He was seen in the Karm Detention Centre.", []),
        ("The president fired the chief justice.", []),
        ("Gunmen fired rockets at the market.", ["ASSAULT"]),
        ("Boiling the milk kills all viruses.", []),
        ("Gunmen killed two nurses.", ["ASSAULT"]),
        ("Two ministers joined the celebratory procession.", []),
        ("Thousands joined a protest march.", ["PROTEST"]),
        ("The death toll from the virus rose to 152.", []),
        ("The storm was blamed for the losses.", []),
        ("Chile was blamed for the losses.", ["ACCUSE"]),
        ("A flood warning was issued.", []),
    ],
)
def test_a_word_of_an_event_in_another_use(events: Events, text: str, kinds: list[str]) -> None:
    assert [event.type for event in events(text)] == kinds


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The tsunami warning system is being built.", False),
        ("Nobody builds on areas prone to flooding.", False),
        ("The camps are usually flooded for three months.", False),
        ("The camps were flooded on Monday.", True),
        ("Flooding hit the camps on Monday.", True),
        ("A woman was killed in a car accident near Lima.", True),
    ],
)
def test_a_hazard_that_came(events: Events, text: str, told: bool) -> None:
    assert any(event.type == "HAZARD" for event in events(text)) is told


def test_the_toll_of_a_war_is_not_that_of_the_raid(events: Events) -> None:
    for text in (
        "The raid brought the toll of soldiers killed in the war to 18.",
        "The raid took the toll of the war to 18.",
    ):
        assert all(not event.figures for event in events(text))
    (told,) = [e for e in events("The raid killed 18 soldiers.") if e.figures]
    assert told.type == "ASSAULT"


def test_a_year_of_what_was_done_is_no_day_of_saying(events: Events) -> None:
    (told,) = [
        e for e in events("He said that in 2007 police arrested the clerk.") if e.type == "COERCE"
    ]
    assert told.date is not None
    assert told.date.edtf == "2007"
