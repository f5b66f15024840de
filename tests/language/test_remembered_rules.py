"""What is remembered of the pipeline's rules is what its own ruler says of every sentence."""

from __future__ import annotations

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from tidings.language.pipeline import load_pipeline
from tidings.language.remembered_rules import NAME, RULER, remember_rules
from tidings.settings import Settings

MODEL = Settings().model
# Each meets a rule of several words, of a shape, of a relation, of space, or of nothing but its tag.
SENTENCES = [
    "They're gonna leave, and y'all ain't got ta go.",
    "Let's see what's left, c'm on!",
    "There are 12 who didn't do it; nothin' but the ol' dam broke.",
    "I saw it and you saw me, 'nuff said.",
    "That was all that he had.",
    "Those who fled did so because the ministry would not say whether it had fired.",
    "The  army   withdrew\u00a0from Karm .",
    "",
    " ",
    "💩",
]
WORDS = sorted({word for sentence in SENTENCES for word in sentence.split()})


@pytest.fixture(scope="module")
def plain() -> Language:
    return spacy.load(MODEL, exclude=["ner"])


def said(doc: Doc) -> list[tuple[str, ...]]:
    return [
        (token.text, token.pos_, token.lemma_, token.tag_, token.dep_, str(token.morph))
        for token in doc
    ]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_reads_as_with_the_ruler(sentence: str, plain: Language) -> None:
    ours = load_pipeline(MODEL, names=False)
    assert said(ours(sentence)) == said(plain(sentence))
    assert said(ours(sentence)) == said(plain(sentence)), "what is remembered says the same"


@settings(max_examples=40, deadline=None)
@given(words=st.lists(st.sampled_from(WORDS), max_size=12))
def test_words_in_any_order_read_as_with_the_ruler(words: list[str], plain: Language) -> None:
    assert said(load_pipeline(MODEL, names=False)(" ".join(words))) == said(plain(" ".join(words)))


def test_the_ruler_runs_no_more() -> None:
    pipeline = load_pipeline(MODEL, names=False)
    assert RULER not in pipeline.pipe_names
    assert pipeline.pipe_names.index(NAME) < pipeline.pipe_names.index("lemmatizer")


def test_a_rule_that_asks_for_more_is_asked_of_each_sentence() -> None:
    pipeline = spacy.blank("en")
    ruler = pipeline.add_pipe(RULER)
    ruler.add([[{"LOWER": {"NOT_IN": ["dam"]}, "LENGTH": 3}]], {"POS": "X"})  # type: ignore[attr-defined]
    ruler.add([[{"LOWER": "the"}, {}]], {"LEMMA": "it"}, index=-1)  # type: ignore[attr-defined]
    remember_rules(pipeline)
    found = [(token.pos_, token.lemma_) for token in pipeline("the dam big")]
    assert found == [("X", ""), ("", "it"), ("X", "")]


def test_a_pipeline_without_a_ruler_is_left_as_it_is() -> None:
    pipeline = spacy.blank("en")
    remember_rules(pipeline)
    assert pipeline.pipe_names == []
