"""Numbers that count nothing: speeds, lines one calls for help, the year of a raid, deaths that may come, and the sick."""

from collections.abc import Callable

import pytest

from tidings.mentions.figures import read_figures
from tidings.model.mentions import Reading

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Officers came after a 911 call.", []),
        ("He vanished in a 2015 police sweep.", []),
        ("About 2,015 police came.", ["About 2,015 police"]),
        ("The strain has the potential of causing a pandemic resulting in millions of deaths.", []),
        ("The pandemic resulted in 900 deaths.", ["900 deaths"]),
    ],
)
def test_what_a_number_counts(read_text: Read, text: str, counted: list[str]) -> None:
    assert [f.quote for f in read_figures(read_text(text))] == counted


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Some 610 people with symptoms of cholera were admitted to hospitals.", "other"),
        ("Some 610 people were treated for cholera.", "other"),
        ("Some 610 people were treated for burns.", "wounded"),
        ("Some 610 people were admitted to hospitals with burns.", "wounded"),
        ("Some 610 people were admitted to hospital after the raid.", "wounded"),
    ],
)
def test_the_sick_are_not_wounded(read_text: Read, text: str, measure: str) -> None:
    (figure,) = read_figures(read_text(text))
    assert figure.measure == measure


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("The raid brought the toll of soldiers killed in the war to 18.", "cumulative"),
        ("The raid killed 18 soldiers.", "incident"),
    ],
)
def test_the_total_of_a_war(read_text: Read, text: str, scope: str) -> None:
    assert [f.scope for f in read_figures(read_text(text)) if f.measure == "killed"] == [scope]
