"""Who says outright that he answers needs fewer signs; who says that nothing of it was so, or that all stays, answers plainly."""

from __future__ import annotations

import pytest
from tests.merging.reports import account_of_days


def answers(*texts: str) -> list[tuple[str, str]]:
    account = account_of_days(*((f"2031-05-0{n}", text) for n, text in enumerate(texts, 3)))
    content = {s.id: s.content for s in account.statements}
    return [(s.answer or "", content[s.answers]) for s in account.statements if s.answers]


@pytest.mark.parametrize(
    ("texts", "answer"),
    [
        (
            (
                "Chile’s interior ministry blamed Peru’s secret service for the ambush at Arica on Monday.",
                "Peru rejected the accusation on Tuesday.",
            ),
            "denial",
        ),
        (
            (
                "Chile demanded that Peru release the captain of its ferry.",
                "Peru said the captain would remain in custody.",
            ),
            "refusal",
        ),
        (
            (
                "Chile accused Peru’s border guards of firing the mortars at a market in Arica.",
                "A group calling itself the Red Condor claimed responsibility for the mortar attack on the Arica market.",
            ),
            "responsibility",
        ),
        (
            (
                "Survivors said rebels at Arica had sent 300 farmers back on Monday.",
                "Juan Toro, a commander of the Tacna Front, said nobody had been sent back at Arica.",
            ),
            "denial",
        ),
        (
            (
                "Mayor Juan Toro said the driver of the Arica bus had drunk brandy.",
                "The hospital in Tacna said no brandy had been in the driver’s blood.",
            ),
            "contradiction",
        ),
        (
            (
                "The mayor, Juan Toro, said 39,000 people had been taken inland before the storm.",
                "The harbour office said only 11,000 people had been taken inland before the storm.",
            ),
            "contradiction",
        ),
    ],
    ids=["accused", "stays", "owns up", "not one", "examined", "only"],
)  # fmt: skip
def test_answers(texts: tuple[str, ...], answer: str) -> None:
    assert answer in [kind for kind, _ in answers(*texts)]


@pytest.mark.parametrize(
    "texts",
    [
        (
            "The mayor, Juan Toro, demanded a new bridge at Arica.",
            "The ferrymen of Tacna said the old mill would remain shut until May.",
        ),
        (
            "Chile accused Peru of shelling the dam at Arica.",
            "A group calling itself the Red Condor claimed responsibility for a kidnapping in Quito.",
        ),
        (
            "Farmers in Arica said sacks of seed had been sold from the store in March.",
            "Mayor Juan Toro said talks over the store were no longer useful.",
        ),
        (
            "At least 72 people including nine children were killed at Arica on Monday, Doctor Ana Ruiz said.",
            "At least 58 people were killed at Arica on Monday, Mayor Juan Toro said.",
        ),
    ],
    ids=["others asked", "another deed", "no longer", "what befell them"],
)
def test_answers_nothing(texts: tuple[str, ...]) -> None:
    assert not answers(*texts)
