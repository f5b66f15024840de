"""A "that" before several people joins their clause, and is no part of what they are called."""

from collections.abc import Callable

import pytest

from tidings.model.mentions import Reading


@pytest.mark.parametrize(
    ("text", "dep"),
    [
        (
            "Neighbours tell her that guards on the roof shot two of the men before they ran away.",
            "mark",
        ),
        ("She wants that house on the hill.", "det"),
    ],
)
def test_what_that_does(read_text: Callable[..., Reading], text: str, dep: str) -> None:
    (sentence,) = read_text(text).sentences
    assert [t.dep for t in sentence.tokens if t.text == "that"] == [dep]
