"""Whether two reports count the same people, by one noun or by two for one calling."""

import pytest
from msgspec.structs import replace

from tidings.merging.counts.compare_counts import other_totals, reasons_for
from tidings.merging.counts.count_blocks import population_class
from tidings.model.dates import Date
from tidings.model.mentions import FigureMention


def _killed(people: str) -> FigureMention:
    return FigureMention(
        start=0, end=4, quote=f"five {people}", sentence=1, head=1, value=5, low=5, high=5,
        measure="killed", population=people, scope="incident",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("inmates", "inmates", True),
        ("inmates", "prisoners", True),
        ("inmates", "soldiers", False),
        ("people", "people", False),
    ],
)
def test_two_words_for_one_calling(one: str, other: str, same: bool) -> None:
    found = reasons_for(("a", 0), ("b", 0), _killed(one), _killed(other), {})
    assert (found is not None) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ((21, "pupils"), (19, "pupils"), True),
        ((21, "pupils"), (21, "people"), True),
        # those for whom they were freed
        ((21, "pupils"), (4, "commanders"), False),
    ],
)
def test_plain_counts_of_one_event(
    one: tuple[int, str], other: tuple[int, str], same: bool
) -> None:
    freed = [
        replace(_killed(people), measure="other", value=value, low=value, high=value)
        for value, people in (one, other)
    ]
    events = {("a", 0): "event-a", ("b", 0): "event-a"}
    found = reasons_for(("a", 0), ("b", 0), freed[0], freed[1], events)
    assert (found is not None) is same


def _saved(value: float, window: Date) -> FigureMention:
    return FigureMention(
        start=0, end=4, quote=f"{value:g} people", sentence=1, head=1, value=value, low=value, high=value,
        measure="evacuated", population="people", scope="cumulative", window=window,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other", "events", "same"),
    [
        # what a charity and what the navy have saved since January
        (1900, 600, ("event-a", "event-b"), False),
        (1900, 1700, ("event-a", "event-b"), True),
        (1900, 600, ("event-a", "event-a"), True),
        (1900, 900, ("event-a", None), True),
    ],
)
def test_totals_of_two_who_save(
    one: float, other: float, events: tuple[str | None, str | None], same: bool
) -> None:
    since = Date(edtf="2024-01/2024-10", earliest="2024-01-01", latest="2024-10-16", precision="range")  # fmt: skip
    nodes = (("a", 0), ("b", 0))
    known = {n: e for n, e in zip(nodes, events, strict=True) if e is not None}
    found = reasons_for(*nodes, _saved(one, since), _saved(other, since), known)
    assert (found is not None) is same


def _amount(unit: str) -> FigureMention:
    return FigureMention(
        start=0, end=4, quote=f"200 {unit}", sentence=1, head=1, value=200, low=200, high=200,
        measure="distance", population="distance", scope="stock", unit=unit,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("km", "kilometers", True), ("feet", "ft", True), ("kilometres", "feet", False)],
)
def test_amounts_of_one_unit(one: str, other: str, same: bool) -> None:
    found = reasons_for(("a", 0), ("b", 0), _amount(one), _amount(other), {})
    assert (found is not None) is same


@pytest.mark.parametrize(
    ("population", "armed"),
    [("general's men", True), ("predecessor's men", True), ("men", False), ("old men", False), ("general's sons", False)],
)  # fmt: skip
def test_men_who_are_led_are_armed(population: str, armed: bool) -> None:
    assert population_class(_killed(population)).endswith(":armed") is armed


def _total(low: float, high: float | None = None, began: str | None = None) -> FigureMention:
    window = began and Date(edtf=f"{began}/..", earliest=began, precision="range")
    return FigureMention(
        start=0, end=4, quote=f"{low:g} people", sentence=1, head=1, value=low, low=low, high=high,
        measure="killed", population="people", scope="cumulative", window=window or None,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other", "days", "apart"),
    [
        # 49 in two days of April, 45 in three of November
        (_total(49, 49), _total(45, 45), 228, True),
        (_total(21, 21), _total(30, 30), 36, True),
        (_total(21, 21), _total(30, 30), 9, False),
        # a war's dead go on
        (_total(180001), _total(320001), 900, False),
        # but do not fall
        (_total(5812, 5812), _total(4000, 4000), 588, True),
        (_total(4000, 4000), _total(5812, 5812), -588, True),
        (_total(4000, 4000), _total(5812, 5812), 588, False),
        # the same number, or the same beginning
        (_total(49, 49), _total(49, 49), 228, False),
        # "scores" are no 40
        (_total(40, 99), _total(40, 40), 61, True),
        (_total(49, 49, "2033-01-01"), _total(60, 60, "2033-01-01"), 60, False),
    ],
)
def test_totals_of_other_months(
    one: FigureMention, other: FigureMention, days: int, apart: bool
) -> None:
    assert other_totals(one, other, days) is apart
    assert not other_totals(one, other, None)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [(201, 290001, False), (7001, 290001, False), (180001, 320001, True), (90, 400, True)],
)
def test_an_open_total_says_nothing_of_one_far_larger(one: float, other: float, same: bool) -> None:
    found = reasons_for(("a", 0), ("b", 0), _total(one), _total(other), {})
    assert (found is not None) is same


@pytest.mark.parametrize(
    ("report", "vague", "same"),
    [("a", 2000, False), ("a", 500, True), ("b", 2000, True)],
)
def test_a_writer_who_tells_a_wider_count(report: str, vague: float, same: bool) -> None:
    """ "Over 400 have died", and further on "thousands have died over the past three decades"."""

    def told(low: float) -> FigureMention:
        return FigureMention(
            start=0, end=4, quote=f"over {low:g}", sentence=1, head=1, value=low, low=low + 1,
            measure="killed", population="people", scope="cumulative",
        )  # fmt: skip

    found = reasons_for(("a", 0), (report, 1), told(400), told(vague), {})
    assert (found is not None) is same
