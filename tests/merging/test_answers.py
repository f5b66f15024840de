"""A denial answers the accusation of the same matter, a refusal the demand; others answer nothing."""

from __future__ import annotations

import pytest
from tests.merging.reports import account_of


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        (
            "Chile's defence ministry accused Peru of shelling a bridge near Arica.\n\n"
            "Peru's foreign ministry denied shelling the bridge.",
            [("denial", "accusation")],
        ),
        (
            "Chile demanded that Peru withdraw its troops from the Tacna valley.\n\n"
            "Peru refused to withdraw its troops from the valley.",
            [("refusal", "demand")],
        ),
        (
            "Chile accused Peru of shelling the dam.\n\nChile's army denied shelling the dam.",
            [],
        ),
        (
            "The two sides accused each other of shelling the dam. Both sides denied shelling it.",
            [],
        ),
        ("Chile accused Peru of seizing two fishing boats.", []),
    ],
    ids=["denial", "refusal", "own side", "both sides", "nobody"],
)
def test_answers(text: str, answers: list[tuple[str, str]]) -> None:
    account = account_of(text)
    kinds = {s.id: s.kind for s in account.statements}
    assert [(s.kind, kinds[s.answers]) for s in account.statements if s.answers] == answers


def test_a_denied_breach_of_an_agreement_names_its_denial() -> None:
    account = account_of(
        "Chile accused Peru of violating the Tacna ceasefire.\n\n"
        "Peru's government denied it had violated the ceasefire."
    )
    (agreement,) = account.agreements
    (denial,) = (s for s in account.statements if s.kind == "denial")
    assert [a.denied_by for a in agreement.allegations] == [(denial.id,)]
    (accusation,) = (s for s in account.statements if s.kind == "accusation")
    assert accusation.agreement == agreement.id
