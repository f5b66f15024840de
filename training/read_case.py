"""A few reports read as one case, up to what was said: what the judges of answers and of promises are taught on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tidings.documents import Linked
from tidings.merging.entities import EntityLinks
from tidings.merging.stages import (
    Pile,
    Said,
    Told,
    find_entities,
    find_happenings,
    find_said,
    find_told,
    gather,
)
from tidings.merging.stories.grouping import group_stories
from tidings.model.documents import RawReport
from tidings.pipeline import read_reports
from tidings.settings import Settings


class ReadCase(NamedTuple):
    """What the stages of merging gave for some reports."""

    linked: Linked
    pile: Pile
    entities: EntityLinks
    told: Told
    said: Said


def read_case(reports: Sequence[RawReport]) -> ReadCase:
    """Read some reports in one process, and merge what they tell and say."""
    linked, read = read_reports(reports, settings=Settings(workers=1))
    pile = gather(read.readings, linked, ())
    entities, nobody = find_entities(pile)
    _, articles, _ = group_stories(pile.ground)
    pile, happened = find_happenings(pile, entities, articles)
    told = find_told(pile, entities, happened, articles)
    return ReadCase(linked, pile, entities, told, find_said(pile, entities, told, nobody))
