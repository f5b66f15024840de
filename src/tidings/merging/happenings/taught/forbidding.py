"""What forbids that two tellings are joined by signs, however many speak for it."""

from __future__ import annotations

from tidings.lexicons.word_classes import word_class
from tidings.merging.happenings.compare_events import SUPPOSED
from tidings.merging.happenings.fitting import (
    one_of_many,
    other_table,
    other_target,
    same_people,
)
from tidings.merging.happenings.near import nearness
from tidings.merging.happenings.taught.seen import Seen
from tidings.merging.happenings.told import Told
from tidings.merging.happenings.told_alike import Surroundings

# Articles less alike than this, as stories are parted, and without one name in common are of two matters: a lorry that exploded
# in the capital has nothing to do with the bomb on the convoy. Of 382 pairs of the corpus that are one 17 have no name in common.
ALIKE = 0.11
# A toll that a later report has at less than two thirds is another's.
FALLEN = 1.5
# Of these no campaign has a count of its own.
_HARM = frozenset({"killed", "wounded"})
# Two desks that both say the day have it on the same or the next.
NEXT_DAY = 1


def may_be_joined(one: Seen, other: Seen, around: Surroundings) -> bool:
    """Whether sides, counts, days and the matter of the two reports allow that two tellings are one. All else that speaks against
    it can be outweighed (`signs_against.py`): of 742 pairs of nine piles that are one, 71 are forbidden by what is asked here;
    what weighs now would forbid 189 more."""
    a, b = one.told, other.told
    if one_of_many(a, b) or one_of_many(b, a) or other_target(a, b) or other_table(a, b):
        return False
    if _turned(a, b) or _turned(b, a) or _count_two(a, b) or a.is_another != b.is_another:
        return False
    if _is_of_weeks(a, b) or _is_of_weeks(b, a) or _far_apart(a, b) or is_of_no_time(a, b):
        return False
    # what weeks of fighting cost is told of many things: "300 civilians since December", "50 soldiers in recent weeks"
    if _days_apart(a, b) or a.is_aggregate or b.is_aggregate:
        return False
    return bool(one.report & other.report) or around.alike(a, b) >= ALIKE


def _days_apart(one: Told, other: Told) -> bool:
    """Whether their days lie further apart than two desks have them: twelve were freed on the 10th, twelve on the 13th."""
    mine, theirs = one.days, other.days
    if mine is None or theirs is None:
        return False
    stated = all(t.mention.date and t.mention.date.inferred is None for t in (one, other))
    most = NEXT_DAY if stated and not same_people(one, other) else SUPPOSED
    return max(mine[0] - theirs[1], theirs[0] - mine[1]) > most


def _far_apart(one: Told, other: Told) -> bool:
    """Whether the map has their places in two lands, or all their spots apart: bombers in Lima are not those in Quito."""
    lands = {t.place.place.country for t in (one, other) if t.place and t.place.place}
    if len(lands - {None, ""}) > 1:
        return True
    met = {nearness(a, b) for a in one.spots for b in other.spots}
    return met == {"apart"}


def is_of_no_time(one: Told, other: Told) -> bool:
    """Whether nothing says when: reports without a day that tell of floods tell of any."""
    undated = one.days is None and other.days is None
    return undated and not (one.published and other.published)


def _is_of_weeks(one: Told, other: Told) -> bool:
    """Whether one is a campaign and the other a blow of which the dead or hurt were counted: an offensive killed no "two more"."""
    campaigns = word_class("campaigns_of_weeks")
    if one.mention.lemma not in campaigns or other.mention.lemma in campaigns:
        return False
    return any(f.measure in _HARM and f.scope == "incident" for f in other.figures)


def _turned(one: Told, other: Told) -> bool:
    """Whether who acts in one suffers in the other, where another acts: a mine of the rebels is not the offensive against them."""
    acting, also = one.parties("source"), other.parties("source")
    return bool(acting and also) and not acting & also and bool(acting & other.parties("target"))


def _count_two(one: Told, other: Told) -> bool:
    """Whether one counts more of the same ("nine more"), or far fewer than were counted before: tolls grow, from 15 none falls to 8."""
    pairs = [(a, b) for a in one.figures for b in other.figures if a.measure == b.measure]
    if any(a.additional != b.additional for a, b in pairs):
        return True
    earlier, later = (
        (one, other) if (one.published or "") <= (other.published or "") else (other, one)
    )
    return _fell(_toll(earlier), _toll(later))


def _toll(told: Told) -> float:
    """The most that one telling counts as killed, of which other counts are parts; 0 where it counts none."""
    return max((f.value or 0 for f in told.figures if f.measure == "killed"), default=0)


def _fell(before: float, after: float) -> bool:
    return 0 < FALLEN * after < before
