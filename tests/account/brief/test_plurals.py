"""The plural of what a brief counts."""

import pytest

from tidings.account.brief.plurals import in_plural


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
