"""What becomes of a proposition told in quite other words: many weak signs together, none of which is required.

The chairs set out for the elders are carried in unused; the booms are still in their crates. What is at stake is known by
rare stems, numbers, kinds of things, the speaker and the day; what became of it by denials, words of standing still, and days.
"""

from __future__ import annotations

import re
from datetime import date

from msgspec.structs import replace

from tidings.merging.clause_words import folded
from tidings.merging.clauses import Clause
from tidings.merging.passages import Passage, Passages, kinds_of, stem, stems, undone
from tidings.merging.propositions import Proposition
from tidings.merging.settling import Fate, Verdict, alien, compared, relation, seeming, told_on
from tidings.model.record import Record

# What each sign is worth; a stem that only these two sentences have is worth nearly 1.
THING, ASIDE, AROUND, NEAR = 1.0, 0.7, 0.4, 0.3
KIND, NUMBER, DAY, DEED, SPEAKER, LEADS = 0.3, 0.6, 0.6, 0.5, 0.5, 0.35
# Numbers up to this are shared by anything.
TWO = 2
# The same stems in another clause of the sentence are worth less.
ELSEWHERE = 0.6
# Signs together must be worth so much where the day or a deed tells what became of it, more where nothing else does.
ENOUGH, SURE, NEVER = 1.3, 2.0, 99.0
# Days of a plan, and of what is told of it, differ by at most so much.
WEEK, LONG = 7, 21
_TOLD = {
    "came": "it is told as done", "failed": "it is told as not done",
    "moved": "it is told for another day", "off": "it is told as not having taken place",
}  # fmt: skip
_NOBODY = frozenset({"nobody", "none", "noone", "neither", "anyone", "anybody"})
_NAME = re.compile(r"\b[A-ZÀ-Þ]\w{2,}")
_WORD = re.compile(r"[^\W\d_]+")


class Signs(Record, frozen=True, kw_only=True):
    """How surely a passage is about a proposition: the worth of all signs, what they are, whether it tells its day."""

    worth: float
    shared: frozenset[str]
    on_day: bool
    deed: int
    leading: bool
    several: bool
    clause: Clause


def hint(
    said: Proposition, passage: Passage, passages: Passages, *, plan: bool, foretold: bool
) -> Verdict | None:  # fmt: skip
    """What a passage says of a proposition, if enough signs say that it is about it."""
    found = []
    for told in passage.clauses:
        signs = _signs(said, told, passage, passages)
        if signs is None or (foretold and not signs.leading):
            continue
        fate = _planned(said, passage, signs) if plan else _promised(said, passage, signs)
        if plan and fate == "came" and (unmet := next(filter(_nobody, passage.then), None)):
            # "The table was laid for twelve on Tuesday. By evening nobody had sat down at it"
            fate, signs = "off", replace(signs, clause=unmet)
        if fate is not None and signs.worth >= _least(signs, fate, said):
            found.append(_verdict(said, passage, signs, fate))
    return max(found, key=lambda v: (v.score, v.clause.evidence), default=None)


def _nobody(told: Clause) -> bool:
    """Whether a clause says that nobody came or met."""
    named = told.named | {deed for deed, _ in told.deeds}
    empty = not _NOBODY.isdisjoint(_WORD.findall(told.evidence.quote.casefold()))
    return (told.negated and (empty or bool(named & {"meet", "arrive"}))) and not told.coming


def _least(signs: Signs, fate: Fate, said: Proposition) -> float:
    if said.clause.negated and not signs.deed:
        return SURE  # whatever is told may be what was forsworn
    if (signs.on_day and signs.several) or signs.deed or fate != "came":
        return ENOUGH
    return SURE if signs.leading else NEVER


def _verdict(said: Proposition, passage: Passage, signs: Signs, fate: Fate) -> Verdict:
    return Verdict(
        fate=fate, score=signs.worth, clause=signs.clause,
        day=told_on(said, signs.clause, passage.published) or passage.published,
        why=f"{_TOLD[fate]}: {', '.join(sorted(signs.shared))}",
    )  # fmt: skip


def _signs(said: Proposition, told: Clause, passage: Passage, passages: Passages) -> Signs | None:
    own = said.clause
    if seeming(own, told):
        return None  # "another dam", "lorry drivers" for "taxi drivers": told of something else
    words = stems(own.words | own.core.keys())
    core = stems(own.core.keys())
    shared = words & passage.stems
    kinds = kinds_of(words - shared) & kinds_of(passage.stems - shared)
    about_him = not own.subject and bool(stems(said.actors) & stems(told.subject))
    if not shared & core and not about_him and not (kinds and shared):
        return None
    on_day = _on_day(said, told, passage.published)
    deed, near = relation(own, told)
    here = stems((*told.words, *told.core))
    things = sum(
        passages.weight(some & core) * THING * share + passages.weight(some - core) * ASIDE * share
        for some, share in ((shared & here, 1.0), (shared - here, ELSEWHERE))
    )
    beside = passages.weight((words - shared) & passage.beside) * NEAR
    numbers = _numbers(own) & _numbers(told)
    speaker = passages.weight(({stem(w) for w in said.actors} - shared) & passage.stems)
    around = passages.weight((stems(own.around) - words) & passage.stems)
    worth = (
        things + beside + KIND * min(2, len(kinds)) + NUMBER * bool(numbers) + DAY * on_day
        + DEED * near + SPEAKER * speaker + AROUND * around
        + LEADS * bool(stems(told.subject) & words)
    )  # fmt: skip
    return Signs(
        worth=round(worth, 4),
        shared=shared,
        on_day=on_day,
        deed=deed,
        leading=bool(deed)
        or bool(stems(own.subject) & shared)
        or bool(stems(told.subject) & core)
        or bool(numbers),
        several=len(shared) > 1 or bool(shared & _names(own)),
        clause=told,
    )


def _names(clause: Clause) -> frozenset[str]:
    """The stems of its capitalised words, the first aside, which may only open a sentence."""
    return stems(folded(w) for w in _NAME.findall(clause.evidence.quote[1:]))


def _numbers(clause: Clause) -> frozenset[float]:
    return frozenset(c.low for c in clause.counts if c.low > TWO)


def _on_day(said: Proposition, told: Clause, published: str) -> bool:
    """Whether what is told lies on the planned day, or in the time that was left for it."""
    if said.last is None:
        return False
    first, last = said.first or said.said, said.last
    if first == last:
        planned = date.fromisoformat(first)
        soon = abs((date.fromisoformat(published) - planned).days) <= WEEK
        name = planned.strftime("%A")
        if soon and any(name in t.quote for t in told.times):
            return True
    days = [d for t in told.times if (d := t.date.earliest or t.date.latest) is not None]
    return any(first <= d <= last and d > said.said for d in days)


def _undone(told: Clause, said: Proposition) -> bool:
    """Whether a passage says that what was awaited is not so."""
    cues = {w for w in _WORD.findall(told.evidence.quote.casefold()) if w in undone()}
    own = {w for w in said.clause.words if w in undone()}
    return told.negated or bool(cues and not own)


def _promised(said: Proposition, passage: Passage, signs: Signs) -> Fate | None:
    if signs.clause.coming or signs.clause.conditional or signs.clause.other:
        return None
    not_so = _undone(signs.clause, said)
    reached = compared(said.clause, signs.clause, of_any=bool(signs.deed))
    if reached is not None:
        came = reached
    elif said.clause.counts and not signs.deed and not not_so:
        return None
    elif signs.deed:
        came = (signs.deed > 0) != signs.clause.negated
    else:
        came = not not_so
    kept = came != said.clause.negated
    day = told_on(said, signs.clause, passage.published)
    if day is None:
        return None
    if not kept and said.clause.conditional:
        return None
    if kept and said.last is not None and signs.clause.times and day > said.last:
        return None
    over = said.last is not None and day >= said.last
    if said.lasting and kept and said.last is not None and not over:
        return None
    if not kept and not said.clause.negated and not over and (not_so or said.last is not None):
        return None  # not yet
    return "came" if kept else "failed"


def _planned(said: Proposition, passage: Passage, signs: Signs) -> Fate | None:
    told = signs.clause
    if alien(said, told):
        return None
    if "moved" in told.fates:
        return "moved"
    if "off" in told.fates:
        return "off"
    if told.coming:
        ahead = any(
            t.date.earliest is not None and t.date.earliest > said.said and t.date.earliest != said.first
            for t in told.times
        )  # fmt: skip
        return "moved" if ahead and said.first is not None else None
    if said.first is None or passage.published < said.first:
        return None
    if (date.fromisoformat(passage.published) - date.fromisoformat(said.first)).days > LONG:
        return None
    if told.times and not signs.on_day:
        return None
    return "off" if _undone(told, said) else "came"
