"""Whether words cut from a report have a finite verb of their own."""

import pytest

from tidings.account.brief.finite import has_finite, is_modal, opens_finite


@pytest.mark.parametrize(
    "said",
    [
        "Troops shelled the town",
        "the lower town would be back on the grid by Friday",
        "Three engineers were abducted near the dam",
        "Gunmen carried out attacks in the town",
        "two men shot at the gate keeper",
        "the army is not looking for a fight",
    ],
)
def test_a_clause_has_a_finite_verb(said: str) -> None:
    assert has_finite(said)


@pytest.mark.parametrize(
    "said",
    [
        "",
        "the mayor, who had promised water",
        "the northern fleet patrolling the strait",
        "Following the raid of last winter",
        "the deputy minister, Ana Reis, to form a cabinet",
        "every household 20,000 crowns",
        "a corroded valve",
        "a major offensive to retake rebel-held suburbs",
        "fighters captured by the navy",
        "attacks carried out in its name",
        "two nuns kidnapped near the lake",
    ],
)
def test_a_phrase_has_none(said: str) -> None:
    assert not has_finite(said)


@pytest.mark.parametrize(
    ("deed", "is_finite"),
    [
        ("launched an operation", True),
        ("also shelled the town", True),
        ("has captured 23 men", True),
        ("captured by the navy", False),
        ("loyal to the president were accused", False),
        ("patrolling the strait", False),
    ],
)
def test_what_follows_a_name(deed: str, is_finite: bool) -> None:
    assert opens_finite(deed) is is_finite


@pytest.mark.parametrize(
    ("said", "modal"),
    [
        ("The council must do all it can to end the siege", True),
        ("The next phase, when complete, will free the lower town", True),
        ("Troops shelled the town that must be held", False),
        ("Rebels who would not leave were held", False),
        ("Troops shelled the town", False),
    ],
)
def test_what_must_be_is_told_by_its_modal(said: str, modal: bool) -> None:
    assert is_modal(said) is modal
