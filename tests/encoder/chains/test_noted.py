"""What is seen of a mention: its words, its noun, its article, the person of a pronoun."""

import pytest

from tidings.encoder.chains.noted import Noted, note_mentions
from tidings.encoder.labels import PRONOUNS
from tidings.model.encoded import Layer, MarkedSpan

MENTIONS = [
    ("the rebels", "description", ("rebels",), "rebel", "known", None),
    ("Some 3,000 marchers", "description", ("3,000", "marchers"), "marcher", "new", None),
    ("14 dockers", "description", ("dockers",), "docker", "new", None),
    ("the head of the Mission", "description", ("head", "of", "the", "mission"), "head", "known", None),
    ("residents who fled", "description", ("residents", "who", "fled"), "resident", "bare", None),
    ("two parties", "description", ("parties",), "party", "new", None),
    ("his boss", "description", ("boss",), "boss", "known", None),
    ("The Red Cross", "name", ("red", "cross"), "cross", "known", None),
    ("HERSELF", "pronoun", ("herself",), "herself", "bare", "she"),
    ("that", "pronoun", (), "", "known", "which"),
]  # fmt: skip


def noted(words: str, layer: Layer) -> Noted:
    span = MarkedSpan(start=0, end=len(words), layer=layer, label="person", score=0.9)
    (found,) = note_mentions(words, [span], [0], [0], ())
    return found


@pytest.mark.parametrize(("said", "layer", "words", "noun", "article", "person"), MENTIONS)
def test_words_noun_article_person(
    said: str, layer: Layer, words: tuple[str, ...], noun: str, article: str, person: str | None
) -> None:
    one = noted(said, layer)
    assert (one.words, one.noun, one.article, one.person) == (words, noun, article, person)


def test_a_name_that_is_spelled_like_a_pronoun_is_none() -> None:
    assert noted("IT", "name").person is None


def test_every_pronoun_has_a_person() -> None:
    assert all(noted(word, "pronoun").person for word in PRONOUNS)


@pytest.mark.parametrize(
    ("said", "initials"), [("United Nations", "un"), ("the UN", "u"), ("sea", "")]
)
def test_initials(said: str, initials: str) -> None:
    assert noted(said, "name").initials == initials
