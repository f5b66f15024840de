"""What speaks for a clause of a later report telling what became of a proposition: signs by name, each between 0 and 1.

Of "K-Grid said power would be back by midnight" and "Half the city was without power on Tuesday" some are that both name power, that
the time was over and that a day is told. None decides alone: `judging.py` adds them up, `training/promises` finds what each is worth.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property

from tidings.merging.promises.clauses import Clause
from tidings.merging.promises.hints import undone_in
from tidings.merging.promises.passages import (
    Passage,
    Passages,
    kinds_of,
    stems,
    told_stems,
)
from tidings.merging.promises.propositions import Proposition
from tidings.merging.promises.relating import compared, relation, seeming
from tidings.merging.promises.settling import told_on, too_late
from tidings.merging.promises.shortfalls import falls_short
from tidings.merging.promises.signs import MANY, in_company, is_on_day, names_in, reached_number
from tidings.merging.roots import roots, senses

Sign = tuple[str, float]
# Weights of stems, words, days and kinds of things from which more says no more.
MUCH, ENOUGH, LONG, MONTH, SOME = 2.0, 12, 14, 30, 2
# Reports of so many days after tell of most things.
SOON = 3
# Deeds that make something stop.
STOPPING = frozenset({("last", -1), ("open", -1), ("block", 1), ("strike", 1), ("switch", 1)})
_STILL = re.compile(r"\b(?:still|yet|remain\w*|only)\b", re.I)


class Bearing:
    """A clause of a later report beside a proposition, and what they have in common."""

    def __init__(
        self, said: Proposition, told: Clause, passage: Passage, passages: Passages, *, plan: bool, foretold: bool
    ) -> None:  # fmt: skip
        self.said, self.told, self.passage, self.passages = said, told, passage, passages
        self.plan, self.foretold = plan, foretold
        self.deed, self.kin = relation(said.clause, told)

    @cached_property
    def words(self) -> frozenset[str]:
        """The stems of the proposition."""
        own = self.said.clause
        return stems((*own.words, *own.core))

    @cached_property
    def shared(self) -> frozenset[str]:
        """Those that stand in the clause, too."""
        return self.words & told_stems(self.told)

    @cached_property
    def nearby(self) -> frozenset[str]:
        """Those that stand in its sentence, too."""
        return self.words & self.passage.stems

    @cached_property
    def speaker(self) -> frozenset[str]:
        """The stems of the names of who is bound by it."""
        return stems(self.said.actors)

    @cached_property
    def on_day(self) -> bool:
        """Whether the clause tells of the day that was named."""
        return is_on_day(self.said, self.told, self.passage.published)

    @cached_property
    def over(self) -> bool:
        """Whether the time that was named has passed."""
        return self.said.last is not None and self.passage.published >= self.said.last

    @cached_property
    def undone(self) -> bool:
        """Whether the clause says that what was awaited is not so."""
        return undone_in(self.told, self.said)

    @cached_property
    def meets(self) -> bool:
        """Whether the clause tells of people who meet."""
        told = self.told
        meets = "meet" in told.named | {deed for deed, _ in told.deeds}
        return meets or in_company(told.evidence.quote)

    @cached_property
    def who_meets(self) -> bool:
        """Whether those who were to meet do something in it."""
        who = stems(self.said.clause.subject) | self.speaker | names_in(self.said.clause)
        return bool(who & stems(self.told.subject))

    @cached_property
    def reached(self) -> bool | None:
        """Whether a count of the clause reaches that of the proposition."""
        own = self.said.clause
        found = compared(own, self.told, of_any=True)
        return reached_number(own, self.told) if found is None else found

    @cached_property
    def short(self) -> bool:
        """Whether all was promised and a part is told; who is granted a part of what he asked for is granted something."""
        return not self.said.asked and falls_short(self.said.clause, self.told)

    @cached_property
    def past_its_day(self) -> bool:
        """Whether the clause tells only of a day behind the last one, by however little."""
        said, days = self.said, [t.date for t in self.told.times]
        if said.last is None or said.lasting or said.asked or said.clause.negated or not days:
            return False
        return all(d.earliest == d.latest and (d.earliest or "") > said.last for d in days)

    @cached_property
    def late(self) -> bool:
        """Whether the clause dates the deed behind the last day."""
        day = told_on(self.said, self.told, self.passage.published)
        return day is not None and self.said.last is not None and too_late(day, self.said.last)


def bearing_signs(pair: Bearing) -> Mapping[str, float]:
    """All signs that are there; what is missing is 0."""
    found = (*_things(pair), *_people(pair), *_time(pair), *_telling(pair), *_asking(pair))
    return {name: round(float(worth), 4) for name, worth in found if worth}


def _things(pair: Bearing) -> Iterator[Sign]:
    said, told, own = pair.said, pair.told, pair.said.clause
    weight = pair.passages.weight
    core, subject = stems(own.core), stems(own.subject)
    things = core - subject
    whole = weight(pair.words) or 1.0
    yield "things of both", _part(weight(pair.shared & core), MUCH)
    yield "words of both", _part(weight(pair.shared - core), MUCH)
    yield "share of words of both", weight(pair.shared) / whole
    yield "words in the rest of the sentence", _part(weight(pair.nearby - pair.shared), MUCH)
    yield "no word of both", not pair.nearby
    yield (
        "words in the paragraph",
        _part(weight((pair.words - pair.nearby) & pair.passage.beside), MUCH),
    )
    yield (
        "words around both",
        _part(weight((stems(own.around) - pair.words) & pair.passage.stems), MUCH),
    )
    yield (
        "things of one kind",
        _part(
            len(kinds_of(pair.words - pair.nearby) & kinds_of(pair.passage.stems - pair.nearby)),
            SOME,
        ),
    )
    yield (
        "one thing in other words",
        _part(len(senses(roots(own.evidence.quote)) & senses(roots(told.evidence.quote))), SOME),
    )
    yield "names of both", _part(len(names_in(own) & stems(told.words)), SOME)
    yield "a thing of both", bool(things & pair.shared)
    yield "subject and thing of both", bool(subject & pair.shared) and bool(things & pair.shared)
    yield "one subject", bool(subject & stems(told.subject))
    yield "things that only seem one", bool(seeming(own, told))
    yield "told of another", told.other
    yield "one number", bool(_numbers(own) & _numbers(told))
    yield "a count of the same", compared(own, told, of_any=True) is not None
    yield "a number like it", reached_number(own, told) is not None
    yield "a number was named", bool(own.counts)
    yield "of many words", _part(len(own.words), ENOUGH)
    yield "a deed and a thing", bool(pair.deed) and bool(things & pair.shared)
    yield "no subject of its own", not own.subject
    yield "says little", said.bare


def _people(pair: Bearing) -> Iterator[Sign]:
    told, own = pair.told, pair.said.clause
    here, subject = told_stems(told), stems(told.subject)
    yield "who is bound is named", bool(pair.speaker & here)
    yield "who is bound is named beside", bool(pair.speaker & pair.passage.stems)
    yield "who is bound does it", bool(pair.speaker & subject)
    yield "his own doing", own.owned and bool(pair.speaker & subject)
    yield "who is bound, on the day", pair.on_day and bool(pair.speaker & here)
    yield "who is bound, of one thing", bool(pair.shared) and bool(pair.speaker & here)
    yield "others do it", bool(told.doers) and not subject & (pair.words | pair.speaker)


def _time(pair: Bearing) -> Iterator[Sign]:
    said, told = pair.said, pair.told
    published = date.fromisoformat(pair.passage.published)
    yield "a day was named", said.last is not None
    yield "its time is over", pair.over
    yield "on the day", pair.on_day
    yield "a day is told", bool(told.times)
    yield "another day is told", bool(told.times) and said.first is not None and not pair.on_day
    yield "told of before", told_on(said, told, pair.passage.published) is None
    yield "days after", _part((published - date.fromisoformat(said.said)).days, MONTH)
    yield "soon after", (published - date.fromisoformat(said.said)).days <= SOON
    if said.last is not None:
        yield "days behind the last", _part((published - date.fromisoformat(said.last)).days, LONG)
    yield "of one thing, on the day", pair.on_day and bool(pair.shared)


def _telling(pair: Bearing) -> Iterator[Sign]:
    said, told = pair.said, pair.told
    meets = "meet" in told.named | {deed for deed, _ in told.deeds}
    yield "one deed", pair.deed > 0
    yield "the opposite deed", pair.deed < 0
    yield "one deed on the day", bool(pair.deed) and pair.on_day
    yield "one deed of who is bound", bool(pair.deed) and bool(pair.speaker & told_stems(told))
    yield "one deed and no word", bool(pair.deed) and not pair.shared
    yield "a meeting was to be", said.gathering
    yield "people meet", meets
    yield "people meet as was planned", meets and said.gathering
    yield "in company as was planned", said.gathering and in_company(told.evidence.quote)
    yield "called off or moved", bool(told.fates)
    yield "a plan called off or moved", bool(told.fates) and pair.plan
    yield "told as to come", told.coming
    yield "says no", told.negated
    yield "stands as before", pair.undone
    yield "still", bool(_STILL.search(told.evidence.quote))


def _asking(pair: Bearing) -> Iterator[Sign]:
    said = pair.said
    yield "was asked for", said.asked
    yield "was asked for, words of both", said.asked and bool(pair.shared)
    yield "was asked for, one deed", said.asked and pair.deed > 0
    yield "was asked for, is not so", said.asked and (pair.told.negated or pair.undone)
    yield "was foretold", pair.foretold
    yield "was foretold, words of both", pair.foretold and bool(pair.shared)
    yield "was planned", pair.plan
    yield "was planned, words of both", pair.plan and bool(pair.shared)
    yield "under a condition", said.clause.conditional
    yield "is to last", said.lasting


def turning_signs(pair: Bearing) -> Mapping[str, float]:
    """What says that it came as was said, above 0, or that it did not, below: where it was said to be not, turned round."""
    own, told = pair.said.clause, pair.told
    way = -1.0 if own.negated else 1.0
    so = -way if told.negated else way
    # "will stay": that they never left is what was said
    undone = pair.undone and not (pair.deed < 0 and told.negated)
    # "will stop all trains": that none ran is what was said
    rests = -1.0 if own.deeds & STOPPING else 1.0
    found: tuple[Sign, ...] = (
        ("the deed is told", 0.0 if pair.short else pair.deed * so),
        ("told without a deed", 0.0 if pair.deed or pair.short else so * rests),
        ("told of a part", -float(pair.short)),
        ("stands as before", -way * rests * undone),
        ("called off or moved", -way * bool(told.fates)),
        ("a number is reached", 0.0 if pair.reached is None else (way if pair.reached else -way)),
        ("share of words of both", 0.0 if pair.short else so * pair.passages.weight(pair.shared) / (pair.passages.weight(pair.words) or 1.0)),
        ("still", way * bool(_STILL.search(told.evidence.quote))),
        ("was to be not", float(own.negated)),
        ("only one says no", float(own.negated != told.negated)),
        ("too late", float(pair.late)), ("on the day", float(pair.on_day)), ("its time is over", float(pair.over)),
        ("before its time is over", float(pair.said.last is not None and not pair.over)),
        ("is to last", float(pair.said.lasting)), ("was foretold", float(pair.foretold)),
        ("was asked for", float(pair.said.asked)), ("under a condition", float(own.conditional)),
        ("a number was named", float(bool(own.counts))), ("a number like it", float(pair.reached is not None)),
    )  # fmt: skip
    return {name: round(worth, 4) for name, worth in found if worth}


def _numbers(clause: Clause) -> frozenset[float]:
    return frozenset(c.low for c in clause.counts if c.low > MANY)


def _part(much: float, whole: float) -> float:
    """How much there is of what could be, at most all."""
    return min(1.0, max(0.0, much) / whole)
