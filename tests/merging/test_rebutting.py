"""Answers without a word of answering: who is spoken of says that it is not so, throws it back, or goes on as before."""

from __future__ import annotations

import pytest
from tests.merging.reports import account_of


def answers(*texts: str) -> list[tuple[str, str]]:
    account = account_of(*texts)
    content = {s.id: s.content for s in account.statements}
    return [(s.answer or "", content[s.answers][:20]) for s in account.statements if s.answers]


@pytest.mark.parametrize(
    ("texts", "answer"),
    [
        (
            (
                "Gunmen of the Tacna Front torched eleven barns at Arica on Monday, the mayor, Ana Ruiz, said.",
                "“Not one barn at Arica was set ablaze by our people,” said Juan Toro, spokesman of the Tacna Front.",
            ),
            "denial",
        ),
        (
            (
                "Chile accused the Tacna Front of burning barns at Arica.",
                "The Tacna Front accused Chile of looting the barns at Arica before they burned.",
            ),
            "counter",
        ),
        (
            (
                "The coast guard accused Juan Toro of sinking a ferry off Arica.\n\n"
                "“I do not even own a boat,” Juan Toro said.",
            ),
            "denial",
        ),
        (
            (
                "Mayor Juan Toro said the west door of the Arica mill was open on Friday.\n\n"
                "Doctor Ana Ruiz said the west door of the Arica mill was padlocked on Friday.",
            ),
            "contradiction",
        ),
    ],
    ids=["other words", "both accuse", "of himself", "locked"],
)  # fmt: skip
def test_said_back(texts: tuple[str, ...], answer: str) -> None:
    assert answer in [kind for kind, _ in answers(*texts)]


@pytest.mark.parametrize(
    "texts",
    [
        (
            "Chile accused the Tacna Front of burning barns at Arica.",
            "Peru accused the Tacna Front of shelling the barns at Arica.",
        ),
        (
            "Nine people were killed by shells at Arica on Monday, Doctor Ana Ruiz said.",
            "Two people were killed by shells at Tacna on Monday, Mayor Juan Toro said.",
        ),
        (
            "Chile accused Peru of shelling the dam.\n\nAna Ruiz, a doctor, said it was not clear who had shelled the dam.",
        ),
    ],
    ids=["of one mind", "elsewhere", "not known"],
)  # fmt: skip
def test_not_said_back(texts: tuple[str, ...]) -> None:
    assert answers(*texts) == []
