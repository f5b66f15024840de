"""Who opposes whom by the attacks of an invented text, read by the whole row of rules."""

import pytest
from tests.mentions.relations.conftest import Ties


def opposed(ties: Ties, text: str) -> set[tuple[str, str]]:
    return {(t.subject, t.object) for t in ties(text, fought=True) if t.kind == "opposes"}


@pytest.mark.parametrize(
    ("text", "attacker", "attacked"),
    [
        ("A Norwegian strike hit two Boko Haram vehicles near Gao.", "Norway", "Boko Haram"),
        ("The Kenyan army killed 12 Boko Haram fighters.", "Kenyan army", "Boko Haram"),
        ("Chad and Kenya broke off talks. Chadian jets struck Kenyan soldiers.", "Chad", "Kenya"),
    ],
)
def test_parties_that_fight_oppose_each_other(
    ties: Ties, text: str, attacker: str, attacked: str
) -> None:
    assert (attacker, attacked) in opposed(ties, text)


@pytest.mark.parametrize(
    "text",
    [
        "Boko Haram killed nine villagers.",
        "The army killed a dozen fighters.",
        "Kenyan soldiers killed a Kenyan policeman by mistake.",
        "Chad plans to attack Kenya.",
        "A storm hit Chad.",
        "Chad and Kenya broke off talks. Chadian jets hit a Kenyan aid convoy.",
    ],
)
def test_victims_and_plans_make_no_enemies(ties: Ties, text: str) -> None:
    assert not opposed(ties, text)
