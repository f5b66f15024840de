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
                "Gunmen of the Tacna Front raided a farm at Arica on Monday, the mayor, Ana Ruiz, said. "
                "Juan Toro, spokesman of the Tacna Front, retorted: “Our men were asleep.”",
            ),
            "denial",
        ),
        (
            (
                "Chile accused the Tacna Front of shelling the market at Arica on Monday.",
                "It was the garrison of Chile that dropped its own shells on the market at Arica, the Tacna Front said.",
            ),
            "counter",
        ),
        (
            (
                "Mayor Juan Toro said the west door of the Arica mill was open on Friday.\n\n"
                "Doctor Ana Ruiz said the west door of the Arica mill was padlocked on Friday.",
            ),
            "contradiction",
        ),
    ],
    ids=["other words", "both accuse", "of himself", "in the next sentence", "elsewhere", "locked"],
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
        (
            "Police took Juan Toro from his flat in Arica on Monday night, his wife, Ana Toro, said.",
            "The police in Arica have not told his wife what the law says of visits, a lawyer, Rosa Vega, said.",
        ),
        (
            "“I carry no debt, but I carry the shame,” Juan Toro said in Arica.",
            "In Arica he said: “I carry no debt, but I carry the shame.”",
        ),
        (
            "Chile accused the Tacna Front of burning barns at Arica.",
            "A farmer, Ana Ruiz, said that the Tacna Front had not sold a single goat at Arica since May.",
        ),
        (
            "“This is a bad day for Arica, for Juan Toro says that the Tacna Front did not burn the barn,” said Ana Ruiz, "
            "who accused the Tacna Front of burning the barn.",
        ),
        (
            "The doctor, Ana Ruiz, said that the dam of Juan Toro had harmed the lake at Arica.",
            "“Anyone who cannot swim in a lake is not fit to lead Arica,” Juan Toro said.",
        ),
        (
            "“What did the ferry look like when it sank?” the doctor, Ana Ruiz, asked. “Not so well,” Juan Toro said.",
        ),
        (
            "A guard outside the mill told Juan Toro to stop, but he drove on.",
            "The police stopped Juan Toro at Arica in the evening.",
        ),
        (
            "Chile accused the Tacna Front of bombing the mill at Arica.",
            "Another bombing at the pier was claimed by the Bor Brigade.",
        ),
        (
            "The senator Ana Ruiz urged the president, Rosa Vega, to answer Peru with sanctions.",
            "Juan Toro, a candidate from Chile, said that praise from Peru would not change his mind.",
        ),
        (
            "The farmers demanded a ban on goats at Arica.",
            "Shepherds with goats at Arica sent a letter to the farmers.",
        ),
        (
            "Inspector Ruiz said that whoever goes up to the lake at Arica must take a rope.\n\n"
            "“We do not see many people at the lake at Arica in May,” Ms Ruiz said.",
        ),
    ],
    ids=[
        "of one mind", "elsewhere", "not known", "something else is not so", "said again", "of somebody else",
        "quoted by whoever blames", "of anybody", "a question", "done to him", "another attack", "of others",
        "a letter", "by himself",
    ],
)  # fmt: skip
def test_not_said_back(texts: tuple[str, ...]) -> None:
    assert answers(*texts) == []
