"""Who does it and to whom where the parse misleads, and deeds that are none or part of another."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tidings.mentions.entities import read_entities
from tidings.mentions.events import read_events
from tidings.mentions.statements import read_statements
from tidings.mentions.times import read_times
from tidings.model.mentions import EventMention, Reading

Read = Callable[..., Reading]


def events(read_text: Read, text: str) -> tuple[EventMention, ...]:
    reading = read_text(text, published="2021-05-06")
    chains, entities = read_entities(reading)
    reading = replace(reading, chains=chains, entities=entities)
    return read_events(replace(reading, times=read_times(reading)))


PARTIES = [
    # text, trigger, role, words
    ("In Alida district, Karun province, a combined Malian and coalition patrol detained two men.",
     "detained", "source", {"a combined Malian and coalition patrol"}),
    ("A combined Afghan and coalition security force detained two men.",
     "detained", "source", {"coalition security force"}),
    ("He explained why he backs Vell over Ostish nominee Ana Bek.", "backs", "target", {"Vell"}),
    ("The girls' kidnapping angered the town.", "kidnapping", "target", {"The girls"}),
    ("The clerk's arrest angered the town.", "arrest", "target", {"The clerk"}),
    ("The army's arrest of nine men angered the town.", "arrest", "source", {"The army"}),
    ("A vehicle bomb attack struck Lima.", "vehicle bomb attack", "source", set()),
    ("Shells killed nine villagers on Monday a medic at the clinic said.",
     "killed", "target", {"nine villagers"}),
    ("A man drove a lorry into a crowd in Lima, killing nine people.",
     "drove", "target", {"a crowd", "nine people"}),
    ("The army destroyed a lorry in Lima.", "destroyed", "target", {"a lorry"}),
    # what somebody is held as is not who is held
    ("They asked for the 40 pupils still held captive by rebels in Lima.", "held captive", "target", {"the 40 pupils"}),
    ("They looked for the 40 pupils still held captive by rebels", "held captive", "source", {"rebels"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "trigger", "role", "words"), PARTIES)
def test_parties(read_text: Read, text: str, trigger: str, role: str, words: set[str]) -> None:
    found = [e for e in events(read_text, text) if trigger.endswith(e.trigger.quote)]
    assert found, [e.trigger.quote for e in events(read_text, text)]
    assert {a.evidence.quote for a in found[0].actors if a.role == role} == words


NONE = [
    "The strikes demonstrate that commitment.",
    "He ran towards the gate, demonstrating hostile intent.",
    "The clerk shot himself in the yard.",
    "Miners were killing themselves in large numbers.",
    "She boarded a plane for Lima.",
    "Groups fighting under the banner of the rebel army sang.",
    "Karm wants you to believe that all is calm.",
    "The plan is about minimising civilian casualties.",
    "There was suspicion, if not outright hostility.",
    "The envoy spoke of a cessation of hostilities.",
    "The line ends in the truce village of Alida.",
]


@pytest.mark.parametrize("text", NONE)
def test_no_event(read_text: Read, text: str) -> None:
    assert [e.trigger.quote for e in events(read_text, text)] == []


def test_the_undertaking_in_which_a_deed_is_done_is_no_second_deed(read_text: Read) -> None:
    text = "Troops detained nine men during an operation targeting a militia leader in Alida."
    assert [e.trigger.quote for e in events(read_text, text)] == ["detained"]


DAYS = [
    ("Nine clerks abducted in May 2019 were freed on Monday.", "freed", "2021-05-03"),
    ("The mayor announced on Monday the release of nine clerks who were abducted in May 2019.",
     "release", "2021-05-03"),
    ("A raid launched on Sunday killed nine clerks.", "raid", "2021-05-02"),
    ("The vote comes a day after all shops were closed after an airstrike on Monday killed nine.",
     "airstrike", "2021-05-03"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "trigger", "day"), DAYS)
def test_what_was_done_to_them_before_has_a_time_of_its_own(
    read_text: Read, text: str, trigger: str, day: str
) -> None:
    found = next(e for e in events(read_text, text) if e.trigger.quote == trigger)
    assert found.date is not None
    assert (found.date.latest or "").startswith(day)


def test_what_nobody_suffered_is_denied_of_both_verbs(read_text: Read) -> None:
    found = events(read_text, "No women were killed or detained during the raid.")
    status = {e.trigger.quote: e.status for e in found}
    assert (status["killed"], status["detained"]) == ("denied", "denied")


def test_a_day_with_its_year_is_not_moved(read_text: Read) -> None:
    found = events(read_text, "Rebels attacked a mill on Saturday 15 May 2021.")
    assert [e.date and e.date.edtf for e in found] == ["2021-05-15"]


def test_days_after_a_deed_is_not_its_day(read_text: Read) -> None:
    text = "A shell hit a clinic on Tuesday just days after dozens of clerks were killed."
    dates = {e.trigger.quote: e.date for e in events(read_text, text)}
    assert dates["killed"] is None
    assert dates["hit"] is not None


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("The rebels said the raid was a revenge attack for US air strikes.", "United States"),
        ("“The raid answers our air strikes,” the rebels said.", "rebels"),
    ],
)
def test_a_country_is_no_pronoun(read_text: Read, text: str, doer: str) -> None:
    reading = read_text(text, published="2021-05-06")
    chains, entities = read_entities(reading)
    reading = replace(reading, chains=chains, entities=entities)
    reading = replace(reading, statements=read_statements(reading))
    (strikes,) = [e for e in read_events(reading) if e.trigger.quote == "air strikes"]
    assert [chains[a.chain].name for a in strikes.actors if a.chain is not None] == [doer]
