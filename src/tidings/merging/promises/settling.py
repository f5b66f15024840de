"""Whether a later clause settles a proposition: it tells the same of the same, or the opposite, at a time that counts.

Shared words weigh by how rare they are in the case. Deeds told in other words are known by `deeds.py`.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Literal

from tidings.merging.promises.clauses import Clause
from tidings.merging.promises.propositions import Proposition, is_thin
from tidings.merging.promises.relating import compared, is_called_off, relation, seeming
from tidings.model.record import Record

Fate = Literal["came", "failed", "moved", "off"]

# In a case of fewer sentences than this every word would seem common.
FEW = 50
# Words that name the matter, of those that a proposition has, by weight.
LEAST, SOME, MOST = 0.2, 0.3, 0.6
# A subject or object that both have must be at least so particular.
TELLING = 0.4
# All that both share must tell so much where no subject or object is particular.
MUCH = 1.0
# Names beside it must tell so much where nothing else ties them: about one that five sentences of a case have.
COMPANY = 0.75
# Without a common deed so many words must be common.
SEVERAL = 3
# A report tells of a gathering at most this long after.
WEEK = 7
# Its deed is told late, but still told, within so many days.
SLACK = 1


class Verdict(Record, frozen=True, kw_only=True):
    """What a clause says of a proposition, and how surely it is about it."""

    fate: Fate
    score: float
    clause: Clause
    day: str
    why: str


class Weights:
    """How telling words are: 1 for a word that stands once in the case, 0 for one in every sentence."""

    def __init__(self, sentences: Iterable[frozenset[str]]) -> None:
        counted: Counter[str] = Counter()
        number = 0
        for words in sentences:
            counted.update(words)
            number += 1
        self._counted, self._whole = counted, math.log(max(number, FEW))

    def __call__(self, words: Iterable[str]) -> float:
        """The weight of some words together."""
        return sum(1 - math.log(max(self._counted[w], 1)) / self._whole for w in sorted(words))


def settle(said: Proposition, told: Clause, published: str, weights: Weights) -> Verdict | None:
    """What a clause of a later report says of a proposition, if it speaks to it."""
    day = told_on(said, told, published)
    if day is None:
        return None
    shared = _shared(said.clause, told)
    if said.gathering:
        return _gathered(said, told, shared, day, published, weights)
    if told.coming or told.conditional or lies_ahead(told, published):
        return None
    return _done(said, told, shared, day, weights)


def lies_ahead(told: Clause, published: str) -> bool:
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
    return max(ended, default=published)


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
    return Verdict(
        fate=fate, score=round(weights(shared) + near * (not late) + 0.5 * actor, 4), clause=told, day=day, why=why
    )  # fmt: skip


def _understood(
    said: Proposition, told: Clause, shared: frozenset[str], day: str, weights: Weights
) -> frozenset[str]:  # fmt: skip
    """The words that tie a clause of the same deed to a proposition which leaves to its context of whom it speaks, or to
    the names beside it in whose company the deed is told in the time that was named for it.
    """
    taken_up = said.context & told.subject
    dated = said.last is not None and said.said < day <= said.last
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
    if tied:
        led = bool(own.subject & shared & told.core.keys()) or bool(said.actors & told.words)
        return part >= (LEAST if led else SOME)
    return len(shared) >= SEVERAL and part >= MOST and bool(shared & told.direct & own.core.keys())


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


def _gathered(
    said: Proposition, told: Clause, shared: frozenset[str], day: str, published: str, weights: Weights
) -> Verdict | None:  # fmt: skip
    meets = bool((told.named | {d for d, _ in told.deeds}) & {"meet", "vote"})
    if not meets and not told.fates:
        return None
    on_day = _on_the_day(said, told, published)
    core = weights(shared & said.clause.core.keys())
    all_ = weights(said.clause.words)
    part = weights(shared) / all_ if all_ else 0.0
    named = bool(shared) or bool(said.actors & (told.words | told.around))
    fate = _fate(told, meets=meets)
    if said.clause.fates and fate is not None:  # "the talks will be put off"
        fate = "failed" if fate == "came" else "came"
    if fate in {"off", "moved"} or told.fates:
        if meets:  # "Havana would have to wait: the session has been put back"
            shared |= said.clause.words & told.around & said.clause.core.keys()
            core, part = weights(shared & said.clause.core.keys()), weights(shared) / (all_ or 1)
        sure = (on_day and meets and not alien(said, told)) or (core >= TELLING and part >= SOME)
        # "the union called off its strike" tells nothing of the talks to which it was invited
        sure = sure and (meets or not told.acts or bool(shared & told.direct - told.subject))
    elif fate == "replanned":
        core = weights((shared | (said.clause.words & told.around)) & said.clause.core.keys())
        sure, fate = core >= TELLING and _other_day(said, told), "moved"
    else:
        elsewhere = bool(told.times) and said.first is not None and not on_day
        sure = (
            not elsewhere
            and not alien(said, told)
            and ((on_day and named) or (core >= TELLING and part >= MOST))
        )
    if not sure or fate is None:
        return None
    words = {
        "came": "it took place",
        "failed": "it took place after all",
        "moved": "it was moved",
        "off": "it did not take place",
    }
    if fate == "came" and said.clause.fates:
        words["came"] = "it was put off or called off"
    tie = f"{words[fate]}: {', '.join(sorted(shared)) or 'the day'}"
    score = round(weights(shared) + on_day + (fate != "came"), 4)
    return Verdict(fate=fate, score=score, clause=told, day=day, why=tie)  # type: ignore[arg-type]


def _fate(told: Clause, *, meets: bool) -> str | None:
    if "moved" in told.fates:
        return "moved"
    if "off" in told.fates or (told.negated and meets):
        return "off"
    if told.conditional or not meets:
        return None
    return "replanned" if told.coming else "came"


def alien(said: Proposition, told: Clause) -> bool:
    """Whether the clause is about something brought in as new: "a conference of mayors opened"."""
    if told.fresh & told.subject and not said.clause.subject & told.subject:
        return True
    return bool(told.fresh & said.clause.core.keys() & said.clause.known)


def _other_day(said: Proposition, told: Clause) -> bool:
    days = [t.date for t in told.times if t.date.earliest is not None]
    return said.first is not None and any(
        d.earliest is not None and d.earliest > said.said and d.earliest != said.first for d in days
    )


def _on_the_day(said: Proposition, told: Clause, published: str) -> bool:
    """Whether a clause names the planned day: by its date, or by its weekday in the week after."""
    if said.first is None or said.first != said.last:
        return False
    planned = date.fromisoformat(said.first)
    name = planned.strftime("%A")
    soon = abs((date.fromisoformat(published) - planned).days) <= WEEK
    return any(
        (t.date.earliest == said.first and t.date.latest == said.first)
        or (soon and name in t.quote)
        for t in told.times
    )
