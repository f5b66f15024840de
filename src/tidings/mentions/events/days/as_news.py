"""Dates what a report tells without a day: what it opens with and tells as said is as fresh as the report, what is known is older.

"Gunmen shot nine men" opens a report of that day or the next; "the toll of the massacre has risen" tells of no such day.
"""

from __future__ import annotations

import datetime

from tidings.language.trees import children
from tidings.language.verbs_above import VERBAL
from tidings.lexicons.word_classes import word_class
from tidings.mentions.events.clauses import clause_head
from tidings.mentions.events.days.lead import inferred, lead
from tidings.mentions.events.days.looking_back import looks_back
from tidings.mentions.events.days.steps import (
    CARRYING,
    DAYTIMES,
    LONG_UNITS,
    goes_on,
    is_looked_back_to,
    reporting,
)
from tidings.mentions.events.days.story_day import names_hour
from tidings.mentions.events.days.timing import SPEECH, describes, perfect_speech, stands_apart
from tidings.mentions.events.words.triggers import Trigger
from tidings.mentions.index import Index
from tidings.mentions.live import live_day
from tidings.model.dates import Date
from tidings.model.parse import Sentence, Token

LEAD_SENTENCES = 2
# An event told with a time this long before publication is history, not news.
BACKGROUND_DAYS = 60
TOLD_AS_NEWS = "told as news"
OF_THE_HOUR = "hour of the day that the report tells of"
# "The victims of the raid", "an inquiry into the killing": links to a deed that was told before.
OF_A_DEED = frozenset({"of", "in", "into", "from"})
OVER_A_DEED = frozenset({"over", "at", "about"})
# How far back the day of such news may have been told.
TOLD_BEFORE = 2


def as_live(index: Index, sentence: Sentence, trigger: Trigger) -> Date | None:
    """What an entry of a live report tells as new is of its day; "after the attack" is of none."""
    if not index.live or index.published is None or stands_apart(sentence, trigger):
        return None
    head = clause_head(sentence, trigger)
    deed = trigger.entry.type in CARRYING
    return live_day(sentence, trigger.head, head, index.published, deed=deed)


def as_news(index: Index, sentence: Sentence, trigger: Trigger) -> Date | None:
    """What a report opens with, and what it tells as said, is as fresh as the report; history is not."""
    published = index.published
    if index.times.get(sentence.index) and describes(sentence, trigger):
        return None
    if published is None or clause_head(sentence, trigger).tag == "VBG":
        # What is going on began no one says when.
        return None
    if looks_back(index) or _is_usual(sentence, trigger) or _is_known(sentence, trigger):
        return None
    if _is_beside_another(sentence, clause_head(sentence, trigger)):
        return None
    if sentence.index < LEAD_SENTENCES and not perfect_speech(sentence, trigger):
        return lead(published)
    head = clause_head(sentence, trigger)
    if trigger.head.tag == "MD":
        # "The group must lay down its arms," somebody is quoted.
        return _told_as_news(index, sentence, published)
    told = trigger.entry.type in SPEECH and head.tag == "VBD"
    fresh = (
        told
        and not is_looked_back_to(sentence, trigger.head)
        and head.dep in {"ROOT", "conj", "ccomp", "parataxis"}
    )
    if fresh and goes_on(sentence, head) and not _among_history(index, sentence):
        return _told_as_news(index, sentence, published)
    return None


def as_of_the_hour(index: Index, sentence: Sentence, trigger: Trigger) -> Date | None:
    """ "Troops had opened fire before dawn, the ministry said": an hour without a day is of the day that the report tells
    of, or of the one before; where the report has told another day last it is of that, or of none that we know."""
    published = index.published
    head = clause_head(sentence, trigger)
    if published is None or index.times.get(sentence.index) or looks_back(index):
        return None
    if not names_hour(sentence, head) or not _is_over(sentence, head):
        return None
    if any(t.text.lower() in word_class("of_the_speaker") for t in sentence.tokens):
        return None  # "He rang me at two in the morning": what somebody remembers may be of any day
    window, told = lead(published, rule=OF_THE_HOUR), _last_day(index, sentence)
    if window is None or told is None:
        return window
    return inferred(told, OF_THE_HOUR) if (told.earliest or "") in window.edtf else None


def _is_over(sentence: Sentence, head: Token) -> bool:
    """Whether a clause goes on with the story, or somebody says that it had happened."""
    said = sentence.tokens[head.head]
    had = any(t.tag == "VBD" and t.lemma == "have" for t in children(sentence, head, "aux"))
    return goes_on(sentence, head) or (had and head.dep == "ccomp" and said.lemma in reporting())


def _last_day(index: Index, sentence: Sentence) -> Date | None:
    """The day gone by that the report has told last before a sentence."""
    for number in range(sentence.index - 1, -1, -1):
        days = [
            t.date for t in index.times.get(number, ())
            if t.date.precision == "day" and (t.date.earliest or "") <= (index.published or "")
        ]  # fmt: skip
        if days:
            return days[-1]
    return None


def _is_known(sentence: Sentence, trigger: Trigger) -> bool:
    """ "The toll of the massacre has risen", "anger over the collapse of the mine": a deed that is known is older than the report;
    "a wave of attacks" is news."""
    noun = trigger.head
    link = sentence.tokens[noun.head]
    if noun.pos in VERBAL or noun.dep != "pobj":
        return False
    definite = any(t.lemma in word_class("pointing") for t in children(sentence, noun, "det"))
    above = sentence.tokens[link.head].lemma
    felt = link.lemma in OVER_A_DEED and above in word_class("moods_over_deeds")
    told = link.lemma in OF_A_DEED and above in word_class("of_known_deeds")
    return definite and (told or felt)


def _is_beside_another(sentence: Sentence, head: Token) -> bool:
    """ "A hall was burned the day after the vote": as fresh as the vote, which may be of any day."""
    units = [t for t in children(sentence, head, "npadvmod") if t.lemma in LONG_UNITS | DAYTIMES]
    follow = (sentence.tokens[t.index + 1 : t.index + 2] for t in units)
    return any(t.lemma in {"after", "before"} for rest in follow for t in rest)


def _is_usual(sentence: Sentence, trigger: Trigger) -> bool:
    """ "The town has regularly been shelled": of many days."""
    told = children(sentence, clause_head(sentence, trigger), "advmod")
    return any(t.text.casefold() in word_class("done_often") for t in told)


def _told_as_news(index: Index, sentence: Sentence, published: str) -> Date | None:
    """The day of publication or the one before; of the two the one that the text has told last."""
    window = lead(published, rule=TOLD_AS_NEWS)
    for number in range(sentence.index - 1, max(-1, sentence.index - 1 - TOLD_BEFORE), -1):
        days = [t.date for t in index.times.get(number, ()) if t.date.precision == "day"]
        if days:
            last = days[-1].earliest or ""
            return inferred(days[-1], TOLD_AS_NEWS) if window and last in window.edtf else window
    return window


def _among_history(index: Index, sentence: Sentence) -> bool:
    """Whether this sentence or the one before in the paragraph speaks of times long past."""
    for number in (sentence.index, sentence.index - 1):
        if number < 0 or index.reading.sentences[number].paragraph != sentence.paragraph:
            continue
        if any(is_history(index, t.date) for t in index.times.get(number, ())):
            return True
    return False


def is_history(index: Index, date: Date) -> bool:
    """Whether a time lies so long before publication that it is history."""
    published = index.published
    if published is None or date.latest is None:
        return False
    try:
        days = datetime.date.fromisoformat(published) - datetime.date.fromisoformat(date.latest)
    except ValueError:
        return False
    return days.days > BACKGROUND_DAYS
