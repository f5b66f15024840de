"""Names that no map knows, where a reader takes them for ground and something struck or took it."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tidings.mentions.entities import read_entities
from tidings.model.mentions import Reading
from tidings.model.parse import Sentence

ReadText = Callable[..., Reading]


def called(sentences: tuple[Sentence, ...], name: str, label: str) -> tuple[Sentence, ...]:
    """The sentences with a label on one word and none on the others."""
    return tuple(
        replace(s, tokens=tuple(replace(t, name=label if t.text == name else "") for t in s.tokens))
        for s in sentences
    )


@pytest.mark.parametrize(
    ("text", "label", "is_place"),
    [
        ("Shells fell on Dulvagor at noon.", "GPE", True),
        ("The rocket on Dulvagor killed five people.", "GPE", True),
        ("The rebels retook Dulvagor at noon.", "GPE", True),
        ("Shells fell on Dulvagor at noon.", "PERSON", False),
        ("Doubt fell on Dulvagor at noon.", "PERSON", False),
        ("The minister praised Dulvagor at noon.", "GPE", False),
    ],
)
def test_ground_that_is_struck(
    read_text: ReadText, text: str, label: str, *, is_place: bool
) -> None:
    reading = read_text(text)
    reading = replace(reading, sentences=called(reading.sentences, "Dulvagor", label))
    _, mentions = read_entities(reading)
    found = [m.as_ for m in mentions if m.quote == "Dulvagor"]
    assert ("place" in found) == is_place
