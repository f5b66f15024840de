"""Finds the time words of an event: below its trigger, in its clause, in a clause that governs it.

In "They agreed on Monday to meet on Friday" the agreeing has Monday.
"""

from __future__ import annotations

import datetime
from functools import cache

from msgspec.structs import replace

from tidings.language.arguments import complements, objects
from tidings.language.trees import ancestors, children, subtree
from tidings.lexicons.tables import table
from tidings.lexicons.word_classes import word_class
from tidings.mentions.asides import is_named_by, is_no_time, since, since_what
from tidings.mentions.events.clauses import OTHER_CLAUSE, clause_head, own_words
from tidings.mentions.events.days.answered_deeds import is_of_another
from tidings.mentions.events.days.fronted import is_fronted
from tidings.mentions.events.days.harm_in import is_harm_in, is_of_its_item, is_of_one_of_them
from tidings.mentions.events.days.reckoned import long_before
from tidings.mentions.events.days.shifted import is_new_day
from tidings.mentions.events.days.steps import ends_wait
from tidings.mentions.events.happened.verdicts import inquired_into
from tidings.mentions.events.words.lexicon import verbs
from tidings.mentions.events.words.triggers import Trigger
from tidings.mentions.index import Index
from tidings.model.dates import Date
from tidings.model.mentions import TimeMention
from tidings.model.parse import Sentence, Token
from tidings.model.vocabulary import HAZARD

STEPS_UP = 3
FINITE = frozenset({"VBD", "VBZ", "VBP"})
MEASURES = frozenset({"hour", "day", "week", "month", "year", "minute"})
NEAR_WHEN = 3  # ", " between a time and its "when"
# "an air strike last week": time words right behind the trigger are its own, whatever the parser says.
BESIDE = 1
OPENERS = frozenset({"in", "on", "since", "during", "by", "at", "until", "before", "after"})
APART = frozenset({"after", "before", "ahead", "following", "since", "until", "despite", "of", "to", "for", "over", "about", "against", "from"})  # fmt: skip
# What is confirmed, announced or condemned on a day was done before.
DEEDS = frozenset({"ASSAULT", "COERCE", HAZARD})
# "The night of 1 to 2 March" is that time.
DAY_PARTS = frozenset({"night", "morning", "afternoon", "evening", "hour", "dawn", "dusk", "eve", "day", "weekend", "forenoon", "noon", "midday", "midnight", "nightfall", "daybreak", "sunrise", "sunset"})  # fmt: skip
# What is agreed, demanded or charged has a time of its own ("agreed to meet on Friday").
SPEECH = frozenset({"AGREE", "REQUEST", "REJECT", "ACCUSE", "THREATEN", "SUPPORT", "CONCEDE"})


def find_time(index: Index, sentence: Sentence, trigger: Trigger) -> TimeMention | None:
    """The time words of the event: below its trigger, in its clause, or in a clause above it."""
    time = _find_time(index, sentence, trigger)
    if time is not None and since_what(sentence, time.start, time.end, trigger.head):
        return replace(time, date=since(time.date))
    return time


def _find_time(index: Index, sentence: Sentence, trigger: Trigger) -> TimeMention | None:
    times = index.times.get(sentence.index, ())
    if not times:
        return None
    if (opened := _when(sentence, trigger, times)) is not None:
        return opened
    if (owned := _owned(sentence, trigger, times)) is not None:
        return owned
    foreign = _complement_words(sentence, trigger)
    times = tuple(
        t for t in times
        if not of_other_noun(sentence, trigger, t) and not is_of_another(sentence, trigger.head, t)
        and not is_new_day(sentence, trigger, t) and not is_of_one_of_them(sentence, trigger, t)
        and (is_named_by(sentence, t.start, t.end, trigger.head) or not is_no_time(sentence, t.start, t.end))
        and is_of_its_item(sentence, trigger, t)
        and not any(w.start <= t.start < w.end for w in foreign)
    )  # fmt: skip
    for time in times:
        if 0 <= time.start - trigger.tokens[-1].end <= BESIDE:
            return time
    if (own := _not_of_telling(sentence, trigger, times)) is not None:
        return own
    for words in _circles(sentence, trigger):
        inside = [t for t in times if any(w.start < t.end and t.start < w.end for w in words)]
        if inside:
            at = trigger.head.start
            return min(inside, key=lambda t: (min(abs(t.start - at), abs(t.end - at)), t.start))
    return None


def _owned(
    sentence: Sentence, trigger: Trigger, times: tuple[TimeMention, ...]
) -> TimeMention | None:
    """ "their first talks since Friday's bombing": the bombing was on Friday; "the 2009 raid was condemned in May" condemns it in May."""
    owners = children(sentence, trigger.head, "poss")
    if trigger.head.pos == "NOUN":
        owners += children(sentence, trigger.head, "nummod", "nmod", "compound")
    time = next((t for t in times for o in owners if t.start <= o.start < t.end), None)
    if time is None:
        return None
    day = time.date.earliest or time.date.latest
    if day is None or time.date.edtf not in {f"{day}/..", f"../{day}"}:
        return time
    date = replace(time.date, edtf=day, earliest=day, latest=day, precision="day")
    return replace(time, date=date)


def _not_of_telling(
    sentence: Sentence, trigger: Trigger, times: tuple[TimeMention, ...]
) -> TimeMention | None:
    """ "confirmed on Tuesday the death of five in a raid on Sunday": the one time behind a deed that is told of on another day."""
    verb = clause_head(sentence, trigger)
    if trigger.entry.type not in DEEDS or verb.lemma not in _telling():
        return None
    deed = next((t for t in objects(sentence, verb) if t.index == trigger.head.index), None)
    if deed is None:
        return None
    words = [w for w in own_words(sentence, verb) if w.index < deed.index]
    told = [t for t in times if any(w.start < t.end and t.start < w.end for w in words)]
    behind = [t for t in times if t.start > deed.end]
    return behind[0] if told and len(behind) == 1 else None


@cache
def _telling() -> frozenset[str]:
    """The verbs of reporting whose object is what they report."""
    rows = table("en/reporting_verbs.tsv")
    return frozenset(r["lemma"] for r in rows if "np" in r["frames"].split("|"))


def _complement_words(sentence: Sentence, trigger: Trigger) -> tuple[Token, ...]:
    """The words of what is agreed, demanded or charged."""
    if trigger.entry.type not in SPEECH or trigger.head.lemma in word_class("letting"):
        return ()  # "let five ships in on Monday": what is let is done
    heads = [t for t in complements(sentence, trigger.head) if t.index > trigger.head.index]
    return tuple(w for t in heads for w in subtree(sentence, t) if w.index > t.index)


def _when(
    sentence: Sentence, trigger: Trigger, times: tuple[TimeMention, ...]
) -> TimeMention | None:
    """ "since May, when five died": the time right before "when"."""
    head = clause_head(sentence, trigger)
    marks = [t for t in children(sentence, head, "advmod", "mark") if t.lemma == "when"]
    if not marks:
        return None
    return next((t for t in times if 0 <= marks[0].start - t.end <= NEAR_WHEN), None)


def of_other_noun(sentence: Sentence, trigger: Trigger, time: TimeMention) -> bool:
    """Whether the time belongs to a noun that tells no part of the event: "the accords of 2018"."""
    inside = [t for t in sentence.tokens if time.start <= t.start and t.end <= time.end]
    tops = [t for t in inside if not time.start <= sentence.tokens[t.head].start < time.end]
    if not tops or not inside or is_fronted(sentence, inside):
        return False
    top = tops[0]
    before = sentence.tokens[inside[0].index - 1] if inside[0].index else top
    if before.lemma in OPENERS:
        # "In 2009 rebels shot down ...": the parser may take the year for a count of rebels.
        return False
    above = sentence.tokens[top.head]
    if top.dep == "pobj" and above.lemma == "of":
        above = sentence.tokens[above.head]
    elif top.dep not in {"amod", "nummod", "compound", "nmod", "poss"}:
        return False
    if above.pos not in {"NOUN", "PROPN"} or above.index == trigger.head.index:
        return False
    if above.lemma in DAY_PARTS or _is_done_in(sentence, trigger, above):
        return False
    if is_harm_in(sentence, trigger, above):
        return False
    own = {t.index for t in trigger.tokens}
    if trigger.entry.type == "AGREE":
        # "brokered a 2018 deal": the deal is as old as its making.
        own |= {t.index for t in objects(sentence, trigger.head)}
    return above.index not in own


def _is_done_in(sentence: Sentence, trigger: Trigger, war: Token) -> bool:
    """ "took the hills in the war of 1967": the war's year is that of what was done in it, or of what it led to."""
    link = sentence.tokens[war.head]
    led = {"after", "following"} if trigger.entry.type == "ASSAULT" else set()
    within = war.dep == "pobj" and link.text.lower() in {"in", "during"} | led
    fought = war.lemma.casefold() in word_class("war")
    return within and fought and link.head == clause_head(sentence, trigger).index


def _circles(sentence: Sentence, trigger: Trigger) -> list[tuple[Token, ...]]:
    head = clause_head(sentence, trigger)
    if stands_apart(sentence, trigger):
        return [_without_other_deeds(sentence, trigger, subtree(sentence, trigger.head))]
    circles: list[tuple[Token, ...]] = []
    if weapon := _weapon_words(sentence, trigger):
        circles.append(weapon)
    if trigger.head is not head:
        circles.append(own_words(sentence, trigger.head))
        if trigger.head.dep in {"pobj", "dobj", "nsubj", "nsubjpass"}:
            circles.append(_without_other_deeds(sentence, trigger, subtree(sentence, trigger.head)))
    circles.append(_without_other_deeds(sentence, trigger, own_words(sentence, head)))
    if trigger.head.lemma in word_class("letting"):
        circles += [own_words(sentence, t) for t in complements(sentence, trigger.head)]
    below = head
    for above in list(ancestors(sentence, head))[:STEPS_UP]:
        # A clause of time, reason or relation keeps its own time; a participle or an aim shares the upper one.
        finite = is_finite(sentence, below) and below.dep in OTHER_CLAUSE | {"relcl"}
        finite = finite and not ends_wait(sentence, below)
        apart = below.dep == "ccomp" or long_before(sentence, below)
        if apart or (finite and below.dep != "conj"):
            break
        words = own_words(sentence, above)
        # "accused them of breaking the truce signed in May" dates the signing only
        circles.append(
            _without_other_deeds(sentence, trigger, words) if below.dep == "pcomp" else words
        )
        below = above
    return circles


def _weapon_words(sentence: Sentence, trigger: Trigger) -> tuple[Token, ...]:
    """The words that tell of the weapon of a deed: "killed by a bomb that went off on Friday" were killed on that Friday."""
    for link in children(sentence, trigger.head, "agent", "prep"):
        for weapon in children(sentence, link, "pobj"):
            clauses = children(sentence, weapon, "relcl")
            if clauses and weapon.lemma in word_class("bomb") | word_class("missile"):
                rest = sentence.tokens[clauses[0].index :]
                end = next(
                    (t.index for t in rest if t.dep in {"punct", "cc"}), len(sentence.tokens)
                )
                return sentence.tokens[clauses[0].index : end]
    return ()


def _without_other_deeds(
    sentence: Sentence, trigger: Trigger, words: tuple[Token, ...]
) -> tuple[Token, ...]:
    """The words but for clauses that tell of a noun what was done to it at another time: "the clerks abducted in May
    were freed" frees nobody in May; "a raid launched on Sunday killed nine" kills on Sunday."""
    other: set[int] = set()
    for word in words:
        inside = word.dep in {"acl", "relcl"} and word.pos == "VERB" and word is not trigger.head
        types = {entry.type for entry in verbs().get(word.lemma, ())} if inside else set()
        if types and trigger.entry.type not in types:
            other |= {t.index for t in subtree(sentence, word)}
    return words if trigger.head.index in other else tuple(t for t in words if t.index not in other)


def is_finite(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb has a tense of its own, or by what helps it: "who were abducted"."""
    return any(t.tag in FINITE for t in (verb, *children(sentence, verb, "aux", "auxpass")))


def stands_apart(sentence: Sentence, trigger: Trigger) -> bool:
    """ "spoke on Monday ahead of the talks": the clause's time is not the time of the talks, nor is it that of the
    kidnapping in "spoke on Monday to the kidnapped clerks"."""
    token = trigger.head
    if token.tag == "VBN" and token.dep == "amod":
        return True
    if token.pos == "VERB" or token.dep != "pobj":
        return False
    above = sentence.tokens[token.head]
    while above.lemma == "of":
        # "a wave of attacks", "five hours of talks" stand where the wave and the hours stand.
        outer = sentence.tokens[above.head]
        if outer.lemma in APART:
            return True
        if outer.lemma not in word_class("quantity") | MEASURES:
            return True
        if outer.dep != "pobj":
            return False
        above = sentence.tokens[outer.head]
    return above.lemma in APART or inquired_into(sentence, trigger) is not None


def is_to_come(index: Index, date: Date | None) -> bool:
    """Whether a date that the report writes lies behind the day after it came out: a paper printed overnight may bear that."""
    published = index.published
    if published is None or date is None or date.earliest is None or date.inferred:
        return False
    try:
        ahead = datetime.date.fromisoformat(date.earliest) - datetime.date.fromisoformat(published)
    except ValueError:
        return False
    return ahead.days > 1


def describes(sentence: Sentence, trigger: Trigger) -> bool:
    """ "Girls who were seized in their school came home on Tuesday": what was done to those that the sentence is about is
    older than its time."""
    head = clause_head(sentence, trigger)
    return trigger.head.dep == "amod" or (head.dep == "relcl" and trigger.head is head)


def perfect_speech(sentence: Sentence, trigger: Trigger) -> bool:
    """ "has accused" may have been long ago."""
    helping = children(sentence, trigger.anchor, "aux")
    return trigger.entry.type in SPEECH and any(t.lemma == "have" for t in helping)


def opens_period(sentence: Sentence, trigger: Trigger, time: TimeMention) -> bool:
    """ "tense since May, when five died": the deaths stand at the opening of the period."""
    head = clause_head(sentence, trigger)
    marked = any(t.lemma == "when" for t in children(sentence, head, "advmod", "mark"))
    return marked and time.end <= head.start and time.date.latest is None
