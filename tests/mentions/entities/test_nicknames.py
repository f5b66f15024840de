"""A nickname is its bearer's, wherever it stands beside the name; what only stands in quotation marks is nobody's."""

import pytest
from tests.mentions.entities.test_apposed import ReadText, called


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ('Police hunt Juan "Fox" Toro. Fox has fled.', "Fox", "Juan Toro"),
        ("Warlord Juan 'The Fox' Toro fled. Toro denied it.", "Toro", "Juan Toro"),
        ('Juan Toro, alias "Ti Gab", denied it. Ti Gab fled.', "Ti Gab", "Juan Toro"),
        ("Juan Toro, also known as Barbecue, fled. Barbecue denied it.", "Barbecue", "Juan Toro"),
        ("Juan Toro, known as the Butcher, fled. The Butcher denied it.", "Butcher", "Juan Toro"),
        ("Samuel Toro, better known as General Kill, fled. General Kill denied it.", "Kill", "Samuel Toro"),
        ('The man known as "Ti Gab", whose real name is Juan Toro, fled. Ti Gab denied it.', "Ti Gab", "Juan Toro"),
    ],
)  # fmt: skip
def test_a_nickname(read_text: ReadText, text: str, words: str, name: str) -> None:
    assert (words, name) in called(read_text(text))


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ('In Tacna "Voice" Radio went off the air.', "Voice", 'Tacna "Voice" Radio'),
        ('The play "Ghost" Toro wrote was banned. Juan Toro fled.', "Ghost", "Juan Toro"),
        ("Juan Toro, known as a hardliner, met Bo Lund.", "Bo Lund", "Juan Toro"),
        ("Juan Toro, known as the ally of Bo Lund, fled. Lund spoke.", "Lund", "Juan Toro"),
        ("Ana Ruiz, dubbed by critics a puppet, met Juan Toro.", "Juan Toro", "Ana Ruiz"),
    ],
)
def test_no_nickname(read_text: ReadText, text: str, words: str, name: str) -> None:
    assert (words, name) not in called(read_text(text))


@pytest.mark.parametrize(
    "town", ["Port-au-Prince", "Croix-des-Bouquets", "Dar-es-Salaam", "Stratford-upon-Avon"]
)
def test_small_words_between_hyphens(read_text: ReadText, town: str) -> None:
    assert (town, town) in called(read_text(f"A bus was burned in {town} on Tuesday."))


@pytest.mark.parametrize(
    "text", ["The Oslo-to-Rome train was hit.", "The Oslo-and-Rome pact held."]
)
def test_two_towns_with_hyphens(read_text: ReadText, text: str) -> None:
    assert not any("-" in words for words, _ in called(read_text(text)))
