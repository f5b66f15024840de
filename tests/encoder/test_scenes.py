"""A document's scene is judged over all its windows, each by how many words it reads afresh."""

import pytest

from tidings.encoder.scenes import peaceful
from tidings.model.encoded import WindowReading


def window(fresh: int, scene: float) -> WindowReading:
    return WindowReading(spans=(), places=(), links=(), vectors=b"", scene=scene, fresh=fresh)


@pytest.mark.parametrize(
    ("windows", "odds"),
    [
        ([window(90, 0.5)], 0.5),
        ([window(20, 4.0), window(60, 8.0)], 7.0),
        ([window(90, -2.0), window(30, 6.0)], 0.0),
        ([window(12, 9.0)], None),  # a flash of one sentence
        ([], None),
    ],
)
def test_windows_count_by_their_fresh_words(
    windows: list[WindowReading], odds: float | None
) -> None:
    assert peaceful(windows) == odds
