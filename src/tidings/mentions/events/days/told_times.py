"""Takes the time that a sentence of its own gives to what was told before it: "It was shortly before midnight on Sunday."

"The dam gave way. [...] It was shortly before midnight on Sunday, she says" dates the break; "It was cold on Sunday" dates
nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from tidings.language.trees import children
from tidings.mentions.index import Index
from tidings.model.mentions import EventMention, TimeMention
from tidings.model.parse import Sentence
from tidings.model.vocabulary import HAZARD

# Deeds and happenings, which have an hour.
SORTS = frozenset({HAZARD, "ASSAULT", "COERCE", "PROTEST"})
# So many sentences before may what "it" means be told.
REACH = 4
# What may stand between "was" and the time.
NEARLY = frozenset({"shortly", "just", "about", "around", "before", "after", "at", "on", "in", "early", "late", "almost", "nearly", "some", "the", "night", "midnight", "noon", "dawn", "midday", "minute", "minutes", "hour", "hours"})  # fmt: skip


def with_told_times(index: Index, events: Sequence[EventMention]) -> list[EventMention]:
    """The events, the undated one before each such sentence, or behind it, dated by it."""
    dated = list(events)
    for sentence in index.reading.sentences:
        time = _time_of_it(index, sentence)
        if time is None:
            continue
        near = [
            n for n, e in enumerate(dated)
            if e.type in SORTS and 0 < abs(sentence.index - e.sentence) <= REACH
            and (e.date is None or e.date.inferred is not None)
        ]  # fmt: skip
        if near:
            # What was told last is meant, or where a witness opens the report, what comes first.
            best = min(near, key=lambda n: _distance(dated[n], sentence))
            dated[best] = replace(dated[best], date=time.date)
    return dated


def _distance(event: EventMention, sentence: Sentence) -> tuple[bool, int]:
    steps = sentence.index - event.sentence
    return (steps < 0, abs(steps))


def _time_of_it(index: Index, sentence: Sentence) -> TimeMention | None:
    """The time of "It was (shortly before) <time>"."""
    verb = next((t for t in sentence.tokens if t.lemma == "be" and t.tag == "VBD"), None)
    if verb is None or verb.index == 0 or sentence.tokens[verb.index - 1].text.lower() != "it":
        return None
    if not children(sentence, verb, "nsubj"):
        return None
    for time in index.times.get(sentence.index, ()):
        between = [t for t in sentence.tokens[verb.index + 1 :] if t.start < time.start]
        if time.date.precision == "day" and all(
            t.text.lower() in NEARLY or t.pos == "NUM" for t in between
        ):
            return time
    return None
