"""Ships and lorries that the next sentence tells to be waiting."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tidings.mentions.figures import read_figures
from tidings.model.mentions import Reading


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The choir sang to an audience of 22 ships. They lie at anchor off the port.", True),
        ("From the tower one looks down on 22 lorries. They are waiting for the border to open.", True),
        ("Behind the lock the view is of 22 freighters. These cannot unload, for nobody works.", True),
        # of other things; another paragraph; something else is told of them; others were named after
        ("The choir sang to an audience of 22 chairs. They wait for their owners.", False),
        ("The choir sang to an audience of 22 ships.\n\nThey lie at anchor off the port, the two old ferries.", False),
        ("The choir sang to an audience of 22 ships. They were built in the north.", False),
        ("The choir sang to an audience of 22 ships and thousands of sailors. They wait for pay.", False),
    ],
)  # fmt: skip
def test_held_up(read_text: Callable[..., Reading], text: str, found: bool) -> None:
    told = [f for f in read_figures(read_text(text)) if f.value == 22 and f.measure == "other"]
    assert [f.scope for f in told] == (["stock"] if found else [])
