"""Words get the types of the entries that they begin or complete, whatever form and order they stand in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidings.encoder.clues import CLUES, clues_of, stem
from tidings.encoder.labels import TYPES


def types_of(bits: int) -> set[str]:
    return {TYPES[i % len(TYPES)] for i in range(CLUES) if bits >> i & 1}


@pytest.mark.parametrize(
    ("sentence", "word", "wanted"),
    [
        ("Troops shelled the port", "shelled", "ASSAULT"),
        ("The shelling of the port", "shelling", "ASSAULT"),
        ("Gunmen shot a teacher", "shot", "ASSAULT"),
        ("The union turned the offer down", "turned", "REJECT"),
        ("The union turned the offer down", "down", "REJECT"),
        ("Students marched to the palace", "marched", "PROTEST"),
        ("Envoys met in Vienna", "met", "CONSULT"),
    ],
)
def test_a_word_has_the_types_of_its_entries(sentence: str, word: str, wanted: str) -> None:
    words = sentence.split()
    assert wanted in types_of(clues_of(words)[words.index(word)])


def test_words_of_no_entry_have_none() -> None:
    assert clues_of(["The", "blue", "lorry", ",", "yesterday"]) == [0] * 5


def test_a_part_too_far_off_does_not_complete() -> None:
    near = clues_of(["They", "turned", "the", "offer", "down"])
    far = clues_of(["They", "turned", "the", "very", "best", "offer", "of", "all", "down"])
    assert types_of(near[-1]) - types_of(far[-1]) >= {"REJECT"}


@pytest.mark.parametrize(
    "forms",
    [
        ("shell", "shells", "shelled", "shelling"),
        ("flee", "flees", "fled", "fleeing"),
        ("deny", "denies", "denied", "denying"),
        ("stop", "stops", "stopped", "stopping"),
        ("shoot", "shot", "shooting"),
        ("withdraw", "withdrew", "withdrawn"),
    ],
)
def test_forms_of_a_word_have_one_stem(forms: tuple[str, ...]) -> None:
    assert len({stem(form) for form in forms}) == 1


@given(st.lists(st.text(min_size=1, max_size=12), max_size=40))
def test_any_words_get_as_many_clues(words: list[str]) -> None:
    clues = clues_of(words)
    assert len(clues) == len(words)
    assert all(0 <= bits < 1 << CLUES for bits in clues)
