"""Which day a story has reached: the one that the sentences before tell, or carried on from those before them.

A paragraph of a sentence or two is no border, as agencies write; a day told aside ("who resigned on Monday") is none of the story.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tidings.language.trees import children
from tidings.mentions.asides import is_record
from tidings.mentions.events.clauses import own_words, verb_of_time
from tidings.mentions.events.days.steps import DAYTIMES, PARTS_OF_DAY, reporting, tells_which
from tidings.mentions.index import Index
from tidings.mentions.live import RULE as LIVE
from tidings.model.dates import Date
from tidings.model.mentions import EventMention, TimeMention
from tidings.model.parse import Sentence, Token

# A story is carried on over so many sentences of a paragraph.
MEMORY = 2
# A paragraph of so many sentences is one breath of the story.
SHORT = 2
# An hour without a day is of the day that the report told last, so many sentences before at most.
FAR = 12
AT = frozenset({"in", "at", "by", "before", "after", "during", "around", "about", "of", "until", "towards"})  # fmt: skip
HOURS = DAYTIMES | {"dark", "nightfall", "daybreak", "o'clock", "a.m.", "p.m."}
CLOCK = re.compile(r"[0-2]?\d[.:][0-5]\d")
RULE = "continues the story"
STEPS = frozenset({RULE, LIVE})
ASIDE = frozenset({"relcl", "acl"})


def last_day(
    index: Index, sentence: Sentence, head: Token, before: tuple[EventMention, ...], *,
    any_length: bool, spoken: bool,
) -> tuple[Date | None, int]:  # fmt: skip
    """The one time told in the sentences just before, with the number of its sentence."""
    hour = names_hour(sentence, head)
    over_borders = hour or _goes_on_in_time(sentence)
    reach = FAR if hour else MEMORY
    for number in range(sentence.index - 1, max(-1, sentence.index - reach - 1), -1):
        other = index.reading.sentences[number]
        next_to = any_length and number == sentence.index - 1
        crosses = other.paragraph != sentence.paragraph
        if crosses and not (next_to or over_borders or _flows(index, number, sentence)):
            return None, number
        told = [e for e in before if e.sentence == number and e.date is not None]
        if any(is_record(other, t.start, t.end) for t in index.times.get(number, ())):
            continue  # "the worst battle since 2011, when nine died" leaves the story where it was
        history = next((e for e in told if e.background), None)
        if history is not None:
            return (None if crosses and not next_to else history.date), number
        times = [t for t in index.times.get(number, ()) if _is_over(index, t)]
        if crosses and any(_stands_aside(other, t, spoken=spoken) for t in times):
            return None, number
        days = {(t.date.earliest, t.date.latest): t.date for t in times}
        if len(days) > 1:
            return _of_main_clause(other, told, times), number
        for date in days.values():
            day = date.earliest is not None and date.earliest == date.latest
            return (date if day or any_length else None), number
        steps = [e.date for e in told if e.date is not None and e.date.inferred in STEPS]
        if steps:
            return steps[-1], number  # a step of the story is followed by the next
    return None, -1


def _of_main_clause(
    sentence: Sentence, told: Sequence[EventMention], times: Sequence[TimeMention]
) -> Date | None:
    """ "Following the vote of 15 May, thousands marched on 16 May": of several days the only one behind the main verb, which
    tells a deed of that day."""
    for event in told:
        head = sentence.tokens[event.head]
        behind = [t.date for t in times if t.start > head.start]
        if head.dep == "ROOT" and len(behind) == 1 and event.date is not None:
            same = event.date.edtf == behind[0].edtf and event.date.inferred is None
            return event.date if same and event.date.precision == "day" else None
    return None


def _flows(index: Index, number: int, sentence: Sentence) -> bool:
    """Whether the paragraph of a sentence is as short as news agencies make them, and the next one stands right behind."""
    sentences = index.reading.sentences
    if sentence.paragraph - sentences[number].paragraph != 1:
        return False
    first = number
    while first and sentences[first - 1].paragraph == sentences[number].paragraph:
        first -= 1
    return sentence.index - first <= SHORT


def _goes_on_in_time(sentence: Sentence) -> bool:
    """Whether a paragraph opens with a time of the day that the one before named."""
    opening = sentence.tokens[:7]
    return any(t.lemma in PARTS_OF_DAY for t in opening) and not any(
        t.name == "DATE" for t in opening
    )


def names_hour(sentence: Sentence, head: Token) -> bool:
    """Whether the words of a clause say at what time of the day: "left at three in the afternoon", "fired after dark"."""
    for link in own_words(sentence, head):
        if link.pos == "ADP" and link.lemma in AT:
            for noun in children(sentence, link, "pobj"):
                named = noun.lemma.removeprefix("mid-")
                if named in HOURS or CLOCK.fullmatch(noun.text):
                    return True
    return False


def _stands_aside(sentence: Sentence, time: TimeMention, *, spoken: bool) -> bool:
    """Whether a day is of what is told aside, "the minister, who resigned on Monday", or of no deed: at the head of a page, or in
    "officials said on Monday"."""
    verb = verb_of_time(sentence, time)
    if verb is None or not any(t.tag == "VBD" for t in sentence.tokens):
        return True
    if verb.dep in ASIDE:
        return not tells_which(sentence, verb)
    return not spoken and verb.lemma in reporting()


def _is_over(index: Index, time: TimeMention) -> bool:
    published = index.published
    if time.date.earliest is None:
        return False
    return published is None or time.date.earliest <= published
