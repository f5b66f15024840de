"""How many were let go is a count of their release."""

from collections.abc import Callable

import pytest

from tidings.model.mentions import EventMention


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Twelve girls were freed in Karm on Thursday.", 1),
        ("A court in Lima released six activists on bail on Monday.", 1),
        ("Nine of the more than 200 pupils were freed in Karm on Thursday.", 1),
        ("Some of the pupils were freed in Karm on Thursday.", 0),
        ("The court released a clerk on Monday.", 0),
        ("Twelve girls were taught in Karm on Thursday.", None),
    ],
)
def test_how_many_were_freed(
    events: Callable[[str], tuple[EventMention, ...]], text: str, figures: int | None
) -> None:
    freed = [len(e.figures) for e in events(text) if e.mode == "release"]
    assert freed == ([] if figures is None else [figures])
