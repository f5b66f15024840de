"""Judges by all signs together what became of a proposition of which no rule could tell: which clause of all later ones speaks to it,
if any, and whether it came. How much each sign is worth cases taught (`training/promises`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from math import exp

from tidings.lexicons.tables import table
from tidings.merging.promises.bearing import STOPPING, Bearing, bearing_signs, turning_signs
from tidings.merging.promises.clauses import Clause
from tidings.merging.promises.gathering import alien
from tidings.merging.promises.hints import says_unmade
from tidings.merging.promises.passages import stems
from tidings.merging.promises.relating import seeming
from tidings.merging.promises.settling import comes_in_its_time, tells_of_days_to_come
from tidings.merging.promises.verdicts import Fate, Verdict
from tidings.model.record import Record

# One clause must be so sure to speak to a proposition and to tell what became of it. `python -m training.promises --measure`, each
# file judged by weights taught without it: F1 .566 of all seen files and .484 of seen12-19, whose writers knew no rule. With .4 it
# were .583 and .508, but of seven outcomes that 47 groups of real reports gained by it most were wrong.
TRUSTED = 0.5
_HAVING = frozenset({"have", "be", "get"})
# The row of what is there without any sign; the columns of what speaks to it at all and of what says that it came.
ALWAYS, BEARS, CAME = "always", "bears", "came"
# What is done in part is not done.
_PART = re.compile(r"\b(?:half|partly|in part|part of|some of)\b", re.I)
# So many signs are told, and what is added up is cut so that it has a power.
TOLD, MOST = 4, 30.0
# Of each column the weight of each sign.
Weights = Mapping[str, Mapping[str, float]]


class Judged(Record, frozen=True, kw_only=True):
    """How sure it is that a clause, and no other, tells what became of it, and that it came; with the heaviest signs."""

    bears: float
    came: float
    says: str

    @property
    def sure(self) -> float:
        """How sure what it tells is."""
        return round(self.bears * max(self.came, 1 - self.came), 6)

    @property
    def is_told(self) -> bool:
        """Whether it tells that it came."""
        return self.came >= 1 / 2


def judge_all(pairs: Sequence[Bearing], weights: Weights | None = None) -> tuple[Judged, ...]:
    """How sure each clause is; one of them or none speaks to it, so that they share what can be sure."""
    weights = weights or taught()
    signs = [bearing_signs(pair) for pair in pairs]
    raised = [exp(_sum(some, weights[BEARS])) for some in signs]
    whole = 1 + sum(raised)
    return tuple(
        Judged(
            bears=round(one / whole, 6),
            came=round(1 / (1 + exp(-_sum(turning_signs(pair), weights[CAME]))), 6),
            says=_told(some, weights[BEARS]),
        )
        for pair, some, one in zip(pairs, signs, raised, strict=True)
    )


def best_judged(pairs: Sequence[Bearing], weights: Weights | None = None) -> Verdict | None:
    """What became of it by the surest clause, if that is sure enough."""
    judged = judge_all(pairs, weights)
    found = [
        (-one.sure, pair.passage.published, pair.told.evidence, pair, one)
        for pair, one in zip(pairs, judged, strict=True)
        if one.sure >= TRUSTED and _can_tell(pair, came=one.is_told)
    ]
    if not found:
        return None
    _, day, _, pair, one = min(found, key=lambda f: f[:3])
    return Verdict(
        fate=_fate(pair, one), score=one.sure, clause=pair.told, day=day,
        why=f"signs together tell it as {'done' if one.is_told else 'not done'}, {one.sure:.0%} sure: {one.says}",
    )  # fmt: skip


def _can_tell(pair: Bearing, *, came: bool) -> bool:
    """Whether a clause can settle it at all, whatever signs say. Those that cannot are not left out before, so that they take their
    share of what can be sure.
    """
    said, told = pair.said, pair.told
    if alien(said, told) or seeming(said.clause, told) or says_unmade(said):
        return False  # "another dam", "a new bridge": told of something else
    names_nothing = not pair.nearby and (pair.reached is not None or not said.clause.core)
    if not pair.deed and (said.is_own or names_nothing):
        return False  # "it will be more than 900": as many people, of whom another thing is told
    if said.bare and not (said.asked or pair.foretold or pair.deed or _is_there(told)):
        return False  # a day and names around it, or its name, do not tell that "a result" came
    if not _tells_fate(pair) and (
        told.coming or tells_of_days_to_come(told, pair.passage.published)
    ):
        return False  # "a team comes in October", "will drop bread"
    return _can_have_come(pair) if came else _can_have_failed(pair)


def _is_there(told: Clause) -> bool:
    """Whether a clause tells that something comes, is had or is done, and not only what it is called."""
    return bool(told.deeds or told.fates) or told.verb in _HAVING


def _tells_fate(pair: Bearing) -> bool:
    """Whether a clause tells that something is off or moved; "will drop bread" ends no plan to drop bread."""
    return bool(pair.told.fates) and pair.told.verb != pair.said.clause.verb


def _can_have_come(pair: Bearing) -> bool:
    """Not by what stands as before, nor by a part of it; people who were to meet must be told of in some way."""
    said = pair.said
    # "will stop all trains" came where no train ran
    stops = said.clause.negated or bool(said.clause.deeds & STOPPING)
    if pair.undone and not (stops or said.lasting or pair.deed):
        return False
    if pair.short or pair.past_its_day:
        return False
    if _PART.search(pair.told.evidence.quote) and not _PART.search(said.clause.evidence.quote):
        return False
    return not said.gathering or pair.meets or pair.who_meets


def _can_have_failed(pair: Bearing) -> bool:
    """Not where it was only asked for, of which most comes to nothing, nor by nothing being done while there is time."""
    said = pair.said
    if said.clause.conditional:
        return False  # "will blow it up if the army comes" is not broken by the dam that stands
    if said.forsworn and not _is_forsworn(pair):
        return False
    waits = said.last is not None and not pair.over and not _decides(pair)
    if comes_in_its_time(said, pair.passage.published):
        return False  # "not before Monday" is borne out by what comes on Tuesday
    return not said.asked and not (waits and not pair.plan and not said.clause.negated)


def _is_forsworn(pair: Bearing) -> bool:
    """Whether a clause tells the deed that somebody would not do, of a thing that both name: talks with other people are no such talks."""
    own = pair.said.clause
    things = stems(own.core.keys() - own.doers)
    return pair.deed > 0 and bool(things & pair.shared)


def _decides(pair: Bearing) -> bool:
    """Whether a clause tells that the opposite was done: an attack of March says nothing of one foretold for May."""
    return pair.deed < 0 and not (pair.undone or pair.told.negated)


def _fate(pair: Bearing, judged: Judged) -> Fate:
    if judged.is_told:
        return "came"
    if "moved" in pair.told.fates and (pair.plan or pair.said.first is not None):
        return "moved"  # "will take the oath on 7 June", "has put off her oath"
    return "off" if pair.plan else "failed"


def _sum(found: Mapping[str, float], weights: Mapping[str, float]) -> float:
    told = weights[ALWAYS] + sum(weights.get(name, 0.0) * found[name] for name in sorted(found))
    return max(-MOST, min(MOST, told))


def _told(found: Mapping[str, float], weights: Mapping[str, float]) -> str:
    """The heaviest signs, each with what it adds."""
    parts = {name: weights.get(name, 0.0) * much for name, much in found.items()}
    heaviest = sorted(parts, key=lambda name: (-abs(parts[name]), name))[:TOLD]
    return "; ".join(f"{name} {parts[name]:+.1f}" for name in heaviest)


@cache
def taught() -> Weights:
    """The weights of the lexicon: for speaking to it, and for telling that it came."""
    rows = table("en/promise_signs.tsv")
    return {
        column: {row["sign"]: float(row[column]) for row in rows if row[column]}
        for column in (BEARS, CAME)
    }
