"""Promises that a later report tells of once more when their day has come: "He had promised water by Friday".

Who tells of a promise so, and not of what became of it, tells that it was not kept; "as he had promised" tells that it was.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import islice

from tidings.language import trees
from tidings.mentions.statements.reported.lexicon import verbs
from tidings.merging.promises.clause_words import Words
from tidings.merging.promises.clauses import Clause, make_clause, words_of_clause
from tidings.merging.promises.propositions import Proposition
from tidings.merging.promises.report import Report
from tidings.merging.promises.verdicts import TELLING, WEEK, Verdict, Weights
from tidings.model.mentions import TimeMention
from tidings.model.parse import Sentence, Token
from tidings.model.record import Record

# Verbs that tell what somebody says will come.
_PROMISING = frozenset({"pledge", "forecast", "hope", "announcement", "threat"})
_AS = re.compile(r"\bas\b[^.;,]{0,60}$", re.I)
# So many promises of one day are looked at, however large the case is.
_LOOKED_AT = 100


class Retold(Record, frozen=True, kw_only=True):
    """A promise as a later report tells of it; `around` are the words of its paragraph."""

    published: str
    clause: Clause
    around: frozenset[str]


class RetoldPromises:
    """The promises that the reports of a case tell of once more, by the day that each names."""

    def __init__(self) -> None:
        self._by_day: dict[str, list[Retold]] = defaultdict(list)

    def add(self, report: Report, published: str) -> None:
        """Take in what one report tells again."""
        for sentence in report.reading.sentences:
            for clause in _retold(report, sentence):
                days = {d for t in clause.times for d in _days(t, published)}
                around = _paragraph(report, sentence) if days else frozenset()
                for day in sorted(days):
                    self._by_day[day].append(
                        Retold(published=published, clause=clause, around=around)
                    )

    def broken(self, said: Proposition, weights: Weights) -> Verdict | None:
        """That a proposition whose day has come was not kept."""
        if said.last is None or said.clause.negated or said.clause.conditional or said.lasting:
            return None
        told = (
            one for one in self._by_day.get(said.last, ())
            if one.published >= said.last and one.published > said.said and one.clause.document not in said.told_in
        )  # fmt: skip
        found = [v for one in islice(told, _LOOKED_AT) if (v := _verdict(said, one, weights))]
        return max(found, key=lambda v: (v.score, v.clause.evidence), default=None)


def _verdict(said: Proposition, told: Retold, weights: Weights) -> Verdict | None:
    own = said.clause.words | said.clause.core.keys()
    shared = own & (told.clause.words | told.clause.core.keys() | told.around)
    if weights(shared) < TELLING:
        return None
    return Verdict(
        fate="failed", score=round(weights(shared), 4), clause=told.clause, day=told.published,
        why=f"a later report tells of it as once promised: {', '.join(sorted(shared))}",
    )  # fmt: skip


def _retold(report: Report, sentence: Sentence) -> Iterator[Clause]:
    words: Words | None = None
    for verb in sentence.tokens:
        if not _is_past_promise(sentence, verb):
            continue
        first = min(t.start for t in trees.subtree(sentence, verb))
        if _AS.search(report.text, max(sentence.start, first - 60), verb.start):
            continue
        words = words or Words(report, sentence)
        yield make_clause(report, sentence, words, verb, words_of_clause(sentence, verb))


def _is_past_promise(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb tells a promise as past: "had promised to", "was to have opened"."""
    if verb.pos != "VERB":
        return False
    helping = {t.text.casefold() for t in trees.children(sentence, verb, "aux")}
    if "had" in helping:
        return any(w.kind in _PROMISING for w in verbs().get(verb.lemma, ()))
    above = trees.head(sentence, verb)
    return (
        {"to", "have"} <= helping and verb.dep == "xcomp"
        and above is not None and above.lemma == "be" and above.tag == "VBD"
    )  # fmt: skip


def _days(time: TimeMention, published: str) -> Iterator[str]:
    """The days that a time may mean: of a weekday also the last one before, "had promised it for Saturday"."""
    if time.date.latest is not None:
        yield time.date.latest
    if time.date.precision == "day":
        today = date.fromisoformat(published)
        for back in range(WEEK):
            day = today - timedelta(days=back)
            if day.strftime("%A") in time.quote:
                yield day.isoformat()


def _paragraph(report: Report, sentence: Sentence) -> frozenset[str]:
    near: Sequence[Sentence] = report.reading.sentences[
        max(0, sentence.index - 3) : sentence.index + 4
    ]
    found: set[str] = set()
    for one in near:
        if one.paragraph == sentence.paragraph:
            words = Words(report, one)
            found |= {words.of[t.index] for t in one.tokens if words.tells(t)}
    return frozenset(found)
