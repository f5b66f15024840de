"""A speaker's record counts what is settled, and gives no share without its number."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from tests.samples import sample_account

from tidings.model.account import Account
from tidings.model.vocabulary import ForecastState
from tidings.views.track_records import record_words, track_records

ACCOUNT = sample_account()


def _with(*forecasts: tuple[ForecastState, bool | None, tuple[float, float] | None]) -> Account:
    (one,) = ACCOUNT.forecasts
    return replace(
        ACCOUNT,
        forecasts=tuple(
            replace(one, state=state, came=came, likelihood=likelihood)
            for state, came, likelihood in forecasts
        ),
    )


@pytest.mark.parametrize(
    ("forecasts", "words"),
    [
        ((), ""),
        ((("open", None, (0.55, 0.8)), ("unclear", False, None)), ""),
        ((("held", True, None),), "1 of 1 held"),
        ((("held", True, (0.6, 0.8)), ("failed", False, None)), "1 of 2 held; Brier 0.09 (n 1)"),
        ((("held", False, (0.1, 0.3)), ("failed", False, (0.8, 1.0))), "1 of 2 held; Brier 0.42 (n 2)"),
    ],
)  # fmt: skip
def test_records(
    forecasts: tuple[tuple[ForecastState, bool | None, tuple[float, float] | None], ...], words: str
) -> None:
    records = track_records(_with(*forecasts))
    assert record_words(records.get("Lidia Corvo")) == words
