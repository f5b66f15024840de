"""What later reports tell, clause by clause, found by the words a proposition has, and judged."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import cache
from itertools import islice

from tidings.lexicons.tables import table
from tidings.merging.ground import Ground
from tidings.merging.promises.bearing import Bearing
from tidings.merging.promises.clauses import Clause, clauses_of
from tidings.merging.promises.hints import hint
from tidings.merging.promises.judging import best_judged
from tidings.merging.promises.passages import Passage, Passages, told_stems
from tidings.merging.promises.propositions import Proposition
from tidings.merging.promises.report import Report
from tidings.merging.promises.retold import RetoldPromises
from tidings.merging.promises.same_number import numbered
from tidings.merging.promises.settling import settle, told_on
from tidings.merging.promises.verdicts import WEEK, Fate, Verdict, Weights
from tidings.merging.promises.wanting import deeds_in, near, wanted, wanted_deeds
from tidings.model.evidence import Evidence
from tidings.model.items import Event, Statement
from tidings.model.mentions import Reading
from tidings.model.parse import Sentence
from tidings.model.vocabulary import OutcomeState

# What such statements say is told as having happened, or made known; blame, wishes and promises are not.
_TELLING = frozenset({"claim", "assessment", "responsibility_claim", "announcement"})
# That a plan "has been put off" is known, whatever is foretold or asked with it.
_KNOWN = frozenset({"forecast", "warning", "accusation", "condemnation"})
# Words in more than so many clauses of a case find nothing particular.
_COMMON = 400
# So many clauses are compared with a proposition, however large the case is.
_LOOKED_AT = 100
# Other clauses that say the same are shown when they are nearly as sure.
_NEARLY, _SHOWN = 0.75, 3


class Found(Verdict, frozen=True, kw_only=True):
    """What became of a proposition, with all the words that say so and the items that tell it."""

    evidence: tuple[Evidence, ...]
    by: tuple[str, ...]


class Later:
    """The clauses of all reports, for what was said before them."""

    def __init__(
        self, readings: Mapping[str, Reading], statements: Sequence[Statement], events: Sequence[Event],
        ground: Ground,
    ) -> None:  # fmt: skip
        self._ground = ground
        self._clauses: list[Clause] = []
        self._having: dict[str, list[int]] = defaultdict(list)
        self._gathering: dict[str, list[int]] = defaultdict(list)
        self._numbered: dict[tuple[str, float], list[int]] = defaultdict(list)
        self._items = _items(statements, events)
        told = []
        passages: list[Passage] = []
        self._retold = RetoldPromises()
        self.reports = {document: Report(readings[document]) for document in sorted(readings)}
        for document, report in self.reports.items():
            published = ground.published(document)
            read = [
                (s, tuple(_told(report, s)), tuple(_told(report, s, relative=True)))
                for s in report.reading.sentences
                if s.part in {"lead", "body"}
            ]
            for _, found, aside in read:
                told += [c.around for c in found[:1]]
                self._add((*found, *filter(_tells_aside, aside)), published)
            if published is not None:
                self._retold.add(report, published)
                passages += _passages(
                    report, [(s, (*main, *aside)) for s, main, aside in read], published
                )
        self.weights = Weights(told)
        self._passages = Passages(passages)

    def _add(self, clauses: Sequence[Clause], published: str | None) -> None:
        for clause in clauses:
            if published is None:
                continue
            number = len(self._clauses)
            self._clauses.append(clause)
            for word in sorted(clause.words | clause.core.keys()):
                self._having[word].append(number)
            for key in numbered(clause):
                self._numbered[key].append(number)
            if clause.fates or (clause.named | {d for d, _ in clause.deeds}) & {"meet", "vote"}:
                self._gathering[published].append(number)

    def judge(
        self, said: Proposition, *, plan: bool = False, foretold: bool = False
    ) -> Found | None:
        """What became of a proposition, by the clauses that speak to it most surely, else by all signs together."""
        plan = plan or said.gathering
        ruled = self.ruled(said, plan=plan, foretold=foretold)
        return ruled or self._judged(said, plan=plan, foretold=foretold)

    def ruled(self, said: Proposition, *, plan: bool, foretold: bool) -> Found | None:
        """What rules say became of it."""
        settled = self.settled(said)
        if settled is None and not plan and (retold := self._retold.broken(said, self.weights)):
            return self._shown(retold, said)
        return settled or self._hinted(said, plan=plan, foretold=foretold)

    def _judged(self, said: Proposition, *, plan: bool, foretold: bool) -> Found | None:
        """What became of it by all signs together, where no rule can tell."""
        best = best_judged(self.pairs(said, plan=plan, foretold=foretold))
        return None if best is None else self._shown(best, said)

    def pairs(self, said: Proposition, *, plan: bool, foretold: bool) -> tuple[Bearing, ...]:
        """A proposition beside each clause told later that may speak to it, those first that share most with it."""
        return tuple(
            Bearing(said, told, passage, self._passages, plan=plan, foretold=foretold)
            for passage in self._passages.about(wanted(said) | near(said), said.said, wanted_deeds(said))
            for told in passage.clauses
            if passage.document not in said.told_in and not told.conditional and (not told.coming or told.fates) and not _only_says(told)
            and told_on(said, told, passage.published) is not None
        )  # fmt: skip

    def _hinted(self, said: Proposition, *, plan: bool, foretold: bool) -> Found | None:
        """What became of it by many weak signs, if no clause settles it."""
        found = [
            v for p in self._passages.about(wanted(said), said.said)
            if p.document not in said.told_in and (v := hint(said, p, self._passages, plan=plan, foretold=foretold)) is not None
        ]  # fmt: skip
        best = min(found, key=lambda v: (-v.score, v.day, v.clause.evidence), default=None)
        return None if best is None else self._shown(best, said)

    def _shown(self, best: Verdict, said: Proposition) -> Found:
        evidence = (best.clause.evidence,)
        return Found(
            fate=best.fate, score=best.score, clause=best.clause, day=best.day, why=best.why,
            evidence=evidence, by=self._telling(evidence, said.owner),
        )  # fmt: skip

    def settled(self, said: Proposition) -> Found | None:
        """What became of it where a clause tells the same deed, or a count, of the same."""
        found = [
            v for c in self._about(said)
            if (v := settle(said, c, self._ground.published(c.document) or "", self.weights)) is not None
        ]  # fmt: skip
        if not found:
            return None
        ranked = sorted(found, key=lambda v: (-v.score, v.day, v.clause.evidence))
        best = ranked[0]
        if any(v.score == best.score and v.fate != best.fate for v in ranked):
            return None  # told both ways: nobody can say
        if best.fate == "off":
            # "did not gather on Monday; its session will now be held on Friday"
            best = next(
                (v for v in ranked if v.fate == "moved" and _together(v.clause, best.clause)), best
            )
        same = [v for v in ranked if v.fate == best.fate and v.score >= _NEARLY * best.score][
            :_SHOWN
        ]
        evidence = tuple(sorted({v.clause.evidence for v in same}))
        return Found(
            fate=best.fate, score=best.score, clause=best.clause, day=best.day, why=best.why,
            evidence=evidence, by=self._telling(evidence, said.owner),
        )  # fmt: skip

    def _about(self, said: Proposition) -> Iterator[Clause]:
        """The clauses told later that share most with a proposition, and those that tell of its day's gatherings."""
        found: dict[int, float] = defaultdict(float)
        # "I expect a signature": the names beside it tell whose
        beside = said.beside if said.bare and said.last is not None else frozenset[str]()
        for word in sorted(said.clause.words | said.clause.core.keys() | said.context | beside):
            having = self._having.get(word, ())
            if len(having) <= _COMMON:
                weight = self.weights((word,))
                for number in having:
                    found[number] += weight
        ranked = sorted(found, key=lambda n: (-round(found[n], 6), n))
        numbers = set(self._later(ranked, said))
        numbers.update(
            self._later((n for k in numbered(said.clause) for n in self._numbered.get(k, ())), said)
        )
        if said.gathering and said.first is not None and said.first == said.last:
            day = date.fromisoformat(said.first)
            for after in range(-WEEK, WEEK + 1):
                there = self._gathering.get((day + timedelta(days=after)).isoformat(), ())
                numbers.update(
                    self._later(sorted(there, key=lambda n: (-found.get(n, 0), n)), said)
                )
        for number in sorted(numbers):
            yield self._clauses[number]

    def _later(self, numbers: Iterable[int], said: Proposition) -> Iterator[int]:
        told = (
            n for n in numbers
            if self._clauses[n].document not in said.told_in
            and (self._ground.published(self._clauses[n].document) or "") > said.said
        )  # fmt: skip
        return islice(told, _LOOKED_AT)

    def _telling(self, evidence: Sequence[Evidence], owner: str) -> tuple[str, ...]:
        return tuple(
            sorted({
                i for e in evidence for one, i in self._items.get(e.document, ())
                if one.start < e.end and e.start < one.end and i != owner
            })
        )  # fmt: skip


def _tells_aside(told: Clause) -> bool:
    """Whether a relative clause tells news: "the hearing, which was adjourned to the 19th", "who were freed on Monday"."""
    return "moved" in told.fates or bool(told.deeds and told.times)


def _only_says(told: Clause) -> bool:
    """Whether a clause only tells that somebody says something, which is a clause of its own: "the mayor said on Friday"."""
    says = told.verb in _saying() and not told.acts
    return says and not (told.fates or told.deeds or told.named)


@cache
def _saying() -> frozenset[str]:
    rows = table("en/reporting_verbs.tsv")
    return frozenset(row["lemma"] for row in rows if row["kind"] in {"claim", "announcement"})


def _passages(
    report: Report, read: Sequence[tuple[Sentence, tuple[Clause, ...]]], published: str
) -> Iterator[Passage]:  # fmt: skip
    """The sentences of a report that tell something."""
    full = {s.index: told for s, told in read}
    own = {n: frozenset().union(*map(told_stems, some)) for n, some in full.items()}
    paragraphs: dict[int, list[int]] = defaultdict(list)
    for sentence, _ in read:
        paragraphs[sentence.paragraph].append(sentence.index)
    for indices in paragraphs.values():
        all_ = frozenset(w for n in indices for w in own[n])
        for place, number in enumerate(indices):
            if full[number]:
                then = full[indices[place + 1]] if place + 1 < len(indices) else ()
                yield Passage(
                    document=report.id, published=published, clauses=full[number],
                    then=then, stems=own[number], beside=all_ - own[number], deeds=deeds_in(full[number]),
                )  # fmt: skip


def _together(one: Clause, other: Clause) -> bool:
    return (one.document, one.sentence) == (other.document, other.sentence)


def _told(report: Report, sentence: Sentence, *, relative: bool = False) -> Iterator[Clause]:
    """The clauses of a sentence that are told as having happened or made known."""
    said = report.said_in(sentence)
    for clause in clauses_of(report, sentence, relative=relative):
        words = clause.evidence
        holding = [
            (p.end - p.start, kind) for p, kind in said if p.start <= words.start and words.end <= p.end
        ]  # fmt: skip
        inside = {k for p, k in said if words.start < p.start < words.end}
        told = _TELLING | _KNOWN if clause.fates and not clause.coming else _TELLING
        if min(holding, default=(0, "claim"))[1] in told and inside <= told:
            yield clause


def _items(
    statements: Sequence[Statement], events: Sequence[Event]
) -> Mapping[str, Sequence[tuple[Evidence, str]]]:
    found: dict[str, list[tuple[Evidence, str]]] = defaultdict(list)
    for event in events:
        for report in event.reports:
            for words in report.evidence:
                found[words.document].append((words, event.id))
    for statement in statements:
        for said in statement.reported_by:
            content = max(said.evidence, key=lambda e: len(e.quote))
            found[content.document].append((content, statement.id))
    return found


FATES: Mapping[str, Mapping[Fate, OutcomeState]] = {
    "say": {"came": "kept", "failed": "broken", "moved": "moved", "off": "fell_through"},
    "meeting": {"came": "met", "failed": "fell_through", "moved": "moved", "off": "fell_through"},
}
