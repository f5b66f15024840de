"""A document's scene is judged over all its words, each window by how many it reads afresh."""

import numpy as np
import pytest

from tidings.encoder.scenes import peaceful
from tidings.model.encoded import WindowReading


def window(fresh: int, *means: float) -> WindowReading:
    packed = np.array(means, dtype="<f2").tobytes()
    return WindowReading(spans=(), places=(), links=(), vectors=b"", means=packed, fresh=fresh)


@pytest.mark.parametrize(
    ("windows", "scene", "odds"),
    [
        ([window(5, 0.5, 0.25)], [2.0, 4.0, -1.0], 1.0),
        ([window(1, 1.0, 0.0), window(3, 0.0, 1.0)], [4.0, 8.0, 0.0], 7.0),
        ([window(5, 0.5, 0.25)], [], None),
        ([], [2.0, 4.0, -1.0], None),
    ],
)
def test_windows_count_by_their_fresh_words(
    windows: list[WindowReading], scene: list[float], odds: float | None
) -> None:
    assert peaceful(windows, scene) == odds
