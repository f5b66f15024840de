"""Two numbers for one thing in one breath: "the organisers spoke of 6,000, the police of 2,200". Invented sentences."""

from __future__ import annotations

import pytest

from tidings.model.documents import RawReport
from tidings.model.items import Figure
from tidings.pipeline import build_account
from tidings.settings import Settings


def figures(text: str) -> tuple[Figure, ...]:
    """The figures of one report, read by rules."""
    report = RawReport(
        origin="a", media_type="text/plain", content=text.encode(), declared=(("published", "2026-03-11"),),
    )  # fmt: skip
    return build_account([report], settings=Settings(reader="rules", workers=1)).figures


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("The organisers spoke of 6,000 participants, the police of 2,200.", 2200, 6000),
        ("Eleven guards were taken hostage, the ministry says; the families say 14.", 11, 14),
        (
            "At least 15 people were killed, the monitors said, while the army put the toll at eight.",
            8,
            15,
        ),
        ("Rebels said they had killed 40 soldiers; the army admitted to nine dead.", 9, 40),
        (
            "Forty rebels died, the ministry said; the rebels put their losses at 12.",
            12,
            40,
        ),
    ],
)
def test_two_voices_are_a_conflict(text: str, low: int, high: int) -> None:
    found = [(f.agreement, f.low, f.high) for f in figures(text)]
    assert ("conflict", low, high) in found


@pytest.mark.parametrize(
    "text",
    [
        "Rebels killed 40 soldiers, and the army said 30 were wounded.",
        "The ministry said 11 guards were held, and the police said 14 lorries were gone.",
    ],
)
def test_another_thing_is_no_rival(text: str) -> None:
    assert all(f.agreement != "conflict" for f in figures(text))
