"""Figures: every count of people or things that matter, with its bounds and what happened to them.

Finds "more than 30 Kenyan soldiers" (killed, 31 and up) in "More than 30 Kenyan soldiers were killed";
leaves "The two leaders met for the third time in 2019" alone.
"""

from __future__ import annotations

from tidings.mentions.figures.figures import figures_in
from tidings.model.mentions import FigureMention, Reading


def read_figures(reading: Reading) -> tuple[FigureMention, ...]:
    """The figures of a document in order of the text."""
    found: list[FigureMention] = []
    for sentence in reading.sentences:
        found.extend(figures_in(reading, sentence, tuple(found)))
    return tuple(found)
