"""The harm done by an attack that is told beside it: "Shells hit the market. Nine people were killed, doctors say."

"Nine people were killed in Cusco on Monday" tells of a blow of its own.
"""

from __future__ import annotations

from tidings.lexicons.word_classes import word_class
from tidings.mentions.events.days.reckoned import RULE as RECKONED
from tidings.merging.happenings.known_deeds import is_punished
from tidings.merging.happenings.told import Told
from tidings.merging.stories.story_words import WORD
from tidings.model.joint import LEARNED
from tidings.model.mentions import EventMention

# "The 20 killed included four children", "35 people also were wounded": in reports of one attack such tolls are its own.
BARE_TOLL, TOLL_BACK = 0.5, 5
# "Gunmen stormed the mill. They killed nine": so many sentences on "they" are still those who came.
THEY_BACK = 2
# "The raid came after nine were killed": what is told as before or after a blow is none of its harm.
OTHER_TIMES = frozenset({"after", "before", "since", "until", "following", "despite"})


def is_bare_toll(told: Told) -> bool:
    """Whether a telling only counts who came to harm: no doer, no means, no place, no day of its own."""
    event = told.mention
    nobody = all(a.role == "target" for a in event.actors)
    return _only_counts(told) and nobody and not _has_own_place(told) and not _has_own_day(told)


def harm_done(earlier: Told, later: Told) -> dict[str, float]:
    """What a telling of nothing but the harm done says for being that of the attack before it, with its weight."""
    found: dict[str, float] = {}
    if _behind_semicolon(earlier, later):
        found["the harm done, told in a clause of its own"] = BARE_TOLL
    if is_bare_toll(later) and _goes_on(earlier, later, TOLL_BACK):
        found["a toll that names neither place nor doer goes on with it"] = BARE_TOLL
    if _is_their_toll(earlier, later) and _goes_on(earlier, later, THEY_BACK):
        found["those who came killed so many"] = BARE_TOLL
    return found


def in_one_breath(one: Told, other: Told) -> bool:
    """Whether two tellings of one sentence are an attack and only the harm done, at one place and on one day so far as told."""
    if is_bare_toll(one) != is_bare_toll(other):
        # "Two guards were killed on the first day, and the engineer was shot": what befell one person left nobody else dead
        return not (one.alone or other.alone or _is_of_other_time(one, other))
    if one.mention.mode and other.mention.mode:
        return False
    place = one.place is not None and other.place is not None and one.place.id == other.place.id
    a, b = one.mention.date, other.mention.date
    return place and a is not None and b is not None and a.edtf == b.edtf


def _only_counts(told: Told) -> bool:
    """Whether its words say no more than that so many were harmed: "killed", "lost their lives", "were shot dead"."""
    event = told.mention
    bare = event.lemma in (
        word_class("bare_harm") | word_class("death_verbs") | word_class("being_dead")
    )
    # "lose their lives" is one lemma to the learned reader
    lost = event.lemma.partition(" ")[0] in word_class("lives_lost") and _kills(told)
    # by what means they died only the learned reader guesses: the words do not say it
    plain = (bare or lost) and (event.mode is None or event.found_by == LEARNED)
    shot = event.mode == "firearms" and event.lemma in word_class("shooting_dead")
    beside = all(
        f.population.lower().split()[-1] in word_class("of_the_dead") for f in told.figures
    )
    if beside and told.figures:
        return False  # "the doctor and several colleagues were killed": some of the dead, whose number they do not tell
    told_once = not (told.is_aggregate or told.is_another or event.background)
    return (plain or shot) and bool(event.figures) and told_once and event.status == "occurred"


def _kills(told: Told) -> bool:
    return any(f.measure == "killed" for f in told.figures)


def _has_own_place(told: Told) -> bool:
    where = told.mention.place_evidence
    return told.mention.place is not None and (where is None or where.quote in told.said)


def _has_own_day(told: Told) -> bool:
    """Whether words give its day, or say that it was another one than that of what is told beside it."""
    date = told.mention.date
    return date is not None and date.inferred in {None, RECKONED}


def _is_their_toll(earlier: Told, later: Told) -> bool:
    """ "They killed nine": a toll of those who came, by a pronoun."""
    doers = [a for a in later.mention.actors if a.role == "source"]
    theirs = bool(doers) and all(
        a.evidence.quote.casefold() in word_class("they_who_came") for a in doers
    )
    came = any(a.role == "source" for a in earlier.mention.actors)
    own = _has_own_place(later) or _has_own_day(later)
    return theirs and came and _only_counts(later) and not own


def _goes_on(earlier: Told, later: Told, furthest: int) -> bool:
    """Whether a toll stands close behind an attack that is told as such, and the sentence opens no other scene."""
    back = later.mention.sentence - earlier.mention.sentence
    doers = any(a.role != "target" for a in earlier.mention.actors)
    attack = earlier.mention.mode is not None or doers
    plain = not earlier.is_aggregate and earlier.mention.status == "occurred"
    apart = word_class("other_scene").isdisjoint(WORD.findall(later.said.lower()))
    return 0 < back <= furthest and attack and plain and apart and not is_punished(earlier)


def _is_of_other_time(one: Told, other: Told) -> bool:
    """Whether the words between two tellings of a sentence set them apart, in time or as another scene."""
    first, last = sorted((one.mention, other.mention), key=lambda m: m.trigger.start)
    between = {w.casefold() for w in WORD.findall(_between(one.said, first, last))}
    return not between.isdisjoint(OTHER_TIMES | word_class("other_scene"))


def _between(said: str, first: EventMention, last: EventMention) -> str:
    _, _, rest = said.partition(first.trigger.quote)
    return rest.partition(last.trigger.quote)[0]


def _behind_semicolon(earlier: Told, later: Told) -> bool:
    """ "A lorry hit a mine near Karm; eight people were killed": the harm, told in a clause of its own."""
    a, b = earlier.mention, later.mention
    harm = b.mode is None and b.lemma in word_class("bare_harm") | word_class("death_verbs")
    nobody = all(actor.role == "target" for actor in b.actors) and bool(b.figures)
    between = b.clause.start - a.clause.end
    parted = 0 < between <= len("; ") and ";" in later.said and a.sentence == b.sentence
    return harm and nobody and parted and a.mode is not None
