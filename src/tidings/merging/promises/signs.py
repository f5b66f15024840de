"""The signs that tie a clause of a later report to a proposition, whatever words it uses, and what each is worth."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache

from tidings.lexicons.tables import column
from tidings.merging.promises.clause_words import folded
from tidings.merging.promises.clauses import Clause
from tidings.merging.promises.passages import Passage, Passages, kinds_of, stem, stems, told_stems
from tidings.merging.promises.propositions import Proposition
from tidings.merging.promises.relating import relation, seeming
from tidings.model.record import Record

# What each sign is worth; a stem that only these two sentences have is worth nearly 1.
THING, ASIDE, AROUND, NEAR = 1.0, 0.7, 0.4, 0.3
KIND, NUMBER, DAY, DEED, SPEAKER, LEADS, BESIDE = 0.3, 0.6, 0.6, 0.5, 0.5, 0.35, 0.4
# Numbers above this are compared, where one is at most so many times the other; a round one holds for so much around it.
MANY, LIKE, ROUGHLY = 10, 10, 0.15
# The same stems in another clause of the sentence are worth less.
ELSEWHERE = 0.6
# A report tells of a day at most this long after.
WEEK = 7
_NAME = re.compile(r"\b[A-ZÀ-Þ]\w{2,}")


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
    firm: bool
    clause: Clause


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
        or (bool(stems(told.subject) & core) and (about_him or not told.acts))
        or numbers,
        several=len(shared) > 1 or meets or bool(shared & names_in(own)),
        named=bool(shared & names_in(own)),
        company=company,
        firm=bool(deed)
        or reached_number(own, told) is not None
        or (on_day and bool(stems(own.subject) & shared)),
        clause=told,
    )


def _homonym(said: Clause, told: Clause) -> frozenset[str]:
    """The stem of a verb that is spelled as a noun of the proposition: "before the passes close", "passed round"."""
    nouns = said.words | said.core.keys()
    return stems({told.verb} & nouns) - stems((*told.words, *told.core))


def names_in(clause: Clause) -> frozenset[str]:
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


def reached_number(said: Clause, told: Clause) -> bool | None:
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
