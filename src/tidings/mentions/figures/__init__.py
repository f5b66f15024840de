"""Figures: every count of people or things that matter, with its bounds and what happened to them.

Finds "more than 30 Kenyan soldiers" (killed, 31 and up) in "More than 30 Kenyan soldiers were killed";
leaves "The two leaders met for the third time in 2019" alone.
"""

from __future__ import annotations

from collections import defaultdict

from msgspec.structs import replace

from tidings.mentions.figures.figures import figures_in
from tidings.mentions.figures.learned import LearnedFigures
from tidings.mentions.figures.lists.breakdowns import link_breakdowns
from tidings.mentions.figures.lists.case_sorts import sort_cases
from tidings.mentions.figures.lists.fates import share_fates
from tidings.mentions.figures.lists.item_days import keep_item_days
from tidings.mentions.figures.lists.members import link_members
from tidings.mentions.figures.lists.restated import share_measures
from tidings.mentions.figures.lists.rivals import add_rivals
from tidings.mentions.figures.lists.telling import Told, told_counts
from tidings.model.mentions import EntityMention, FigureMention, Reading, TimeMention

__all__ = ["Told", "read_figures", "told_counts"]


def read_figures(reading: Reading) -> tuple[FigureMention, ...]:
    """The figures of a document in order of the text."""
    entities: dict[int, list[EntityMention]] = defaultdict(list)
    times: dict[int, list[TimeMention]] = defaultdict(list)
    for mention in reading.entities:
        entities[mention.sentence].append(mention)
    for time in reading.times:
        times[time.sentence].append(time)
    learned = LearnedFigures(reading)
    found: list[FigureMention] = []
    for sentence in reading.sentences:
        # Each sentence sees its own names and times only: a long document would be searched once a figure.
        own = replace(
            reading,
            entities=tuple(entities[sentence.index]),
            times=tuple(times[sentence.index]),
        )
        found.extend(figures_in(own, sentence, found, learned))
    linked = link_members(reading, share_fates(reading, share_measures(reading, found)))
    listed = sort_cases(reading, link_breakdowns(reading, linked))
    return add_rivals(reading, keep_item_days(reading, listed))
