"""Join a telling to the one event of its story that it can be of, where too little says so by itself.

"Saturday's attack" beside "a rocket struck the market on 7 October" is that one, if nothing else in the reports of this story
fits; where the reports tell of two attacks on that day, it may be either.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Set
from typing import NamedTuple

from tidings.documents.clusters import Clusters
from tidings.lexicons.word_classes import word_class
from tidings.merging.happenings.attacks import TAKING
from tidings.merging.happenings.between import MOST, Agreeing
from tidings.merging.happenings.compare_events import contradict
from tidings.merging.happenings.fitting import LARGE
from tidings.merging.happenings.long_past import is_long_past
from tidings.merging.happenings.near import is_spot
from tidings.merging.happenings.told import Told
from tidings.merging.happenings.told_alike import Surroundings
from tidings.merging.happenings.weighing import (
    DEED,
    GENERAL,
    NAMELESS,
    ONE_SPOT,
    ONE_THING,
    Node,
    Pair,
    Weighed,
    is_word,
)
from tidings.merging.intervals import days_apart
from tidings.model.decisions import Decision
from tidings.model.items import Entity
from tidings.model.vocabulary import HAZARD

# A word in common with a day, a spot, a name, a number or rare words.
LEAST = 0.4
# What befell one thing, or one spot that no map has, needs no word in common.
THERE = 0.25
# What is as likely as this but for so much is another that it may be.
MARGIN = 0.15
# In a siege every other deed is of "hostages": of a deed a rarer word must tell, or two.
RARE_ENOUGH = 0.15
# Articles less alike than those of one story on one day: one may be a background piece of weeks later.
ALIKE = 0.22
# What befell one thing on one day may be told in a list of the day's news, which is little like any other report.
ALIKE_THERE = 0.1
# "Police arrested a clerk. Ana Belk, 30, was led from her flat": what follows at once may go on about it.
NEXT = 2
# So many days apart two reports go on about one story.
STORY_DAYS = 45


class Fit(NamedTuple):
    """Two tellings that may be one, and how much says so."""

    score: float
    one: Node
    other: Node
    said: Weighed


class Lone:
    """The pairs of tellings that may be one though too little says so, and what joins of them."""

    def __init__(
        self, told: Mapping[Node, Told], around: Surroundings, *, least: float = LEAST,
        faint: Set[Node] = frozenset(),
    ) -> None:  # fmt: skip
        self._told, self._around, self._least, self._faint = told, around, least, faint
        self._there = least if faint else THERE
        self._fits: list[Fit] = []

    def look(self, pair: Pair, said: Weighed) -> None:
        """Keep a pair of one story of which something says that they are one."""
        one, other = self._told[pair[0]], self._told[pair[1]]
        befell = _befell(one, other, said)
        least = self._there if befell else self._least
        if (
            said.score >= least
            and _tells_enough(one, other, said)
            and not (_elsewhere(one, other) or is_long_past(one, other))
        ):
            apart = days_apart(one.published, other.published)
            near = apart is None or abs(apart) <= STORY_DAYS
            sure = befell or _is_one_disaster(one, other)
            alike = ALIKE_THERE if said.one_day and sure else ALIKE
            if _count_alike(one, other, said):
                alike = ALIKE_THERE
            if near and (_is_named(one, other, said) or self._around.alike(one, other) >= alike):
                self._fits.append(Fit(said.score, *pair, said))

    def join(self, clusters: Clusters[Node]) -> Iterator[Decision]:
        """Join what fits one event and no other, the surest first; every judgement that joins is told."""
        told = self._told
        fits = sorted(self._fits, key=lambda f: (-f.score, f.one, f.other))
        of: dict[Node, list[Fit]] = defaultdict(list)
        for fit in fits:
            of[fit.one].append(fit)
            of[fit.other].append(fit)
        agreeing = Agreeing(clusters, told)
        # how surely each telling is known to be of its event; the surest fits come first
        sure: dict[Node, float] = {}
        for fit in fits:
            ends = clusters.find(fit.one), clusters.find(fit.other)
            # what is half told joins an event, and no two events through it
            if ends[0] != ends[1]:
                if self._faint and not any(self._is_faint(clusters, e) for e in ends):
                    continue
                if not agreeing.ask(fit.one, fit.other) or _doubtful(fit, clusters, told, of, sure):
                    continue
                clusters.join(fit.one, fit.other)
                yield fit.said.decide(told[fit.one], told[fit.other], "event.lone")
            for node in (fit.one, fit.other):
                sure.setdefault(node, fit.score)

    def _is_faint(self, clusters: Clusters[Node], end: Node) -> bool:
        return all(n in self._faint for n in clusters.members(end))


def _tells_enough(one: Told, other: Told, said: Weighed) -> bool:
    told_there = _befell(one, other, said)
    # "agreed on a ceasefire on 10 November", "the ceasefire struck on 10 November"
    accord = (
        one.mention.type == other.mention.type == "AGREE" and said.one_day and said.rare.special
    )
    if not (said.word.weight or told_there or accord) and not (
        said.number.special and said.rare.special
    ):
        return False
    one_spot = said.place.weight >= ONE_SPOT
    if not (said.special or said.one_day or one_spot):
        return False
    if accord:
        return True
    if is_word(one) or is_word(other):
        # what was said on a day may have been said twice; talks and a signing have their day
        return said.one_day and one.mention.lemma == other.mention.lemma
    # who is taken is taken on one day; of blows every day has some
    return not (_is_blow(one) and _is_blow(other)) or _is_particular(one, other, said)


def _is_blow(told: Told) -> bool:
    return told.mention.type == DEED and told.mention.mode != TAKING


def _is_particular(one: Told, other: Told, said: Weighed) -> bool:
    """Whether a deed of war is told by more than its day and the sides, who fight each other every day."""
    mine, theirs = ({e.id for _, e in t.actors if e.kind == "person"} for t in (one, other))
    # a denial names what is denied, not when: "has not fired a single shell at the village"
    denied = "denied" in {one.mention.status, other.mention.status}
    spot = said.place.special or (said.place.weight >= ONE_SPOT and (said.one_day or denied))
    rare = said.rare.special and said.rare.weight >= RARE_ENOUGH
    there = _befell(one, other, said)
    return said.number.special or rare or spot or there or bool(mine & theirs)


def _befell(one: Told, other: Told, said: Weighed) -> bool:
    """Whether two deeds of war, or two disasters, befell one thing, or one spot: of these a story has mostly one."""
    if one.mention.type != other.mention.type or one.mention.type not in GENERAL:
        return False
    aims = [{e.id for e in t.aimed_at if is_spot(e)} for t in (one, other)]
    if all(aims) and not aims[0] & aims[1]:
        return False
    return said.struck.special or _only_there(one, other, said)


def _is_named(one: Told, other: Told, said: Weighed) -> bool:
    """Whether one names what others tell, by word, thing and spot: "the bombing of the market in Karm" in a report on a clinic."""
    known = (one.is_known and one.points_back()) or (other.is_known and other.points_back())
    there = said.place.weight >= ONE_SPOT and said.struck.weight >= ONE_THING
    return known and there and bool(said.word.weight)


def _is_one_disaster(one: Told, other: Told) -> bool:
    """Whether two tell of a fire, a flood, a breach and state one day: a story seldom has two of a sort on a day."""
    a, b = one.mention, other.mention
    return a.type == b.type == HAZARD and a.mode is not None and a.mode == b.mode


def _elsewhere(one: Told, other: Told) -> bool:
    """Whether two blows fell on two spots that no map has: the rocket on one village killed five, and so did the shells on another."""
    mine, theirs = ({e.id: e for e in t.spots if e.kind == "place"} for t in (one, other))
    unknown = all(e.place is None for e in (*mine.values(), *theirs.values()))
    return (
        _is_blow(one)
        and _is_blow(other)
        and bool(mine and theirs)
        and unknown
        and not mine.keys() & theirs.keys()
    )


def _count_alike(one: Told, other: Told, said: Weighed) -> bool:
    """Whether both tell by one word that nineteen were held, on days that do not differ: two seldom is chance."""
    if not (said.number.special and said.word.weight) or _is_blow(one) or _is_blow(other):
        return False
    values = [{f.value for f in t.figures if f.value and f.value > LARGE} for t in (one, other)]
    return bool(values[0] & values[1])


def _only_there(one: Told, other: Told, said: Weighed) -> bool:
    """Whether both name a spot that no map has, on one day, or one as a deed that is known: "the attack on Ketrin"."""
    common = {e.id for e in one.spots} & {e.id for e in other.spots if e.place is None}
    known = any(t.is_known and _is_undated(t) for t in (one, other))
    return bool(common) and said.struck.weight >= 0 and (known or _on_one_day(one, other))


def _on_one_day(one: Told, other: Told) -> bool:
    """Whether both state a day or a night, and it can be the same."""
    a, b = one.days, other.days
    stated = not _is_undated(one) and not _is_undated(other)
    if a is None or b is None or not stated or a[1] - a[0] > 1 or b[1] - b[0] > 1:
        return False
    return a[0] <= b[1] and b[0] <= a[1]


def _is_undated(told: Told) -> bool:
    return told.mention.date is None or told.mention.date.inferred is not None


def _are_two(one: Told, other: Told) -> bool:
    """Whether two tellings are hardly of one event: one article tells them far from each other, or something forbids it."""
    near = abs(one.mention.sentence - other.mention.sentence) <= NEXT
    if one.article == other.article and not (near and one.node[0] == other.node[0]):
        return True
    return _told_apart(one, other) or contradict(one, other)


def _told_apart(one: Told, other: Told) -> bool:
    """Whether one article tells of the two as of two: others do it, or one is "a second rally"."""
    if one.article != other.article:
        return False
    mine, theirs = ({e for role, e in t.actors if role == "source"} for t in (one, other))
    # the armed men of the first sentence are the gang of the last; soldiers are not the rebels
    unknown = all(_is_unknown(e) for e in mine | theirs)
    others = mine and theirs and not unknown and not {e.id for e in mine} & {e.id for e in theirs}
    return bool(others) or one.is_another != other.is_another


def _is_unknown(doer: Entity) -> bool:
    return doer.kind in NAMELESS and doer.name.lower() in word_class("unknown_doers")


def _doubtful(
    fit: Fit, clusters: Clusters[Node], told: Mapping[Node, Told], of: Mapping[Node, list[Fit]],
    sure: Mapping[Node, float],
) -> bool:  # fmt: skip
    """Whether one of the two may as well be an event that the other is not."""
    ends = {clusters.find(fit.one), clusters.find(fit.other)}
    mine, theirs = ([told[n] for n in clusters.some(end, MOST)] for end in sorted(ends))
    if any(_told_apart(a, b) for a in mine for b in theirs):
        return True
    for here, there in ((fit.one, fit.other), (fit.other, fit.one)):
        for node in clusters.some(clusters.find(here), MOST):
            # what is known more surely to be of its event is not doubted for what is less sure
            least = max(fit.score, sure.get(node, 0.0))
            for rival in of.get(node, ()):
                third = rival.other if rival.one == node else rival.one
                if rival.score < least - MARGIN or clusters.find(third) in ends:
                    continue
                if _are_two(told[third], told[there]):
                    return True
    return False
