"""Signs that two tellings are hardly one: their words, means, status, people, days, and what was struck."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tidings.merging.happenings.event_words import kin
from tidings.merging.happenings.fitting import modes_fit, same_people, statuses_fit
from tidings.merging.happenings.near import nearness
from tidings.merging.happenings.struck import THING
from tidings.merging.happenings.taught.seen import Seen
from tidings.merging.happenings.told import Told
from tidings.merging.happenings.weighing import DEED, ONE_SPOT, weigh
from tidings.merging.story_words import WORD, stem
from tidings.model.items import Entity

Sign = tuple[str, float]
# Who is taken, or let go, is told by who it is.
TAKEN = frozenset({"arrest", "abduct", "release"})


def signs_against(one: Seen, other: Seen, tied: float | None) -> Iterator[Sign]:
    """What each of these says where it is so; `tied` is how the words of both go together."""
    a, b = one.told, other.told
    yield "words of two sorts", not _akin(one, other, tied)
    yield "means that do not fit", not modes_fit(a.means, b.means)
    yield "one planned or denied, not the other", not statuses_fit(a, b)
    yield "other people", _other_people(one, other)
    yield "other days stated", _days_apart(a, b)
    yield "something else was struck", _elsewhere(a, b)
    yield "blows with nothing of their own in common", is_plain(one, other)


def _akin(one: Seen, other: Seen, tied: float | None) -> bool:
    """Whether two tellings are of one type, or their words have been told of one thing."""
    return (
        one.mention.type == other.mention.type
        or one.lemma == other.lemma
        or (tied or 0.0) > 0
        or kin(one.mention.lemma, other.mention.lemma)
    )


def is_plain(one: Seen, other: Seen) -> bool:
    """Whether two blows of a war have nothing of their own in common: no spot, no day that both state, no name, number or rare word."""
    if not one.mention.type == other.mention.type == DEED:
        return False
    said = weigh(one.told, other.told)
    return said is None or not (said.special or said.one_day or said.place.weight >= ONE_SPOT)


def _days_apart(one: Told, other: Told) -> bool:
    """Whether both state other days of what has nothing of its own in common: twelve were freed on the 10th, nine more on the 11th."""
    mine, theirs = one.days, other.days
    if mine is None or theirs is None:
        return False
    apart = max(mine[0] - theirs[1], theirs[0] - mine[1])
    stated = all(t.mention.date and t.mention.date.inferred is None for t in (one, other))
    own = apart == 1 and bool(one.struck & other.struck)
    return apart > 0 and stated and not own and not same_people(one, other)


def _elsewhere(one: Told, other: Told) -> bool:
    """Whether both say what was struck, or at which spot it was aimed, and it is something else: a school is no market."""
    things = [{sort for kind, sort in t.struck if kind == THING} for t in (one, other)]
    if all(things) and not things[0] & things[1]:
        return True
    towns = [[e for e in t.aimed_at or t.spots if e.kind == "place"] for t in (one, other)]
    met = (nearness(a, b) in {"same", "near"} for a in towns[0] for b in towns[1])
    return all(towns) and not any(met)


def _other_people(one: Seen, other: Seen) -> bool:
    """Whether both name who did it, or whom it befell, and it is somebody else: two resign on two days, a fitter and a baker are
    arrested."""
    for role in ("source", "target"):
        mine, theirs = one.acting(role), other.acting(role)
        if not mine or not theirs or mine.keys() & theirs.keys():
            continue
        if all(e.kind == "person" for e in (*mine.values(), *theirs.values())):
            return True
    if not {one.mention.mode, other.mention.mode} & TAKEN:
        return False
    called = _called(one.acting("target")) & _called(other.acting("target"))
    return not (called or one.told.telling_words & other.told.telling_words)


def _called(people: Mapping[str, Entity]) -> set[str]:
    return {stem(word) for one in people.values() for word in WORD.findall(one.name)}
