"""What "among them" names far behind its whole is a part of it, who shoots into a crowd is not who was shot, and "a kidnapping" is no count."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tidings.mentions.figures import read_figures
from tidings.model.mentions import FigureMention, Reading

Figures = Callable[[str], tuple[FigureMention, ...]]


@pytest.fixture(scope="session")
def figures(read_text: Callable[..., Reading]) -> Figures:
    return lambda text: read_figures(read_text(text))


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Five people were killed by the shelling of a school in Orvela on the afternoon of the same Thursday, among them a nurse.", True),
        ("The ministry now puts the number of dead at 21, two of the injured having died in hospital.", True),
        # who comes after, without such words, is one more
        ("Five people were killed by the shelling of a school in Orvela on the afternoon of Thursday, and on Friday a nurse was killed.", False),
        ("Thirty people were wounded; two of the wounded died later.", False),
    ],
)  # fmt: skip
def test_a_part_far_behind_its_whole(figures: Figures, text: str, part: bool) -> None:
    found = figures(text)
    assert len(found) == 2
    assert found[1].part_of == (0 if part else None)


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Two men shot into a crowd in Orvela.", "other"),
        ("Two men shot at guards in Orvela.", "other"),
        ("Two men shot at a market in Orvela.", "wounded"),
        ("Two men were shot at a rally in Orvela.", "wounded"),
    ],
)
def test_who_takes_aim_is_not_hurt(figures: Figures, text: str, measure: str) -> None:
    assert [f.measure for f in figures(text)] == [measure]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("A kidnapping in Orvela shocked the country.", []),
        ("Two kidnappings were reported in Orvela.", [2]),
        ("A nurse was kidnapped in Orvela.", [1]),
    ],
)
def test_a_kidnapping_may_be_of_many(figures: Figures, text: str, counts: list[int]) -> None:
    assert [f.value for f in figures(text) if f.measure == "abducted"] == counts


def test_who_of_whose_is_counted_and_whose_other_number_it_is(figures: Figures) -> None:
    told = figures(
        "The union said that 2,400 of the plant's 2,900 employees had joined the march. The management put the number at 1,100."
    )
    assert [(f.measure, f.population, f.value) for f in told] == [
        ("participants", "employees", 2400),
        ("participants", "employees", 1100),
    ]
    assert [f.value for f in figures("Nine of the town's doctors were killed.")] == [9]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Gunmen opened fire, killing three and wounding 17 others five days before a vote.", [("killed", 3, "people"), ("wounded", 17, "people")]),
        ("The shelling killed 14 people. Five of the dead are children.", [("killed", 14, "people"), ("killed", 5, "children")]),
        ("Two of the dead were his sons.", [("killed", 2, "sons")]),
        ("Of the 14 dead are five children.", [("killed", 14, "people"), ("killed", 5, "children")]),
        ("Attack kills three | Orvela Post", [("killed", 3, "people")]),
        ("74 kidnapped schoolgirls were freed.", [("abducted", 74, "schoolgirls")]),
        ("The government vowed to free 74 kidnapped pupils.", [("abducted", 74, "pupils")]),
        ("Twelve hostages were freed.", [("other", 12, "hostages")]),
        ("300 displaced people returned home.", [("returned", 300, "displaced people")]),
    ],
)  # fmt: skip
def test_who_is_counted(figures: Figures, text: str, counted: list[tuple[str, float, str]]) -> None:
    assert [(f.measure, f.value, f.population) for f in figures(text)] == counted


@pytest.mark.parametrize(
    ("text", "wounded"),
    [
        ("She survived despite multiple injuries.", []),
        ("The man, who had sustained an ankle injury, was freed.", [1]),
        ("The hospital recorded 22 injuries.", [22]),
        ("Dozens were wounded.", [24]),
    ],
)
def test_how_badly_is_not_how_many(figures: Figures, text: str, wounded: list[int]) -> None:
    assert [f.value for f in figures(text) if f.measure == "wounded"] == wounded
