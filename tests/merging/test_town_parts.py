"""The dead of one town in a list of all are those whom an earlier report told of."""

import pytest
from tests.merging.reports import account_of_days

FIRST = (
    "The dam above the Nera valley broke on Monday, and the flood of the Nera ran through the villages.\n\n"
    "Water poured through a gap in the dike at {town} at noon. The village council said that two people had been killed.\n\n"
    "Soldiers brought boats to the flooded villages of the Nera valley.{more}"
)
LATER = (
    "A week after the dam above the Nera valley broke, the flood of the Nera is over and soldiers leave the villages. "
    "{list}\n\nThe flooded villages of the valley wait for boats."
)
LIST = "The flood killed 24 people: eleven in Sulna, ten in Karm and three in Orvela."


@pytest.mark.parametrize(
    ("town", "more", "listed", "together"),
    [
        ("Orvela", "", LIST, True),
        # another town; two tolls of one town; too many; fewer than before
        ("Velm", "", LIST, False),
        ("Orvela", "\n\nOn Thursday a wall fell in Orvela. Four people were killed.", LIST, False),
        ("Sulna", "", LIST, False),
        ("Orvela", "", "The flood killed 24 people: fourteen in Sulna, nine in Karm and one in Orvela.", False),
    ],
)  # fmt: skip
def test_a_town_in_a_list(town: str, more: str, listed: str, together: bool) -> None:
    account = account_of_days(
        ("2031-03-11", FIRST.format(town=town, more=more)), ("2031-03-17", LATER.format(list=listed)), title="Flood of the Nera"
    )  # fmt: skip
    values = [{e.value for e in f.estimates} for f in account.figures if f.measure == "killed"]
    assert (({2.0, 3.0} in values), any({2.0} < v for v in values)) == (together, together)
