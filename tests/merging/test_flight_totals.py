"""Totals of one flight go on with each other, and a number said in round words replaces none that is known better."""

from __future__ import annotations

from tests.merging.reports import account_of_days

TITLE = "The flight from the Orvela valley"
FIRST = "As many as 40,000 people have fled the Orvela valley since fighting broke out on 3 March, aid workers estimate."
THEN = "Some 113,000 people have been displaced in the Orvela valley since fighting broke out on 3 March, the UN said."
LATER = "The UN said that 240,000 people have been displaced in the Orvela valley since 3 March."
ROUND = "Of a quarter of a million people displaced in the Orvela valley since 3 March a few have gone home."


def totals(*days: tuple[str, str]) -> list[tuple[list[float | None], float | None]]:
    """The numbers of the displaced by figure, with what is best."""
    account = account_of_days(*days, title=TITLE)
    return [
        ([e.value for e in f.estimates], f.best) for f in account.figures if f.measure == "displaced"
    ]  # fmt: skip


def test_one_flight_grows_from_report_to_report() -> None:
    found = totals(("2033-03-05", FIRST), ("2033-03-09", THEN), ("2033-03-15", LATER))
    assert found == [([40000.0, 113000.0, 240000.0], 240000.0)]


def test_a_flight_that_began_another_day_is_another() -> None:
    other = FIRST.replace("3 March", "2 January")
    found = totals(("2033-03-05", other), ("2033-03-09", THEN))
    assert len(found) == 2


def test_round_words_replace_no_number() -> None:
    found = totals(("2033-03-09", THEN), ("2033-03-15", LATER), ("2033-03-20", ROUND))
    assert [best for values, best in found if 240000.0 in values] == [240000.0]


def test_a_larger_round_number_is_news() -> None:
    half = ROUND.replace("a quarter of", "half")
    found = totals(("2033-03-09", THEN), ("2033-03-15", LATER), ("2033-03-20", half))
    assert all(best != 240000.0 for values, best in found if 500000.0 in values)
