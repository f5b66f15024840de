"""Words of violence that tell a state of things, beside the same words of a deed."""

from collections.abc import Callable

import pytest

from tidings.mentions.events.words.mild_uses import (
    is_cause,
    is_let,
    is_ride,
    is_sort_of_aircraft,
)
from tidings.mentions.events.words.of_disease import is_of_disease
from tidings.model.mentions import Reading
from tidings.model.parse import Sentence, Token

Use = Callable[[Sentence, Token], bool]


@pytest.mark.parametrize(
    ("use", "text", "word", "expected"),
    [
        (is_let, "The new flats are fully occupied.", "occupied", True),
        (is_let, "The flats were occupied by rebels.", "occupied", False),
        (is_ride, "The six workers drove from Karm to Lund.", "drove", True),
        (is_ride, "Rebels drove the army from Karm.", "drove", False),
        (is_cause, "Norland backs them in the fight against the rebels.", "fight", True),
        (is_cause, "Nine died in a fight against rebels in Karm.", "fight", False),
        (is_sort_of_aircraft, "They used attack, bomber and fighter aircraft.", "attack", True),
        (is_sort_of_aircraft, "They launched an attack on aircraft.", "attack", False),
        (is_of_disease, "Nineteen people were killed from the disease.", "killed", True),
        (is_of_disease, "Nineteen people were killed by rebels.", "killed", False),
    ],
)
def test_use(
    read_text: Callable[..., Reading], use: Use, text: str, word: str, expected: bool
) -> None:
    (sentence,) = read_text(text).sentences
    (token,) = (t for t in sentence.tokens if t.text == word)
    assert use(sentence, token) is expected
