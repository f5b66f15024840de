"""The place of a deed by the words right behind it."""

from __future__ import annotations

import pytest
from tests.merging.reports import account_of_days

from tidings.merging.happenings import linking
from tidings.merging.happenings.told import Told

LATER = (
    "Nine people died in the raid on Karm on Wednesday. Families from the village of Karm have fled to the town of Kelmar. "
    "In Kelmar they sleep in a school."
)


def _spots(monkeypatch: pytest.MonkeyPatch, text: str) -> dict[str, set[str]]:
    """The spots of each telling of a report by its word, in a case where another report names the places."""
    kept: dict[str, set[str]] = {}
    tell = linking.tell_events

    def keep(*args: object) -> dict[tuple[str, int], Told]:
        told = tell(*args)  # type: ignore[arg-type]
        kept.update(
            {t.mention.lemma: {e.name for e in t.spots} for t in told.values() if t.said in text}
        )
        return told

    monkeypatch.setattr(linking, "tell_events", keep)
    account_of_days(("2033-03-09", text), ("2033-03-12", LATER))
    return kept


@pytest.mark.parametrize(
    ("text", "word", "spots"),
    [
        ("The attackers came to Karm, some 40 kilometres west of the provincial capital Kelmar, shortly after midnight and stayed until dawn.", "come", {"Karm"}),
        ("Rebels shelled Karm, nine miles south of Kelmar, on Monday.", "shell", {"Karm"}),
        ("Rebels shelled a barracks in the east of Nabaro, in the village of Karm, on Monday.", "shell", {"Karm"}),
        # what is struck is named right behind
        ("Rebels shelled the town of Kelmar, nine miles north of Karm, on Monday.", "shell", {"Kelmar"}),
        ("Gunmen raided the market of Karm on Monday.", "raid", {"Karm"}),
    ],
)  # fmt: skip
def test_a_landmark_is_not_where_it_was_done(
    monkeypatch: pytest.MonkeyPatch, text: str, word: str, spots: set[str]
) -> None:
    assert _spots(monkeypatch, text)[word] == spots
