"""The clauses of what somebody said, so that two tellings are compared by who does what and whether it is so."""

from __future__ import annotations

from collections.abc import Mapping

from tidings.merging.answers.turns import Turn
from tidings.merging.promises.clauses import Clause, clauses_within
from tidings.merging.promises.report import Report
from tidings.model.mentions import Reading


class Clauses:
    """The clauses of turns, taken out of the parse when they are asked for."""

    def __init__(self, readings: Mapping[str, Reading]) -> None:
        self._readings = readings
        self._reports: dict[str, Report] = {}
        self._found: dict[str, tuple[Clause, ...]] = {}

    def of(self, turn: Turn) -> tuple[Clause, ...]:
        """The clauses that stand in a turn's own words, those of its first report where it has several."""
        if turn.id not in self._found:
            first = min((p.document for p in turn.passages), default=None)
            self._found[turn.id] = () if first is None else tuple(
                clauses_within(self._report(first), turn.by_document[first], borrows=True)
            )  # fmt: skip
        return self._found[turn.id]

    def _report(self, document: str) -> Report:
        if document not in self._reports:
            self._reports[document] = Report(self._readings[document])
        return self._reports[document]
