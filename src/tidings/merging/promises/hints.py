"""What becomes of a proposition told in quite other words: many weak signs together, none of which is required.

The chairs set out for the elders are carried in unused; the booms are still in their crates. What is at stake is known by
rare stems, numbers, kinds of things, the speaker and the day; what became of it by denials, words of standing still, and days.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache

from msgspec.structs import replace

from tidings.lexicons.tables import column
from tidings.merging.promises.clause_words import folded, people
from tidings.merging.promises.clauses import Clause
from tidings.merging.promises.passages import (
    Passage,
    Passages,
    kinds_of,
    stem,
    stems,
    told_stems,
    undone,
)
from tidings.merging.promises.propositions import Proposition
from tidings.merging.promises.settling import (
    Fate,
    Verdict,
    alien,
    compared,
    relation,
    seeming,
    told_on,
)
from tidings.model.record import Record

# What each sign is worth; a stem that only these two sentences have is worth nearly 1.
THING, ASIDE, AROUND, NEAR = 1.0, 0.7, 0.4, 0.3
KIND, NUMBER, DAY, DEED, SPEAKER, LEADS, BESIDE = 0.3, 0.6, 0.6, 0.5, 0.5, 0.35, 0.4
# Numbers above this are compared, where one is at most so many times the other; a round one holds for so much around it.
MANY, LIKE, ROUGHLY = 10, 10, 0.15
# The same stems in another clause of the sentence are worth less.
ELSEWHERE = 0.6
# Signs together must be worth so much where the day or a deed tells what became of it, more where nothing else does.
ENOUGH, SURE, NEVER = 1.3, 1.9, 99.0
# Deeds that grant what was asked for, whatever word asked for it.
GIVING = frozenset({"arrive", "help", "pay", "send", "publish", "free", "open", "build", "home"})
# Days of a plan, and of what is told of it, differ by at most so much.
WEEK, LONG = 7, 21
_TOLD = {
    "came": "it is told as done", "failed": "it is told as not done",
    "moved": "it is told for another day", "off": "it is told as not having taken place",
}  # fmt: skip
_NOBODY = frozenset({"nobody", "none", "noone", "neither", "anyone", "anybody"})
# "no fewer than 300" denies nothing.
_BOUND = re.compile(r"\bno(?:t|thing)?\s+(?:fewer|less|more|later)\b", re.I)
# "stayed unlit", "went back unopened"
_UNMADE = re.compile(
    r"\bun(?!der|it|iv|ion|til|like|less|ited)[a-z]+(?:ed|en|it|lt|pt|id|ld|wn|ne)\b"
)
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
    named: bool
    company: bool
    counted: bool
    firm: bool
    clause: Clause


def hint(
    said: Proposition, passage: Passage, passages: Passages, *, plan: bool, foretold: bool
) -> Verdict | None:  # fmt: skip
    """What a passage says of a proposition, if enough signs say that it is about it."""
    found = []
    for told in passage.clauses:
        signs = signs_of(said, told, passage, passages)
        if signs is None or (foretold and not signs.firm):
            continue
        fate = fate_of(said, passage, signs, plan=plan)
        set_up = fate == "came" or (fate is None and signs.on_day and not told.coming)
        if (
            plan
            and set_up
            and not alien(said, told)
            and (unmet := next(filter(_nobody, passage.then), None))
        ):
            # "The table was laid for twelve on Tuesday. By evening nobody had sat down at it"
            fate, signs = "off", replace(signs, clause=unmet)
        if fate is not None and signs.worth >= _least(signs, fate, said):
            found.append(_verdict(said, passage, signs, fate))
    return max(found, key=lambda v: (v.score, v.clause.evidence), default=None)


def fate_of(said: Proposition, passage: Passage, signs: Signs, *, plan: bool) -> Fate | None:
    """What a clause that is about a proposition tells of it, if its time has come."""
    return _planned(said, passage, signs) if plan else _promised(said, passage, signs)


def _nobody(told: Clause) -> bool:
    """Whether a clause says that nobody came or met."""
    said = set(_WORD.findall(told.evidence.quote.casefold()))
    return told.negated and not told.coming and not _NOBODY.isdisjoint(said)


def _least(signs: Signs, fate: Fate, said: Proposition) -> float:
    if said.clause.negated and not signs.firm:
        return SURE  # whatever is told may be what was forsworn
    named = signs.several if said.first is not None else signs.leading or signs.named
    if (signs.on_day and named) or signs.deed or fate != "came":
        return ENOUGH
    if said.asked:
        return SURE if _gives(said, signs) or (signs.counted and signs.leading) else NEVER
    return SURE if signs.leading else NEVER


def _gives(said: Proposition, signs: Signs) -> bool:
    """Whether a passage tells of a thing that was asked for as come, sent, paid or opened."""
    giving = {deed for deed, sign in signs.clause.deeds if sign > 0} & GIVING
    things = stems(said.clause.core.keys() - said.clause.subject) - _names(said.clause)
    return bool(giving) and len(things & signs.shared) >= min(2, len(things))


def _verdict(said: Proposition, passage: Passage, signs: Signs, fate: Fate) -> Verdict:
    return Verdict(
        fate=fate, score=signs.worth, clause=signs.clause,
        day=told_on(said, signs.clause, passage.published) or passage.published,
        why=f"{_TOLD[fate]}: {', '.join(sorted(signs.shared))}",
    )  # fmt: skip


def signs_of(said: Proposition, told: Clause, passage: Passage, passages: Passages) -> Signs | None:
    """The signs that tie a clause to a proposition."""
    own = said.clause
    if seeming(own, told):
        return None  # "another dam", "lorry drivers" for "taxi drivers": told of something else
    words = stems(own.words | own.core.keys())
    core = stems(own.core.keys())
    shared = words & passage.stems - _homonym(own, told)
    on_day = is_on_day(said, told, passage.published)
    here = told_stems(told)
    known = stems(said.beside) & here
    company = (
        on_day and said.gathering and bool(known or shared) and in_company(told.evidence.quote)
    )
    meets = company or (
        on_day and said.gathering and bool((told.named | {d for d, _ in told.deeds}) & {"meet"})
    )
    kinds = kinds_of(words - shared) & kinds_of(passage.stems - shared)
    about_him = (not own.subject or own.owned) and bool(stems(said.actors) & stems(told.subject))
    if not shared & core and not about_him and not company and not (kinds and (shared or meets)):
        return None
    if not shared & here and not about_him and not meets:
        return None  # the rest of its sentence is about it, and this clause is not
    deed, kin = relation(own, told)
    things = sum(
        passages.weight(some & core) * THING * share + passages.weight(some - core) * ASIDE * share
        for some, share in ((shared & here, 1.0), (shared - here, ELSEWHERE))
    )
    beside = passages.weight((words - shared) & passage.beside) * NEAR
    same_count = {(c.of, c.low) for c in own.counts} & {
        (c.of, c.low) for c in told.counts if c.of in told.direct
    }
    numbers = bool(same_count) or bool(_numbers(own) & _numbers(told))
    speaker = passages.weight(({stem(w) for w in said.actors} - shared) & passage.stems)
    around = passages.weight((stems(own.around) - words) & passage.stems)
    named = passages.weight(known - shared) if company else 0.0
    worth = (
        things + beside + KIND * min(2, len(kinds)) + NUMBER * numbers + DAY * on_day
        + DEED * (kin or meets) + SPEAKER * speaker + AROUND * around + BESIDE * named
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
        or numbers,
        several=len(shared) > 1 or meets or bool(shared & _names(own)),
        named=bool(shared & _names(own)),
        company=company,
        counted=bool(same_count),
        firm=bool(deed)
        or _reached(own, told) is not None
        or (on_day and bool(stems(own.subject) & shared)),
        clause=told,
    )


def _homonym(said: Clause, told: Clause) -> frozenset[str]:
    """The stem of a verb that is spelled as a noun of the proposition: "before the passes close", "passed round"."""
    nouns = said.words | said.core.keys()
    return stems({told.verb} & nouns) - stems((*told.words, *told.core))


def _names(clause: Clause) -> frozenset[str]:
    """The stems of its capitalised words, the first aside, which may only open a sentence."""
    return stems(folded(w) for w in _NAME.findall(clause.evidence.quote[1:]))


def _numbers(clause: Clause) -> frozenset[float]:
    return frozenset(c.low for c in clause.counts if c.low > MANY)


def is_on_day(said: Proposition, told: Clause, published: str) -> bool:
    """Whether what is told lies on the planned day, or in the time that was left for it."""
    if said.last is None and said.first is None:
        return False
    first = said.first or said.said
    last = said.last or (date.fromisoformat(first) + timedelta(days=WEEK)).isoformat()
    if first == last:
        planned = date.fromisoformat(first)
        soon = abs((date.fromisoformat(published) - planned).days) <= WEEK
        name = planned.strftime("%A")
        if soon and any(name in t.quote for t in told.times):
            return True
    days = [d for t in told.times if (d := t.date.earliest or t.date.latest) is not None]
    return any(first <= d <= last and d > said.said for d in days)


@cache
def _company() -> re.Pattern[str]:
    said = sorted(column("en/company_words.tsv", "words"), key=lambda w: (-len(w), w))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, said))})\b", re.I)


def in_company(text: str) -> bool:
    """Whether some words tell of people in one another's company."""
    return _company().search(text) is not None


def _undone(told: Clause, said: Proposition) -> bool:
    """Whether a passage says that what was awaited is not so."""
    cues = {w for w in _WORD.findall(told.evidence.quote.casefold()) if w in undone()}
    own = {w for w in said.clause.words if w in undone()}
    unmade = _UNMADE.search(told.evidence.quote) and not _UNMADE.search(said.clause.evidence.quote)
    return told.negated or bool(cues and not own) or bool(unmade)


def _promised(said: Proposition, passage: Passage, signs: Signs) -> Fate | None:
    told = signs.clause
    if told.coming or told.conditional or told.other:
        return None
    kept = _is_kept(said, signs)
    day = told_on(said, told, passage.published)
    if kept is None or day is None:
        return None
    over = said.last is not None and day >= said.last
    if kept:
        late = said.last is not None and bool(told.times) and day > said.last
        unended = said.lasting and said.last is not None and not over
        return None if late or unended else "came"
    if said.clause.conditional:
        return None
    early = not over and (said.last is not None or _undone(told, said))
    return "failed" if said.clause.negated or not early else None


def _is_kept(said: Proposition, signs: Signs) -> bool | None:
    """Whether what is told is what was said, by the number told, else the deed, else by words for what is not so."""
    reached = compared(said.clause, signs.clause, of_any=bool(signs.deed))
    if reached is None:
        reached = _reached(said.clause, signs.clause)
    if reached is not None:
        denied = said.clause.negated and not _BOUND.search(said.clause.evidence.quote)
        return reached != denied
    not_so = _undone(signs.clause, said)
    if any(c.low > MANY for c in said.clause.counts) and not signs.deed and not not_so:
        return None
    came = (signs.deed > 0) != signs.clause.negated if signs.deed else not not_so
    return came != said.clause.negated


def _reached(said: Clause, told: Clause) -> bool | None:
    """Whether the one number of a like size that is told reaches what was said, whatever is counted by what name:
    "fewer than a million marchers" and "1.6 million people marched".
    """
    if len(said.counts) != 1:
        return None
    count = said.counts[0]
    about = count.low or count.high or 0.0
    like = [c for c in told.counts if c.low > MANY and about / LIKE <= c.low <= about * LIKE]
    if about <= MANY or len(like) != 1:
        return None
    low = count.low if count.low != count.high else count.low * (1 - ROUGHLY)
    high = count.high if count.low != count.high else count.low * (1 + ROUGHLY)
    return low <= like[0].low and (high is None or like[0].low <= high)


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
    if told.negated or (_undone(told, said) and not signs.company):
        return "off"
    meets = "meet" in told.named | {deed for deed, sign in told.deeds if sign > 0}
    there = stems(said.clause.subject | said.actors) & stems(told.words | told.subject)
    # "the governor lets the mothers in on Sunday": the mothers were let in
    there |= stems(said.clause.core.keys() & people()) & stems(told.subject)
    return "came" if signs.deed > 0 or meets or there or signs.company else None
