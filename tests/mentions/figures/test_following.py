"""Parts that following sentences tell one by one, or that a total takes up."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tidings.mentions.figures import read_figures
from tidings.mentions.figures.lists.following import wholes
from tidings.model.mentions import Reading

Read = Callable[..., Reading]


def parts(read_text: Read, text: str) -> dict[str, str]:
    """The words of each figure that is part of another, with those of its whole."""
    reading = read_text(text)
    reading = replace(reading, figures=read_figures(reading))
    figures = reading.figures
    return {figures[part].quote: figures[whole].quote for part, whole in wholes(reading).items()}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The fire cost 22 lives. Nineteen people died in the hall. Three guards were killed on the stairs.",
            {"Nineteen people": "22 lives", "Three guards": "22 lives"},
        ),
        (
            "The fire cost 20 lives. Nineteen people died in the hall. A guard was shot on the stairs.",
            {"Nineteen people": "20 lives", "A guard": "20 lives"},
        ),
        (
            "At least 22 people died. Nineteen people died in the hall. Three guards were killed on the stairs.",
            {"Nineteen people": "At least 22 people", "Three guards": "At least 22 people"},
        ),
        # more than that many, whom two make up by chance
        (
            "More than 22 people died. Nineteen people died in the hall. Three guards were killed on the stairs.",
            {},
        ),
        (
            "Nine more people were evacuated on Sunday. The total number of people evacuated is now 21.",
            {"Nine more people": "21"},
        ),
        # a total told last, in one sentence or after several
        (
            "5,100 people have left their homes on the left bank and 1,700 on the right, 6,800 in all.",
            {"5,100 people": "6,800", "1,700": "6,800"},
        ),
        (
            "Three soldiers died at the pass. Shells killed six people. In all, nine people died.",
            {"Three soldiers": "nine people", "six people": "nine people"},
        ),
        (
            "Three soldiers died at the pass. Shells killed six people. In all, 14 people died.",
            {},
        ),
        ("A crash killed 22 people, including six nurses.", {"six nurses": "22 people"}),
        (
            "The fire cost 22 lives. Nineteen people died in the hall. Two guards were killed on the stairs.",
            {},
        ),
        (
            "The fire cost 22 lives.\n\nNineteen people died in the hall. Three guards were killed on the stairs.",
            {},
        ),
        ("Nine people were evacuated on Sunday. The number evacuated on Monday was 21.", {}),
    ],
)  # fmt: skip
def test_wholes(read_text: Read, text: str, told: dict[str, str]) -> None:
    assert parts(read_text, text) == told
