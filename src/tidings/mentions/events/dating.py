"""Dates an event by the time words nearest to it in its clause, else by a rule that is named.

"Raiders burned the mill on Monday" takes Monday; "Raiders burned the mill" in a later paragraph takes no date.
"""

from __future__ import annotations

import datetime
import re

from tidings.language.arguments import objects
from tidings.language.trees import ancestors, children
from tidings.mentions.events.clauses import clause_head, own_words
from tidings.mentions.events.reckoned import lies_before, long_before, reckon
from tidings.mentions.events.story import goes_on
from tidings.mentions.events.timing import (
    SPEECH,
    describes,
    is_record,
    of_other_noun,
    opens_period,
    perfect_speech,
    stands_apart,
)
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
# Talks named beside these words ended in what they tell.
CONCLUDING = frozenset({"agree", "sign", "reach", "extend", "conclude", "announce", "declare", "settle", "renew", "prolong"})  # fmt: skip
# Clauses that tell background keep their own time.
ASIDE = frozenset({"relcl", "acl", "amod"})
# What these join happened together.
AT_ONCE = frozenset({"when", "as", "while"})
# A report tells its first things of the day it came out, or the one before; that is no day told.
PUBLISHED_DAY = "published day"
TOLD_AS_NEWS = "told as news"
# How far back the day of such news may have been told.
TOLD_BEFORE = 2


def find_date(
    index: Index, sentence: Sentence, trigger: Trigger, time: TimeMention | None, *,
    factual: bool, ahead: bool, story: Date | None = None,
) -> Date | None:  # fmt: skip
    """The date of an event; where no words of its own give it, `inferred` names the rule."""
    if factual and lies_before(sentence, trigger) and not _has_own(sentence, trigger, time):
        return reckon(index, sentence, trigger)
    if time is not None:
        opened = opens_period(sentence, trigger, time)
        if opened:
            return _opening(time.date)
        return _on_its_side(index, time.date, factual=factual, ahead=ahead)
    if not factual or long_before(sentence, clause_head(sentence, trigger)):
        return None
    others = index.times.get(sentence.index, ())
    said = next((t for t in others if _reported(sentence, trigger, t)), None)
    if said is not None:
        return _until(said.date)
    if (shared := _same_table(index, sentence, trigger, others)) is not None:
        return _inferred(shared.date, "same clause")
    if len(others) == 1 and not _history(index, others[0].date):
        apart = stands_apart(sentence, trigger) or of_other_noun(sentence, trigger, others[0])
        apart = (
            apart or not _reaches(sentence, trigger, others[0]) or is_record(sentence, others[0])
        )
        if not _told_aside(sentence, clause_head(sentence, trigger)) and not apart:
            return _inferred(others[0].date, "same sentence")
    if story is not None:
        return story
    return _as_news(index, sentence, trigger)


def _has_own(sentence: Sentence, trigger: Trigger, time: TimeMention | None) -> bool:
    """Whether a noun has a day of its own: "a day after … an airstrike on Monday"."""
    if time is None or trigger.head.pos in {"VERB", "AUX"}:
        return False
    words = own_words(sentence, trigger.head)
    return any(w.start < time.end and time.start < w.end for w in words)


def _told_aside(sentence: Sentence, head: Token) -> bool:
    """Relative clauses keep their own time, but for "in Karm, where soldiers entered the suburbs at dawn"."""
    where = any(t.lemma == "where" for t in children(sentence, head, "advmod"))
    return head.dep in ASIDE and not (where and head.tag == "VBD")


def _reaches(sentence: Sentence, trigger: Trigger, time: TimeMention) -> bool:
    """Whether the time stands in a clause above the event or beside it, not in one told aside."""
    inside = next((t for t in sentence.tokens if time.start <= t.start < time.end), None)
    if inside is None:
        return False
    head = clause_head(sentence, trigger)
    verb = next((t for t in ancestors(sentence, inside) if t.pos in {"VERB", "AUX"}), None)
    if verb is None:
        return False
    while verb.dep == "conj":
        verb = sentence.tokens[verb.head]
    joined = {t.lemma for t in children(sentence, verb, "advmod", "mark")}
    if verb.dep == "advcl" and joined & AT_ONCE:
        # "When troops fired on a patrol on 2 October, three men died and five were led away"
        verb = sentence.tokens[verb.head]
        while head.dep == "conj" and head.index != verb.index:
            head = sentence.tokens[head.head]
        return head.index == verb.index
    if verb.dep == "relcl" and verb.head in {t.index for t in objects(sentence, head)}:
        # "fired the rockets that hit the depot on Friday"
        return True
    return verb.index in {head.index, *(t.index for t in ancestors(sentence, head))}


def _same_table(
    index: Index, sentence: Sentence, trigger: Trigger, times: tuple[TimeMention, ...]
) -> TimeMention | None:
    """ "agreed on Friday on a truce after long talks": the talks came to their end on that day."""
    head = clause_head(sentence, trigger)
    published = index.published
    if trigger.entry.type != "CONSULT" or head.lemma not in CONCLUDING or published is None:
        return None
    words = own_words(sentence, head)
    for time in times:
        day = time.date.earliest is not None and time.date.earliest == time.date.latest
        near = any(w.start < time.end and time.start < w.end for w in words)
        if day and near and (time.date.latest or "") <= published:
            return time
    return None


def _as_news(index: Index, sentence: Sentence, trigger: Trigger) -> Date | None:
    """What a report opens with, and what it tells as said, is as fresh as the report; history is not."""
    published = index.published
    if index.times.get(sentence.index) and describes(sentence, trigger):
        return None
    if published is None or clause_head(sentence, trigger).tag == "VBG":
        # What is going on began no one says when.
        return None
    if sentence.index < LEAD_SENTENCES and not perfect_speech(sentence, trigger):
        return _lead(published)
    head = clause_head(sentence, trigger)
    if trigger.head.tag == "MD":
        # "The group must lay down its arms," somebody is quoted.
        return _told_as_news(index, sentence, published)
    told = trigger.entry.type in SPEECH and head.tag == "VBD"
    fresh = told and head.dep in {"ROOT", "conj", "ccomp", "parataxis"}
    if fresh and goes_on(sentence, head) and not _among_history(index, sentence):
        return _told_as_news(index, sentence, published)
    return None


def _told_as_news(index: Index, sentence: Sentence, published: str) -> Date | None:
    """The day of publication or the one before; of the two the one that the text has told last."""
    lead = _lead(published, rule=TOLD_AS_NEWS)
    for number in range(sentence.index - 1, max(-1, sentence.index - 1 - TOLD_BEFORE), -1):
        days = [t.date for t in index.times.get(number, ()) if t.date.precision == "day"]
        if days:
            last = days[-1].earliest or ""
            return _inferred(days[-1], TOLD_AS_NEWS) if lead and last in lead.edtf else lead
    return lead


def _among_history(index: Index, sentence: Sentence) -> bool:
    """Whether this sentence or the one before in the paragraph speaks of times long past."""
    for number in (sentence.index, sentence.index - 1):
        if number < 0 or index.reading.sentences[number].paragraph != sentence.paragraph:
            continue
        if any(_history(index, t.date) for t in index.times.get(number, ())):
            return True
    return False


def _on_its_side(index: Index, date: Date, *, factual: bool, ahead: bool) -> Date:
    """A weekday told of what happened lies behind the report, one told of a plan before it; "since" ends with it. What
    was called off or denied may lie on either side: "Friday's failed coup"."""
    published = index.published
    if published is None or date.earliest is None:
        return date
    if date.latest is None and factual and date.earliest <= published:
        return Date(
            edtf=f"{date.edtf.partition('/')[0]}/{published}", earliest=date.earliest,
            latest=published, precision="range", as_written=date.as_written,
            inferred=date.inferred, evidence=date.evidence,
        )  # fmt: skip
    written = date.as_written or ""
    if date.precision != "day" or not _WEEKDAY.search(written) or _YEAR.search(written):
        return date
    if factual and date.earliest > published:
        return _shifted(date, -7)
    if ahead and date.latest is not None and date.latest < published:
        return _shifted(date, 7)
    return date


# Only a weekday stands for two days, one on each side of the report.
_WEEKDAY = re.compile(r"(?i)\b(?:mon|tues|wednes|thurs|fri|satur|sun)day")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def _shifted(date: Date, days: int) -> Date:
    if date.earliest is None:
        return date
    day = (datetime.date.fromisoformat(date.earliest) + datetime.timedelta(days=days)).isoformat()
    return Date(
        edtf=day, earliest=day, latest=day, precision=date.precision, as_written=date.as_written,
        inferred=date.inferred, evidence=date.evidence,
    )  # fmt: skip


def _opening(date: Date) -> Date:
    """The day, month or year with which a period opens ("since Monday, when", "since the end of May, when")."""
    if date.earliest is None:
        return date
    start = date.edtf.partition("/")[0]
    if start == date.earliest or start == date.earliest[:4]:
        latest = date.earliest if start == date.earliest else f"{start}-12-31"
        edtf = start
    else:
        latest = _month_end(date.earliest)
        whole = date.earliest.endswith("-01")
        edtf = date.earliest[:7] if whole else f"{date.earliest}/{latest}"
    return Date(
        edtf=edtf, earliest=date.earliest, latest=latest, precision="range",
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


def _lead(published: str, rule: str = PUBLISHED_DAY) -> Date | None:
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
    published = index.published
    if published is None or date.latest is None:
        return False
    try:
        days = datetime.date.fromisoformat(published) - datetime.date.fromisoformat(date.latest)
    except ValueError:
        return False
    return days.days > BACKGROUND_DAYS


def is_background(index: Index, date: Date | None) -> bool:
    """Whether an event is told as history: its own time lies long before publication."""
    told = date is not None and date.inferred in {None, "opening of the period"}
    return told and date is not None and _history(index, date)


def lies_ahead(index: Index, date: Date | None) -> bool | None:
    """Whether a date lies on or after the day of publication; None where that cannot be said."""
    published = index.published
    if published is None or date is None or date.earliest is None or date.inferred:
        return None
    return date.earliest >= published
