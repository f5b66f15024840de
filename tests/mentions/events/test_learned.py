"""Events that only the learned reader sees get actors and place by the rules, too, and their status by it."""

from collections.abc import Callable
from typing import get_args

import pytest
from msgspec.structs import replace
from tests.mentions.marked import event, heard

from tidings.encoder.labels import MODES, TYPES
from tidings.mentions.entities import read_entities
from tidings.mentions.events import read_events
from tidings.mentions.events.learned import ALONE, NOBODY, PARTY, _entry
from tidings.mentions.figures import read_figures
from tidings.mentions.times import read_times
from tidings.model.encoded import Encoded, EncodedEvent
from tidings.model.mentions import EventMention, Reading
from tidings.model.vocabulary import EventStatus

Read = Callable[..., Reading]

MAULED = "Gunmen mauled three engineers near Karm on Monday."
BOMBED = "Warplanes bombed the depot."
TEXTS = [MAULED, BOMBED, "", "The army may have shelled the village.\n\nThe truce held on Monday."]


def events(read_text: Read, text: str, encoded: Encoded | None) -> tuple[EventMention, ...]:
    reading = heard(read_text(text, published="2021-05-06"), encoded)
    chains, entities = read_entities(reading)
    reading = replace(reading, chains=chains, entities=entities, times=read_times(reading))
    return read_events(replace(reading, figures=read_figures(reading)))


def actors(found: EventMention) -> list[tuple[str, str]]:
    return [(actor.role, actor.evidence.quote) for actor in found.actors]


def rules(found: EventMention) -> list[str]:
    return [reason.rule for reason in found.joint.reasons] if found.joint else []


@pytest.mark.parametrize("text", TEXTS)
def test_a_reader_that_finds_nothing_changes_nothing(read_text: Read, text: str) -> None:
    found = events(read_text, text, None)
    assert events(read_text, text, Encoded()) == found
    assert all(one.found_by == ("rules",) and one.joint is None for one in found)


# Text, trigger, type, its actors, its status.
ONLY_LEARNED = [
    (MAULED, "mauled", "ASSAULT", [("source", "Gunmen"), ("target", "three engineers")], "occurred"),
    ("Three engineers were mauled by gunmen.", "mauled", "ASSAULT",
     [("target", "Three engineers"), ("source", "gunmen")], "occurred"),
    ("Gunmen did not maul the engineers.", "maul", "COERCE",
     [("source", "Gunmen"), ("target", "the engineers")], "denied"),
    ("Gunmen will maul the engineers.", "maul", "ASSAULT",
     [("source", "Gunmen"), ("target", "the engineers")], "planned"),
    ("Norland and Sudland huddled on Monday.", "huddled", "CONSULT",
     [("participant", "Norland"), ("participant", "Sudland")], "occurred"),
    ("The pommelling by rebels went on.", "pommelling", "ASSAULT", [("source", "rebels")], "occurred"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "trigger", "type_", "parties", "status"), ONLY_LEARNED)
def test_a_trigger_that_no_rule_knows_gets_its_actors_by_the_rules(
    read_text: Read,
    text: str,
    trigger: str,
    type_: str,
    parties: list[tuple[str, str]],
    status: EventStatus,
) -> None:
    assert events(read_text, text, None) == ()
    (found,) = events(read_text, text, event(text, trigger, type_, status=status))
    assert (found.type, found.trigger.quote, found.status) == (type_, trigger, status)
    assert actors(found) == parties
    assert found.found_by == ("learned",)
    assert rules(found) == ["reader.learned"]


def test_its_day_and_mode_are_told(read_text: Read) -> None:
    (found,) = events(read_text, MAULED, event(MAULED, "mauled", "ASSAULT", mode="firearms"))
    assert found.mode == "firearms"
    assert found.date is not None
    assert found.date.edtf == "2021-05-03"


@pytest.mark.parametrize(
    ("score", "sure", "count"),
    [(ALONE, PARTY, 1), (ALONE - 0.01, 1.0, 0), (ALONE, PARTY - 0.01, 0), (NOBODY, 0.0, 1)],
)
def test_alone_it_must_be_sure_of_the_deed_and_of_its_parties(
    read_text: Read, score: float, sure: float, count: int
) -> None:
    seen = event(MAULED, "mauled", "ASSAULT", score=score, parties=[("source", "Gunmen", sure)])
    assert len(events(read_text, MAULED, seen)) == count


@pytest.mark.parametrize(
    "text", ["Months of pommelling followed.", "A day of pommelling ended in Karm."]
)
def test_alone_it_needs_somebody_who_does_or_suffers(read_text: Read, text: str) -> None:
    assert events(read_text, text, event(text, "pommelling", "ASSAULT")) == ()
    somebody = text.replace("pommelling", "pommelling by rebels")
    (found,) = events(read_text, somebody, event(somebody, "pommelling", "ASSAULT"))
    assert actors(found) == [("source", "rebels")]


def test_with_the_rules_it_needs_nobody(read_text: Read) -> None:
    text = "Clashes went on for a day."
    (found,) = events(read_text, text, event(text, "Clashes", "ASSAULT"))
    assert (found.actors, found.found_by) == ((), ("rules", "learned"))


@pytest.mark.parametrize("score", [0.99, 0.1])
def test_an_event_that_both_see_is_the_rules(read_text: Read, score: float) -> None:
    (alone,) = events(read_text, BOMBED, None)
    (both,) = events(read_text, BOMBED, event(BOMBED, "bombed", "ASSAULT", score=score))
    assert both.found_by == ("rules", "learned")
    assert rules(both) == ["reader.both"]
    assert replace(both, found_by=alone.found_by, joint=None) == alone


def test_another_type_is_told(read_text: Read) -> None:
    (both,) = events(read_text, BOMBED, event(BOMBED, "bombed", "SANCTION"))
    assert (both.type, rules(both)) == ("ASSAULT", ["reader.both", "reader.type"])
    assert both.joint is not None
    assert both.joint.reasons[1].says == "the rules' type stands; the other says SANCTION"


def test_an_event_that_the_reader_does_not_see_stays_the_rules(read_text: Read) -> None:
    text = f"{BOMBED} {MAULED}"
    found = events(read_text, text, event(text, "mauled", "ASSAULT"))
    assert [one.found_by for one in found] == [("rules",), ("learned",)]


@pytest.mark.parametrize("type_", TYPES)
@pytest.mark.parametrize("verbal", [True, False])
def test_every_type_has_a_frame_a_root_and_an_acled_code(type_: str, verbal: bool) -> None:
    for mode in (None, *MODES):
        entry = _entry("maul", type_, mode, verbal=verbal)
        assert entry.learned
        assert entry.root
        assert entry.acled


@pytest.mark.parametrize("status", get_args(EventStatus))
def test_the_status_is_the_rules_where_they_know_the_words(
    read_text: Read, status: EventStatus
) -> None:
    (alone,) = events(read_text, MAULED, event(MAULED, "mauled", "ASSAULT", status=status))
    (both,) = events(read_text, BOMBED, event(BOMBED, "bombed", "ASSAULT", status=status))
    assert (alone.status, both.status) == (status, "occurred")


def test_triggers_of_many_sentences_find_their_own(read_text: Read) -> None:
    text = "Gunmen mauled a guard. It rained. Rebels pestered a clerk."
    one, other = event(text, "mauled", "ASSAULT"), event(text, "pestered", "COERCE")
    second = EncodedEvent(trigger=1, type="COERCE", status="occurred", score=0.99)
    both = Encoded(spans=(*one.spans, *other.spans), events=(*one.events, second))
    assert [(e.sentence, e.type) for e in events(read_text, text, both)] == [
        (0, "ASSAULT"),
        (2, "COERCE"),
    ]


@pytest.mark.parametrize(
    ("text", "trigger", "type_", "count"),
    [
        ("The director resigned on Tuesday.", "resigned", "RETREAT", 1),
        ("The lorry struck three engineers.", "struck", "ASSAULT", 0),
    ],
)
def test_a_deed_is_meant_beside_a_word_of_another_field_where_both_see_it(
    read_text: Read, text: str, trigger: str, type_: str, count: int
) -> None:
    seen = event(text, trigger, type_, score=0.95)
    unsure = event(text, trigger, type_, score=0.5)
    assert [
        sum(e.type == type_ for e in events(read_text, text, learned))
        for learned in (None, seen, unsure)
    ] == [0, count, 0]


@pytest.mark.parametrize(
    ("sure", "peaceful", "count"), [(PARTY, None, 1), (PARTY - 0.01, None, 0), (PARTY, 5.0, 0)]
)
def test_violence_is_meant_beside_such_a_word_where_it_names_a_party(
    read_text: Read, sure: float, peaceful: float | None, count: int
) -> None:
    text = "The air defence shot down a drone."
    assert events(read_text, text, None) == ()
    seen = event(text, "shot down", "ASSAULT", parties=[("source", "The air defence", sure)])
    assert len(events(read_text, text, replace(seen, peaceful=peaceful))) == count
