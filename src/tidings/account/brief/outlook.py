"""Sentences on what is expected: planned happenings and forecasts, with their likelihood and state."""

from __future__ import annotations

from tidings.account.brief.desk import Desk
from tidings.account.brief.drafts import Draft
from tidings.account.brief.speech import statement
from tidings.lexicons.tables import table
from tidings.model.items import Forecast

MOST = 6


def forecast_drafts(desk: Desk) -> list[Draft]:
    """Forecasts that name something a report can confirm, settled ones first."""
    order = {"failed": 0, "held": 1, "open": 2, "unclear": 3}
    ranked = sorted(
        desk.items.forecasts,
        key=lambda f: (order[f.state], f.likelihood is None, f.statement),
    )  # fmt: skip
    return [d for f in ranked if (d := _forecast(f, desk)) is not None][:MOST]


def _forecast(forecast: Forecast, desk: Desk) -> Draft | None:
    said = desk.statements.get(forecast.statement)
    draft = statement(said, desk) if said else None
    if draft is None:
        return None
    words = {r["state"]: r["words"] for r in table("en/brief_forecast_states.tsv")}
    text = draft.text
    if forecast.likelihood is not None:
        low, high = (round(100 * share) for share in forecast.likelihood)
        text += f"; this is read as a likelihood of {low} to {high} per cent"
    state = words.get(forecast.state, "")
    text += f"{' and' if forecast.likelihood and state else ';' if state else ''} {state}".rstrip()
    return Draft(
        text=text, says=(*draft.says,), rests_on=forecast.by, evidence=forecast.evidence,
    )  # fmt: skip
