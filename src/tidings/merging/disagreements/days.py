"""Days on which the reports of one event do not agree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tidings.merging.disagreements.sides import make, side_of
from tidings.merging.ground import Ground
from tidings.merging.intervals import gap, known, length, overlap
from tidings.model.dates import Date
from tidings.model.disagreements import Disagreement
from tidings.model.evidence import Evidence
from tidings.model.items import Event, EventReport


def disputed_days(events: Sequence[Event], ground: Ground) -> Iterator[Disagreement]:
    """Each event whose reports state days that cannot both be right."""
    for event in events:
        camps: list[list[EventReport]] = []
        for report in event.reports:
            if report.date is None or not known(report.date) or report.date.inferred is not None:
                continue
            fitting = (c for c in camps if c[0].date and _may_agree(c[0].date, report.date))
            camp = next(fitting, None)
            if camp is None:
                camps.append([report])
            else:
                camp.append(report)
        if len(camps) < 2:
            continue
        days = [c[0].date.edtf for c in camps if c[0].date]
        sides = [
            side_of(day, [e for report in camp for e in words_of_day(report)], ground)
            for day, camp in zip(days, camps, strict=True)
        ]
        why = f"the day of “{event.headline}”: {' against '.join(days)}"
        yield make("date", (event.id,), sides, why)


def words_of_day(report: EventReport) -> tuple[Evidence, ...]:
    """What tells the event, and the words of its day, which may stand in another sentence."""
    return (*report.evidence, *(report.date.evidence if report.date else ()))


# "Last week", written on a Sunday, may be the week before or the one that ends.
NEAR_WEEK = 7


def _may_agree(one: Date, other: Date) -> bool:
    """Whether two dates can be one day; a week told as such leaves the one beside it open, too."""
    if overlap(one, other):
        return True
    weeks = [d for d in (one, other) if 0 < length(d) <= NEAR_WEEK and d.precision == "week"]
    return bool(weeks) and gap(one, other) <= NEAR_WEEK
