"""Words about what is to come are of a matter, name names, and tell whether it comes about."""

from __future__ import annotations

import pytest

from tidings.merging.foretold import matter_of, types_of


@pytest.mark.parametrize(
    ("words", "things", "names", "stopped"),
    [
        ("The talks in Tacna will open on Friday", {"meeting"}, {"tacna", "friday"}, False),
        ("Peru called off the talks in Tacna", {"meeting"}, {"tacna"}, True),
        ("Peru did not call off the talks", {"meeting"}, set(), False),
        ("The referendum won't be held", {"vote"}, set(), True),
        ("A ceasefire and a summit", {"truce", "meeting"}, set(), False),
        ("Rain is expected", set(), set(), False),
        ("", set(), set(), False),
    ],
)
def test_matter(words: str, things: set[str], names: set[str], *, stopped: bool) -> None:
    matter = matter_of(words)
    assert (matter.things, matter.names, matter.stopped) == (things, names, stopped)


@pytest.mark.parametrize(
    ("words", "lasting"), [("The truce held for a week", True), ("The truce began", False)]
)
def test_lasting(words: str, *, lasting: bool) -> None:
    assert matter_of(words).lasting is lasting


def test_types_that_bear_a_matter_out() -> None:
    assert "CONSULT" in types_of("meeting")
    assert types_of("weather") == frozenset()
