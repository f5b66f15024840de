"""The dead of several deeds that a report tells one after the other, a paragraph each, under a whole of all.

"Between 1 and 23 March 64 people lost their lives in five attacks" holds the first counts of the five paragraphs that follow,
if they make 64; "64 people died in five attacks" before paragraphs that count anything else holds none of them.
"""

from __future__ import annotations

import re
from collections.abc import Container
from functools import cache
from itertools import pairwise

from tidings.lexicons.word_classes import word_class
from tidings.mentions.figures.written.numerals import spelled_value
from tidings.model.mentions import FigureMention, Reading

# Fewer deeds make a sum by chance.
_LEAST = 3
# Between two deeds a report may tell what the survivors say, in so many paragraphs.
_ASIDES = 1
# Of those who "were shot" the sum says that they died.
_HARM = frozenset({"killed", "wounded"})


def of_each_deed(reading: Reading, whole: int, known: Container[int]) -> list[int]:
    """The first count of each of the next paragraphs, as many as the deeds of a whole, where together they make it."""
    held = reading.figures[whole]
    deeds = _deeds(reading, held) if held.measure in _HARM else 0
    if deeds < _LEAST:
        return []
    first = _first_of_paragraphs(reading, held, known)
    parts = [index for index, _ in first[:deeds]]
    paragraphs = [reading.sentences[held.sentence].paragraph, *(p for _, p in first[:deeds])]
    close = all(b - a <= 1 + _ASIDES for a, b in pairwise(paragraphs))
    total = sum(reading.figures[i].value or 0.0 for i in parts)
    return parts if len(parts) == deeds and close and total == held.value else []


def _first_of_paragraphs(
    reading: Reading, held: FigureMention, known: Container[int]
) -> list[tuple[int, int]]:
    """The first count of harm of each paragraph behind a whole, with the number of the paragraph."""
    found: dict[int, int] = {}
    begin = reading.sentences[held.sentence].paragraph
    for index, figure in enumerate(reading.figures):
        paragraph = reading.sentences[figure.sentence].paragraph
        if paragraph > begin and figure.measure in _HARM and index not in known:
            found.setdefault(paragraph, index)
    return [(index, paragraph) for paragraph, index in found.items()]


def _deeds(reading: Reading, held: FigureMention) -> int:
    """How many deeds the sentence of a whole says that it is of: "in five attacks"."""
    sentence = reading.sentences[held.sentence]
    said = _in_deeds().search(reading.document.text, held.end, sentence.end)
    if said is None:
        return 0
    number = said["n"].casefold()
    return int(number) if number.isdigit() else int(spelled_value(number))


@cache
def _in_deeds() -> re.Pattern[str]:
    deeds = "|".join(sorted(word_class("counted_deeds"), key=len, reverse=True))
    return re.compile(rf"\b(?:in|by|during)\s+(?P<n>[\w-]+)\s+(?:\w+\s+)?(?:{deeds})\b", re.I)
