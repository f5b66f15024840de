"""Counts of a disease that tell how sure the cases are: "290 are confirmed and 72 probable" of 362 cases.

"The ministry confirmed 290 cases" says how the number is known, "290 cases were confirmed by the ministry" too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from tidings.mentions.figures.counted.populations import classes
from tidings.model.mentions import FigureMention, Reading

_SORT = re.compile(
    r"\A\s+(?:(?:of\s+(?:them|whom|which|these)|are|were|is|was)\s+)?(?P<sort>confirmed|probable|suspected|laboratory-confirmed)\b"
    r"(?!\s+(?:by|that|in|on|since|to)\b)",
    re.I,
)
_REACH = 40
_CASES = frozenset({"case", "cases", "infections", "infection"})
_SICK = frozenset({"people", "patients", "persons", "deaths", "victims"})


def sort_cases(reading: Reading, figures: Sequence[FigureMention]) -> tuple[FigureMention, ...]:
    """The figures, those of cases and of the sick with the word behind them that says how sure they are."""
    text = reading.document.text
    found: list[FigureMention] = []
    for figure in figures:
        told = _SORT.match(text[figure.end : figure.end + _REACH])
        noun = figure.population.casefold().split()[-1] if figure.population else ""
        whole = figures[figure.part_of] if figure.part_of is not None else None
        of_cases = noun in _CASES or "cases" in classes(noun)
        of_sick = noun in _SICK and whole is not None and whole.measure == "killed"
        if told is not None and (of_cases or of_sick):
            calls = figure.population if of_cases else "cases"
            sort = told["sort"].lower()
            if sort not in calls.casefold():
                figure = replace(figure, population=f"{sort} {calls}")
        found.append(figure)
    return tuple(found)
