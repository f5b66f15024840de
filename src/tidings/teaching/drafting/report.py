"""Puts the layers of one document together as a report whose tags nest."""

from __future__ import annotations

from collections.abc import Mapping

from tidings.model.mentions import Reading
from tidings.model.record import Record
from tidings.teaching.corrections import Corrections
from tidings.teaching.drafting.desk import Desk
from tidings.teaching.drafting.events import draft_events
from tidings.teaching.drafting.figures import draft_figures
from tidings.teaching.drafting.mentions import draft_mentions, list_referents
from tidings.teaching.drafting.statements import draft_statements
from tidings.teaching.drafting.times import draft_times
from tidings.teaching.fitting import fit
from tidings.teaching.items import Known
from tidings.teaching.records import Report

# The corpus tells agency copy from tabloids and tapes of interviews; tidings does not.
GENRE = "report"


class Head(Record, frozen=True, kw_only=True):
    """What stands at the head of a report; `published` is a day."""

    crisis: str
    outlet: str
    published: str


class Draft(Record, frozen=True, kw_only=True):
    """A report, in words what it could not hold, and the corrections it shows by `Correction.key`."""

    report: Report
    lost: tuple[str, ...]
    taught: frozenset[tuple[str, str]]


def draft_report(
    reading: Reading, known: Known, corrections: Corrections, *,
    name: str, head: Head, numbers: Mapping[int, int],
) -> Draft:  # fmt: skip
    """The report of a document. `numbers` tells where a number ends that begins at an offset: a figure is
    marked without the noun it counts."""
    desk = Desk(reading, known, corrections)
    mentions = draft_mentions(desk)
    times = draft_times(desk)
    statements = draft_statements(desk)
    told = draft_events(desk, mentions, times)
    figures = draft_figures(desk, told.names, numbers)
    fitted = fit(
        Report(
            id=name, crisis=head.crisis, genre=GENRE, outlet=head.outlet, published=head.published,
            text=desk.layout.text, referents=list_referents(desk),
            mentions=mentions.all, times=tuple(times.values()),
            attributions=statements, events=told.events, arguments=told.arguments, figures=figures,
        )
    )  # fmt: skip
    return Draft(
        report=fitted.report, lost=(*desk.lost, *fitted.lost), taught=frozenset(desk.taught)
    )
