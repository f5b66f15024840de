"""What becomes of a proposition told in quite other words: many weak signs together, none of which is required.

The chairs set out for the elders are carried in unused; the booms are still in their crates. What is at stake is known by
rare stems, numbers, kinds of things, the speaker and the day; what became of it by denials, words of standing still, and days.
"""

from __future__ import annotations

import re
from datetime import date

from msgspec.structs import replace

from tidings.merging.promises.clause_words import people
from tidings.merging.promises.clauses import Clause
from tidings.merging.promises.gathering import alien
from tidings.merging.promises.passages import (
    Passage,
    Passages,
    stems,
    undone,
)
from tidings.merging.promises.propositions import Proposition
from tidings.merging.promises.relating import compared
from tidings.merging.promises.settling import comes_in_its_time, told_on
from tidings.merging.promises.shortfalls import falls_short
from tidings.merging.promises.signs import MANY, Signs, names_in, reached_number, signs_of
from tidings.merging.promises.stand_ins import STAND_INS
from tidings.merging.promises.verdicts import Fate, Verdict

# Signs together must be worth so much where the day or a deed tells what became of it, more where nothing else does.
ENOUGH, SURE, NEVER = 1.3, 1.9, 99.0
# Deeds that grant what was asked for, whatever word asked for it.
GIVING = frozenset({"arrive", "help", "pay", "send", "publish", "free", "open", "build", "home"})
# What is told longer after the planned day may be of another plan.
LONG = 21
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
# ", who had not met since March,": said of somebody, and not of what became of it.
_WHO = re.compile(r",\s+(?:who|which|whose)\b[^,]*(?:,|$)")
_WORD = re.compile(r"[^\W\d_]+")


def hint(
    said: Proposition, passage: Passage, passages: Passages, *, plan: bool, foretold: bool
) -> Verdict | None:  # fmt: skip
    """What a passage says of a proposition, if enough signs say that it is about it."""
    found: list[Verdict] = []
    if says_unmade(said):
        return (
            None  # what "will not go unpunished" is neither told as done nor as undone by a "not"
        )
    for told in passage.clauses:
        signs = signs_of(said, told, passage, passages)
        if signs is None or (foretold and not signs.firm):
            continue
        if said.is_own and not signs.deed:
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


def says_unmade(said: Proposition) -> bool:
    """Whether a proposition says of what is not so that it will not be: "will not go unpunished"."""
    return said.clause.negated and _UNMADE.search(said.clause.evidence.quote) is not None


def fate_of(said: Proposition, passage: Passage, signs: Signs, *, plan: bool) -> Fate | None:
    """What a clause that is about a proposition tells of it, if its time has come."""
    return _planned(said, passage, signs) if plan else _promised(said, passage, signs)


def _nobody(told: Clause) -> bool:
    """Whether a clause says that nobody came or met."""
    said = set(_WORD.findall(told.evidence.quote.casefold()))
    return told.negated and not told.coming and not _NOBODY.isdisjoint(said)


def _least(signs: Signs, fate: Fate, said: Proposition) -> float:
    speaking = said.clause.doers if said.is_own else ()
    doers = (w for one in speaking for w in (one, *said.clause.core[one]))
    things = signs.shared - names_in(said.clause) - stems((*STAND_INS, *doers))
    if not things and not signs.company and not (signs.on_day and (signs.deed or signs.several)):
        return NEVER  # one deed of two things, or two deeds of one country
    if said.clause.negated and not signs.firm:
        return NEVER  # whatever is told may be what was forsworn
    named = signs.several if said.first is not None else signs.leading or signs.named
    if fate == "failed" and not signs.firm:
        return SURE if signs.several else NEVER
    counted = signs.firm and signs.several
    if (signs.on_day and named) or signs.deed or counted or fate != "came":
        return ENOUGH
    if said.asked:
        return SURE if _gives(said, signs) else NEVER
    return SURE if signs.leading else NEVER


def _gives(said: Proposition, signs: Signs) -> bool:
    """Whether a passage tells of a thing that was asked for as come, sent, paid or opened."""
    giving = {deed for deed, sign in signs.clause.deeds if sign > 0} & GIVING
    things = stems(said.clause.core.keys() - said.clause.subject) - names_in(said.clause)
    return bool(giving) and len(things & signs.shared) >= min(2, len(things))


def _verdict(said: Proposition, passage: Passage, signs: Signs, fate: Fate) -> Verdict:
    return Verdict(
        fate=fate, score=signs.worth, clause=signs.clause,
        day=told_on(said, signs.clause, passage.published) or passage.published,
        why=f"{_TOLD[fate]}: {', '.join(sorted(signs.shared))}",
    )  # fmt: skip


def undone_in(told: Clause, said: Proposition) -> bool:
    """Whether a passage says that what was awaited is not so."""
    main = _WHO.sub(" ", told.evidence.quote.casefold())
    cues = {w for w in _WORD.findall(main) if w in undone()}
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
    if kept or comes_in_its_time(said, day):
        late = said.last is not None and bool(told.times) and day > said.last
        unended = said.lasting and said.last is not None and not over
        return None if late or unended else "came"
    if said.clause.conditional:
        return None
    early = not over and (said.last is not None or undone_in(told, said))
    return "failed" if said.clause.negated or not early else None


def _is_kept(said: Proposition, signs: Signs) -> bool | None:
    """Whether what is told is what was said, by the number told, else the deed, else by words for what is not so."""
    if not said.asked and falls_short(said.clause, signs.clause):
        return False
    reached = compared(said.clause, signs.clause, of_any=bool(signs.deed))
    if reached is None:
        reached = reached_number(said.clause, signs.clause)
    if reached is not None:
        denied = said.clause.negated and not _BOUND.search(said.clause.evidence.quote)
        return reached != denied
    not_so = undone_in(signs.clause, said)
    if any(c.low > MANY for c in said.clause.counts) and not signs.deed and not not_so:
        return None
    came = (signs.deed > 0) != signs.clause.negated if signs.deed else not not_so
    return came != said.clause.negated


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
    if told.negated or (undone_in(told, said) and not signs.company):
        return "off"
    meets = "meet" in told.named | {deed for deed, sign in told.deeds if sign > 0}
    there = stems(said.clause.subject | said.actors) & stems(told.words | told.subject)
    # "the governor lets the mothers in on Sunday": the mothers were let in
    there |= stems(said.clause.core.keys() & people()) & stems(told.subject)
    return "came" if signs.deed > 0 or meets or there or signs.company else None
