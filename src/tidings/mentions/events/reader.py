"""Reads a document sentence by sentence: triggers, happenings, then one event mention for each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from msgspec import structs

from tidings.mentions.events.days.answered_deeds import hang_answered
from tidings.mentions.events.days.appointments import as_planned, find_appointments
from tidings.mentions.events.days.story_day import MEMORY
from tidings.mentions.events.days.told_times import with_told_times
from tidings.mentions.events.happened.contents import without_contents
from tidings.mentions.events.happened.faint import faint_events
from tidings.mentions.events.happened.needless import is_needless
from tidings.mentions.events.happened.verdicts import AIM
from tidings.mentions.events.happenings import group
from tidings.mentions.events.learned import LearnedEvents
from tidings.mentions.events.mention import make_event
from tidings.mentions.events.parties.actors import has_voice
from tidings.mentions.events.parties.answers import answer
from tidings.mentions.events.parties.borne_fates import borne_fates
from tidings.mentions.events.parties.counted_harm import hang_counted
from tidings.mentions.events.parties.nobodies import is_done_with_arms
from tidings.mentions.events.places.headings import place_by_headings
from tidings.mentions.events.places.placing import PLACES
from tidings.mentions.events.places.scenes import place_tolls
from tidings.mentions.events.tolls.harm_clauses import hang_harm
from tidings.mentions.events.tolls.listed_tolls import keep_own_item
from tidings.mentions.events.tolls.loose_tolls import tie_loose
from tidings.mentions.events.tolls.tied import counted_once
from tidings.mentions.events.words.anaphora import only_refers_back
from tidings.mentions.events.words.as_meant import as_fires, as_meant
from tidings.mentions.events.words.befallen import name_befallen
from tidings.mentions.events.words.demonstrations import sort_demonstrations
from tidings.mentions.events.words.fitness import is_meant
from tidings.mentions.events.words.gatherings import without_gatherings
from tidings.mentions.events.words.hazards import give_harm
from tidings.mentions.events.words.mishaps import as_suffered, is_driven_by_nature, without_drowned
from tidings.mentions.events.words.naming_deeds import name_deeds
from tidings.mentions.events.words.other_senses import is_other_sense
from tidings.mentions.events.words.rammings import without_rammings
from tidings.mentions.events.words.speech import duties
from tidings.mentions.events.words.triggers import Trigger, find_triggers
from tidings.mentions.index import Index, index_reading
from tidings.model.joint import LEARNED
from tidings.model.mentions import EventMention, Reading
from tidings.model.parse import Sentence


class Sifted(NamedTuple):
    """The events of a document, those that rules alone see and that are not believed, and those only half seen."""

    events: tuple[EventMention, ...]
    doubted: tuple[EventMention, ...]
    faint: tuple[EventMention, ...]


def read_events(reading: Reading) -> tuple[EventMention, ...]:
    """All events told in a document, in the order of their words."""
    return sift_events(reading).events


def sift_events(reading: Reading) -> Sifted:
    """The events of a document, sorted by how far they are believed, each in the order of their words."""
    named = (name_deeds(sentence) for sentence in name_befallen(reading))
    deeds_named = tuple(hang_counted(hang_harm(hang_answered(s))) for s in named)
    reading = structs.replace(reading, sentences=deeds_named)
    index = index_reading(reading)
    learned = LearnedEvents(index)
    found: list[EventMention] = []
    doubted: list[EventMention] = []
    faint: list[EventMention] = []
    for sentence in reading.sentences:
        # Days and places are carried on from what rules found: an event too many must not move others.
        before = tuple(
            e for e in found
            if sentence.index - e.sentence <= MEMORY and e.found_by != LEARNED
        )  # fmt: skip
        by_words = find_triggers(sentence, _places(index, sentence))
        here = _events_of(index, learned, sentence, by_words, before)
        kept = [event for event, triggers in here if learned.is_believed(event, triggers)]
        doubted += [event for event, _ in here if not any(event is one for one in kept)]
        found += counted_once(index, kept)
        borne = borne_fates(index, sentence, kept)
        faint += faint_events(index, learned, sentence, by_words, before, [*kept, *borne])
        faint += borne
    found = with_told_times(index, without_drowned(as_fires(index, give_harm(index, found))))
    found = tie_loose(index, keep_own_item(index, found))
    found = place_by_headings(index, place_tolls(index, found))
    found = without_rammings(index, without_gatherings(index, found))
    found = sort_demonstrations(index, found)
    return Sifted(_in_order(found), _in_order(doubted), _in_order(faint))


def _in_order(events: Iterable[EventMention]) -> tuple[EventMention, ...]:
    return tuple(sorted(events, key=lambda e: (e.trigger.start, e.trigger.end, e.type)))


def _places(index: Index, sentence: Sentence) -> frozenset[int]:
    """The tokens that head names of places."""
    return frozenset(m.head for m in index.entities.get(sentence.index, ()) if m.as_ in PLACES)


def _events_of(
    index: Index, learned: LearnedEvents, sentence: Sentence, by_words: Sequence[Trigger],
    before: tuple[EventMention, ...],
) -> list[tuple[EventMention, tuple[Trigger, ...]]]:  # fmt: skip
    """The events that a sentence may tell, each with the words that tell it."""
    seen = (*duties(index, sentence), *(as_meant(sentence, t) for t in by_words))
    by_rules = (
        as_suffered(sentence, t) for t in seen
        if not is_driven_by_nature(sentence, t)
        and (is_meant(sentence, t) or learned.is_sure(sentence, t)) and learned.is_meant(sentence, t)
    )  # fmt: skip
    meant = (*by_rules, *learned.triggers(sentence, seen))
    meant = tuple(as_meant(sentence, t) for t in meant if not is_other_sense(sentence, t))
    kept = without_contents(sentence, meant)
    groups = tuple(g for g in group(sentence, kept) if has_voice(index, sentence, g[0]))
    made = (make_event(index, sentence, triggers, before) for triggers in groups)
    told = [
        (event, triggers)
        for event, triggers in zip(made, groups, strict=True)
        if event.status_rule != AIM
        # What only the learned reader sees, and nobody does or suffers, is mostly no event.
        and (event.actors or event.found_by != LEARNED or is_done_with_arms(sentence, triggers[0]))
        and not only_refers_back(sentence, triggers, event)
        and not is_needless(index, sentence, triggers, event)
    ]
    # a meeting of nobody named is an occasion to come all the same: "A joint committee is to meet on Monday"
    meetings = [t for _, triggers in told for t in triggers]
    told += [
        (as_planned(index, make_event(index, sentence, (one,), before), sentence), (one,))
        for one in learned.in_unrest(find_appointments(index, sentence, meetings))
        if all(one.head.index not in {t.head.index, t.anchor.index} for t in meetings)
    ]
    return [(learned.judged(answer(sentence, event, before)), triggers) for event, triggers in told]
