"""Passages are found through an editor's changes, and chance likeness is none."""

import pytest
from tests.documents.samples import made

from tidings.documents.copies.passages import Passage, find_passages
from tidings.documents.copies.wording import wording_of

ORIGINAL = (
    "The dam above the village burst shortly before five in the morning, when most people were still asleep. "
    "The mud covered the lower half of the place within four minutes, according to the governor of the region."
)  # fmt: skip


def found(left: str, right: str) -> tuple[Passage, ...]:
    return find_passages(wording_of(made(left)), wording_of(made(right)))


@pytest.mark.parametrize(
    ("copy", "share"),
    [
        pytest.param(ORIGINAL, 1.0, id="word for word"),
        pytest.param(
            ORIGINAL.replace("shortly before five in the morning", "a little before 5 a.m."), 0.95,
            id="words changed",
        ),
        pytest.param(ORIGINAL.replace(", when most people were still asleep", ""), 1.0, id="words cut"),
        pytest.param(
            ORIGINAL.replace("according to the governor", "so the visibly tired governor"), 0.95, id="words put in"
        ),
        pytest.param(" ".join(reversed(ORIGINAL.split(". "))) , 0.9, id="sentences turned round"),
        pytest.param(
            f"Nobody had warned them, the smith said on Monday, and he would say so in court. {ORIGINAL} He wept.", 0.6,
            id="between other sentences",
        ),
    ],
)  # fmt: skip
def test_copy_is_covered_by_its_passages(copy: str, share: float) -> None:
    words = wording_of(made(copy)).words
    covered = {word for p in found(ORIGINAL, copy) for word in range(p.right, p.right_end)}
    assert len(covered) >= share * len(words)


@pytest.mark.parametrize(
    "other",
    [
        pytest.param("The governor of the region, Ana Ruiz, flew to the village on Monday and promised help.", id="names"),
        pytest.param("In the morning most people were still at sea, and the boats came back before five.", id="idioms"),
        pytest.param("Ministers met in the capital to speak about grain, fuel and the price of bread.", id="nothing"),
    ],
)  # fmt: skip
def test_chance_likeness_is_no_passage(other: str) -> None:
    assert found(ORIGINAL, other) == ()


def test_quoted_words_are_no_narrative() -> None:
    speech = "“We told the company twice that the water was coming through the foot of the wall, and nobody came,”"
    (passage,) = found(
        f"{speech} the smith said.", f"Asked about it on Monday, he answered: {speech}"
    )
    assert passage.common >= 18
    assert passage.narrative == 0


def test_words_said_to_be_quoted_in_one_text_only_are_quoted() -> None:
    speech = "We told the company twice that the water was coming through the foot of the wall"
    (passage,) = found(f"“{speech}”, he said.", f"{speech}, they wrote.")
    assert passage.narrative == 0
