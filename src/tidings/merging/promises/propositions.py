"""What somebody promised, threatened, announced, agreed or foretold: one clause, with who is bound by it and until when."""

from __future__ import annotations

import math
import re
from calendar import monthrange
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from functools import cache

from msgspec.structs import replace

from tidings.lexicons.number_words import number_words
from tidings.lexicons.tables import table, words
from tidings.merging.intervals import known
from tidings.merging.promises.clause_words import people, word_of
from tidings.merging.promises.clauses import (
    Clause,
    clause_within,
    clauses_of,
)
from tidings.merging.promises.deeds import named_by
from tidings.merging.promises.own_part import name_words, of_speaker
from tidings.merging.promises.report import Report
from tidings.merging.promises.stand_ins import STAND_INS
from tidings.merging.promises.things import expected_thing, thing_within
from tidings.model.dates import Date
from tidings.model.evidence import Evidence
from tidings.model.mentions import TimeMention
from tidings.model.record import Record

# "will stay shut", "the truce will hold": true only if nothing else comes until the end.
_LASTING = frozenset({"stay", "remain", "hold", "keep", "last", "continue", "endure", "survive", "outlive", "persist", "stand"})  # fmt: skip
_WITHIN = re.compile(
    r"\b(?:within|in|for)\s+(?:the\s+(?:next|coming)\s+)?(?=([\w-]+)\s+(\w+)\b)", re.I
)
# "before the month is out", "within the week", "will not outlast the month": its end.
_OUT = re.compile(
    r"\bbefore\s+the\s+(week|month|year)\s+(?:is|was)\s+(?:out|over)\b"
    r"|\b(?:within|(?:survive|outlive|outlast|see out|last)\w*)\s+th(?:e|is)\s+(week|month|year)\b(?!\s+of)", re.I,
)  # fmt: skip
_TAKING_UP = frozenset({"it", "they", "these", "those", "this", "that"})
# "others will follow", "the next one is due on Friday": of the sort named before.
_MORE_OF = re.compile(
    r"(?:the\s+)?(?:others?|more|another|(?:next|second|third|last)\s+one|rest)\b", re.I
)
_FOLLOWING = frozenset({"follow", "come"})
# Who "receives" or "hosts" people meets them; who receives money does not.
_HOSTING = frozenset({"receive", "host", "welcome", "hear"})


# Of "win the debate", "speak at the talks" the meeting is not what is to come.
_HOLDING = frozenset({
    "hold", "have", "host", "attend", "join", "call", "convene", "schedule", "set", "plan", "arrange", "open", "begin",
    "start", "resume", "restart", "continue", "end", "close", "lead", "chair", "agree", "invite", "expect", "be", "travel",
    "go", "come", "return", "gather", "sit", "meet", "take place", "receive", "see", "summon", "ask",
})  # fmt: skip


# "will not come before Monday": from then on it may.
_NOT_BEFORE = frozenset({"before", "until", "till"})

# Names of so many sentences before and after may be those that are meant.
NEAR = 3


class Proposition(Record, frozen=True, kw_only=True):
    """A clause about what will come; `owner` is the item it is, `actors` the words of who gave it out,
    `first` and `last` the days it speaks of; `context` tells who is meant where its own words only say "the men";
    `awaited` that it will not come before the first of them; `asked` says that others are to do it; `bare` that it has no verb; `beside` are the names that stand in its paragraph,
    `told_in` the reports that only hand on what was said, and settle nothing; `forsworn` that somebody will not do it.
    """

    owner: str
    clause: Clause
    actors: frozenset[str]
    said: str
    first: str | None
    last: str | None
    lasting: bool
    gathering: bool
    context: frozenset[str] = frozenset()
    awaited: bool = False
    asked: bool = False
    bare: bool = False
    beside: frozenset[str] = frozenset()
    told_in: frozenset[str] = frozenset()
    forsworn: bool = False

    @property
    def is_own(self) -> bool:
        """Whether it names nothing but its speaker: "I will not resign"; whatever else is told of him says nothing of that."""
        doers = self.clause.doers
        return bool(doers) and self.clause.core.keys() <= doers <= self.actors


def propose(
    owner: str, report: Report, pieces: Sequence[Evidence], actors: Iterable[str], said: str,
    *, planned: bool = False, asked: bool = False, meeting: bool = False,
    bare: bool = False, forsworn: bool = False, voiced: bool = True, speaker: str = "", until: Date | None = None,
) -> Proposition | None:  # fmt: skip
    """The proposition of some words; `planned` when they make known what is to take place, so that a vote is a date;
    what is `asked` for or foretold may be `bare` of verbs ("fewer than a million marchers on Thursday"), and where it is `forsworn` it is not to be; what nobody is said to
    have `voiced` may share the subject of the words before; a `meeting` is one whatever its verb ("is to look at the results"); `until` is the time that stands beside the words.
    """
    clause = clause_within(report, pieces, asked=asked, borrows=not voiced)
    awaited = expected_thing(report, pieces) if clause is not None and bare else None
    verbless = clause is None or awaited is not None
    clause = awaited or clause
    if clause is None and bare:
        clause = thing_within(report, pieces)
    if clause is None:
        return None
    if verbless and forsworn:
        clause = replace(clause, negated=not clause.negated)
    clause = _following(report, of_speaker(clause, speaker, bare=verbless))
    spoken = report.times_within(pieces) or (report.times_behind(pieces) if verbless else [])
    first, last = _days([t for t in spoken if not _names_thing(report, t)] or spoken, said)
    if first is None and last is None:
        first, last = _span(pieces, said)
    if first is None and last is None and until is not None and known(until):
        first, last = until.earliest, until.latest
    bound = frozenset(w for a in actors for w in name_words(a))
    gathering = not clause.negated and (meeting or _gathers(clause, votes=planned))
    waits = _is_awaited(clause, spoken, first, last)
    lasting = (
        not (gathering or waits) and (clause.verb in _LASTING or _still(clause)) != clause.negated
    )
    return Proposition(
        owner=owner, clause=clause, actors=bound, said=said,
        first=first, last=last, lasting=lasting,
        gathering=gathering, context=(_context(clause) | _taken_up(report, clause)) - bound, asked=asked, bare=verbless, forsworn=forsworn,
        beside=_names_beside(report, clause), awaited=waits,
    )  # fmt: skip


def _is_awaited(
    clause: Clause, spoken: Sequence[TimeMention], first: str | None, last: str | None
) -> bool:
    """Whether a clause says only from when on something may come: "will not open before Monday"."""
    if not clause.negated or first is None or last is not None:
        return False
    return any(t.quote.partition(" ")[0].casefold() in _NOT_BEFORE for t in spoken)


def is_thin(clause: Clause) -> bool:
    """Whether a clause leaves open whom it means: "more people will be freed", "I expect a signature"."""
    return all(word in STAND_INS or named_by(word) for word in clause.core)


def _context(clause: Clause) -> frozenset[str]:
    """The other words of the sentence, where the clause only says "the men would be home"."""
    thin = clause.core.keys() - clause.meant <= STAND_INS
    return clause.around - clause.words - STAND_INS if thin else frozenset()


def _taken_up(report: Report, clause: Clause) -> frozenset[str]:
    """What the pronoun of a clause that names nothing takes up: "The pass is closed. It will reopen on Friday"."""
    sentence = report.reading.sentences[clause.sentence]
    first = next((t for t in sentence.tokens if t.start >= clause.evidence.start), None)
    more = _MORE_OF.match(clause.evidence.quote) is not None
    if first is None or not (
        more or (clause.core.keys() <= clause.meant and first.text.casefold() in _TAKING_UP)
    ):
        return frozenset()
    told = _before(report, clause)
    return frozenset() if told is None else frozenset().union(
        told.subject, *(told.core.get(word, ()) for word in told.subject)
    )  # fmt: skip


def _following(report: Report, clause: Clause) -> Clause:
    """A clause that only says that others will follow, with the deed that was told before it: "Two were freed. More will follow"."""
    if clause.verb not in _FOLLOWING or clause.core or not _MORE_OF.match(clause.evidence.quote):
        return clause
    told = _before(report, clause)
    return clause if told is None else replace(clause, verb=told.verb, deeds=told.deeds)


def _before(report: Report, clause: Clause) -> Clause | None:
    """The first clause of the sentence before, in the same paragraph."""
    if clause.sentence == 0:
        return None
    before = report.reading.sentences[clause.sentence - 1]
    here = report.reading.sentences[clause.sentence]
    return next(clauses_of(report, before), None) if before.paragraph == here.paragraph else None


def _names_beside(report: Report, clause: Clause) -> frozenset[str]:
    """The names in the paragraph of a clause: "The two are to meet on Thursday" tells of those named before."""
    sentences = report.reading.sentences
    here = sentences[clause.sentence].paragraph
    around = sentences[max(0, clause.sentence - NEAR) : clause.sentence + NEAR + 1]
    return frozenset(
        word_of(t) for s in around if s.paragraph == here for t in s.tokens
        if t.pos == "PROPN" and len(t.text) > 2
    )  # fmt: skip


def _gathers(clause: Clause, *, votes: bool) -> bool:
    """Whether a clause tells of a meeting, or of a vote that is to take place."""
    if clause.verb in _HOSTING:
        return bool((clause.core.keys() - clause.subject) & people())
    done = {deed for deed, sign in clause.deeds if sign > 0}
    told = clause.direct if clause.verb in _HOLDING else clause.subject
    named = done | {deed for word in told for deed in named_by(word)} | (clause.named & {"vote"})
    return "meet" in named or (votes and "vote" in named)


def _still(clause: Clause) -> bool:
    return re.search(r"\bstill\b", clause.evidence.quote, re.I) is not None


def _days(times: Sequence[TimeMention], said: str) -> tuple[str | None, str | None]:
    """The days some words speak of: the first time in them that does not lie before they were said."""
    dates = [t.date for t in times if known(t.date) and (t.date.latest or said) >= said]
    if not dates:
        return None, None
    return dates[0].earliest, dates[0].latest


def _names_thing(report: Report, time: TimeMention) -> bool:
    """Whether a time only says which thing is meant: "today's audience is set down for the 25th"."""
    return report.text[time.end : time.end + 2] in {"'s", "’s"}


def _span(pieces: Sequence[Evidence], said: str) -> tuple[str | None, str | None]:
    """The end of a stretch counted from the day it was said: "within ten days"."""
    for piece in pieces:
        if said and (out := _OUT.search(piece.quote)):
            unit = (out.group(1) or out.group(2)).casefold()
            return None, _end_of(unit, date.fromisoformat(said)).isoformat()
        for amount, unit in _WITHIN.findall(piece.quote):
            days = math.ceil(_amount(amount) * _hours().get(unit.casefold(), 0) / 24)
            if days and said:
                return None, (date.fromisoformat(said) + timedelta(days=days)).isoformat()
    return None, None


def _end_of(unit: str, day: date) -> date:
    """The last day of the week, month or year in which a day lies."""
    if unit == "week":
        return day + timedelta(days=7 - day.isoweekday())
    if unit == "year":
        return date(day.year, 12, 31)
    return date(day.year, day.month, monthrange(day.year, day.month)[1])


@cache
def _hours() -> dict[str, int]:
    """How many hours each unit of time has."""
    long = {"hour": 1, "day": 24, "month": 31 * 24, "year": 366 * 24}
    return {
        word: int(row["count"]) * long[row["base"]]
        for row in table("en/time_units.tsv") for word in words(row["word"])
    }  # fmt: skip


def _amount(word: str) -> int:
    if word.isdigit():
        return min(int(word), 100)
    if word.casefold() in {"a", "an", "the"}:
        return 1
    numbers = number_words("unit", "ten")
    return sum(numbers.get(part, 0) for part in word.casefold().split("-"))  # "seventy-two"
