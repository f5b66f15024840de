"""Counts of the harmed that another sentence told: "Six nurses were among the dead" counts nobody anew.

"Nine farmers died. Six nurses were among the dead" makes the six a part of the nine as "nine people,
including six nurses" does; "Six nurses died" is a count of its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import chain, pairwise

from msgspec.structs import replace

from tidings.lexicons.tables import table, words
from tidings.mentions.figures.counted.populations import noun_of
from tidings.mentions.figures.lists.sums import adds_to
from tidings.mentions.figures.written.numerals import any_of
from tidings.model.mentions import FigureMention, Reading

# The whole is told a few sentences before its members, or, after a headline, soon after them.
_BACK, _ON = 8, 3
# Words of membership stand next to the count and its noun.
_NEAR_AFTER, _NEAR_BEFORE = 45, 60
_HARM = frozenset({"killed", "wounded", "missing", "displaced", "evacuated"})


@cache
def _cue(side: str) -> re.Pattern[str]:
    rows = [row for row in table("en/figure_members.tsv") if row["side"] == side]
    phrases = [phrase for row in rows for phrase in words(row["words"])]
    return re.compile(rf"(?<![^\W_])(?:{any_of(phrases)})(?![^\W_])", re.I)


def link_members(reading: Reading, figures: Sequence[FigureMention]) -> tuple[FigureMention, ...]:
    """The figures of a document, those of the harmed joined to the count that holds them."""
    linked = list(figures)
    for index, figure in enumerate(figures):
        counted = figure.part_of is None and figure.measure in _HARM
        if counted and _is_member(reading, figure):
            linked[index] = replace(figure, part_of=_whole_of(linked, index))
    return _link_repeats(reading, linked)


def _is_member(reading: Reading, figure: FigureMention) -> bool:
    text, sentence = reading.document.text, reading.sentences[figure.sentence]
    after = text[figure.start : min(sentence.end, figure.end + _NEAR_AFTER)]
    before = text[max(sentence.start, figure.start - _NEAR_BEFORE) : figure.start]
    return bool(_cue("after").search(after) or _cue("before").search(before))


def _whole_of(figures: Sequence[FigureMention], index: int) -> int | None:
    """The nearest whole before that is large enough, else one right after."""
    part = figures[index]
    for place in chain(range(index - 1, -1, -1), range(index + 1, len(figures))):
        whole = figures[place]
        away = part.sentence - whole.sentence
        if whole.measure != part.measure or whole.part_of is not None or not -_ON <= away <= _BACK:
            continue
        if _holds(whole, part):
            return place
    return None


def _holds(whole: FigureMention, part: FigureMention) -> bool:
    """Whether a count can hold another and says a number."""
    return (whole.value or whole.low) > part.low and whole.scope == part.scope


def _link_repeats(reading: Reading, figures: list[FigureMention]) -> tuple[FigureMention, ...]:
    """A headline's "seven girls killed" is a part where the text tells "ten people, including seven girls"."""
    parts = {
        _told_as(f): f.part_of
        for f in figures
        if f.part_of is not None
        and f.value
        and f.value > 1
        and noun_of(f) != "people"
        and (figures[f.part_of].value or 0) > f.value
    }
    return tuple(
        replace(f, part_of=parts[_told_as(f)])
        if f.part_of is None
        and parts.get(_told_as(f), index) != index
        and not _is_addend(reading, figures, index)
        else f
        for index, f in enumerate(figures)
    )


def _is_addend(reading: Reading, figures: Sequence[FigureMention], index: int) -> bool:
    """Of "three drivers and seven girls" the seven are an addend and no part."""
    beside = figures[max(0, index - 1) : index + 2]
    wholes = [f for f in beside if f.part_of is None]
    return any(figures[index] in pair and adds_to(reading, *pair) for pair in pairwise(wholes))


def _told_as(figure: FigureMention) -> tuple[str, float | None, str]:
    return figure.measure, figure.value, noun_of(figure)
