"""What was foretold, and whether it came."""

from __future__ import annotations

from collections.abc import Mapping

from tidings.model.account import Account
from tidings.model.catalogue import Catalogue, speaker_of
from tidings.model.items import Forecast, Statement
from tidings.model.record import Record
from tidings.views.track_records import TrackRecord, record_words, track_records
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
    record: str


def list_forecasts(account: Account) -> tuple[ForecastRow, ...]:
    """All forecasts, in the order of the account, each with the record of who made it."""
    names = Catalogue(account)
    records = track_records(account)
    return tuple(_row(forecast, names, records) for forecast in account.forecasts)


def _row(forecast: Forecast, names: Catalogue, records: Mapping[str, TrackRecord]) -> ForecastRow:
    said = names.find(forecast.statement)
    speaker = speaker_of(said, names) if isinstance(said, Statement) else ""
    return ForecastRow(
        statement=forecast.statement,
        speaker=speaker,
        record=record_words(records.get(speaker)),
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
        Column("record", "Speaker so far"),
        Column("statement", "Statement"),
    ),
    rows=list_forecasts,
)
