"""A second cause of harm behind "and" is a cause, and nobody's deed."""

from collections.abc import Callable

import pytest

from tidings.model.mentions import Reading


@pytest.mark.parametrize(
    ("text", "word", "above"),
    [
        ("At least 12 people have been killed by air strikes and shelling in Karm since Monday.", "shelling", "strikes"),
        ("Nine were killed in a raid and shelling in Karm on Monday.", "shelling", "raid"),
        # a clause of its own
        ("Four guards were killed by gunmen and shooting went on until dawn.", "shooting", "went"),
    ],
)  # fmt: skip
def test_what_brings_harm_beside_another(
    read_text: Callable[..., Reading], text: str, word: str, above: str
) -> None:
    (sentence,) = read_text(text).sentences
    told = next(t for t in sentence.tokens if t.text == word)
    assert sentence.tokens[told.head].text == above
