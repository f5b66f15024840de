"""Whether two tellings are of one event: type, actors, time, place and numbers, each with its reason."""

from __future__ import annotations

from tidings.lexicons.word_classes import word_class
from tidings.merging.ground import at
from tidings.merging.happenings.fitting import (
    MEETINGS,
    MONTH,
    alike,
    may_be_one,
    one_large_number,
    one_spot,
    one_table,
    same_people,
)
from tidings.merging.happenings.told import Told
from tidings.merging.intervals import count_bounds, counts_meet, gap, ordinals
from tidings.model.dates import Date
from tidings.model.decisions import Decision, Reason
from tidings.model.ids import content_id
from tidings.model.items import Entity
from tidings.model.mentions import FigureMention
from tidings.model.where_prec import SPOT

# What an agreement of each feature weighs. Chosen on the bundled case and the five reports:
# actors and time must agree together, or numbers and one of them; type alone never suffices.
ACTORS, PART_OF_ACTORS, TIME, SAME_DAY, PLACE, COUNT, SAME_WORD = (
    0.35,
    0.2,
    0.15,
    0.3,
    0.15,
    0.25,
    0.15,
)
SAME, UNSURE = 0.6, 0.45
# Tellings of one kind in one article are two events unless words say otherwise.
ONE_ARTICLE = -0.15
ONE_TABLE = 0.3
# Two tellings of one kind, in one town on one day, where one of them names nobody.
ONE_SPOT = 0.2
# The night of the 6th is the early 7th to another desk; it speaks a little against one event.
NEXT_DAY = -0.05
# A date supposed from the day of publication may be off by this many days and contradicts nothing.
SUPPOSED = 4
# An open count ("at least eight") that is so many times smaller than another says nothing of it.
GROWS = 3
# A word for a number ("several", "dozens") spans so many times its least.
VAGUE = 2.5
# A week is the widest interval within which two undated-by-day tellings count as agreeing in time.
WEEK = 8


def fit(one: Told, other: Told) -> bool:
    """Whether parties, sort and place allow that two tellings are one: asked of every pair, before anything is weighed."""
    return not _apart(one.place, other.place) and may_be_one(one, other)


def compare_events(one: Told, other: Told) -> Decision | None:
    """The judgement on two tellings that `fit`; None when they have nothing in common worth recording."""
    reasons: list[Reason] = []
    actors = 0.0 if _only_anybody(one, other) else _actors(one, other, reasons)
    if actors == 0 and not (one.figures and other.figures) and not one_spot(one, other):
        return None
    score = 0.1 + actors
    for feature in (_times(one, other, reasons), _places(one, other, reasons)):
        if feature is None:
            return None
        score += feature
    counts = _counts(one, other, reasons)
    if counts is None:
        return None
    words = _words(one, other, reasons)
    score += counts + words
    if counts <= 0 and one.mention.type == "ASSAULT" and not alike(one, other):
        return None
    if actors == 0 and counts <= 0:
        if not one_spot(one, other):
            return None
        reasons.append(
            Reason(rule="event.spot", says="the same town and day, and one names nobody")
        )
        score += ONE_SPOT
    score = round(min(max(score, 0.0), 1.0), 2)
    if score < UNSURE:
        return None
    left, right = (at(t.mention.trigger) for t in (one, other))
    return Decision(
        id=content_id("decision", "event", left, right), left=left, right=right,
        verdict="same" if score >= SAME else "unsure", score=score, reasons=tuple(reasons),
    )  # fmt: skip


def compared(
    one: Told, other: Told, reasons: list[Reason]
) -> tuple[float, float | None, float | None, float | None]:
    """What actors, times, places and numbers of two tellings weigh, each for itself; None where they contradict."""
    return (
        _actors(one, other, reasons), _times(one, other, reasons),
        _places(one, other, reasons), _counts(one, other, reasons),
    )  # fmt: skip


def contradict(one: Told, other: Told) -> bool:
    """Whether two tellings cannot be of one event: parties, time, place or sort of count forbid it."""
    return not fit(one, other) or _times(one, other, []) is None or _counts(one, other, []) is None


def _actors(one: Told, other: Told, reasons: list[Reason]) -> float:
    mine, theirs = one.named, other.named
    shared = mine & theirs
    if shared:
        names = sorted({e.name for _, e in one.actors if e.id in shared})
        reasons.append(Reason(rule="event.actors", says=f"both name {', '.join(names)}"))
        full = len(shared) == min(len(mine), len(theirs))
        return (
            ACTORS
            if full and len(shared) > 1
            else (PART_OF_ACTORS + ACTORS) / 2
            if full
            else PART_OF_ACTORS
        )
    countries = one.countries() & other.countries()
    if countries:
        says = f"both have actors of {', '.join(sorted(countries))}"
        reasons.append(Reason(rule="event.countries", says=says))
        return PART_OF_ACTORS
    return 0.0


def _only_anybody(one: Told, other: Told) -> bool:
    """Whether two tellings share only “people” or “civilians”, whom every deed befalls, neither a place, nor both a day.

    Running totals are of a war, not of a deed, and a case seldom tells of two.
    """
    if all(any(f.scope == "cumulative" for f in told.figures) for told in (one, other)):
        return False
    dated = one.mention.date is not None and other.mention.date is not None
    if dated or (
        one.place is not None and other.place is not None and one.place.id == other.place.id
    ):
        return False
    shared = {e.name.lower() for _, e in one.actors if e.id in other.named}
    return bool(shared) and shared <= word_class("anybody")


def _count_otherwise(one: Date, other: Date) -> bool:
    """Whether two tellings sum up spans that begin on other days: "83 killed since 3 May" and "dozens since March"."""
    if not (one.precision == other.precision == "range" and one.earliest and other.earliest):
        return False
    first, last = ordinals(*sorted((one.earliest, other.earliest)))
    return last - first > SUPPOSED


def _times(one: Told, other: Told, reasons: list[Reason]) -> float | None:
    a, b = one.mention.date, other.mention.date
    mine, theirs = one.days, other.days
    if a is None or b is None or mine is None or theirs is None:
        return 0.05
    if _count_otherwise(a, b):
        return None
    if mine[0] > theirs[1] or theirs[0] > mine[1]:
        supposed = a.inferred is not None or b.inferred is not None
        if supposed and gap(a, b) <= SUPPOSED:
            return 0.0
        if gap(a, b) > 1 or not same_people(one, other):
            return None
        reasons.append(Reason(rule="event.next-day", says=f"{a.edtf}, but {b.edtf}"))
        return NEXT_DAY
    shorter, longer = sorted((mine[1] - mine[0], theirs[1] - theirs[0]))
    if one.mention.type in MEETINGS and shorter == 0 and longer > MONTH:
        return None
    if longer == 0:
        reasons.append(Reason(rule="event.day", says=f"both on {a.edtf}"))
        return SAME_DAY
    reasons.append(Reason(rule="event.time", says=f"{a.edtf} and {b.edtf} overlap"))
    return TIME if shorter <= WEEK else TIME / 3


def _places(one: Told, other: Told, reasons: list[Reason]) -> float | None:
    if one.place is None or other.place is None:
        return 0.0
    if one.place.id == other.place.id:
        reasons.append(Reason(rule="event.place", says=f"both in {one.place.name}"))
        return PLACE
    return None if _apart(one.place, other.place) else 0.0


def _apart(one: Entity | None, other: Entity | None) -> bool:
    """Whether two places are known and neither can lie in the other: two towns, or lands of two countries."""
    if one is None or other is None or one.id == other.id:
        return False
    a, b = one.place, other.place
    if a is None or b is None:
        return False
    return a.country != b.country or (a.precision <= SPOT and b.precision <= SPOT)


def _counts(one: Told, other: Told, reasons: list[Reason]) -> float | None:
    """Agreeing numbers speak for one event; numbers of another sort (running totals) against it."""
    best: float = 0.0
    for a in one.figures:
        for b in other.figures:
            if a.measure != b.measure:
                continue
            other_sort = {a.scope, b.scope} == {"incident", "cumulative"}
            # "31 were killed that year" is the battle of that year with its 31 dead
            if a.additional != b.additional or (other_sort and not one_large_number(a, b)):
                return None
            if a.value == b.value == 1:
                continue  # "the president" and "a guard" are one person each, which says nothing
            if counts_meet(count_bounds(a.low, a.high), count_bounds(b.low, b.high)):
                if max(a.low, b.low) > GROWS * min(a.low, b.low):
                    continue  # "at least eight" may be 63, and says nothing of them
                if _is_of_others(a, b):
                    continue  # "several colleagues" may be as many as "six fighters", and are no fighters
                says = f"“{a.quote}” and “{b.quote}” can both be true"
                reasons.append(Reason(rule="event.count", says=says))
                best = max(best, COUNT)
            else:
                reasons.append(Reason(rule="event.count", says=f"“{a.quote}”, but “{b.quote}”"))
                best = best or -0.05
    return best


def _is_of_others(one: FigureMention, other: FigureMention) -> bool:
    """Whether one of two counts is no number at all, and they are of people by other names."""
    vague = any((f.high or f.low or 0) >= VAGUE * (f.low or 0) for f in (one, other))
    names = [frozenset(f.population.lower().split()) for f in (one, other)]
    return vague and "people" not in names[0] | names[1] and not names[0] & names[1]


def _words(one: Told, other: Told, reasons: list[Reason]) -> float:
    score = 0.0
    if one.mention.lemma == other.mention.lemma:
        reasons.append(Reason(rule="event.word", says=f"both say “{one.mention.lemma}”"))
        score += SAME_WORD
    if one_table(one, other):
        reasons.append(Reason(rule="event.table", says="the same people are to meet"))
        return score + ONE_TABLE
    if one.beside(other):
        reasons.append(Reason(rule="event.one-article", says="told twice in one article"))
        score += ONE_ARTICLE
    return score
