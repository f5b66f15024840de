"""In which statement a mention stands, and who makes it."""

from tests.encoder.made import mark

from tidings.encoder.chains.telling import who_tells
from tidings.model.encoded import EncodedAttribution

TEXT = 'The head of the Mission, Awa Sy, said: "They told us that he would come." Nobody saw him.'
SPANS = [
    mark(TEXT, "The head of the Mission", "description", "person"),
    mark(TEXT, "Awa Sy", "name", "person"),
    mark(TEXT, "They", "pronoun", "pronoun"),
    mark(TEXT, "he would", "pronoun", "pronoun"),
    mark(TEXT, "him", "pronoun", "pronoun"),
    mark(TEXT, "The head of the Mission, Awa Sy", "attribution", "source"),
    mark(TEXT, "They told us that he would come.", "attribution", "content"),
    mark(TEXT, "he would come", "inner", "content"),
]
MENTIONS = [0, 1, 2, 3, 4]


def said(piece: int, source: int | None, understood: int | None = None) -> EncodedAttribution:
    return EncodedAttribution(
        pieces=(piece,), source=source, understood=understood, kind="claim", score=0.9
    )


def test_the_innermost_statement_and_the_person_who_makes_it() -> None:
    told = [said(6, 5), said(7, None, 2)]
    assert who_tells(SPANS, MENTIONS, told) == [
        (None, None), (None, None), (0, 1), (1, 2), (None, None)
    ]  # fmt: skip


def test_a_statement_of_nobody_has_no_speaker() -> None:
    assert who_tells(SPANS, MENTIONS, [said(6, None)])[2:4] == [(0, None), (0, None)]
