"""What the forecasts of a case are judged by: its dead by report and by day, its counts, what came later."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from tidings.lexicons.word_classes import word_class
from tidings.merging.ground import Ground
from tidings.merging.promises.later import Later
from tidings.merging.promises.numbers import Counts
from tidings.model.agreements import AgreementItem
from tidings.model.items import Entity, Event, Figure
from tidings.model.mentions import Reading

# Who has come as a refugee was driven out before.
DRIVEN_OUT = frozenset({"displaced", "refugees_hosted"})
# "… have died since the explosion": the deed stands so near behind the count.
_BEHIND = 60
_SINCE = re.compile(r"\bsince\s+(?:the|that|this|an?)\s+(\w+)(?:\s+(\w+))?", re.I)


class Pile:
    """What the forecasts of a case are judged by."""

    def __init__(
        self, readings: Mapping[str, Reading], figures: Sequence[Figure], events: Sequence[Event],
        entities: Mapping[str, Entity], later: Later, ground: Ground, agreements: Sequence[AgreementItem],
    ) -> None:  # fmt: skip
        self.readings = readings
        self.dead: dict[str, list[Figure]] = defaultdict(list)
        for figure in figures:
            if figure.measure == "killed" and figure.scope != "stock":
                for document in sorted({e.document for e in figure.estimates}):
                    self.dead[document].append(figure)
        self.driven_out = [
            f for f in figures if f.measure in DRIVEN_OUT and f.part_of is None and f.agreement == "update"
        ]  # fmt: skip
        self.days = {e.id: e.date.edtf for e in events if e.date and e.date.precision == "day"}
        self.dead_of: dict[str, list[Figure]] = defaultdict(list)
        for figure in figures:
            if figure.measure == "killed" and figure.part_of is None and (day := self.day(figure)):
                self.dead_of[day].append(figure)
        self.dead_so_far = [
            f for f in figures
            if f.measure == "killed" and f.scope == "cumulative" and f.part_of is None and not self.day(f)
        ]  # fmt: skip
        self.counts = Counts(figures, ground)
        self.agreements = agreements
        self.entities = entities
        self.later = later
        self.ground = ground
        self.as_of = max((ground.published(d) or "" for d in readings), default="")

    def day(self, figure: Figure) -> str | None:
        """The day on which the dead of a figure were killed."""
        if figure.window is not None and figure.window.precision == "day":
            return figure.window.edtf
        if (
            figure.window is not None
            and figure.window.latest is None
            and self._since_a_blow(figure)
        ):
            return figure.window.earliest
        return self.days.get(figure.event or "")

    def _since_a_blow(self, figure: Figure) -> bool:
        """“three have died since the explosion on 5 May”: its dead; “since Monday” counts those of all blows."""
        for words in figure.evidence:
            text = self.readings[words.document].document.text
            behind = text[words.end : words.end + _BEHIND].split(". ")[0]
            since = _SINCE.search(behind)
            if since and {w.lower() for w in since.groups("")} & word_class("harm_deed"):
                return True
        return False
