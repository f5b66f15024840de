"""What may stand behind a verb of saying in a brief."""

import pytest

from tidings.account.brief.cues import agreed, finite, fits, helped, needs_that, takes_that, third


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


@pytest.mark.parametrize(
    ("verb", "content", "needed"),
    [
        ("asked", "how it was possible that nobody saw the lorry", False),
        ("claimed", "to have killed the commander", False),
        ("ordered", "the army to bring the girls back", False),
        ("ordered", "him held without bond until the hearing is over", False),
        ("ordered", "all clerks held since May to be freed", False),
        ("asked", "traders to keep the market closed", False),
        ("said", "talks to end the war had failed", True),
        (
            "demanded",
            "the release of 50 men and an end to the bombing, in which, he claimed",
            False,
        ),
        ("said", "the road was cut", True),
        ("considers", "the land that it took in the war of 1967 to be disputed, not lost", False),
        ("claims", "responsibility for bombings near Karm that were the worst in years", False),
        ("claims", "responsibility for the blast after nine men were killed", False),
        ("claimed", "the attack via its agency saying it was the work of three men", False),
        ("claimed", "the attack was the work of three men", True),
    ],
)
def test_where_that_belongs(verb: str, content: str, needed: bool) -> None:
    assert needs_that(verb, content) is needed


def test_a_verb_agrees_with_the_name_before_it() -> None:
    assert agreed("demand", plural=True) == "demand"
    assert agreed("demand", plural=False) == "demands"
    assert agreed("fears", plural=True) == "fear"
    assert agreed("said", plural=True) == "said"
    assert helped("have not", plural=False) == "has not"
    assert helped("does not", plural=True) == "do not"
