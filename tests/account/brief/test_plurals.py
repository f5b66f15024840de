"""The number of what a brief counts."""

import pytest

from tidings.account.brief.plurals import in_plural, in_singular


@pytest.mark.parametrize(
    ("counted", "several"),
    [
        ("fishing trawler", "fishing trawlers"),
        ("suspected insurgent", "suspected insurgents"),
        ("gunman", "gunmen"),
        ("lorry", "lorries"),
        ("grandchild", "grandchildren"),
        ("human", "humans"),
        ("convoy", "convoys"),
        ("people", "people"),
        ("soldiers", "soldiers"),
        ("riot police", "riot police"),
        ("members of a herding family", "members of a herding family"),
        ("women and children", "women and children"),
        ("Somali", "Somali"),
    ],
)
def test_in_plural(counted: str, several: str) -> None:
    assert in_plural(counted) == several


@pytest.mark.parametrize(
    ("counted", "one"),
    [
        ("women", "woman"),
        ("pregnant women", "pregnant woman"),
        ("soldiers", "soldier"),
        ("members of a family", "member of a family"),
        ("riot police", "riot police"),
        ("guard", "guard"),
    ],
)
def test_in_singular(counted: str, one: str) -> None:
    assert in_singular(counted) == one
