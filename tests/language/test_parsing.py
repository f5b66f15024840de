"""What the parser sees of a sentence: its words, at their places."""

import pytest

from tidings.language.parsing import parse_texts
from tidings.settings import Settings


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Awa Sy,[1] who came[14][2] late, left.[3]", "Awa Sy , who came late , left ."),
        ("They met\non Monday.", "They met on Monday ."),
        ("He wrote [2] lines.", "He wrote [ 2 ] lines ."),
    ],
)
def test_marks_of_notes_are_no_words(text: str, words: str) -> None:
    ((_, tokens),) = parse_texts([text], model=Settings().model)
    assert " ".join(t.text for t in tokens if t.pos != "SPACE") == words
    assert all(text[t.start : t.end] == t.text for t in tokens if t.pos != "SPACE")
