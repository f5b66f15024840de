"""What may stand behind a verb of saying in a brief."""

import pytest

from tidings.account.brief.cues import finite, fits, takes_that, third


@pytest.mark.parametrize(
    ("verb", "link", "content", "may"),
    [
        ("said", "that", "the road was cut", True),
        ("said", "", "the road was cut", True),
        ("said", "", "a corroded valve", False),
        ("demanded", "", "the withdrawal of all guns", True),
        ("accused", "of", "releasing prisoners", False),
        ("accused", "the rebels of", "releasing prisoners", True),
        ("called", "for", "an inquiry", True),
        ("promised", "", "every household 20,000 crowns", True),
        ("told", "that", "the road was cut", False),
        ("told", "reporters that", "the road was cut", True),
        ("allegations", "of", "murder", False),
    ],
)
def test_what_a_verb_takes(verb: str, link: str, content: str, may: bool) -> None:
    assert fits(verb, link, content) is may


def test_forms() -> None:
    assert finite("demanding") == "demanded"
    assert third("believe") == "believes"
    assert takes_that("said")
    assert not takes_that("accused")
