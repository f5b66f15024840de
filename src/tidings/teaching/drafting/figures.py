"""How many: figures with their bounds, without the noun that they count."""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec.structs import replace

from tidings.model.items import Figure
from tidings.model.mentions import FigureMention
from tidings.review.values import bounds_of
from tidings.teaching.drafting.desk import Desk
from tidings.teaching.drafting.times import edtf_of
from tidings.teaching.records import Span, TaughtFigure

Bounds = tuple[float, float | None]
# Of money and distances the population is the unit, which tidings keeps apart.
_AMOUNTS = frozenset({"money", "distance"})
_ANGLES = re.compile("[<>]")


def draft_figures(
    desk: Desk, events: Mapping[int, str], numbers: Mapping[int, int]
) -> tuple[TaughtFigure, ...]:
    """The figures, without rejected ones; `events` gives names by the index of an event mention."""
    counted: dict[int, str] = {}
    for index, name in sorted(events.items()):
        for figure in desk.reading.events[index].figures:
            counted.setdefault(figure, name)
    found: dict[int, TaughtFigure] = {}
    told = zip(desk.reading.figures, desk.known.figures, strict=True)
    for index, (mention, item) in enumerate(told):
        span = desk.layout.place(mention.start, numbers.get(mention.start, mention.end))
        if desk.is_rejected(item) or span is None:
            continue
        found[index] = _figure(desk, mention, item, span, f"f{index + 1}", counted.get(index))
    wholes = {index: desk.reading.figures[index].part_of for index in found}
    return tuple(
        replace(figure, part_of=found[whole].id) if whole in found and whole != index else figure
        for index, figure in found.items()
        for whole in (wholes[index],)
    )


def _figure(
    desk: Desk, mention: FigureMention, item: Figure | None, span: Span, name: str,
    event: str | None,
) -> TaughtFigure:  # fmt: skip
    low, high = _bounds(mention)
    scope = mention.scope
    # A correction is of what the account shows; a paper that gave another number gave that one.
    if item is not None and _is_shown(mention, item):
        value: str | None = desk.said(item, "value", None)
        low, high = (low, high) if value is None else bounds_of(value)
    if item is not None and item.scope == scope:
        scope = desk.said(item, "scope", scope)
    return TaughtFigure(
        id=name, start=span.start, end=span.end, low=low, high=high,
        measure=desk.said(item, "measure", mention.measure), population=_population(mention),
        scope=scope, event=event, window=edtf_of(mention.window) if mention.window else None,
        additional=mention.additional, share=mention.share is not None,
    )  # fmt: skip


def _is_shown(mention: FigureMention, item: Figure) -> bool:
    """Whether the account shows the number of these words as the figure's."""
    alone = len({(e.value, e.low, e.high) for e in item.estimates}) == 1
    is_best = mention.value is not None and mention.value == item.best
    return alone or is_best or (mention.low, mention.high) == (item.low, item.high)


def _bounds(mention: FigureMention) -> Bounds:
    """A share as a fraction, "about N" as N, anything else by its bounds."""
    if mention.share is not None:
        return mention.share, mention.share
    low, high, value = mention.low, mention.high, mention.value
    if value is not None and high is not None and 0 < low < value <= high:
        return value, value
    return low, high


def _population(mention: FigureMention) -> str:
    said = mention.unit if mention.measure in _AMOUNTS and mention.unit else mention.population
    return "-".join(_ANGLES.sub(" ", said).split()) or "people"
