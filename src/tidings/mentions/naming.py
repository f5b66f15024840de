"""Writes the learned reader's names into the parse, in place of the parser's own names component.

Measured on three sets of places, re3d, PLOVER and PolNeAR the readers do as well or better with them, and the
component costs more than half of the parse (see `evaluation/reader_choices.md`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from msgspec.structs import replace

from tidings.lexicons.tables import table, words
from tidings.model.encoded import Encoded
from tidings.model.parse import Sentence, Token

# The labels that the readers ask of a token are those of OntoNotes.
LABELS = {
    "person": "PERSON", "state": "GPE", "place": "GPE", "organization": "ORG", "armed_group": "ORG",
    "collective": "NORP", "facility": "FAC",
}  # fmt: skip

Labelled = tuple[int, int, str]


def named(sentences: Sequence[Sentence], encoded: Encoded) -> tuple[Sentence, ...]:
    """The sentences with the learned reader's names, times and sums of money as labels of their tokens."""
    labels = sorted(_labels(encoded))
    found: list[Sentence] = []
    at = 0
    for sentence in sentences:
        while at < len(labels) and labels[at][1] <= sentence.start:
            at += 1
        here: list[Labelled] = []
        for label in labels[at:]:
            if label[0] >= sentence.end:
                break
            here.append(label)
        found.append(replace(sentence, tokens=tuple(_token(t, here) for t in sentence.tokens)))
    return tuple(found)


def _token(token: Token, labels: Sequence[Labelled]) -> Token:
    label = next((name for a, b, name in labels if a < token.end and token.start < b), "")
    if not label and token.text in _peoples():
        label = "NORP"
    return token if label == token.name else replace(token, name=label)


def _labels(encoded: Encoded) -> Iterator[Labelled]:
    for span in encoded.spans:
        if span.layer == "name":
            yield span.start, span.end, LABELS.get(span.label, "")
        elif span.layer == "time":
            yield span.start, span.end, "DATE"
    for figure in encoded.figures:
        if figure.measure == "money":
            yield encoded.spans[figure.span].start, encoded.spans[figure.span].end, "MONEY"


@cache
def _peoples() -> frozenset[str]:
    """Words for countries' people and what is theirs: "Sudanese", "Turks"."""
    rows = table("world/countries.tsv")
    return frozenset(
        w for row in rows for cell in ("adjectives", "people") for w in words(row[cell])
    )
