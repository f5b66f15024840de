"""Sentences on what is expected: planned happenings and forecasts, with their likelihood and state."""

from __future__ import annotations

import re

from msgspec.structs import replace

from tidings.account.brief.desk import Desk
from tidings.account.brief.drafts import Draft
from tidings.account.brief.meetings import meeting, support
from tidings.account.brief.speech import statement
from tidings.account.brief.telling import best_telling
from tidings.lexicons.tables import table
from tidings.model.items import Event, Forecast

MOST = 6
# Words of a plan: what "came under attack" on the last day of the reports is none, whoever doubts it.
_AHEAD = re.compile(
    r"\b(?:will|would|shall|should|could|may|might|to|plan\w*|schedul\w*|due|expect\w*|set|likely|going|next|coming"
    r"|upcoming|tomorrow|in doubt|in jeopardy)\b"
)
# So that one expert does not fill the section alone.
MOST_A_SPEAKER = 2


def outlook_drafts(desk: Desk) -> list[Draft]:
    """What is planned after the day of the brief, then forecasts, settled ones first."""
    return [*_planned(desk), *_forecasts(desk)]


def _planned(desk: Desk) -> list[Draft]:
    ahead = [
        e for e in desk.items.events
        if e.status in {"planned", "in_doubt"} and e.date and (e.date.earliest or "") >= desk.as_of
    ]  # fmt: skip
    ahead.sort(key=lambda e: (e.date.earliest if e.date else "", e.id))
    return [d for e in ahead if (d := meeting(e, desk) or _quoted(e, desk)) is not None]


def _quoted(event: Event, desk: Desk) -> Draft | None:
    """A plan in the report's own words."""
    told = best_telling(event, desk)
    if told is None or told.voice is not None or not _AHEAD.search(told.words.quote):
        return None
    return Draft(
        text=f"{told.text}{support(event, desk)}", says=(event.id,), told=(told.words,),
        evidence=event.evidence,
    )  # fmt: skip


def _forecasts(desk: Desk) -> list[Draft]:
    order = {"failed": 0, "held": 1, "open": 2, "unclear": 3}
    ranked = sorted(
        desk.items.forecasts,
        key=lambda f: (order[f.state], f.likelihood is None, -_voice(f, desk), f.statement),
    )  # fmt: skip
    given: dict[str, int] = {}
    drafts = []
    for forecast in ranked:
        said = desk.statements.get(forecast.statement)
        speaker = (said.speaker if said else None) or ""
        draft = _forecast(forecast, desk) if given.get(speaker, 0) < MOST_A_SPEAKER else None
        if draft is not None:
            drafts.append(draft)
            given[speaker] = given.get(speaker, 0) + 1
    return drafts[:MOST]


def _voice(forecast: Forecast, desk: Desk) -> int:
    said = desk.statements.get(forecast.statement)
    return said.corroboration.independent_sources if said else 0


def _forecast(forecast: Forecast, desk: Desk) -> Draft | None:
    said = desk.statements.get(forecast.statement)
    if said is not None and forecast.proposition in said.content:
        said = replace(said, content=forecast.proposition)  # one of two things that it foretells
    draft = statement(said, desk, note=_note(forecast)) if said else None
    if draft is None:
        return None
    return Draft(
        text=draft.text, says=draft.says, rests_on=forecast.by, told=draft.told,
        evidence=forecast.evidence,
    )  # fmt: skip


def _note(forecast: Forecast) -> str:
    """“read as 20 to 55 per cent likely; still open”, “put at 60 per cent”."""
    states = {r["state"]: r["words"] for r in table("en/brief_forecast_states.tsv")}
    notes = []
    if forecast.likelihood is not None:
        low, high = (round(100 * share) for share in forecast.likelihood)
        worded = f"read as {low} to {high} per cent likely"
        notes.append(f"put at {low} per cent" if low == high else worded)
    if states.get(forecast.state):
        notes.append(states[forecast.state])
    return "; ".join(notes)
