"""What forbids that two tellings are joined by signs, however many speak for it."""

from __future__ import annotations

from tidings.merging.happenings.fitting import one_of_many, statuses_fit
from tidings.merging.happenings.taught.seen import Seen
from tidings.merging.happenings.told import Told
from tidings.merging.happenings.told_alike import Surroundings
from tidings.model.mentions import FigureMention

# Articles less alike than this, as stories are parted, and without one name in common are of two matters: a lorry that exploded
# in the capital has nothing to do with the bomb on the convoy. Of 382 pairs of the corpus that are one 17 have no name in common.
ALIKE = 0.11


def may_be_joined(one: Seen, other: Seen, around: Surroundings) -> bool:
    """Whether status, people, counts and the matter of the two reports allow that two tellings are one."""
    a, b = one.told, other.told
    if not statuses_fit(a, b) or _other_people(one, other) or _count_two(a, b):
        return False
    if one_of_many(a, b) or one_of_many(b, a):
        return False
    return bool(one.report & other.report) or around.alike(a, b) >= ALIKE


def _other_people(one: Seen, other: Seen) -> bool:
    """Whether both name who did it, or whom it befell, and it is somebody else: two resign on two days."""
    for role in ("source", "target"):
        mine, theirs = one.acting(role), other.acting(role)
        people = all(e.kind == "person" for e in (*mine.values(), *theirs.values()))
        if mine and theirs and people and not mine.keys() & theirs.keys():
            return True
    return False


def _count_two(one: Told, other: Told) -> bool:
    """Whether one counts more of the same ("nine more"), or both count otherwise on days that both state."""
    pairs = [(a, b) for a in one.figures for b in other.figures if a.measure == b.measure]
    if any(a.additional != b.additional for a, b in pairs):
        return True
    mine, theirs = one.days, other.days
    if mine is None or theirs is None or not (one.states_day() and other.states_day()):
        return False
    return mine[0] != theirs[0] and any(_differ(a, b) for a, b in pairs)


def _differ(one: FigureMention, other: FigureMention) -> bool:
    return one.value is not None and other.value is not None and one.value != other.value
