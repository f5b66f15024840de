"""Which two names can be one person."""

import pytest

from tidings.merging.names import block_keys, compare_persons

PERU, CHILE = frozenset({"PER"}), frozenset({"CHL"})


@pytest.mark.parametrize(
    ("longer", "shorter", "left", "right", "verdict"),
    [
        ("Tomás Arana", "Arana", PERU, frozenset(), "same"),
        ("Tomas Arana", "Tomás Arana", PERU, PERU, "same"),
        ("Tomás Arana", "T. Arana", PERU, PERU, "same"),
        ("Cho Jae Min", "Cho Jae-min", PERU, frozenset(), "same"),
        ("Pavel Akhmatow", "Akhmatov", frozenset(), frozenset(), "same"),
        ("Tomás Arana", "Luisa Arana", PERU, PERU, "different"),
        ("Tomás Arana", "Arana", PERU, CHILE, "different"),
        ("Tomás Arana", "Arango", PERU, PERU, "different"),
    ],
)
def test_names(
    longer: str, shorter: str, left: frozenset[str], right: frozenset[str], verdict: str
) -> None:
    decision = compare_persons(longer, shorter, left, right)
    assert decision.verdict == verdict
    assert decision.reasons


def test_names_of_one_spelling_are_compared() -> None:
    assert block_keys("Cho Jae Min") & block_keys("Cho Jae-min")
