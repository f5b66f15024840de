"""Those who speak against each other are two sides of a disagreement; an unanswered charge is none."""

from __future__ import annotations

import pytest
from tests.merging.reports import account_of


@pytest.mark.parametrize(
    ("text", "kind", "explanation"),
    [
        (
            "Chile's defence ministry accused Peru of shelling a bridge near Arica.\n\n"
            "Peru's foreign ministry denied shelling the bridge.",
            "attribution", "Peru denies what Chile says",
        ),
        (
            "Chile accused Peru of shelling the dam.\n\n"
            "Peru denied it used any artillery against the dam.",
            "status", "Peru denies what Chile says",
        ),
        (
            "Chile accused Peru of shelling the dam on Monday. Peru accused Chile of shelling the dam.",
            "attribution", "each side blames the other",
        ),
        (
            "Chile accused Peru of breaking the Tacna ceasefire. "
            "Peru accused Chile of breaking the Tacna ceasefire.",
            "attribution", "who has broken the Tacna ceasefire",
        ),
    ],
    ids=["denied", "denied at all", "mutual", "broken"],
)  # fmt: skip
def test_disputes(text: str, kind: str, explanation: str) -> None:
    found = account_of(text).disagreements
    assert [(d.kind, d.explanation) for d in found] == [(kind, explanation)]
    assert len(found[0].sides) == 2
    assert all(side.evidence and side.sources for side in found[0].sides)


@pytest.mark.parametrize(
    "text",
    [
        "Chile accused Peru of seizing two fishing boats.",
        "Chile and Bolivia accused Peru of seizing two fishing boats.",
        "Chile praised Peru for opening the border. Peru thanked Chile for its help.",
    ],
)
def test_no_dispute(text: str) -> None:
    assert account_of(text).disagreements == ()


@pytest.mark.parametrize(
    ("says", "found"),
    [
        ("A spokesman of the rebels said that an army sniper shot Belk at a window.", True),
        ("A spokesman of the rebels said that the gunmen shot Belk at a window.", False),
        ("A spokesman of the rebels said that an army sniper shot Yusuf Senn at a window.", False),
    ],
)
def test_one_deed_laid_at_two_doors(says: str, found: bool) -> None:
    text = (
        "Ana Belk, an engineer, was shot dead in a hotel in Orlim on Monday. "
        'Interior Minister Ida Lund said: "The gunmen shot Belk in the cellar." '
    )
    account = account_of(text + says)
    two = [d for d in account.disagreements if "two doors" in d.explanation]
    assert bool(two) is found
