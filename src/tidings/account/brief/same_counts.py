"""Whether two counts would read as one: a brief tells no count twice."""

from __future__ import annotations

from tidings.account.brief.desk import Desk
from tidings.merging.happenings.near import nearness
from tidings.merging.intervals import ordinals
from tidings.model.dates import Date
from tidings.model.items import Figure

# What was abducted is missing: one fact in two measures.
FAMILY = {"missing": "abducted", "captured": "abducted"}
# "At least 22" may be 24, and is no other telling of 130.
AT_MOST_TWICE = 2
# Days apart on which one number is of two happenings: reports of one differ by a few days.
WEEK = 7


def repeats(one: Figure, other: Figure, desk: Desk) -> bool:
    """Whether two counts would read as the same: same measure, people and time, and both can be true."""
    if more(one) or more(other) or _elsewhere(one, other, desk):
        return False
    if FAMILY.get(one.measure, one.measure) != FAMILY.get(other.measure, other.measure):
        return False
    values = [_values(f) for f in (one, other)]
    alike = one.population.split()[-1:] == other.population.split()[-1:]
    shared = one.scope == other.scope == "incident" and bool(values[0] & values[1])
    placed = _place(one, desk) == _place(other, desk) is not None
    if shared and (alike or placed) and not _far_apart(one, other, desk):
        return True
    return alike and same_time(one, other, desk) and (_meets(one, other) or _meets(other, one))


def _values(figure: Figure) -> set[float]:
    """The numbers a count is told by; of one that was carried on only the last."""
    if figure.agreement == "update" and figure.best is not None:
        return {figure.best}
    return {e.value for e in figure.estimates if e.value is not None}


def _place(figure: Figure, desk: Desk) -> str | None:
    event = desk.event_of(figure)
    return event.place.entity if event and event.place else figure.place


def _elsewhere(one: Figure, other: Figure, desk: Desk) -> bool:
    """Whether both are told of places, and neither can lie in the other."""
    places = [desk.entities.get(_place(f, desk) or "") for f in (one, other)]
    return nearness(places[0], places[1]) == "apart"


def same_time(one: Figure, other: Figure, desk: Desk) -> bool:
    """Whether the times of two counts can be one; a count without a time fits any but one of long before its reports."""
    a, b = date_of(one, desk), date_of(other, desk)
    if a is None or b is None:
        dated, undated = (b, one) if a is None else (a, other)
        return dated is None or not _is_bygone(dated, undated)
    return (
        (a.earliest or "") <= (b.latest or "9")
        and (b.earliest or "") <= (a.latest or "9")
        and (one.scope == other.scope)
    )


def date_of(figure: Figure, desk: Desk) -> Date | None:
    """The day of a count, else that of its event."""
    event = desk.event_of(figure)
    return figure.window or (event.date if event else None)


def _far_apart(one: Figure, other: Figure, desk: Desk) -> bool:
    """Whether words give both counts days that lie more than a week apart."""
    dates = [d for f in (one, other) if (d := date_of(f, desk)) is not None and not d.inferred]
    if len(dates) < 2:
        return False
    a, b = sorted(dates, key=lambda d: d.earliest or "")
    if not a.latest or not b.earliest:
        return False
    first, last = ordinals(a.latest, b.earliest)
    return last - first > WEEK


def _is_bygone(day: Date, undated: Figure) -> bool:
    """Whether a day lies years before the reports of a count that names none: "as many as 1,100 drowned in 2015"."""
    told = [e.as_of for e in undated.estimates if e.as_of]
    if not told or day.latest is None:
        return False
    return int(min(told)[:4]) - int(day.latest[:4]) > 1


def _meets(one: Figure, other: Figure) -> bool:
    """Whether the best value of the other lies in the bounds of the one; bounds that conflict hold nothing."""
    if "conflict" in {one.agreement, other.agreement}:
        return bool(_values(one) & _values(other))
    vague = all(e.value is None for e in one.estimates)
    open_ended = float("inf") if vague else AT_MOST_TWICE * (one.low or 0)
    high = one.high if one.high is not None else open_ended
    return (one.low or 0) <= (other.best or 0) <= high


def same_incident(one: Figure, other: Figure, desk: Desk) -> bool:
    """Whether two counts are of one happening: both of an incident, days that can be the same."""
    if one.id == other.id:
        return True
    if one.scope != "incident" or other.scope != "incident" or one.measure != other.measure:
        return False
    if one.part_of != other.part_of:
        return False
    undated = None in {date_of(one, desk), date_of(other, desk)}
    one_event = one.event is not None and one.event == other.event
    if undated and not one_event and not _values(one) & _values(other):
        return False  # another number of a day that nobody tells
    if _elsewhere(one, other, desk):
        return False
    return same_time(one, other, desk) and (_meets(one, other) or _meets(other, one))


def more(figure: Figure) -> str:
    """“ more” where the count comes on top of another: “at least two more soldiers”."""
    said = [f" {e.as_written.lower()} " for e in figure.estimates]
    return " more" if all(" more " in w and " more than " not in w for w in said) else ""
