"""A greeting supports nobody."""

from collections.abc import Callable

import pytest

from tidings.model.mentions import EventMention


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Welcome to our live coverage of the crisis in Karm.", []),
        ("Welcome back to the studio.", []),
        ("The United States welcomed the truce.", ["SUPPORT"]),
        ("The United States welcomed the decision to open the bridge.", ["SUPPORT"]),
    ],
)
def test_a_greeting_is_no_support(
    text: str, types: list[str], events: Callable[[str], tuple[EventMention, ...]]
) -> None:
    assert [e.type for e in events(text)] == types
