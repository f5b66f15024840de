"""Numbers that were foretold, and what later reports count of the same: "It will be more than 900 by Sunday"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from tidings.mentions.figures.drafts import Number
from tidings.mentions.figures.written.numbers import find_numbers
from tidings.merging.ground import Ground
from tidings.merging.promises.propositions import Proposition
from tidings.merging.promises.report import Report
from tidings.model.evidence import Evidence
from tidings.model.items import Estimate, Figure
from tidings.model.record import Record

# "it will be more than 900", "the number will reach 900": the count is the one told just before.
_TAKING_UP = frozenset({"it", "they", "number", "figure", "toll", "count", "total", "tally"})
# Whose number is foretold.
TOLL = re.compile(r"\b(?:dead|deaths?|toll|killed|casualties|victims)\b", re.I)
# A report of the day after still counts for the day.
_SLACK = 1


class Reached(Record, frozen=True, kw_only=True):
    """Whether a later count reaches the number that was foretold, and which one it is."""

    reached: bool
    figure: str
    estimate: Estimate


class Counts:
    """The counts of a case by report and by measure."""

    def __init__(self, figures: Sequence[Figure], ground: Ground) -> None:
        self._ground = ground
        self._of: dict[str, list[tuple[Evidence, Figure]]] = defaultdict(list)
        self._on: dict[tuple[str, str], list[Figure]] = defaultdict(list)
        for figure in figures:
            for estimate in figure.estimates:
                for words in estimate.evidence:
                    self._of[estimate.document].append((words, figure))
            if figure.window is not None and figure.window.latest is not None:
                self._on[figure.measure, figure.window.latest].append(figure)

    def judge(
        self, said: Proposition, pieces: Sequence[Evidence], reports: Mapping[str, Report]
    ) -> Reached | None:
        """What later counts say of the one number in some words that tell what is to come."""
        report = reports[said.clause.document]
        number = _only_number(report, pieces)
        if number is None or said.clause.negated:
            return None
        low, high = number.bounds.low, number.bounds.high
        if low == high and number.qualifier is None:
            # who expects 900 is not wrong where 950 came, unless it is to fall
            low, high = (0.0, high) if ("rise", -1) in said.clause.deeds else (low, None)
        for figure, estimate in self._later(said, pieces, report):
            reached = estimate.low >= low and (high is None or estimate.low <= high)
            over = said.last is not None and self._day(estimate) >= said.last
            if reached or over:
                return Reached(reached=reached, figure=figure.id, estimate=estimate)
        return None

    def _later(
        self, said: Proposition, pieces: Sequence[Evidence], report: Report
    ) -> Iterator[tuple[Figure, Estimate]]:
        """The counts of the same that were published later, up to the day named, the first first."""
        own = [f for words, f in self._of[report.id] if any(_meets(words, p) for p in pieces)]
        alone = all(e.document == report.id for f in own for e in f.estimates)
        before = self._before(report, pieces) if alone else None
        # the number that is foretold may have been read as a count that nobody else gives
        if before is not None and all(f.measure == before.measure for f in own):
            own = [before]
        elif before is None and alone:
            own = self._toll(report, pieces) or own
        own = [f for f in own if f.part_of is None]
        found = [(self._day(e), f, e) for f in own for e in f.estimates if self._day(e) > said.said]
        if said.last is not None:
            last = (date.fromisoformat(said.last) + timedelta(_SLACK)).isoformat()
            found = [one for one in found if one[0] <= last]
            # "34 had been wounded by Saturday evening", whom no report had counted before
            there = {f.id: f for o in own for f in self._on.get((o.measure, said.last), ())}
            found += [
                (said.last, f, e) for f in there.values() if f.part_of is None and f not in own
                for e in f.estimates if e.document != report.id and self._day(e) >= said.said
            ]  # fmt: skip
        for _, figure, estimate in sorted(found, key=lambda f: (f[0], f[2].evidence)):
            yield figure, estimate

    def _toll(self, report: Report, pieces: Sequence[Evidence]) -> list[Figure]:
        """The toll of a report that some words take up from afar: "the number of deaths is likely to exceed 170"."""
        if not any(TOLL.search(piece.quote) for piece in pieces):
            return []
        dead = {f.id: f for _, f in self._of[report.id] if f.measure == "killed"}
        told = {f.id: len({e.document for e in f.estimates}) for f in dead.values()}
        most = max(dead, key=lambda id_: (told[id_], id_), default=None)
        return [dead[most]] if most is not None and told[most] > 1 else []

    def _before(self, report: Report, pieces: Sequence[Evidence]) -> Figure | None:
        """The count of the sentence before, which "it" takes up."""
        start = min(p.start for p in pieces)
        (sentence, *_) = report.meeting(start, start + 1)
        inside = [
            t for t in sentence.tokens if t.start >= start and t.dep in {"nsubj", "nsubjpass"}
        ]
        if not inside or inside[0].lemma.casefold() not in _TAKING_UP or sentence.index == 0:
            return None
        before = report.reading.sentences[sentence.index - 1]
        told = [
            (words.start, figure) for words, figure in self._of[report.id]
            if before.start <= words.start < sentence.start
        ]  # fmt: skip
        same = before.paragraph == sentence.paragraph
        return max(told, key=lambda t: t[0])[1] if told and same else None

    def _day(self, estimate: Estimate) -> str:
        return self._ground.published(estimate.document) or ""


def _only_number(report: Report, pieces: Sequence[Evidence]) -> Number | None:
    found = [
        n for piece in pieces for sentence in report.meeting(piece.start, piece.end)
        for n in find_numbers(report.text, sentence, report.times_in(sentence))
        if piece.start <= sentence.tokens[n.first].start < piece.end
    ]  # fmt: skip
    # "half of its staff" is no number that a count could reach
    return found[0] if len(found) == 1 and found[0].kind != "share" else None


def _meets(one: Evidence, other: Evidence) -> bool:
    return one.start < other.end and other.start < one.end
