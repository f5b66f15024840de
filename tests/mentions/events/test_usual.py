"""What is done again and again is not dated by the day of the report that tells it."""

from collections.abc import Callable

import pytest

from tidings.model.mentions import EventMention


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("Karm has regularly been shelled by the rebels.", False),
        ("Soldiers frequently shell the village of Karm.", False),
        ("Karm was shelled by the rebels.", True),
        ("Soldiers repeatedly shelled the village of Karm.", True),
    ],
)
def test_what_is_usual_has_no_day(
    text: str, dated: bool, events: Callable[[str], tuple[EventMention, ...]]
) -> None:
    (event,) = events(text)
    assert (event.date is not None) is dated
