"""A list that does not make its whole is a disagreement of a report with itself."""

import pytest
from tests.merging.reports import account_of


@pytest.mark.parametrize(
    ("text", "noted"),
    [
        ("Since Monday 447 persons have been arrested: 310 in Tolna, 96 in Orlim and 51 in Karsk.", True),
        ("Since Monday 457 persons have been arrested: 310 in Tolna, 96 in Orlim and 51 in Karsk.", False),
        ("Since Monday 447 persons have been arrested, including 310 in Tolna and 96 in Orlim.", False),
    ],
)  # fmt: skip
def test_parts_that_make_another_number_are_noted(text: str, noted: bool) -> None:
    account = account_of(text)
    told = [d for d in account.disagreements if "parts" in d.explanation]
    assert bool(told) is noted
    if noted:
        (one,) = told
        assert one.sides[1].says == "310 + 96 + 51 = 457"
        assert {e.quote for e in one.sides[0].evidence} == {"447 persons"}
