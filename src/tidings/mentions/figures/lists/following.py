"""Parts that the sentences after a whole tell one by one, or a total that takes up what was told before.

"The fire cost 22 lives. Nineteen people died in the hall. Three guards were shot." makes 19 and 3 parts of the 22; "nine more
people were freed. The total is now 21" makes the nine a part of the 21. "Four died. Three were hurt." makes no part.
Each such part is the toll of its own happening as well, so that it stays a count of its own in its report.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from tidings.lexicons.word_classes import word_class
from tidings.mentions.figures.lists.by_deeds import of_each_deed
from tidings.mentions.figures.written.numerals import any_of
from tidings.model.mentions import FigureMention, Reading

# A whole is taken apart in so many sentences behind it; a total follows within so many.
_ON, _SOON = 4, 2
# Smaller wholes are made by chance.
_LEAST = 8
_SEVERAL = 2
# "6,800 in all", "6,800 people in total".
_BEHIND = 30
_TOTAL = re.compile(r"\b(?:total|in all|altogether|overall|bring\w*|brought)\b", re.I)
_HARM = frozenset({"killed", "wounded"})
# What can have become of people who were on a ship or in a house.
_FATES = frozenset({"killed", "wounded", "missing", "evacuated", "returned"})


def wholes(reading: Reading) -> Mapping[int, int]:
    """The whole of each figure of a document that is a part of another."""
    found = {i: f.part_of for i, f in enumerate(reading.figures) if f.part_of is not None}
    for whole, figure in enumerate(reading.figures):
        if whole not in found and _is_stated(figure):
            parts = (
                _made_of(reading, whole, found)
                or _taken_up(reading, whole, found)
                or _summed(reading, whole, found)
                or _by_fate(reading, whole, found)
                or of_each_deed(reading, whole, found)
            )
            found |= dict.fromkeys(parts, whole)
    return found


def _is_stated(whole: FigureMention) -> bool:
    """Whether a whole has one number that parts can make: "at least 16" does, if they make it exactly."""
    return (
        whole.value is not None and whole.low == whole.value and whole.high in {None, whole.value}
    )


def _made_of(reading: Reading, whole: int, known: Mapping[int, int]) -> list[int]:
    """The counts of the sentences behind a whole that together make it."""
    figures = reading.figures
    held = figures[whole]
    if held.value is None or held.value < _LEAST:
        return []
    parts: list[int] = []
    total = 0.0
    for index in range(whole + 1, len(figures)):
        part = figures[index]
        if not _beside(reading, held, part, _ON):
            break
        if index in known or not _alike(held, part) or part.value is None:
            continue
        if part.sentence == held.sentence:
            return []
        parts.append(index)
        total += part.value
        if total >= held.value:
            break
    return parts if total == held.value and len(parts) >= _SEVERAL else []


def _alike(whole: FigureMention, part: FigureMention) -> bool:
    """Whether both count the same fate; of one who "was shot" nobody says that he lives."""
    single = part.value == 1 and {whole.measure, part.measure} <= _HARM
    return part.measure == whole.measure or single


def _taken_up(reading: Reading, whole: int, known: Mapping[int, int]) -> list[int]:
    """The count just before that a total adds up with earlier ones."""
    figures = reading.figures
    held = figures[whole]
    before = figures[whole - 1] if whole else None
    if before is not None and whole - 1 not in known and makes_up(reading, before, held):
        return [whole - 1]
    sentence = reading.sentences[held.sentence]
    said = reading.document.text[sentence.start : sentence.end]
    if whole == 0 or not _TOTAL.search(said):
        return []
    part = figures[whole - 1]
    adds = part.additional and whole - 1 not in known and part.measure == held.measure
    smaller = part.value is not None and held.value is not None and part.value < held.value
    near = part.sentence < held.sentence and _beside(reading, part, held, _SOON)
    return [whole - 1] if adds and smaller and near else []


def makes_up(reading: Reading, part: FigureMention, whole: FigureMention) -> bool:
    """Whether a count is of those who came to a toll told behind it: "two bodies came ashore. They bring the toll to 98";
    "22 more were found. The toll now stands at 96"."""
    behind = 0 < whole.sentence - part.sentence <= _SOON and whole.low > part.low
    if not behind or part.measure != whole.measure or whole.part_of is not None:
        return False
    lead = reading.document.text[reading.sentences[whole.sentence].start : whole.start]
    return bool(_taking_up().match(lead) or (part.additional and _tally().search(lead)))


@cache
def _taking_up() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{any_of(word_class('taking_up_counts'))})\b", re.I)


@cache
def _tally() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(word_class('counts_of'))})\b", re.I)


def _by_fate(reading: Reading, whole: int, known: Mapping[int, int]) -> list[int]:
    """What became of those who were there: "41 bodies have been found, 231 people saved, 130 are missing; 402 were on board"."""
    held = reading.figures[whole]
    if held.measure != "other" or held.value is None or held.value < _LEAST:
        return []
    parts = [
        i for i, f in enumerate(reading.figures)
        if f.measure in _FATES and i not in known and f.value
        and (_beside(reading, f, held, _ON) if i < whole else _beside(reading, held, f, _ON))
    ]  # fmt: skip
    fates = {reading.figures[i].measure for i in parts}
    total = sum(reading.figures[i].value or 0.0 for i in parts)
    return parts if len(fates) >= _SEVERAL and total == held.value else []


def _summed(reading: Reading, whole: int, known: Mapping[int, int]) -> list[int]:
    """The counts told before a total that they make: "5,100 on this side and 1,700 on that, 6,800 in all"; "In all, 14 died"."""
    held = reading.figures[whole]
    if not _is_total(reading, held):
        return []
    parts = [
        i for i, f in enumerate(reading.figures[:whole])
        if f.measure == held.measure and i not in known and _beside(reading, f, held, _ON)
    ]  # fmt: skip
    total = sum(reading.figures[i].value or 0.0 for i in parts)
    return parts if len(parts) >= _SEVERAL and total == held.value else []


def _is_total(reading: Reading, held: FigureMention) -> bool:
    """Whether words right before or behind a count, or at the head of its sentence, say that it is one of all."""
    text = reading.document.text
    start = reading.sentences[held.sentence].start
    return any(
        _TOTAL.match(said)
        for said in (text[start : held.start], text[held.end : held.end + _BEHIND].lstrip(" ,"))
    )


def _beside(reading: Reading, one: FigureMention, other: FigureMention, most: int) -> bool:
    paragraphs = {reading.sentences[f.sentence].paragraph for f in (one, other)}
    return len(paragraphs) == 1 and other.sentence - one.sentence <= most
