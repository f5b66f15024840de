"""Dates an event by the time words nearest to it in its clause, else by a rule that is named.

"Raiders burned the mill on Monday" takes Monday; "Raiders burned the mill" in a later paragraph takes no date.
"""

from __future__ import annotations

import datetime

from tidings.language.arguments import objects
from tidings.language.trees import ancestors, children, subtree
from tidings.mentions.events.clauses import OTHER_CLAUSE, clause_head, own_words
from tidings.mentions.events.triggers import Trigger
from tidings.mentions.index import Index
from tidings.model.dates import Date
from tidings.model.mentions import TimeMention
from tidings.model.parse import Sentence, Token

# News leads tell of the day of publication or the one before; agencies file overnight.
LEAD_DAYS = 1
LEAD_SENTENCES = 2
# An event told with a time this long before publication is history, not news.
BACKGROUND_DAYS = 60
STEPS_UP = 3
# "an air strike last week": time words right behind the trigger are its own, whatever the parser says.
BESIDE = 1
OPENERS = frozenset({"in", "on", "since", "during", "by", "at", "until", "before", "after"})
APART = frozenset({"after", "before", "ahead", "following", "since", "until", "despite"})
# Clauses that tell background keep their own time.
ASIDE = frozenset({"relcl", "acl", "amod"})


def find_time(index: Index, sentence: Sentence, trigger: Trigger) -> TimeMention | None:
    """The time words of the event: below its trigger, in its clause, or in a clause above it."""
    times = index.times.get(sentence.index, ())
    if not times:
        return None
    times = tuple(t for t in times if not _of_other_noun(sentence, trigger, t))
    for time in times:
        if 0 <= time.start - trigger.tokens[-1].end <= BESIDE:
            return time
    for words in _circles(sentence, trigger):
        inside = [t for t in times if any(w.start < t.end and t.start < w.end for w in words)]
        if inside:
            at = trigger.head.start
            return min(inside, key=lambda t: (min(abs(t.start - at), abs(t.end - at)), t.start))
    return None


def _of_other_noun(sentence: Sentence, trigger: Trigger, time: TimeMention) -> bool:
    """Whether the time belongs to a noun that tells no part of the event: "the accords of 2018"."""
    inside = [t for t in sentence.tokens if time.start <= t.start and t.end <= time.end]
    tops = [t for t in inside if not time.start <= sentence.tokens[t.head].start < time.end]
    if not tops or not inside:
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
    own = {t.index for t in trigger.tokens}
    if trigger.entry.type == "AGREE":
        # "brokered a 2018 deal": the deal is as old as its making.
        own |= {t.index for t in objects(sentence, trigger.head)}
    return above.index not in own


def _circles(sentence: Sentence, trigger: Trigger) -> list[tuple[Token, ...]]:
    head = clause_head(sentence, trigger)
    if _stands_apart(sentence, trigger):
        return [subtree(sentence, trigger.head)]
    circles: list[tuple[Token, ...]] = []
    if trigger.head is not head:
        circles.append(own_words(sentence, trigger.head))
        if trigger.head.dep in {"pobj", "dobj", "nsubj", "nsubjpass"}:
            circles.append(subtree(sentence, trigger.head))
    circles.append(own_words(sentence, head))
    below = head
    for above in list(ancestors(sentence, head))[:STEPS_UP]:
        # A clause of time, reason or relation keeps its own time; a participle or an aim shares the upper one.
        finite = below.tag in {"VBD", "VBZ", "VBP"} and below.dep in OTHER_CLAUSE | {"relcl"}
        if below.dep == "ccomp" or (finite and below.dep != "conj"):
            break
        circles.append(own_words(sentence, above))
        below = above
    return circles


def _stands_apart(sentence: Sentence, trigger: Trigger) -> bool:
    """ "spoke on Monday ahead of the talks": the clause's time is not the time of the talks."""
    above = sentence.tokens[trigger.head.head]
    if trigger.head.pos == "VERB" or trigger.head.dep != "pobj":
        return False
    outer = sentence.tokens[above.head]
    return above.lemma in APART or (above.lemma == "of" and outer.lemma in APART)


def find_date(
    index: Index, sentence: Sentence, trigger: Trigger, time: TimeMention | None, *, factual: bool
) -> Date | None:
    """The date of an event; where no words of its own give it, `inferred` names the rule."""
    if time is not None:
        return _opening(time.date) if _when_clause(sentence, trigger, time) else time.date
    others = index.times.get(sentence.index, ())
    said = next((t for t in others if _reported(sentence, trigger, t)), None)
    if said is not None and factual:
        return _until(said.date)
    if len(others) == 1 and factual and not _history(index, others[0].date):
        apart = _stands_apart(sentence, trigger) or _of_other_noun(sentence, trigger, others[0])
        if clause_head(sentence, trigger).dep not in ASIDE and not apart:
            return _inferred(others[0].date, "same sentence")
    if factual and sentence.index < LEAD_SENTENCES and index.reading.document.published:
        return _lead(index.reading.document.published.date)
    return None


def _when_clause(sentence: Sentence, trigger: Trigger, time: TimeMention) -> bool:
    """ "tense since May, when five died": the deaths stand at the opening of the period."""
    head = clause_head(sentence, trigger)
    marked = any(t.lemma == "when" for t in children(sentence, head, "advmod", "mark"))
    return marked and time.end <= head.start and time.date.latest is None


def _opening(date: Date) -> Date:
    if date.earliest is None:
        return date
    month = date.earliest[:7]
    return Date(
        edtf=month, earliest=date.earliest, latest=_month_end(date.earliest), precision="range",
        as_written=date.as_written, inferred="opening of the period", evidence=date.evidence,
    )  # fmt: skip


def _month_end(day: str) -> str:
    first = datetime.date.fromisoformat(day).replace(day=28) + datetime.timedelta(days=4)
    return (first.replace(day=1) - datetime.timedelta(days=1)).isoformat()


def _reported(sentence: Sentence, trigger: Trigger, time: TimeMention) -> bool:
    """Whether the time is when it was said: "said on Monday that five had died"."""
    below = clause_head(sentence, trigger)
    for above in ancestors(sentence, below):
        if below.dep == "ccomp":
            said = own_words(sentence, above)
            return any(w.start < time.end and time.start < w.end for w in said)
        below = above
    return False


def _until(date: Date) -> Date | None:
    """What is reported as new on a day happened then or the day before."""
    if date.latest is None:
        return None
    return _lead(date.latest, rule="day of the report")


def _inferred(date: Date, rule: str) -> Date:
    return Date(
        edtf=date.edtf, earliest=date.earliest, latest=date.latest, precision=date.precision,
        inferred=rule, evidence=date.evidence,
    )  # fmt: skip


def _lead(published: str, rule: str = "published day") -> Date | None:
    try:
        day = datetime.date.fromisoformat(published)
    except ValueError:
        return None
    before = (day - datetime.timedelta(days=LEAD_DAYS)).isoformat()
    return Date(
        edtf=f"{before}/{published}", earliest=before, latest=published, precision="days",
        inferred=rule,
    )  # fmt: skip


def _history(index: Index, date: Date) -> bool:
    published = index.reading.document.published
    if published is None or date.latest is None:
        return False
    try:
        days = datetime.date.fromisoformat(published.date) - datetime.date.fromisoformat(
            date.latest
        )
    except ValueError:
        return False
    return days.days > BACKGROUND_DAYS


def is_background(index: Index, date: Date | None) -> bool:
    """Whether an event is told as history: its own time lies long before publication."""
    return date is not None and date.inferred is None and _history(index, date)


def lies_ahead(index: Index, date: Date | None) -> bool | None:
    """Whether a date lies on or after the day of publication; None where that cannot be said."""
    published = index.reading.document.published
    if published is None or date is None or date.earliest is None or date.inferred:
        return None
    return date.earliest >= published.date
