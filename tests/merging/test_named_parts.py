"""A part of all the dead that names its blow or the thing in which they were."""

import pytest
from tests.merging.reports import account_of_days

BLAST = (
    "An explosion in the boiler house of the sugar mill of Orvela killed three workers on Monday. "
    "The explosion broke every window of the sugar mill, and firemen of Orvela fought the fire in the boiler house until dawn."
)
FLOOD = (
    "The flood in the Orvela valley swept away a bus with seven pickers on Monday. {} "
    "Firemen of Orvela search the valley for the bus and its driver."
)
ALL = "In the Orvela valley, where the boiler house of the sugar mill lies open, {} Firemen of Orvela search the valley and the mill."


@pytest.mark.parametrize(
    ("first", "later", "together"),
    [
        (BLAST, "seven people died in a week: four after the explosion in the mill, and three in a bus.", True),
        (BLAST, "seven people have died: four in the blast, three on the road.", True),
        # another sort of blow; far too many; no part of all
        (BLAST, "seven people died in a week: four after the march on the mill, and three in a bus.", False),
        (BLAST, "97 people died in a week: 94 after the explosion in the mill, and three in a bus.", False),
        (FLOOD.format("Three of the pickers are dead."), "17 people have died, among them four pickers whose bus was carried off.", True),
        (FLOOD.format("Three of the pickers are dead."), "17 people have died, including four pickers in the bus.", True),
        # of another calling, or in another thing
        (FLOOD.format("Three of the pickers are dead."), "17 people have died, among them four nurses whose bus was carried off.", False),
        (FLOOD.format("Three of the pickers are dead."), "17 people have died, among them four pickers whose boat was carried off.", False),
    ],
)  # fmt: skip
def test_a_named_part_goes_on_with_its_toll(first: str, later: str, together: bool) -> None:
    days = ("2031-03-11", first), ("2031-03-14", ALL.format(later))
    account = account_of_days(*days, title="The week of Orvela valley and its sugar mill")
    figures = [f for f in account.figures if f.measure == "killed" and len(f.estimates) == 2]
    assert [(f.agreement, f.best) for f in figures] == ([("update", 4.0)] if together else [])


def test_of_two_blows_nobody_says_which() -> None:
    other = BLAST.replace("Monday", "Tuesday").replace("three", "two").replace("boiler house of the sugar mill", "silo of the port")  # fmt: skip
    later = ALL.format("seven people died in a week: four after the explosion, and three in a bus.")
    days = ("2031-03-11", BLAST), ("2031-03-12", other), ("2031-03-14", later)
    account = account_of_days(*days, title="The week of Orvela valley and its sugar mill")
    four = [f for f in account.figures if any(e.value == 4.0 for e in f.estimates)]
    assert [len(f.estimates) for f in four] == [1]


STRUCK = "Jets bombed the {} of Orvela on Monday, killing nine people. The jets came back over Orvela twice."
MANY = "In eleven days 164 civilians were killed around Orvela, says the office. {} The office lists all in Orvela."


@pytest.mark.parametrize(
    ("thing", "later", "together"),
    [
        ("market", "Nineteen of them were at the market when it was bombed.", True),
        ("school", "Fourteen of them died in the school.", True),
        # another thing; fewer than were killed there; far too many
        ("market", "Nineteen of them were at the school when it was bombed.", False),
        ("market", "Four of them were at the market.", False),
        ("market", "Ninety of them were at the market.", False),
    ],
)
def test_a_part_at_a_spot_goes_on_with_its_toll(thing: str, later: str, together: bool) -> None:
    days = ("2031-03-11", STRUCK.format(thing)), ("2031-03-20", MANY.format(later))
    account = account_of_days(*days, title="The war around Orvela and its jets")
    found = [f for f in account.figures if any(e.value == 9.0 for e in f.estimates)]
    assert [len(f.estimates) == 2 for f in found] == [together]
