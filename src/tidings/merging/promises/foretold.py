"""How a forecast is judged: what later reports say to it, and whether it then held, failed or stays unclear."""

from __future__ import annotations

import re

from tidings.model.evidence import Evidence
from tidings.model.items import Statement
from tidings.model.record import Record
from tidings.model.vocabulary import ForecastState

UNLIKELY = 0.5
POSSIBLE = re.compile(r"\b(?:may|might|could|possible|possibly|perhaps)\b", re.I)


class Verdict(Record, frozen=True, kw_only=True):
    """What later reports say to a forecast."""

    state: ForecastState
    came: bool | None = None
    by: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    why: str


def expects(statement: Statement) -> bool:
    """Whether the speaker thinks that it will rather come than not."""
    return statement.likelihood is None or sum(statement.likelihood) / 2 >= UNLIKELY


def judged(statement: Statement, *, came: bool) -> ForecastState:
    """What may come and comes was rightly called possible, and nobody erred where it does not; what is called
    unlikely and comes was wrongly judged.
    """
    if expects(statement):
        return "held" if came else "failed"
    if POSSIBLE.search(statement.content):
        return "held" if came else "unclear"
    return "failed" if came else "held"
