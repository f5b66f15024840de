"""Four figures without a mark: a count where words show that they count, else a year."""

from collections.abc import Callable

import pytest

from tidings.mentions.figures import read_figures
from tidings.mentions.times import read_times
from tidings.model.mentions import Reading

Read = Callable[..., Reading]

COUNTS = (
    ("Another 2000 were hurt in the stampede.", 2000),
    ("Around 1950 have fled the town.", 1950),
    ("A total of 1989 have been arrested.", 1989),
    ("Police said 1984 were arrested.", 1984),
    ("In all, 2015 died of the fever.", 2015),
    ("1900 or more are feared dead.", 1900),
    ("The raid killed 1900 in the delta.", 1900),
    ("They arrested 1990 in a week.", 1990),
)
YEARS = (
    ("2015 was the worst year of the drought.", "2015"),
    ("The war began 1914.", "1914"),
    ("He was killed 1942.", "1942"),
    ("Prices rose more than 1999.", "1999"),
    ("The riots of 1921 have been forgotten.", "1921"),
    ("In 1998 were found two mass graves.", "1998"),
    ("It was the best harvest since 1950.", "1950"),
)


@pytest.mark.parametrize(("text", "value"), COUNTS)
def test_four_figures_that_count(read_text: Read, text: str, value: int) -> None:
    reading = read_text(text)
    assert not [t.quote for t in read_times(reading) if t.quote == str(value)]
    assert value in [f.value for f in read_figures(reading)]


@pytest.mark.parametrize(("text", "year"), YEARS)
def test_four_figures_that_are_a_year(read_text: Read, text: str, year: str) -> None:
    reading = read_text(text)
    # "more than 1999" alone counts, and no figure comes of what does not say what it counts
    assert not [f.value for f in read_figures(reading) if f.value == int(year)]


def test_a_count_is_no_year_that_others_are_reckoned_from(read_text: Read) -> None:
    text = "A further 1500 or more are ill. Thousands have died over the past three decades."
    assert not [t.date.edtf for t in read_times(read_text(text, None)) if "14" in t.date.edtf]
