"""More dead that were foretold beside something else, or by a number, and the tolls that came. Invented sentences."""

import pytest
from tests.merging.reports import account_of_days

SCENE = "A mill of seven storeys collapsed in Orvela on Monday. {} Rescuers dug through the concrete of the mill with their hands."


def _state(first: str, later: str) -> list[str]:
    account = account_of_days(
        ("2031-03-10", SCENE.format(first)), ("2031-03-14", SCENE.format(later)), title="Mill collapses in Orvela"
    )  # fmt: skip
    return [f.state for f in account.forecasts]


@pytest.mark.parametrize(
    ("first", "later"),
    [
        # beside what is believed of the day
        (
            'The number of dead stands at 37. "We believe that 400 people are trapped," said Kamal Orr, the fire chief. "The number of dead will certainly go up."',
            "The number of dead has risen to 61.",
        ),
        # by a number, of the toll told further off
        (
            "The death toll stands at 163. The sea is calm.\n\nThe number of confirmed deaths is likely to exceed 170 as the search goes on.",
            "The death toll has risen to 171.",
        ),
    ],
)
def test_it_held(first: str, later: str) -> None:
    assert _state(first, later) == ["held"]


@pytest.mark.parametrize(
    ("first", "later"),
    [
        (
            "The death toll stands at 163.\n\nThe number of confirmed deaths is likely to exceed 190 as the search goes on.",
            "The death toll has risen to 171.",
        ),
    ],
)
def test_it_is_open(first: str, later: str) -> None:
    assert _state(first, later) == ["open"]


def test_what_is_no_forecast() -> None:
    said = 'The number of dead stands at 37. "We believe that 400 people are trapped," said Kamal Orr, the fire chief. "The dead will be buried in Orvela."'
    assert not _state(said, "The number of dead has risen to 61.")
