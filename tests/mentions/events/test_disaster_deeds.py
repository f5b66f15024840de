"""What people do in a disaster, told in plain words: who is fished out, taken in, sent on leave, what spills and who calls for help."""

from collections.abc import Callable

import pytest

from tidings.model.mentions import EventMention

Events = Callable[[str], tuple[EventMention, ...]]


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("A tug was the first on the spot and took 30 men aboard.", "took aboard", "AID"),
        ("The fishing boat picked up 30 migrants off Karm on Monday.", "picked up", "AID"),
        ("A girl of nine was found alive in the ruins of the school.", "found alive", "AID"),
        ("Soldiers lifted a woman from a gap no higher than a chair.", "lifted", "AID"),
        ("Villagers pulled three miners from the mud on Friday.", "pulled", "AID"),
        ("All six were fished out.", "fished out", "AID"),
        ("Volunteers handed out blankets at the school.", "handed out", "AID"),
        ("Gunmen took four sailors aboard and left.", "took aboard", "ASSAULT"),
        ("The ship sent a distress call at 10.52 p.m. on Monday.", "sent", "REQUEST"),
        ("The pilot called for help on Friday.", "called for help", "REQUEST"),
        ("The first call for help was received at Karm on 3 May.", "call", "REQUEST"),
        ("The driver of the bus is in custody.", "is", "COERCE"),
        ("Police picked up the owner of the mine on Sunday.", "picked up", "COERCE"),
        ("On Thursday the government suspended Awa Sy, the head of the railway.", "suspended", "COERCE"),
        ("The police chief has been sent on leave.", "sent on leave", "COERCE"),
        ("Judge Awa Sy opened the hearing in Karm on Thursday.", "opened", "ACCUSE"),
        ("The bridge had passed its last inspection in May 2020.", "passed", "ACCUSE"),
        ("The strike is in its second day, the union says.", "strike", "PROTEST"),
        ("The oil has got into the bay.", "got", "HAZARD"),
        ("A slick about 7 km long reached the beach on Monday.", "reached", "HAZARD"),
        ("Diesel leaked into the river on Monday.", "leaked", "HAZARD"),
        ("Flames shot from the ruins of the mill at two in the night.", "shot", "HAZARD"),
    ],
)  # fmt: skip
def test_what_is_done(events: Events, text: str, words: str, kind: str) -> None:
    told = {(e.trigger.quote.split()[0], e.type) for e in events(text)}
    assert (words.split()[0], kind) in told


@pytest.mark.parametrize(
    "text",
    [
        "They lifted a barrel from the pit.",
        "The money is in the custody of the court.",
        "The student passed the exam.",
        "The oil price reached a record on Monday.",
        "The teachers handed out leaflets.",
        "The letter was found in the ruins.",
        "The news reached the beach on Monday.",
    ],
)
def test_what_is_no_such_deed(events: Events, text: str) -> None:
    assert not events(text)
