"""What was foretold, and whether it came."""

from __future__ import annotations

from tidings.model.account import Account
from tidings.model.catalogue import Catalogue, speaker_of
from tidings.model.items import Forecast, Statement
from tidings.model.record import Record
from tidings.views.view import Column, View
from tidings.views.wording import date_words, likelihood_words


class ForecastRow(Record, frozen=True, kw_only=True):
    """One forecast on one line."""

    statement: str
    speaker: str
    proposition: str
    horizon: str
    likelihood: str
    state: str
    why: str


def list_forecasts(account: Account) -> tuple[ForecastRow, ...]:
    """All forecasts, in the order of the account."""
    names = Catalogue(account)
    return tuple(_row(forecast, names) for forecast in account.forecasts)


def _row(forecast: Forecast, names: Catalogue) -> ForecastRow:
    said = names.find(forecast.statement)
    return ForecastRow(
        statement=forecast.statement,
        speaker=speaker_of(said, names) if isinstance(said, Statement) else "",
        proposition=forecast.proposition,
        horizon=date_words(forecast.horizon),
        likelihood=likelihood_words(forecast.likelihood),
        state=forecast.state,
        why=forecast.why,
    )


VIEW = View(
    name="forecasts",
    key="forecasts",
    asks="What was foretold, and did it come?",
    columns=(
        Column("speaker", "Who"),
        Column("proposition", "What"),
        Column("horizon", "By when"),
        Column("likelihood", "Likelihood"),
        Column("state", "State"),
        Column("why", "Why"),
        Column("statement", "Statement"),
    ),
    rows=list_forecasts,
)
