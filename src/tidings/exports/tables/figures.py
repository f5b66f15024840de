"""Tables of counts: figures, and what each report gives for them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tidings.exports.tables.table import Days, Support, Table, Words, days, support, words
from tidings.exports.written import joined
from tidings.model.catalogue import Catalogue
from tidings.views.wording import review_words


class FigureRow(NamedTuple):
    """One count, over all reports."""

    id: str
    measure: str
    population: str
    scope: str
    unit: str | None
    low: float | None
    best: float | None
    high: float | None
    rule: str
    conservative: float | None
    conservative_rule: str
    agreement: str
    days: Days
    place: str | None
    place_name: str
    event: str | None
    event_headline: str
    part_of: str | None
    found_by: str
    certainty: float | None
    reviewed: str
    words: Words
    support: Support


class EstimateRow(NamedTuple):
    """One count, as one report gives it."""

    figure: str
    figure_says: str
    outlet: str
    as_written: str
    value: float | None
    low: float
    high: float | None
    qualifier: str | None
    conservative: float | None
    attributed_to: str
    as_of: str | None
    words: Words


def _figures(names: Catalogue) -> Iterator[FigureRow]:
    for one in names.account.figures:
        yield FigureRow(
            id=one.id, measure=one.measure, population=one.population, scope=one.scope,
            unit=one.unit, low=one.low, best=one.best, high=one.high, rule=one.rule,
            conservative=one.conservative, conservative_rule=one.conservative_rule,
            agreement=one.agreement, days=days(one.window), place=one.place,
            place_name=names.label(one.place), event=one.event,
            event_headline=names.label(one.event), part_of=one.part_of,
            found_by=joined(one.found_by), certainty=one.certainty,
            reviewed=review_words(one.reviewed), words=words(one.evidence),
            support=support(one.corroboration, names),
        )  # fmt: skip


def _estimates(names: Catalogue) -> Iterator[EstimateRow]:
    for figure in names.account.figures:
        for one in figure.estimates:
            yield EstimateRow(
                figure=figure.id, figure_says=names.label(figure.id),
                outlet=names.outlet(one.document), as_written=one.as_written, value=one.value,
                low=one.low, high=one.high, qualifier=one.qualifier,
                conservative=one.conservative, attributed_to=names.label(one.attributed_to),
                as_of=one.as_of, words=words(one.evidence),
            )  # fmt: skip


FIGURES = Table("figures", FigureRow, _figures)
ESTIMATES = Table("estimates", EstimateRow, _estimates)
