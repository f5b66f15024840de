"""What makes two tellings fit one event, or forbids it, whatever else they have in common."""

from __future__ import annotations

from tidings.lexicons.word_classes import word_class
from tidings.merging.happenings.told import AHEAD, Told
from tidings.merging.happenings.weekdays import on_other_weekdays
from tidings.merging.intervals import is_number, known, length
from tidings.model.mentions import FigureMention
from tidings.model.vocabulary import HAZARD
from tidings.model.where_prec import SPOT

MEETINGS = frozenset({"CONSULT", "AGREE"})
# "Meet" and "meeting", "talk" and "talks" begin with the same letters.
STEM = 4
# Numbers above this seldom come twice in one story.
LARGE = 10
# "They have met twice since January" is not the meeting on one day in March; what is told without a day is of the weeks before.
MONTH = 31
# Hazards that befall one thing.
WRECKING = frozenset({"transport", "collapse"})
SORTS = ("lost_boats", "lost_trains", "lost_planes", "lost_cars", "fallen_spans", "fallen_houses", "fallen_ground")  # fmt: skip
# Modes by which two desks code one happening: an air strike, a bombardment, a bombing.
COMPATIBLE_MODES = (
    {"aerial", "heavy-weapons"}, {"aerial", "explosives"}, {"heavy-weapons", "explosives"},
    {"aerial", "drone"}, {"firearms", "heavy-weapons"}, {"suicide-attack", "explosives"},
    {"aerial", "unconventional"}, {"heavy-weapons", "unconventional"}, {"visit", "third-party"},
    {"multilateral", "third-party"}, {"multilateral", "visit"}, {"arrest", "abduct"}, {"arrest", "seize"},
    {"abduct", "seize"}, {"seize", "restrict"}, {"firearms", "targeted"}, {"explosives", "targeted"},
    # who burns a house is a rioter to one desk and nobody to another; a man beaten to death was murdered
    {"destroy", "fire"}, {"riot", "destroy"}, {"riot", "fire"}, {"beat", "targeted"},
    # the gas that police fire into a march
    {"crowd-control", "unconventional"},
    {"destroy", "explosives"}, {"destroy", "aerial"}, {"destroy", "heavy-weapons"}, {"firearms", "primitive"},
)  # fmt: skip


def may_be_one(one: Told, other: Told) -> bool:
    """Whether modes, status, sort of count and parties allow that two tellings are of one event."""
    # The cheapest first, and what forbids most: millions of pairs are asked.
    if told_before(one, other) or told_before(other, one):
        return False
    a, b = one.mention, other.mention
    if not modes_fit(one.means, other.means) or of_mine_and_bombing(one, other):
        return False
    if _one_more(one, other) or on_other_weekdays(one.days_told, other.days_told):
        return False
    if a.status != b.status and not statuses_fit(one, other):
        return False
    if one.is_aggregate != other.is_aggregate or other_target(one, other):
        return False
    if of_two_undated_stories(one, other):
        return False
    if one_of_many(one, other) or one_of_many(other, one):
        return False
    if reversed_sides(one, other) or reversed_sides(other, one) or _other_party(one, other):
        return False
    return a.background == b.background or known(a.date) or known(b.date)


def of_two_undated_stories(one: Told, other: Told) -> bool:
    """Whether reports without a day tell of two stories: then nothing says that "the attack" of one is "the attack" of the other."""
    if one.published or other.published or one.story is None or other.story is None:
        return False
    dated = known(one.mention.date) and known(other.mention.date)
    return one.story != other.story and not dated


def statuses_fit(one: Told, other: Told) -> bool:
    """Whether two tellings of which one is said to be planned, or denied, and the other not can be of one event."""
    statuses = {one.mention.status, other.mention.status}
    if "hypothetical" in statuses and not one_table(one, other) and not _attempts(one, other):
        return False
    return "denied" not in statuses or not _other_days(one, other)


def told_before(one: Told, other: Told) -> bool:
    """Whether a report tells that it was done before the day on which the other was: "the attack" of the 3rd is not that of the 9th."""
    until, first = one.told_until, other.stated_from
    return until is not None and first is not None and first > until


def one_large_number(one: FigureMention, other: FigureMention) -> bool:
    """Whether both give one number that hardly comes twice."""
    numbers = is_number(one) and is_number(other)
    return numbers and one.value == other.value and (one.value or 0) > LARGE


def _one_more(one: Told, other: Told) -> bool:
    """Whether one article tells one of the two as one more of its kind: "a second rally"."""
    return one.article == other.article and one.is_another != other.is_another


def one_of_many(one: Told, other: Told) -> bool:
    """Whether one tells that somebody was taken, and the other how many others were: "Dela was led away", "eight were held"."""
    if one.is_of_one and other.takes_large and not one.takes_many:
        return not one.named & other.named
    return bool(one.alone) and other.takes_many and not one.alone & other.named


def _other_days(one: Told, other: Told) -> bool:
    """Whether two tellings stand on days apart: "he was not held on Tuesday" denies another arrest than Wednesday's."""
    a, b = one.days, other.days
    return a is not None and b is not None and (a[0] > b[1] or b[0] > a[1])


def _attempts(one: Told, other: Told) -> bool:
    """Whether both tell of a deed that is news though it fails: "an attempt to overthrow", "the failed coup"."""
    return all(t.mention.lemma in word_class("attempted_deeds") for t in (one, other))


def modes_fit(one: str | None, other: str | None) -> bool:
    """Whether two modes, where both are told, can be of one happening."""
    return not one or not other or one == other or {one, other} in COMPATIBLE_MODES


def of_mine_and_bombing(one: Told, other: Told) -> bool:
    """Whether one tells of a mine or a bomb by the road and the other of fire that falls: a lorry that hit a mine was not bombed."""
    return _laid(one, other) or _laid(other, one)


def _laid(one: Told, other: Told) -> bool:
    if other.means not in {"aerial", "drone", "heavy-weapons"} or one.means != "explosives":
        return False
    words = one.mention.clause.quote.casefold()
    return any(w in words for w in word_class("laid_bombs"))


def one_table(one: Told, other: Told) -> bool:
    """Whether two tellings are of one meeting to come: the same two or more people, nothing held yet."""
    if one.mention.type not in MEETINGS or other.mention.type not in MEETINGS:
        return False
    people = [{e.id for _, e in t.actors if e.kind == "person"} for t in (one, other)]
    ahead = all(
        t.mention.status in AHEAD and not t.mention.background
        and (t.mention.type == "CONSULT" or t.mention.status != "hypothetical")
        for t in (one, other)
    )  # fmt: skip
    return ahead and len(people[0]) > 1 and people[0] == people[1]


def _one_act(one: Told, other: Told) -> bool:
    """The same act told by the same word, one of them naming nobody: "the truce began on Friday",
    "Thursday's meeting" beside "they meet on Thursday"."""
    a, b = one.mention, other.mention
    if one.actors and other.actors:
        return False
    if a.type in MEETINGS and b.type in MEETINGS:
        return a.lemma[:STEM] == b.lemma[:STEM] and one.article == other.article
    return bool(a.mode) and a.mode == b.mode and a.lemma == b.lemma


def same_people(one: Told, other: Told) -> bool:
    """Whether two tellings count alike, exactly and above one, or share all of two or more actors."""
    for a in one.figures:
        for b in other.figures:
            exact = a.value is not None and a.low == a.high == a.value > 1
            if exact and a.measure == b.measure and a.value == b.value == b.low:
                return True
    return len(one.named) > 1 and one.named == other.named


def one_spot(one: Told, other: Told) -> bool:
    """Whether two tellings are of one deed on one day, or of one town and day where one names nobody."""
    a, b = one.mention.date, other.mention.date
    if (
        (
            a is not None
            and b is not None
            and _one_act(one, other)
            and a.inferred is b.inferred is None
        )
        and known(a)
        and length(a) == 0
        and a.edtf == b.edtf
    ):
        return True
    if one.place is None or other.place is None or a is None or b is None:
        return False
    town = one.place.id == other.place.id and one.place.place is not None
    day = a.inferred is None and b.inferred is None and length(a) == 0 and a.edtf == b.edtf
    exact = one.place.place is not None and one.place.place.precision <= SPOT
    return town and exact and day and not (one.actors and other.actors)


def reversed_sides(one: Told, other: Told) -> bool:
    """Whether who acts in one telling suffers in the other: an offensive is not the counter-offensive."""
    acting, also = one.acting, other.acting
    apart = bool(acting and also) and acting.isdisjoint(also)
    return apart and not acting.isdisjoint(other.suffering)


def alike(one: Told, other: Told) -> bool:
    """Whether two attacks have more in common than sides that fight each other every day: the verb,
    the mode, or the very day."""
    a, b = one.mention, other.mention
    acting = [t.parties("source") for t in (one, other)]
    if all(acting) and not acting[0] & acting[1]:
        return False
    if a.lemma == b.lemma or (a.mode is not None and a.mode == b.mode):
        return True
    if a.date is None or b.date is None or a.date.inferred or b.date.inferred:
        return False
    return length(a.date) == 0 and a.date.edtf == b.date.edtf


def other_target(one: Told, other: Told) -> bool:
    """Whether two attacks hit people of different countries, or two ships or buildings by name came to grief."""
    wrecks = [_wrecks(t) for t in (one, other)]
    if all(wrecks) and wrecks[0].isdisjoint(wrecks[1]):
        return True
    sorts = [wreck_sorts(t) for t in (one, other)]
    if all(sorts) and sorts[0].isdisjoint(sorts[1]):
        return True
    mine, theirs = one.suffering, other.suffering
    return one.mention.type == "ASSAULT" and bool(mine and theirs) and mine.isdisjoint(theirs)


def _wrecks(told: Told) -> frozenset[str]:
    """The named ships, trains or buildings of which a telling says that they were lost; a flood or a storm strikes many."""
    if told.mention.type != HAZARD or told.mention.mode not in WRECKING:
        return frozenset()
    return frozenset(e.id for role, e in told.actors if e.kind == "facility" and role == "target")


def wreck_sorts(told: Told) -> frozenset[str]:
    """What sorts of things were lost by the words of a telling: a bridge that fell is no factory, and a ferry no train."""
    if told.mention.type != HAZARD or told.mention.mode not in WRECKING:
        return frozenset()
    quotes = [a.evidence.quote.lower() for a in told.mention.actors if a.role == "target"]
    words = {w.removesuffix("s") for quote in quotes for w in quote.split()}
    return frozenset(sort for sort in SORTS if not words.isdisjoint(word_class(sort)))


def _other_party(one: Told, other: Told) -> bool:
    """Whether two meetings have different tables: a summit of four is not the talks of two."""
    if one.mention.type not in MEETINGS or other.mention.type not in MEETINGS:
        return False
    mine, theirs = one.parties(), other.parties()
    if one.mention.type != other.mention.type:
        return len(mine) < 2 or mine != theirs
    return len(mine) > 1 and len(theirs) > 1 and mine != theirs
