"""Whether two articles tell of one attack: day, place, toll, means and words, each with its reason.

The weights were chosen on FA-KES, where of two articles of one week 181 pairs tell of one incident and 510 do not: the words
of two articles about one incident are alike by .4 in the middle, those of others by .1; numbers and places agree by chance.
"""

from __future__ import annotations

from tidings.merging.happenings.attacks import Deed
from tidings.merging.happenings.deed_tolls import (
    MANY,
    Said,
    shared_toll,
    told_together,
    toll_evidence,
)
from tidings.merging.happenings.fitting import modes_fit, of_mine_and_bombing
from tidings.merging.happenings.near import Nearness, nearness
from tidings.merging.happenings.weekdays import on_other_weekdays
from tidings.merging.intervals import counts_meet, gap, known, overlap
from tidings.merging.stories.story_words import Vector, likeness
from tidings.model.decisions import Decision, Reason
from tidings.model.ids import content_id
from tidings.model.where_prec import SPOT

SAME, UNSURE = 0.45, 0.35
# The words of the whole articles, where both open with the deed, and those of the sentences that tell it.
ABOUT, WORDS = 0.8, 0.5
MOST_ABOUT, MOST_WORDS = 0.6, 0.5
BOUND = 1.5
# Sentences as alike as this are copied, and tell the same; without anything else in common they must be this alike.
COPY, ALIKE = 0.7, 0.3
SHOWN = 4
SAME_SPOT, SAME_AREA, APART = 0.15, 0.08, -0.25
SAME_DAY, STATED_DAY = 0.1, 0.15
# The night of the 6th is the early 7th to another desk; without one number in common it is another night.
NEXT_DAY = -0.25
# A day supposed from the day of publication may be off by so many days.
SUPPOSED, LATER_DAY = 1, -0.2
# What is told without a day may be of any.
NO_DAY = -0.1
SAME_MODE, OTHER_MODE = 0.05, -0.15
SAME_DOERS, SAME_NOUN = 0.05, 0.15
# Who struck whom, where they are two: forces of one country and people of another.
SAME_SIDES = 0.15


def compare_deeds(one: Deed, other: Deed) -> Decision | None:
    """The judgement on two deeds of two articles; None where nothing speaks for one, or something forbids it."""
    day = _days(one, other)
    if day is None:
        return None
    if not _concrete(one, other):
        return None
    said = (
        day,
        _where(one, other),
        _means(one, other),
        *toll_evidence(one, other),
        *_words(one, other),
    )
    score = round(min(max(sum(s.weight for s in said), 0.0), 1.0), 2)
    if score < UNSURE:
        return None
    left, right = sorted((one, other), key=lambda d: d.node)
    ends = tuple(_at(d) for d in (left, right))
    return Decision(
        id=content_id("decision", "deed", *ends), left=ends[0], right=ends[1],
        verdict="same" if score >= SAME else "unsure", score=score,
        reasons=tuple(s.reason for s in said if s.reason is not None),
    )  # fmt: skip


def _concrete(one: Deed, other: Deed) -> bool:
    """Whether place, toll, name or much of the words agree: two acts of one war on one day have only their sides in common."""
    return (
        _nearest(one, other) in {"same", "near"}
        or bool(shared_toll(one, other) or set(one.wounded) & set(other.wounded))
        or any(counts_meet(a, b) for a in one.bounds for b in other.bounds)
        or _known_by_name(one, other)
        or _own_likeness(one, other) >= ALIKE
    )


def _at(deed: Deed) -> str:
    trigger = next(t for t in deed.tellings if t.node == deed.node).mention.trigger
    return f"{trigger.document}:{trigger.start}-{trigger.end}"


def forbids(one: Deed, other: Deed) -> bool:
    """Whether two deeds cannot be one: days too far apart, or two days or towns and no number in common."""
    if _days(one, other) is None:
        return True
    if shared_toll(one, other):
        return False
    if any(of_mine_and_bombing(a, b) for a in one.tellings for b in other.tellings):
        return True
    a, b = one.day, other.day
    two_days = one.stated and other.stated and a is not None and b is not None and not overlap(a, b)
    return two_days or _nearest(one, other) == "apart"


def _days(one: Deed, other: Deed) -> Said | None:
    """What the days say; None where they cannot be one: stated or supposed too far apart, or told before it was done."""
    a, b = one.day, other.day
    if a is None or b is None or not known(a) or not known(b):
        if on_other_weekdays(one.days_told, other.days_told):
            return None
        told = min((d.told for d in (one, other) if d.day is None and d.told), default=None)
        done = next((d.earliest for d in (a, b) if d is not None and d.earliest), None)
        if told and done and done > told:
            return None
        near = told_together(one, other)
        # raids on one town come every month: which of them is told without its day the toll says, or the noun
        which = _known_by_name(one, other) or max(one.exact & other.exact, default=0) >= MANY
        if near is False and not which and _are_many(one, other):
            return None
        sure = _known_by_name(one, other) or (shared_toll(one, other) >= MANY and bool(near))
        return Said(0.0 if sure else NO_DAY)
    stated = one.stated and other.stated
    if overlap(a, b):
        says = Reason(rule="deed.day", says=f"{a.edtf} and {b.edtf} can be one day")
        return Said(STATED_DAY if stated else SAME_DAY, says)
    apart = gap(a, b)
    if apart > (1 if stated else SUPPOSED):
        return None
    says = Reason(rule="deed.next-day", says=f"{a.edtf}, but {b.edtf}")
    if shared_toll(one, other):
        return Said(0.0, says)
    return Said(NEXT_DAY if stated else LATER_DAY * apart, says)


def _are_many(one: Deed, other: Deed) -> bool:
    """Whether both are of a sort that comes again and again in this case, and neither is told as of a rarer one: by gas."""
    told = [[t for t in d.tellings if t.mention.mode] or d.tellings for d in (one, other)]
    return all(t.is_of_many for tellings in told for t in tellings)


def _known_by_name(one: Deed, other: Deed) -> bool:
    """Whether one is told as known, by the noun that the other uses: "the battle of Lima"."""
    return bool(one.lemmas & other.lemmas & (one.known_as | other.known_as))


def _nearest(one: Deed, other: Deed) -> Nearness:
    order: tuple[Nearness, ...] = ("same", "near", "open", "apart")
    found = [nearness(a, b) for a in one.places for b in other.places]
    return min(found, key=order.index, default="open")


def _where(one: Deed, other: Deed) -> Said:
    near = _nearest(one, other)
    names = [", ".join(sorted(e.name for e in d.places)) for d in (one, other)]
    if near == "open":
        return Said(0.0)
    if near == "apart":
        return Said(APART, Reason(rule="deed.place", says=f"{names[0]}, but {names[1]}"))
    common = {e.id for e in one.places} & {e.id for e in other.places}
    exact = any(e.id in common and e.place and e.place.precision <= SPOT for e in one.places)
    says = Reason(rule="deed.place", says=f"{names[0]} is, or lies by, {names[1]}")
    return Said(SAME_SPOT if exact else SAME_AREA, says)


def _means(one: Deed, other: Deed) -> Said:
    doers = SAME_DOERS if one.doers & other.doers else 0.0
    if (one.doers & other.doers) - one.victims and (one.victims & other.victims) - one.doers:
        doers += SAME_SIDES
    doers += SAME_NOUN if _known_by_name(one, other) else 0.0
    if not one.modes or not other.modes:
        return Said(doers)
    common = one.modes & other.modes
    if common:
        says = Reason(rule="deed.means", says=f"both tell of {', '.join(sorted(common))}")
        return Said(doers + SAME_MODE, says)
    fit = any(modes_fit(a, b) for a in one.modes for b in other.modes)
    return Said(doers if fit else doers + OTHER_MODE)


def _words(one: Deed, other: Deed) -> tuple[Said, ...]:
    """What the sentences have in common, and the articles: those of one crisis are alike, so the deed's own words bound it."""
    own, whole = _own_likeness(one, other), likeness(one.about, other.about)
    return (
        _alike("the sentences", one.words, other.words, own, WORDS * min(own, MOST_WORDS) + max(own - COPY, 0.0)),
        _alike("the articles", one.about, other.about, whole, ABOUT * min(whole, BOUND * own, MOST_ABOUT)),
    )  # fmt: skip


def _own_likeness(one: Deed, other: Deed) -> float:
    """The likeness of the sentences but for the names of those who act or suffer, who do so every day."""
    names = one.names | other.names
    return likeness({k: w for k, w in one.words.items() if k not in names}, other.words)


def _alike(what: str, one: Vector, other: Vector, alike: float, weight: float) -> Said:
    shared = sorted(one.keys() & other.keys(), key=lambda k: (-one[k] * other[k], k))[:SHOWN]
    says = f"{what} are alike by {alike:.2f}: {', '.join(shared)}"
    return Said(weight, Reason(rule="deed.words", says=says) if shared else None)
