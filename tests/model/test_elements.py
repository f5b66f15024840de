"""Everything that a page can be about has a name of its own."""

from __future__ import annotations

from tidings.model.elements import elements_of


def test_two_forecasts_of_one_statement_are_two_elements() -> None:
    account = {
        "forecasts": [
            {"statement": "statement-1", "proposition": "a truce"},
            {"statement": "statement-2", "proposition": "rain"},
            {"statement": "statement-1", "proposition": "nobody keeps it"},
        ]
    }
    assert [e.id for e in elements_of(account)] == [
        "forecast-statement-1", "forecast-statement-2", "forecast-statement-1-2",
    ]  # fmt: skip
