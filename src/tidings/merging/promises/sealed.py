"""Foretold agreements that were signed: "there will be a deal before the month is out", "a truce was a matter of days".

An agreement signed in the time named for it, or soon, bears the forecast out where it is the only one and is told among the same
names. "There will be no deal" foretells none, and that no report tells of one says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date

from tidings.merging.ground import Ground
from tidings.merging.intervals import known
from tidings.model.agreements import AgreementItem
from tidings.model.dates import Date
from tidings.model.items import Entity, Statement

# What "a matter of days" is at most, and in how many days what names no time has come.
_MATTER = {"hours": 2, "days": 10, "weeks": 45}
SOON = 30
# So many names both reports have where they are of one story.
NAMES = 3
NAMED = frozenset({"person", "place", "facility", "organization", "armed_group", "state"})
_DEAL = r"(?:[\w-]+\s+)?(?:agreement|deal|accord|pact|truce|ceasefire|cease-fire|armistice|settlement|paper)"
_FORETOLD = re.compile(
    rf"\A\W*(?:(?:that\s+)?there (?:will|would) be an? {_DEAL}\b"
    rf"|(?:an?|the) {_DEAL} (?:is|was) (?:only |just |now )?a (?:matter|question) of (?P<unit>hours|days|weeks)\b"
    rf"|(?:an?|the) {_DEAL} (?:will|would) be (?:signed|reached|concluded|sealed)\b)",
    re.I,
)
_UNSURE = re.compile(r"\b(?:if|unless|may|might|could|not|no|never)\b|n[’']t\b", re.I)


def sealed(
    statement: Statement, said: str, horizon: Date | None, agreements: Sequence[AgreementItem],
    entities: Mapping[str, Entity], ground: Ground,
) -> AgreementItem | None:  # fmt: skip
    """The agreement that bears a forecast of one out, told on the day `said`."""
    foretold = _FORETOLD.match(statement.content)
    first = statement.content.split(".")[0]
    if foretold is None or _UNSURE.search(first) or not said:
        return None
    days = _MATTER.get((foretold["unit"] or "").lower(), SOON)
    last = horizon.latest if horizon is not None and horizon.latest else None
    signed = [
        a for a in agreements
        if (day := _signed(a)) is not None and said < day
        and (day <= last if last else (date.fromisoformat(day) - date.fromisoformat(said)).days <= days)
        and _of_one_story(statement, a, entities, ground)
    ]  # fmt: skip
    return signed[0] if len(signed) == 1 else None


def _signed(agreement: AgreementItem) -> str | None:
    when = agreement.signed
    one = when is not None and known(when) and when.earliest == when.latest
    return when.earliest if when is not None and one else None


def _of_one_story(
    statement: Statement, agreement: AgreementItem, entities: Mapping[str, Entity], ground: Ground
) -> bool:
    """Whether the report of the forecast and one that tells of the agreement, given out no earlier, have names in common."""
    here = {e.document for e in statement.evidence}
    there = {e.document for e in agreement.evidence} - here
    said = min((ground.published(d) or "" for d in here), default="")
    later = {d for d in there if (ground.published(d) or "") > said}
    common = sum(
        e.kind in NAMED
        and not here.isdisjoint(m.document for m in e.mentions)
        and not later.isdisjoint(m.document for m in e.mentions)
        for e in entities.values()
    )
    return common >= NAMES
