"""What forbids that two tellings are joined by signs, however many speak for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tidings.merging.happenings.compare_events import SUPPOSED
from tidings.merging.happenings.event_words import kin
from tidings.merging.happenings.fitting import (
    modes_fit,
    of_mine_and_bombing,
    of_two_undated_stories,
    one_of_many,
    other_target,
    same_people,
    statuses_fit,
    told_before,
)
from tidings.merging.happenings.long_past import is_long_past
from tidings.merging.happenings.near import nearness
from tidings.merging.happenings.power import of_other_power
from tidings.merging.happenings.struck import THING
from tidings.merging.happenings.taught.seen import Seen
from tidings.merging.happenings.taught.word_pairs import tie
from tidings.merging.happenings.told import Told
from tidings.merging.happenings.told_alike import Surroundings
from tidings.merging.happenings.weekdays import on_other_weekdays
from tidings.merging.happenings.weighing import DEED, ONE_SPOT, weigh
from tidings.merging.stories.story_words import WORD, stem
from tidings.model.items import Entity

# Articles less alike than this, as stories are parted, and without one name in common are of two matters: a lorry that exploded
# in the capital has nothing to do with the bomb on the convoy. Of 382 pairs of the corpus that are one 17 have no name in common.
ALIKE = 0.11
# Who is taken, or let go, is told by who it is.
TAKEN = frozenset({"arrest", "abduct", "release"})
# A toll that a later report has at less than two thirds is another's.
FALLEN = 1.5


def may_be_joined(one: Seen, other: Seen, around: Surroundings) -> bool:
    """Whether words, means, status, people, counts and the matter of the two reports allow that two tellings are one."""
    a, b = one.told, other.told
    if not _akin(one, other) or not modes_fit(a.means, b.means) or of_mine_and_bombing(a, b):
        return False
    if not statuses_fit(a, b) or _other_people(one, other) or _count_two(a, b):
        return False
    if of_two_undated_stories(a, b):
        return False
    if of_other_power(a, b) or one_of_many(a, b) or one_of_many(b, a) or other_target(a, b):
        return False
    if _turned(a, b) or _turned(b, a) or _days_apart(one, other) or _elsewhere(a, b):
        return False
    if _told_at_two(a, b):
        return False
    if told_before(a, b) or told_before(b, a) or a.is_another != b.is_another:
        return False
    # what weeks of fighting cost is told of many things: "300 civilians since December", "50 soldiers in recent weeks"
    if a.is_aggregate or b.is_aggregate or is_long_past(a, b):
        return False
    return bool(one.report & other.report) or around.alike(a, b) >= ALIKE


def _akin(one: Seen, other: Seen) -> bool:
    """Whether two tellings are of one type, or their words have been told of one thing."""
    return (
        one.mention.type == other.mention.type
        or one.lemma == other.lemma
        or (tie(one.lemma, other.lemma) or 0.0) > 0
        or kin(one.mention.lemma, other.mention.lemma)
    )


def is_plain(one: Seen, other: Seen) -> bool:
    """Whether two blows of a war have nothing of their own in common: no spot, no day that both state, no name, number or rare word."""
    if not one.mention.type == other.mention.type == DEED:
        return False
    said = weigh(one.told, other.told)
    return said is None or not (said.special or said.one_day or said.place.weight >= ONE_SPOT)


def _turned(one: Told, other: Told) -> bool:
    """Whether who acts in one suffers in the other, where another acts: a mine of the rebels is not the offensive against them."""
    acting, also = one.parties("source"), other.parties("source")
    return bool(acting and also) and not acting & also and bool(acting & other.parties("target"))


def _days_apart(one: Seen, other: Seen) -> bool:
    """Whether their days lie further apart than two desks have them, or both state other days of what has nothing of its own in
    common: twelve were freed on the 10th, nine more on the 11th."""
    mine, theirs = one.told.days, other.told.days
    if mine is None or theirs is None:
        return on_other_weekdays(one.told.days_told, other.told.days_told)
    apart = max(mine[0] - theirs[1], theirs[0] - mine[1])
    stated = all(t.mention.date and t.mention.date.inferred is None for t in (one.told, other.told))
    own = apart == 1 and bool(one.told.struck & other.told.struck)
    return apart > SUPPOSED or (
        apart > 0 and stated and not own and not same_people(one.told, other.told)
    )


def _elsewhere(one: Told, other: Told) -> bool:
    """Whether both say what was struck, or at which spot it was aimed, and it is something else: a school is no market."""
    things = [{sort for kind, sort in t.struck if kind == THING} for t in (one, other)]
    if all(things) and not things[0] & things[1]:
        return True
    towns = [[e for e in t.aimed_at or t.spots if e.kind == "place"] for t in (one, other)]
    met = (nearness(a, b) in {"same", "near"} for a in towns[0] for b in towns[1])
    return all(towns) and not any(met)


def _told_at_two(one: Told, other: Told) -> bool:
    """Whether one report tells each as news, one at a building and the other elsewhere: "twelve were killed at the bridge", "two were shot in Karm"."""
    news = not (one.points_back() or other.points_back())
    if one.article != other.article or not news or not (one.spots and other.spots):
        return False
    built = any(e.kind == "facility" for e in (*one.spots, *other.spots))
    met = (nearness(a, b) in {"same", "near"} for a in one.spots for b in other.spots)
    return built and not any(met)


def _other_people(one: Seen, other: Seen) -> bool:
    """Whether both name who did it, or whom it befell, and it is somebody else: two resign on two days, a fitter and a baker are
    arrested."""
    # two are on the phone, no more
    on_the_phone = one.mention.mode == other.mention.mode == "phone"
    for role in ("source", "target", *(("participant",) if on_the_phone else ())):
        mine, theirs = one.acting(role), other.acting(role)
        if not mine or not theirs or mine.keys() & theirs.keys():
            continue
        if all(e.kind == "person" for e in (*mine.values(), *theirs.values())):
            return True
    if not {one.mention.mode, other.mention.mode} & TAKEN:
        return False
    whom = [list(t.acting("target").values()) for t in (one, other)]
    called = _called(one.acting("target")) & _called(other.acting("target"))
    if not called and (_is_one_of_none(*whom) or _is_one_of_none(*reversed(whom))):
        return True
    return not (called or one.told.telling_words & other.told.telling_words)


def _is_one_of_none(one: Sequence[Entity], other: Sequence[Entity]) -> bool:
    """ "The release of Awa Sy" and "they freed 850 inmates": one person is let go, and a crowd."""
    alone = len(one) == 1 and one[0].kind == "person"
    return alone and bool(other) and all(e.kind == "collective" for e in other)


def _called(people: Mapping[str, Entity]) -> set[str]:
    return {stem(word) for one in people.values() for word in WORD.findall(one.name)}


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
