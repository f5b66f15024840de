"""A count that reports carried on is told as a rise or a fall, not as if they disputed it."""

import pytest

from tidings.account.brief.rises import risen
from tidings.model.evidence import Evidence
from tidings.model.items import Corroboration, Estimate, Figure


def _figure(values: list[tuple[str, float]], best: float) -> Figure:
    words = Evidence(document="doc", start=0, end=1, quote="x")
    estimates = tuple(
        Estimate(document="doc", as_written=f"{v:g}", value=v, low=v, high=v, as_of=day, evidence=(words,))
        for day, v in values
    )  # fmt: skip
    return Figure(
        id="figure-1", measure="killed", population="people", scope="incident", low=best, best=best,
        high=best, rule="ucdp.latest-supersedes", conservative_rule="acled.lowest-reported",
        estimates=estimates, agreement="update", evidence=(words,),
        corroboration=Corroboration(documents=1, articles=1, independent_sources=1, sources=()),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("values", "best", "told"),
    [
        ([("2033-03-01", 14), ("2033-03-02", 41)], 41, ", up from 14 at first"),
        ([("2033-03-01", 14), ("2033-03-02", 53), ("2033-03-05", 52)], 52, ", up from 14 at first and corrected from 53"),
        ([("2033-03-01", 40), ("2033-03-02", 19), ("2033-03-05", 3)], 3, ", down from 40 at first"),
        ([("2033-03-01", 9), ("2033-03-02", 9)], 9, ""),
    ],
)  # fmt: skip
def test_a_rise(values: list[tuple[str, float]], best: float, told: str) -> None:
    assert risen(_figure(values, best)) == told
