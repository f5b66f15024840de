"""The dead of one event: sides told together are added, rival tellings are not, nor running totals of many days."""

from __future__ import annotations

import pytest
from tests.merging.reports import account_of_days

from tidings.merging.happenings.dead import fatalities
from tidings.model.dates import Date
from tidings.model.evidence import Evidence
from tidings.model.items import Corroboration, Estimate, Fatalities, Figure

DAY = Date(edtf="2031-05-03", earliest="2031-05-03", latest="2031-05-03", precision="day")
WEEKS = Date(edtf="2031-05-03/..", earliest="2031-05-03", latest="2031-05-20", precision="range")


def figure(
    name: str, value: int, *reports: str, population: str = "people", scope: str = "incident",
    window: Date | None = None, at: int = 0,
) -> Figure:  # fmt: skip
    """A count of dead by some reports, named by the day they came out."""
    estimates = tuple(
        Estimate(document=r, as_written=str(value), value=value, low=value, high=value, as_of=r, evidence=(
            Evidence(document=r, start=at, end=at + 1, quote="x"),))
        for r in reports
    )  # fmt: skip
    return Figure(
        id=name, measure="killed", population=population, scope=scope, window=window, low=value, best=value,
        high=value, rule="ucdp.exact-within-bounds", conservative=value, conservative_rule="acled.lowest-reported",
        agreement="single", estimates=estimates, evidence=(),
        corroboration=Corroboration(documents=1, articles=1, independent_sources=1, sources=()),
    )  # fmt: skip


def values(found: Fatalities | None) -> tuple[int, int, int] | None:
    return None if found is None else (found.low, found.best, found.high)


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        # one report tells of both sides
        ((figure("a", 12, "01", population="soldiers"), figure("b", 5, "01", population="villagers")), (17, 17, 17)),
        # two reports of the same dead, by other callings; the later one tells of more
        ((figure("a", 2, "01", population="soldiers"), figure("b", 3, "02", population="Peruvians")), (2, 3, 3)),
        # nobody carries the other on: the one that more reports tell
        ((figure("a", 9, "01", "02", population="people"), figure("b", 3, "03", population="Peruvians")), (3, 9, 9)),
        # rebels are no soldiers, whoever counts them
        ((figure("a", 12, "01", population="soldiers"), figure("b", 5, "02", population="rebels")), (17, 17, 17)),
        # a title and its report call the same dead otherwise
        ((figure("a", 18, "01", population="Kurdish-led rebels"), figure("b", 18, "01", population="local rebels", at=240)), (18, 18, 18)),
        # told in one breath they are two groups, as are other callings
        ((figure("a", 18, "01", population="police officers"), figure("b", 18, "01", population="army officers", at=40)), (36, 36, 36)),
        ((figure("a", 18, "01", population="rebels"), figure("b", 18, "01", population="villagers", at=240)), (36, 36, 36)),
        # a running total of weeks is no toll of a day
        ((figure("a", 2, "01"), figure("b", 36, "02", scope="cumulative", window=WEEKS)), (2, 2, 2)),
        ((figure("b", 36, "02", scope="cumulative", window=WEEKS),), None),
    ],
)  # fmt: skip
def test_dead(figures: tuple[Figure, ...], expected: tuple[int, int, int] | None) -> None:
    assert values(fatalities(figures, DAY)) == expected


def test_a_toll_that_rose_is_one_count() -> None:
    account = account_of_days(
        ("2031-05-05", "Six soldiers were killed on Monday when a bomb went off under their lorry near Tarvo."),
        ("2031-05-06", "A bomb went off under a lorry near Tarvo on Monday. Two of the wounded died later, raising the death toll from six to eight."),
    )  # fmt: skip
    counts = [f for f in account.figures if {e.value for e in f.estimates} >= {6.0, 8.0}]
    assert [f.best for f in counts] == [8.0]
    assert counts[0].agreement == "update"


def test_a_count_that_rules_another_out_does_not_carry_it_on() -> None:
    camp = "Gunmen attacked a camp of herders near Tarvo on Monday"
    rising = account_of_days(
        ("2031-05-06", f"{camp}, killing five herders."),
        ("2031-05-08", f"{camp}. Seven herders were killed."),
    )
    ruled_out = account_of_days(
        ("2031-05-06", f"{camp}, killing five herders."),
        ("2031-05-08", f"{camp}. Seven herders were killed, not five."),
    )
    told = [
        [(f.agreement, f.best) for f in account.figures if len(f.estimates) > 1]
        for account in (rising, ruled_out)
    ]
    assert told == [[("update", 7.0)], [("conflict", 5.0)]]
