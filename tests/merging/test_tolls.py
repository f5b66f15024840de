"""Low, best and high of a count from its estimates, with the rule that chose them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tidings.merging.counts.tolls import choose
from tidings.model.evidence import Evidence
from tidings.model.items import Estimate

EXACT = "exact"


def estimate(words: str, low: float, high: float | None, value: float | None) -> Estimate:
    evidence = Evidence(document="doc-1", start=0, end=len(words), quote=words)
    return Estimate(
        document="doc-1", as_written=words, value=value, low=low, high=high,
        conservative=value, evidence=(evidence,),
    )  # fmt: skip


def exactly(number: int) -> Estimate:
    return estimate(str(number), number, number, number)


def more_than(number: int) -> Estimate:
    return estimate(f"more than {number}", number + 1, None, number)


DOZENS = estimate("dozens", 24, 99, 24)
NEARLY = estimate("nearly 40,000", 36_000, 40_000, 40_000)
FEWER = estimate("fewer than 30", 0, 29, 30)
SEVERAL = estimate("several", 3, 9, 3)
THIRTY_ONE = estimate("thirty-one wounded people", 31, 31, 31)
SOME = estimate("some 38,000", 34_200, 41_800, 38_000)


@pytest.mark.parametrize(
    ("measure", "said", "days", "origins", "values", "agreement"),
    [
        ("killed", [exactly(34)], "1", "a", (34, 34, 34), "single"),
        ("killed", [exactly(34), more_than(30), more_than(30)], "112", "abc", (31, 34, 34),
         "compatible"),
        ("killed", [DOZENS, more_than(50)], "11", "ab", (51, 51, 99), "compatible"),
        ("displaced", [NEARLY, NEARLY], "12", "ab", (36_000, 40_000, 40_000), "agree"),
        ("displaced", [NEARLY, SOME], "12", "ab", (34_200, 38_000, 40_000), "compatible"),
        ("killed", [exactly(9), exactly(14)], "12", "ab", (14, 14, 14), "update"),
        ("displaced", [exactly(70), more_than(100)], "12", "ab", (101, 101, 101), "update"),
        # what only open words give grows from day to day, beside other words of one day it does not
        ("killed", [more_than(140), more_than(170)], "12", "ab", (171, 171, None), "update"),
        ("killed", [more_than(170), more_than(140)], "12", "ab", (141, 171, None), "compatible"),
        ("killed", [more_than(140), more_than(170)], "11", "ab", (141, 171, None), "compatible"),
        ("participants", [more_than(140), more_than(170)], "12", "ab", (141, 171, None), "compatible"),
        # a number of two words is one: what the last report gives is lower, and no update
        ("wounded", [exactly(17), THIRTY_ONE, exactly(24)], "123", "abc", (17, 17, 31), "conflict"),
        ("killed", [exactly(30), more_than(30)], "11", "ab", (30, 30, 30), "agree"),
        ("killed", [exactly(30), more_than(30), exactly(28)], "111", "abc", (28, 28, 30), "conflict"),
        ("killed", [FEWER, more_than(30)], "11", "ab", (30, 30, 30), "conflict"),
        ("killed", [exactly(20), exactly(6)], "11", "ab", (6, 6, 20), "conflict"),
        ("killed", [exactly(14), exactly(9)], "12", "ab", (9, 9, 14), "conflict"),
        ("participants", [exactly(300), exactly(900)], "12", "ab", (300, 300, 900), "conflict"),
        ("participants", [exactly(300), exactly(5000), exactly(5000)], "111", "abc", (300, 300, 5000),
         "conflict"),
        ("killed", [exactly(5), exactly(500)], "12", "ab", (5, 5, 500), "conflict"),
        ("killed", [exactly(11), SEVERAL], "11", "ab", (11, 11, 11), "compatible"),
        ("killed", [exactly(11), exactly(9), SEVERAL], "111", "abc", (9, 9, 11), "conflict"),
        ("killed", [exactly(320), DOZENS], "11", "ab", (24, 24, 320), "conflict"),
        ("killed", [exactly(58), exactly(58), exactly(72), exactly(1)], "1111", "abcd", (1, 58, 72),
         "conflict"),
        ("killed", [exactly(24), exactly(24), exactly(40_000)], "111", "abc", (24, 24, 40_000),
         "conflict"),
    ],
)  # fmt: skip
def test_values_of_a_count(
    measure: str, said: list[Estimate], days: str, origins: str,
    values: tuple[float, float, float | None], agreement: str,
) -> None:  # fmt: skip
    chosen = choose(measure, said, list(days), list(origins))  # type: ignore[arg-type]
    assert (chosen.low, chosen.best, chosen.high) == values
    assert chosen.agreement == agreement
    assert chosen.rule.startswith("ucdp.")


@pytest.mark.parametrize(
    ("said", "agreement"),
    [
        # by whom and how many, day by day
        ((("Bo", 5), ("Awa", 6), (None, 6)), "update"),
        ((("Bo", 5), (None, 6), ("Awa", 6)), "conflict"),
        ((("Bo", 5), ("Awa", 6)), "conflict"),
        ((("Bo", 5), ("Awa", 6), ("Bo", 7)), "conflict"),
        ((("Bo", 5), ("Bo", 6)), "update"),
    ],
)
def test_who_gave_the_last_count_before_is_on_no_other_side(
    said: tuple[tuple[str | None, int], ...], agreement: str
) -> None:
    counts = [replace(exactly(number), attributed_to=who) for who, number in said]
    days = [str(at) for at, _ in enumerate(said)]
    assert choose("killed", counts, days, days).agreement == agreement


@pytest.mark.parametrize(
    ("numbers", "days", "moving", "values", "agreement"),
    [
        # two sides carry one toll on by other numbers: what they gave first is in dispute no more
        ((93, 112, 139, 171), "1133", (0, 0, 1, 1), (139, 139, 171), "conflict"),
        ((93, 112, 139), "113", (0, 0, 1), (139, 139, 139), "update"),
        # nothing says that the later counts go on, or they are fewer
        ((93, 112, 139, 171), "1133", (0, 0, 0, 0), (93, 93, 171), "conflict"),
        ((200, 112, 139, 171), "1133", (0, 0, 1, 1), (112, 112, 200), "conflict"),
    ],
)
def test_a_toll_that_two_carry_on(
    numbers: tuple[int, ...], days: str, moving: tuple[int, ...],
    values: tuple[float, float, float], agreement: str,
) -> None:  # fmt: skip
    said = [exactly(number) for number in numbers]
    origins = [str(at) for at, _ in enumerate(numbers)]
    chosen = choose("killed", said, list(days), origins, [bool(m) for m in moving])
    assert (chosen.low, chosen.best, chosen.high) == values
    assert chosen.agreement == agreement


counts = st.one_of(
    st.integers(1, 200).map(exactly), st.integers(1, 200).map(more_than),
    st.sampled_from([DOZENS, FEWER, SEVERAL, NEARLY, SOME, estimate("up to 60", 0, 60, 60)]),
)  # fmt: skip


@given(
    st.sampled_from(["killed", "displaced", "participants"]),
    st.lists(st.tuples(counts, st.sampled_from("123"), st.sampled_from("abc"), st.booleans()), min_size=1, max_size=6),
    st.booleans(),
)  # fmt: skip
def test_low_best_and_high_are_in_order(
    measure: str, said: list[tuple[Estimate, str, str, bool]], contested: bool
) -> None:
    counted, days, origins, moving = (list(column) for column in zip(*said, strict=True))
    chosen = choose(measure, counted, days, origins, moving, contested=contested)  # type: ignore[arg-type]
    best = chosen.low if chosen.best is None else chosen.best
    assert chosen.low <= best
    assert chosen.high is None or best <= chosen.high
