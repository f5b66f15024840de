"""Whether a later clause settles a proposition: it tells the same of the same, or the opposite, at a time that counts.

Shared words weigh by how rare they are in the case. Deeds told in other words are known by `deeds.py`.
"""

from __future__ import annotations

from datetime import date, timedelta

from tidings.lexicons.word_classes import word_class
from tidings.merging.promises.clauses import Clause
from tidings.merging.promises.gathering import gathered
from tidings.merging.promises.propositions import Proposition, is_thin
from tidings.merging.promises.relating import (
    compared,
    is_called_off,
    relation,
    seeming,
)
from tidings.merging.promises.same_number import FEWEST, same_number
from tidings.merging.promises.shortfalls import falls_short
from tidings.merging.promises.verdicts import (
    LEAST,
    MOST,
    SOME,
    TELLING,
    Fate,
    Verdict,
    Weights,
)

# All that both share must tell so much where no subject or object is particular.
MUCH = 1.0
# Names beside it must tell so much where nothing else ties them: about one that five sentences of a case have.
COMPANY = 0.75
# Without a common deed so many words must be common.
SEVERAL = 3
# What comes, opens or is let through on the day for which it was set down; how near that is to the deed itself.
COMING = frozenset({("arrive", 1), ("begin", 1), ("open", 1), ("send", 1), ("help", 1), ("pay", 1), ("block", -1), ("publish", 1)})  # fmt: skip
DAY_AND_DEED = 0.6
# Its deed is told late, but still told, within so many days.
SLACK = 1


def settle(said: Proposition, told: Clause, published: str, weights: Weights) -> Verdict | None:
    """What a clause of a later report says of a proposition, if it speaks to it."""
    day = told_on(said, told, published)
    if day is None:
        return None
    shared = _shared(said.clause, told)
    if said.gathering:
        return gathered(said, told, shared, day, published, weights)
    if told.coming or told.conditional or tells_of_days_to_come(told, published):
        return None
    return _done(said, told, shared, day, weights)


def tells_of_days_to_come(told: Clause, published: str) -> bool:
    """Whether a clause tells only of days to come: "a team comes in October"."""
    days = [t.date.earliest for t in told.times]
    return bool(days) and all(d is not None and d > published for d in days)


def told_on(said: Proposition, told: Clause, published: str) -> str | None:
    """The day a clause tells of; None where that lies before the proposition was given out."""
    # "to be shipped by March" is a date to come, not the day of what is told
    days = [t.date for t in told.times if t.date.earliest is not None]
    ended = [e for d in days if (e := d.latest or d.earliest) is not None and e <= published]
    if ended and all((d.latest or published) < said.said for d in days):
        return None
    # "on the 13th, and again last Thursday"
    named = [e for e in ended if e == said.last and e > said.said and not told.fates]
    return max(named or ended, default=published)


def _shared(said: Clause, told: Clause) -> frozenset[str]:
    """The words both have, without those of things that only seem the same: "taxi drivers", "lorry drivers"."""
    apart = seeming(said, told)
    if said.subject and said.subject <= apart:
        return frozenset()
    aside = {w for head in apart for w in (*said.core[head], *told.core[head])}
    return (said.words & (told.words | told.core.keys())) - apart - aside


def _done(
    said: Proposition, told: Clause, shared: frozenset[str], day: str, weights: Weights
) -> Verdict | None:
    deed, near = relation(said.clause, told)
    if not deed and _comes_on_its_day(said, told, day):
        deed, near = 1, DAY_AND_DEED
    reached = compared(said.clause, told, of_any=deed != 0)
    actor = bool(said.actors & told.words)
    tied = deed != 0 or reached is not None
    if said.clause.negated and not tied:
        return None  # whatever else is told of him may be what he forswore, but nothing says so
    if not _is_of(said, told, shared, tied=tied, weights=weights):
        shared = (
            _understood(said, told, shared, day, weights)
            if deed and not told.other
            else frozenset()
        )
        if weights(shared) < TELLING:
            return None
    came = (deed or 1) * (-1 if told.negated else 1)
    if reached is not None and came > 0:
        came = 1 if reached else -1
    if came > 0 and not said.asked and falls_short(said.clause, told):
        came = -1
    kept = came == (-1 if said.clause.negated else 1) or comes_in_its_time(said, day)
    late = kept and _came_too_late(said, told, day)
    kept = kept and not late
    decided = "pass" in _common(said.clause, told) or is_called_off(said.clause, told)
    if not late and not _counts_now(said, day, kept=kept, decided=decided):
        return None
    what = (
        "the same is told"
        if kept
        else "the same is told too late"
        if late
        else "the opposite is told"
    )
    why = f"{what} of {', '.join(sorted(shared))}"
    # what had its day fell through, the rest was not kept
    called_off = not kept and said.first is not None and is_called_off(said.clause, told)
    fate: Fate = "came" if kept else "off" if called_off else "failed"
    if fate == "came" and said.first is not None and "moved" in told.fates:
        fate, why = "moved", f"told for another day: {', '.join(sorted(shared))}"
    return Verdict(
        fate=fate, score=round(weights(shared) + near * (not late) + 0.5 * actor, 4), clause=told, day=day, why=why
    )  # fmt: skip


def _comes_on_its_day(said: Proposition, told: Clause, day: str) -> bool:
    """Whether a thing that was set down for a day, whatever was to be done with it, is told as coming or beginning then."""
    quoted = said.clause.evidence.quote.casefold().split()
    set_down = not word_class("set_down").isdisjoint(quoted)
    if not set_down or said.first != said.last or told.fates or told.negated or not told.times:
        return False
    return (
        day == said.first
        and bool(COMING & told.deeds)
        and bool(said.clause.core.keys() & told.core.keys())
    )


def _understood(
    said: Proposition, told: Clause, shared: frozenset[str], day: str, weights: Weights
) -> frozenset[str]:  # fmt: skip
    """The words that tie a clause of the same deed to a proposition which leaves to its context of whom it speaks, or to
    just as many people or the names beside it in whose company the deed is told in the time that was named for it.
    """
    taken_up = said.context & told.subject
    dated = said.last is not None and said.said < day <= said.last
    if dated and (number := same_number(said.clause, told)):
        return number
    if weights(taken_up) >= TELLING or not dated or not is_thin(said.clause):
        return taken_up
    beside = shared | (said.beside & told.around)
    return beside if weights(beside) >= COMPANY else frozenset()


def _is_of(
    said: Proposition, told: Clause, shared: frozenset[str], *, tied: bool, weights: Weights
) -> bool:  # fmt: skip
    """Whether two clauses are about one thing; `tied` when they tell of one deed or count one thing."""
    own = said.clause
    core, all_ = weights(shared & own.core.keys()), weights(own.words)
    part = weights(shared) / all_ if all_ else 0.0
    telling = core >= TELLING or (tied and core > 0 and weights(shared) >= MUCH)
    if (
        not telling
        or not _fits(own, told, shared)
        or (told.other and not own.subject & told.subject)
    ):
        return False
    if tied and _counted_alike(own, told):
        return True
    if tied:
        led = bool(own.subject & shared & told.core.keys()) or bool(said.actors & told.words)
        return part >= (LEAST if led else SOME)
    if said.is_own or said.bare:
        return False  # whatever else is told of him, of that thing
    return len(shared) >= SEVERAL and part >= MOST and bool(shared & told.direct & own.core.keys())


def _counted_alike(said: Clause, told: Clause) -> bool:
    """Whether both tell of one exact number of one thing, and not of one or two: "32 lorries"."""
    exact = [
        {(c.of, c.low) for c in one.counts if c.low == c.high and c.low >= FEWEST}
        for one in (said, told)
    ]
    return bool(exact[0] & exact[1])


def _fits(said: Clause, told: Clause, shared: frozenset[str]) -> bool:
    """Whether the common things have the same part in both: whoever acts may do a thousand things, so more than
    himself must be common, and whom something is to be done to is not who does something.
    """
    common = shared & said.core.keys()
    objects = said.core.keys() - said.subject
    if common <= said.doers and (objects or not common & told.subject):
        return False
    return not (told.acts and common <= told.subject - said.subject)


def _common(said: Clause, told: Clause) -> set[str]:
    return {d for d, _ in said.deeds} & {d for d, _ in told.deeds}


def _counts_now(said: Proposition, day: str, *, kept: bool, decided: bool) -> bool:
    """Whether the time for it has come: what is to last is kept only at its end, what is to come is broken only then."""
    over = said.last is not None and day >= said.last
    if said.lasting:
        return over if kept else not over or day == said.last
    if kept:
        return said.last is None or not too_late(day, said.last)
    return not said.clause.conditional and (over or decided)


def _came_too_late(said: Proposition, told: Clause, day: str) -> bool:
    """Whether a clause dates the deed after the last day that was named for it."""
    if said.last is None or said.lasting or said.clause.negated or said.clause.conditional:
        return False
    days = [t.date for t in told.times]
    return too_late(day, said.last) and any(d.latest == day == d.earliest for d in days)


def comes_in_its_time(said: Proposition, day: str) -> bool:
    """Whether what was not to come before a day may have come by this one."""
    return said.awaited and said.first is not None and day >= said.first


def too_late(day: str, last: str) -> bool:
    """Whether a day lies behind the last one by more than a report may err."""
    return day > (date.fromisoformat(last) + timedelta(days=SLACK)).isoformat()
