"""How often each speaker's forecasts held, over all of a case that reports have settled."""

from __future__ import annotations

from collections import defaultdict

from tidings.model.account import Account
from tidings.model.catalogue import Catalogue, speaker_of
from tidings.model.items import Forecast, Statement
from tidings.model.record import Record

_SETTLED = frozenset({"held", "failed"})


class TrackRecord(Record, frozen=True, kw_only=True):
    """Of `settled` forecasts `held` came as said; `brier` is the mean squared error (0 best, 1 worst) of the
    middle of the worded likelihoods of `worded` forecasts.
    """

    settled: int
    held: int
    worded: int
    brier: float | None


def track_records(account: Account) -> dict[str, TrackRecord]:
    """The record of every named speaker with a settled forecast, by the name that is shown."""
    names = Catalogue(account)
    by_speaker: dict[str, list[Forecast]] = defaultdict(list)
    for forecast in account.forecasts:
        said = names.find(forecast.statement)
        known = isinstance(said, Statement) and (said.speaker or said.speaker_text)
        if known and isinstance(said, Statement) and forecast.state in _SETTLED:
            by_speaker[speaker_of(said, names)].append(forecast)
    return {speaker: _record(by_speaker[speaker]) for speaker in sorted(by_speaker)}


def _record(forecasts: list[Forecast]) -> TrackRecord:
    errors = [
        (sum(f.likelihood) / 2 - f.came) ** 2
        for f in forecasts if f.likelihood is not None and f.came is not None
    ]  # fmt: skip
    return TrackRecord(
        settled=len(forecasts), held=sum(f.state == "held" for f in forecasts), worded=len(errors),
        brier=round(sum(errors) / len(errors), 3) if errors else None,
    )  # fmt: skip


def record_words(record: TrackRecord | None) -> str:
    """A record in words, no share without the number it is of: "2 of 3 held; Brier 0.18 (n 2)"."""
    if record is None:
        return ""
    brier = "" if record.brier is None else f"; Brier {record.brier:.2f} (n {record.worded})"
    return f"{record.held} of {record.settled} held{brier}"
