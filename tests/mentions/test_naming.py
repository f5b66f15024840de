"""The learned reader's names stand in the parse: on their tokens, and on no others."""

from evaluation.readings import make_document, parse

from tidings.language.parsing import place_sentences
from tidings.mentions.naming import named
from tidings.model.encoded import Encoded, EncodedFigure, MarkedSpan

TEXT = "Ana Bek paid $5 million to Sudanese guards in Port Lyra on Monday.\nShe left."


def marked(words: str, layer: str, label: str) -> MarkedSpan:
    start = TEXT.index(words)
    return MarkedSpan(start=start, end=start + len(words), layer=layer, label=label, score=0.9)  # type: ignore[arg-type]


def test_names_times_and_money_label_their_tokens() -> None:
    document = make_document("d", TEXT)
    spans = (
        marked("Ana Bek", "name", "person"),
        marked("$5 million", "figure", "figure"),
        marked("guards", "description", "collective"),
        marked("Port Lyra", "name", "place"),
        marked("Monday", "time", "time"),
    )
    figure = EncodedFigure(span=1, measure="money", scope="incident", score=0.9)
    sentences = place_sentences(document, parse(document))
    assert not any(token.name for sentence in sentences for token in sentence.tokens)
    found = named(sentences, Encoded(spans=spans, figures=(figure,)))
    labels = [(t.text, t.name) for s in found for t in s.tokens if t.name]
    assert labels == [
        ("Ana", "PERSON"), ("Bek", "PERSON"), ("$", "MONEY"), ("5", "MONEY"), ("million", "MONEY"),
        ("Sudanese", "NORP"), ("Port", "GPE"), ("Lyra", "GPE"), ("Monday", "DATE"),
    ]  # fmt: skip
    assert [t.text for s in found for t in s.tokens] == [
        t.text for s in sentences for t in s.tokens
    ]
