"""Money and distances: figures that count nobody."""

from __future__ import annotations

from tidings.mentions.figures.drafts import Number
from tidings.mentions.figures.setting import source_of
from tidings.model.mentions import FigureMention, Reading
from tidings.model.parse import Sentence


def amount(reading: Reading, sentence: Sentence, number: Number) -> FigureMention:
    """Money and distances count no one: their population is the unit."""
    head = sentence.tokens[number.last]
    return FigureMention(
        start=number.start, end=number.end, quote=reading.document.text[number.start : number.end],
        sentence=sentence.index, head=head.index, value=number.bounds.value, low=number.bounds.low,
        high=number.bounds.high, qualifier=number.qualifier, conservative=number.bounds.conservative,
        measure="money" if number.kind == "money" else "distance", unit=number.unit,
        population="money" if number.kind == "money" else "distance", scope="incident", attributed_to=source_of(reading, sentence, head),
    )  # fmt: skip
