"""Dates an event by the time words nearest to it in its clause, else by a rule that is named.

"Raiders burned the mill on Monday" takes Monday; "Raiders burned the mill" in a later paragraph takes no date.
"""

from __future__ import annotations

from tidings.language.arguments import objects
from tidings.language.shares import share_of
from tidings.language.trees import ancestors, children
from tidings.mentions.appointed import find_appointment
from tidings.mentions.asides import is_no_time
from tidings.mentions.events.clauses import clause_head, own_words, verb_of_time
from tidings.mentions.events.days.answered_deeds import is_of_another
from tidings.mentions.events.days.as_news import as_live, as_news, as_of_the_hour, is_history
from tidings.mentions.events.days.harm_in import is_of_its_item
from tidings.mentions.events.days.lead import inferred, lead
from tidings.mentions.events.days.reckoned import lies_before, long_before, reckon
from tidings.mentions.events.days.sides import on_its_side, opening
from tidings.mentions.events.days.steps import AT_ONCE
from tidings.mentions.events.days.timing import (
    of_other_noun,
    opens_period,
    stands_apart,
)
from tidings.mentions.events.words.triggers import Trigger
from tidings.mentions.index import Index
from tidings.model.dates import Date
from tidings.model.mentions import TimeMention
from tidings.model.parse import Sentence, Token

# Talks named beside these words ended in what they tell.
CONCLUDING = frozenset({"agree", "sign", "reach", "extend", "conclude", "announce", "declare", "settle", "renew", "prolong"})  # fmt: skip
# Clauses that tell background keep their own time.
ASIDE = frozenset({"relcl", "acl", "amod"})
# What is reported as new on a day happened then or the day before.
REPORTED = "day of the report"


def find_date(
    index: Index, sentence: Sentence, trigger: Trigger, time: TimeMention | None, *,
    factual: bool, ahead: bool, story: Date | None = None,
) -> Date | None:  # fmt: skip
    """The date of an event; where no words of its own give it, `inferred` names the rule."""
    others = index.times.get(sentence.index, ())
    others = tuple(
        t for t in others
        if t.date.precision != "unknown" and not is_of_another(sentence, trigger.head, t)
    )  # fmt: skip
    if factual:
        others, time = _without_deadlines(index, sentence, trigger, others, time)
    if factual and lies_before(index, sentence, trigger) and not _has_own(sentence, trigger, time):
        return reckon(index, sentence, trigger)
    if time is not None:
        if opens_period(sentence, trigger, time):
            return opening(time.date)
        return on_its_side(index, time.date, factual=factual, ahead=ahead)
    if not factual or long_before(sentence, clause_head(sentence, trigger)):
        return None
    # nobody has said anything yet on a day to come: "were captured; two will be freed on Friday, the army said"
    over = [t for t in others if (t.date.earliest or "") <= (index.published or "9999")]
    said = next((t for t in over if _reported(sentence, trigger, t)), None)
    if said is not None:
        return _until(said.date)
    if (shared := _same_table(index, sentence, trigger, others)) is not None:
        return inferred(shared.date, "same clause")
    if len(others) == 1 and over and _shares(index, sentence, trigger, others[0]):
        return inferred(others[0].date, "same sentence")
    return (
        story
        or as_live(index, sentence, trigger)
        or as_news(index, sentence, trigger)
        or as_of_the_hour(index, sentence, trigger)
    )


def _shares(index: Index, sentence: Sentence, trigger: Trigger, time: TimeMention) -> bool:
    """Whether the one time of a sentence is that of what its other clauses tell, too."""
    apart = stands_apart(sentence, trigger) or of_other_noun(sentence, trigger, time)
    apart = (
        apart or not _reaches(sentence, trigger, time) or is_no_time(sentence, time.start, time.end)
    )
    aside = _told_aside(sentence, clause_head(sentence, trigger))
    told = next((t for t in sentence.tokens if t.end > time.start), None)
    if told is not None and share_of(sentence, told) != share_of(sentence, trigger.head):
        return False  # "have died since May, most of them in one raid on Monday"
    # "They fled, and have lived there since Monday"
    apart = apart or not is_of_its_item(sentence, trigger, time)
    apart = apart or (time.date.latest is None and time.start > trigger.head.end)
    return not apart and not aside and not is_history(index, time.date)


def _without_deadlines(
    index: Index, sentence: Sentence, trigger: Trigger,
    times: tuple[TimeMention, ...], time: TimeMention | None,
) -> tuple[tuple[TimeMention, ...], TimeMention | None]:  # fmt: skip
    """The times that can be those of what was done: "suspended all trains until Friday" was before, and on another day."""
    kept = tuple(t for t in times if not _is_deadline(index, sentence, trigger, t))
    over = time is not None and _is_deadline(index, sentence, trigger, time)
    return kept, None if over else time


def _is_deadline(index: Index, sentence: Sentence, trigger: Trigger, time: TimeMention) -> bool:
    """Whether a time to come is one that the event sets; "talks planned for Friday" have it themselves."""
    if (time.date.latest or time.date.earliest or "") < (index.published or "9999"):
        return False
    set_for = find_appointment(sentence, time.start, time.end)
    if set_for is None:
        return False
    return set_for.border in {"until", "by"} or set_for.verb.index == trigger.head.index


def _has_own(sentence: Sentence, trigger: Trigger, time: TimeMention | None) -> bool:
    """Whether a noun has a day of its own: "a day after … an airstrike on Monday"."""
    if time is None or trigger.head.pos in {"VERB", "AUX"}:
        return False
    words = own_words(sentence, trigger.head)
    return any(w.start < time.end and time.start < w.end for w in words)


def _told_aside(sentence: Sentence, head: Token) -> bool:
    """Relative clauses keep their own time, but for "in Karm, where soldiers entered the suburbs at dawn"; so does what is told
    within them: "the kin of those missing after a boat sank marched on Monday"."""
    above = sentence.tokens[head.head]
    above = sentence.tokens[above.head] if head.dep == "pcomp" else above
    if head.dep in {"advcl", "pcomp"} and above.dep in ASIDE:
        return True
    where = any(t.lemma == "where" for t in children(sentence, head, "advmod"))
    return head.dep in ASIDE and not (where and head.tag == "VBD")


def _reaches(sentence: Sentence, trigger: Trigger, time: TimeMention) -> bool:
    """Whether the time stands in a clause above the event or beside it, not in one told aside."""
    head = clause_head(sentence, trigger)
    verb = verb_of_time(sentence, time)
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


def _reported(sentence: Sentence, trigger: Trigger, time: TimeMention) -> bool:
    """Whether the time is when it was said: "said on Monday that five had died"."""
    below = clause_head(sentence, trigger)
    for above in ancestors(sentence, below):
        if below.dep == "ccomp":
            marks = children(sentence, below, "mark")
            if marks and marks[0].start < time.start:
                return False  # "said that in 2007 he was arrested": no day of speaking
            said = own_words(sentence, above)
            return any(w.start < time.end and time.start < w.end for w in said)
        below = above
    return False


def _until(date: Date) -> Date | None:
    """The day of a report or the one before; what somebody said "in August" may have been long before."""
    if date.latest is None:
        return None
    if date.precision in {"month", "season", "year"}:
        return Date(
            edtf=f"../{date.latest}", earliest=None, latest=date.latest, precision="range",
            inferred=REPORTED, evidence=date.evidence,
        )  # fmt: skip
    return lead(date.latest, rule=REPORTED)


def is_background(index: Index, date: Date | None) -> bool:
    """Whether an event is told as history: its own time lies long before publication."""
    told = date is not None and date.inferred in {None, "opening of the period"}
    return told and date is not None and is_history(index, date)


def lies_ahead(index: Index, date: Date | None) -> bool | None:
    """Whether a date lies on or after the day of publication; None where that cannot be said."""
    published = index.published
    if published is None or date is None or date.earliest is None or date.inferred:
        return None
    return date.earliest >= published
