"""Carries day and place on through a story: "They marched in Karm on Sunday. Police arrested nine." happened on Sunday in Karm.

"They marched on Sunday. Police have arrested nine this year." carries nothing on.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from tidings.language.trees import ancestors, children, subtree
from tidings.language.verbs_above import VERBAL
from tidings.lexicons.tables import table
from tidings.lexicons.word_classes import word_class
from tidings.mentions.asides import is_record
from tidings.mentions.events.clauses import clause_head
from tidings.mentions.events.lexicon import nouns
from tidings.mentions.events.timing import SPEECH
from tidings.mentions.events.triggers import Trigger
from tidings.mentions.index import Index
from tidings.mentions.live import RULE as LIVE
from tidings.model.dates import Date
from tidings.model.evidence import Evidence
from tidings.model.mentions import EventMention, TimeMention
from tidings.model.parse import Sentence, Token
from tidings.model.vocabulary import HAZARD

# A story is carried on over so many sentences of a paragraph.
MEMORY = 2
# A paragraph of so many sentences is one breath of the story.
SHORT = 2
RULE = "continues the story"
STEPS = frozenset({RULE, LIVE})
SINCE_THEN = "since what was told before"
# "In the course of the morning ..." goes on with the day of the paragraph before.
PARTS_OF_DAY = frozenset({"morning", "afternoon", "evening", "night", "dawn", "noon", "midday", "midnight", "dusk", "later", "hour"})  # fmt: skip
THEN = frozenset({"then", "there", "afterwards", "afterward", "thereupon", "later", "meanwhile"})
CARRYING = frozenset({"ASSAULT", "COERCE", "PROTEST", "RETREAT", "MOBILIZE", "AID", HAZARD})
# Clauses of time and condition tell of another day than the clause they hang on.
ELSEWHERE = frozenset({"after", "before", "since", "until", "if", "when", "as", "why", "whether"})
# Words that take a past tense away from the day of the story.
LOOSE = frozenset({"initially", "once", "previously", "formerly", "earlier", "originally", "long", "ago", "never", "already", "recently"})  # fmt: skip
ASIDE = frozenset({"relcl", "acl"})
# "determines which planes carried out raids" tells of a habit.
PRESENT = frozenset({"VBZ", "VBP"})
# In so many of them a sum is told.
LONG_UNITS = frozenset({"day", "week", "month", "year"})
# A sentence with one of these has left the scene of the one before.
AWAY = frozenset({"elsewhere", "separately", "nationwide", "countrywide"})


@dataclass(frozen=True, slots=True)
class Story:
    """What the sentences before tell of when and where."""

    date: Date | None = None
    place: int | None = None
    where: Evidence | None = None
    background: bool = False


def story_of(
    index: Index, sentence: Sentence, trigger: Trigger, before: tuple[EventMention, ...]
) -> Story:
    """Day and place of the sentence before, where the tense says that the story goes on."""
    head = clause_head(sentence, trigger)
    if (pointed := _pointed_to(sentence, trigger, before)) is not None:
        return pointed
    if _since_then(sentence, head):
        date = _last_day(index, sentence, before, any_length=True, spoken=True)[0]
        return Story(date=_open(index, date) if date else None)
    if not goes_on(sentence, head) or _sums_up(sentence):
        return Story()
    if head.dep == "relcl" and (index.times.get(sentence.index) or _tells_where(sentence, head)):
        return Story()  # "a guard, who was beaten to death, and a clerk both died on 18 May"
    spoken = trigger.entry.type in SPEECH
    date, number = _last_day(index, sentence, before, any_length=False, spoken=spoken)
    if date is None:
        return Story()
    told = [e for e in before if e.sentence == number]
    background = any(e.background for e in told)
    place = next((e for e in reversed(told) if e.place is not None), None)
    away = any(t.lemma.lower() in AWAY for t in sentence.tokens)
    carries = trigger.entry.type in CARRYING and not away
    carried = carries and place is not None and place.type in CARRYING
    return Story(
        date=_carried(date), background=background,
        place=place.place if place is not None and carried else None,
        where=place.place_evidence if place is not None and carried else None,
    )  # fmt: skip


def _pointed_to(
    sentence: Sentence, trigger: Trigger, before: tuple[EventMention, ...]
) -> Story | None:
    """ "Guns struck 54 targets overnight. In these strikes 63 men were killed": the time of what the sentence before tells."""
    told = [e for e in before if sentence.index - e.sentence == 1 and e.type == trigger.entry.type]
    if len(told) != 1 or told[0].date is None or told[0].background:
        return None
    for word in {trigger.head.index: trigger.head, **_named_beside(sentence, trigger)}.values():
        points = any(t.lemma in {"this", "these"} for t in children(sentence, word, "det"))
        if points and word.pos == "NOUN" and word.lemma in nouns():
            return Story(date=_carried(told[0].date), place=told[0].place, where=told[0].place_evidence)
    return None


def _named_beside(sentence: Sentence, trigger: Trigger) -> dict[int, Token]:
    """The nouns that a verb's deed was done in: "in these strikes 63 were killed"."""
    verb = clause_head(sentence, trigger)
    return {
        noun.index: noun
        for prep in children(sentence, verb, "prep")
        if prep.lemma in {"in", "during"}
        for noun in children(sentence, prep, "pobj")
    }


def goes_on(sentence: Sentence, head: Token) -> bool:
    """Whether the simple past of a main clause tells the next step of a story."""
    head = _bearer(sentence, head)
    if head.pos not in VERBAL or any(
        t.lemma in LOOSE for t in children(sentence, head, "advmod", "neg")
    ):
        return False
    if not _is_past(sentence, head):
        return False
    token = head
    while token.head != token.index:
        marks = {
            t.lemma for t in children(sentence, token, "mark", "advmod") if t.index < token.index
        }
        if token.dep in {"advcl", "acl", "pcomp", "csubj"} or (
            token.dep == "relcl" and (token is not head or _tells_which(sentence, token))
        ):
            return False
        if token is head and token.dep != "ROOT" and marks & ELSEWHERE:
            return False
        token = sentence.tokens[token.head]
        if token.tag in PRESENT and token.lemma not in reporting():
            return False
    return True


def _bearer(sentence: Sentence, verb: Token) -> Token:
    """The verb that bears the tense: "used gas to disperse the crowd" dispersed it when gas was used."""
    while verb.tag == "VB" and verb.dep in {"xcomp", "advcl"} and verb.head != verb.index:
        if not any(t.lemma == "to" for t in children(sentence, verb, "aux")):
            break
        verb = sentence.tokens[verb.head]
    return verb


def _is_past(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb stands in the simple past, or tells what was done by an hour of the story."""
    helping = children(sentence, verb, "aux", "auxpass")
    if verb.dep == "conj" and not helping and not children(sentence, verb, "nsubj", "nsubjpass"):
        # "has claimed 20,000 lives and displaced a million"
        first = sentence.tokens[verb.head]
        if any(t.lemma == "have" for t in children(sentence, first, "aux")):
            verb, helping = first, children(sentence, first, "aux")
    if any(t.tag == "MD" for t in helping):
        return False
    having = next((t for t in helping if t.lemma == "have"), None)
    if having is not None:
        return having.tag == "VBD" and _by_then(sentence, verb)
    return verb.tag == "VBD" or any(t.tag == "VBD" and t.lemma in {"be", "do"} for t in helping)


def _by_then(sentence: Sentence, verb: Token) -> bool:
    """ "By noon the guard had driven them out": the hour that the story has reached."""
    return any(
        t.lemma.removeprefix("mid-") in PARTS_OF_DAY
        for by in children(sentence, verb, "prep")
        if by.lemma == "by" and by.index < verb.index
        for t in subtree(sentence, by)
    )


@cache
def reporting() -> frozenset[str]:
    """The verbs that tell what was said: "says that police fired" tells of no usual firing."""
    return frozenset(row["lemma"] for row in table("en/reporting_verbs.tsv"))


def _sums_up(sentence: Sentence) -> bool:
    """ "In all, 14 people died in nine days": a sum over days is told, no step of a story."""
    said = f" {' '.join(t.text.lower() for t in sentence.tokens)} "
    return any(f" {words} " in said for words in word_class("summing_up")) or any(
        t.lemma in LONG_UNITS and t.dep == "pobj" and children(sentence, t, "nummod")
        and sentence.tokens[t.head].lemma in {"in", "over", "within"}
        for t in sentence.tokens
    )  # fmt: skip


def _tells_where(sentence: Sentence, verb: Token) -> bool:
    """ "Shops stay shut in Karm, where a guard was beaten to death": what is known of a place."""
    return any(t.lemma == "where" for t in children(sentence, verb, "advmod"))


def _tells_which(sentence: Sentence, verb: Token) -> bool:
    """ "the gang that raided the school", "those who bombed us": which are meant, no next step, as is "a gang, which fled"."""
    opening = min(subtree(sentence, verb), key=lambda t: t.index)
    before = sentence.tokens[opening.index - 1] if opening.index else opening
    return before.pos != "PUNCT"


def _since_then(sentence: Sentence, head: Token) -> bool:
    """ "It has since downed three jets": since what the sentence before tells."""
    for token in (head, *(sentence.tokens[head.head],) * (head.dep == "conj")):
        for below in children(sentence, token, "advmod", "prep"):
            alone = not [t for t in subtree(sentence, below) if t.lemma not in {"since", "then"}]
            if below.lemma == "since" and alone:
                return True
    return False


def _last_day(
    index: Index, sentence: Sentence, before: tuple[EventMention, ...], *, any_length: bool,
    spoken: bool,
) -> tuple[Date | None, int]:
    """The one time told in the sentences just before, with the number of its sentence."""
    for number in range(sentence.index - 1, max(-1, sentence.index - MEMORY - 1), -1):
        other = index.reading.sentences[number]
        next_to = any_length and number == sentence.index - 1
        if other.paragraph != sentence.paragraph and not (
            next_to or _goes_on_in_time(sentence) or _flows(index, number, sentence)
        ):
            return None, number
        told = [e for e in before if e.sentence == number and e.date is not None]
        if any(is_record(other, t.start, t.end) for t in index.times.get(number, ())):
            continue  # "the worst battle since 2011, when nine died" leaves the story where it was
        history = next((e for e in told if e.background), None)
        if history is not None:
            same = other.paragraph == sentence.paragraph
            return (history.date if same or next_to else None), number
        times = [t for t in index.times.get(number, ()) if _is_over(index, t)]
        if other.paragraph != sentence.paragraph and any(
            _stands_aside(other, t, spoken=spoken) for t in times
        ):
            return None, number
        days = {(t.date.earliest, t.date.latest): t.date for t in times}
        if len(days) > 1:
            return None, number
        for date in days.values():
            day = date.earliest is not None and date.earliest == date.latest
            return (date if day or any_length else None), number
        steps = [e.date for e in told if e.date is not None and e.date.inferred in STEPS]
        if steps:
            return steps[-1], number  # a step of the story is followed by the next
    return None, -1


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


def _stands_aside(sentence: Sentence, time: TimeMention, *, spoken: bool) -> bool:
    """Whether a day is of what is told aside, "the minister, who resigned on Monday", or of no deed: "officials said on
    Monday"."""
    inside = next((t for t in sentence.tokens if time.start <= t.start < time.end), None)
    above = ancestors(sentence, inside) if inside is not None else ()
    verb = next((t for t in above if t.pos in VERBAL), None)
    if verb is None:
        return False
    if verb.dep in ASIDE:
        return not _tells_which(sentence, verb)
    return not spoken and verb.lemma in reporting()


def _is_over(index: Index, time: TimeMention) -> bool:
    published = index.published
    if time.date.earliest is None:
        return False
    return published is None or time.date.earliest <= published


def _carried(date: Date) -> Date:
    return Date(
        edtf=date.edtf, earliest=date.earliest, latest=date.latest, precision=date.precision,
        inferred=RULE, evidence=date.evidence,
    )  # fmt: skip


def _open(index: Index, date: Date) -> Date | None:
    """From the first day told before to the day of publication."""
    end = index.published
    if date.earliest is None or (end is not None and end < date.earliest):
        return None
    return Date(
        edtf=f"{date.earliest}/{end or '..'}", earliest=date.earliest, latest=end,
        precision="range", inferred=SINCE_THEN, evidence=date.evidence,
    )  # fmt: skip
