"""One saying retold in other words and figures is found; another matter is not."""

from __future__ import annotations

import pytest

from tidings.merging.retelling import retold


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("lessons begin again on 4 June", "Every pupil will be in class on the fourth of June", True),
        ("two soldiers were slain at the mill", "a pair of troops died near the mill, 2 in all", True),
        ("lessons begin again on 4 June", "the ferry will sail to Arica in the fourth week", False),
        ("the mill", "the mill at Arica burned", False),
    ],
)  # fmt: skip
def test_retold(one: str, other: str, same: bool) -> None:
    assert (retold(one, other) >= 0.5) is same
