"""Counts that are joined to one toll: "nine farmers and four nurses died", "shooting six and beheading four".

"The blast killed nine; four died on Sunday" joins nothing.
"""

from __future__ import annotations

import re
from functools import cache

from tidings.lexicons.tables import column
from tidings.mentions.figures.written.numerals import any_of
from tidings.model.mentions import FigureMention, Reading

_WORDS = re.compile(r"\w+")
_UNNAMED = frozenset({"objects", "people", "others"})
# Two counts that one toll is the sum of stand close together.
_CLOSE = 70
# A table as text: "900 people evacuated", a line that names the next place, its number.
_ROW = re.compile(r"\A(?: [a-z]+){0,3}\s*\n(?:[^\W\d_a-z][\w'’-]*[ \n]){1,4}\s*\Z")
_ROW_LINES = 2


@cache
def _joint() -> re.Pattern[str]:
    words = any_of(column("en/figure_sums.tsv", "words"))
    return re.compile(rf"(?:\A|[\s,])(?:{words})(?:\s+\w+ing|\s+in\s+[\w' -]+,?)?\s+\Z", re.I)


def adds_to(reading: Reading, one: FigureMention, other: FigureMention) -> bool:
    """Whether a count and a later one of the same measure are addends of one toll."""
    if not _is_alike(reading, one, other):
        return False
    between = reading.document.text[one.end : other.start]
    if one.measure != "killed" and _ROW.match(between):
        return other.sentence - one.sentence <= _ROW_LINES
    if one.sentence != other.sentence:
        return False
    # Headlines leave the comma out: "Blast kills nine farmers four nurses"; a number told again stands so, too.
    bare = not between.strip(" ,;") and one.value != other.value
    return len(between) <= _CLOSE and (bare or bool(_joint().search(between)))


def trigger_of(reading: Reading, figure: FigureMention) -> str:
    """The word that says what happened to the counted."""
    tokens = reading.sentences[figure.sentence].tokens
    return tokens[figure.trigger].lemma.casefold() if figure.trigger is not None else ""


def _is_alike(reading: Reading, one: FigureMention, other: FigureMention) -> bool:
    """Whoever was killed is dead; but neither families and people add up, nor those rescued and those evacuated."""
    if one.measure != other.measure or counts_households(one) != counts_households(other):
        return False
    if one.measure == "destroyed" and counts_dwellings(one) != counts_dwellings(other):
        return False  # "34 homes and 12 vehicles"
    return one.measure == "killed" or trigger_of(reading, one) == trigger_of(reading, other)


def counts_households(figure: FigureMention) -> bool:
    """People and families are counted in two units, which add up to nothing."""
    said = _WORDS.findall(figure.population.casefold())
    return any(word in column("en/household_words.tsv") for word in said)


def counts_dwellings(figure: FigureMention) -> bool:
    """Homes, or things that are not named: of "damaged 40 and destroyed 30" neither says what."""
    said = figure.population.casefold().split()
    return (
        not said or said[-1] in _UNNAMED or any(w in column("en/dwelling_words.tsv") for w in said)
    )
