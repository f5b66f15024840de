"""What later reports tell, clause by clause, found by the words a proposition has, and judged."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from tidings.merging.clauses import Clause, clauses_of
from tidings.merging.ground import Ground
from tidings.merging.propositions import Proposition
from tidings.merging.settling import WEEK, Fate, Verdict, Weights, settle
from tidings.model.evidence import Evidence
from tidings.model.items import Event, Statement
from tidings.model.mentions import Reading
from tidings.model.parse import Sentence
from tidings.model.vocabulary import OutcomeState

# What such statements say is told as having happened, or made known; blame, wishes and promises are not.
_TELLING = frozenset({"claim", "assessment", "responsibility_claim", "announcement"})
# Words in more than so many clauses of a case find nothing particular.
_COMMON = 400
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
        self._items = _items(statements, events)
        told = []
        for document in sorted(readings):
            reading = readings[document]
            for sentence in reading.sentences:
                if sentence.part in {"lead", "body"}:
                    found = tuple(_told(reading, sentence))
                    told += [c.around for c in found[:1]]
                    self._add(found, ground.published(document))
        self.weights = Weights(told)

    def _add(self, clauses: Sequence[Clause], published: str | None) -> None:
        for clause in clauses:
            if published is None:
                continue
            number = len(self._clauses)
            self._clauses.append(clause)
            for word in sorted(clause.words | clause.core.keys()):
                self._having[word].append(number)
            if clause.fates or (clause.named | {d for d, _ in clause.deeds}) & {"meet", "vote"}:
                self._gathering[published].append(number)

    def judge(self, said: Proposition) -> Found | None:
        """What became of a proposition, by the clauses that speak to it most surely."""
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
        words = sorted(said.clause.words | said.clause.core.keys() | said.context)
        numbers = {n for w in words if len(self._having[w]) <= _COMMON for n in self._having[w]}
        if said.gathering and said.first is not None and said.first == said.last:
            day = date.fromisoformat(said.first)
            for after in range(-WEEK, WEEK + 1):
                numbers.update(self._gathering.get((day + timedelta(days=after)).isoformat(), ()))
        for number in sorted(numbers):
            clause = self._clauses[number]
            if (self._ground.published(clause.document) or "") > said.said:
                yield clause

    def _telling(self, evidence: Sequence[Evidence], owner: str) -> tuple[str, ...]:
        return tuple(
            sorted({
                i for e in evidence for one, i in self._items.get(e.document, ())
                if one.start < e.end and e.start < one.end and i != owner
            })
        )  # fmt: skip


def _together(one: Clause, other: Clause) -> bool:
    return (one.document, one.sentence) == (other.document, other.sentence)


def _told(reading: Reading, sentence: Sentence) -> Iterator[Clause]:
    """The clauses of a sentence that are told as having happened or made known."""
    said = [
        (p, s.kind) for s in reading.statements for p in s.content
        if p.start < sentence.end and sentence.start < p.end
    ]  # fmt: skip
    for clause in clauses_of(reading, sentence):
        words = clause.evidence
        holding = [
            (p.end - p.start, kind) for p, kind in said if p.start <= words.start and words.end <= p.end
        ]  # fmt: skip
        inside = [k for p, k in said if words.start < p.start < words.end]
        if min(holding, default=(0, "claim"))[1] in _TELLING and set(inside) <= _TELLING:
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
    "say": {"came": "kept", "failed": "broken", "moved": "moved", "off": "broken"},
    "meeting": {"came": "met", "failed": "fell_through", "moved": "moved", "off": "fell_through"},
}
