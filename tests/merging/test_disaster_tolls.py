"""The toll of an accident over days: told of a street, a quarter, a town, of a ship under two names. Invented sentences."""

import pytest
from tests.merging.reports import account_of_days

FIRST = (
    "A mill building of seven storeys in the old town collapsed. {} "
    "Rescuers dug through the concrete of the mill building with their hands. Relatives waited behind the rope."
)
LATER = (
    "Rescuers dug on through the concrete of the mill building of seven storeys that collapsed. {} "
    "Relatives of the weavers waited behind the rope with photographs of the missing."
)


def _tolls(first: str, later: str) -> list[tuple[float | None, int]]:
    account = account_of_days(
        ("2031-03-10", FIRST.format(first)), ("2031-03-12", LATER.format(later)), title="Mill building collapses"
    )  # fmt: skip
    return sorted((f.best, len(f.estimates)) for f in account.figures if f.measure == "killed")  # fmt: skip


@pytest.mark.parametrize(
    ("first", "later", "best"),
    [
        # a bare outcome of the accident, then the running toll
        ("The building came down in Orvela at noon, killing at least 37 people.", "The control room gives the number of dead as 61.", 61),
        # a street and its town
        ("The number of dead in Tarnow Road stands at 61.", "In Orvela the death toll has reached 84.", 84),
        # a quarter and its town
        ("In the Velm quarter of the town of Orvela the number of dead stands at 61.", "In Orvela the death toll has reached 84.", 84),
    ],
)  # fmt: skip
def test_one_toll(first: str, later: str, best: int) -> None:
    assert _tolls(first, later) == [(best, 2)]


@pytest.mark.parametrize(
    ("first", "later"),
    [
        # two towns
        ("In Velm the number of dead stands at 61.", "In Orvela the death toll has reached 84."),
        # a blow has its own toll
        ("Rebels stormed the barracks in Orvela, killing 37 people.", "In Velm the death toll of the collapse has reached 61."),
    ],
)  # fmt: skip
def test_two_tolls(first: str, later: str) -> None:
    assert all(count == 1 for _, count in _tolls(first, later))


def test_a_ship_with_and_without_its_letters() -> None:
    account = account_of_days(
        ("2031-03-10", "The MV Karmel Queen was on its way to Orvela when it went down on Monday. The MV Karmel Queen had 30 sailors."),
        ("2031-03-12", "The captain of the Karmel Queen is in custody. Divers found the Karmel Queen at 38 metres."),
        title="Ferry lost",
    )  # fmt: skip
    ships = [e for e in account.entities if "Karmel" in e.name]
    assert [e.kind for e in ships] == ["facility"]
