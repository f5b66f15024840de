"""Whether two counts are of the same people and window: event, number, the beginning of a running total."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from tidings.merging.counts.kept_counts import BROUGHT, calling
from tidings.merging.counts.tolls import FEW
from tidings.merging.counts.units import one_unit
from tidings.merging.intervals import count_bounds, counts_meet, known, overlap
from tidings.model.decisions import Decision, Reason
from tidings.model.ids import content_id
from tidings.model.mentions import FigureMention

Node = tuple[str, int]  # document id, figure index

# Running totals further apart than this factor are not two readings of one count but other counts.
FACTOR = 2.5
# Those of the same days, by this one: "8" and "20,000" count no same dead.
SAME_DAYS_FACTOR = 10
# A running total below this is of a town or of days, and no war's: who tells another months later counts others.
WHOLE_WAR = 1000
# Who says "as many as" or "up to" so many has them in mind.
GIVEN = 1000
MONTH, YEAR = 31, 365
# Days by which the beginnings of two windows may differ, said exactly or vaguely ("in recent weeks").
SAME_START, VAGUE_START = 10, 45


def reasons_for(
    one: Node, other: Node, a: FigureMention, b: FigureMention, events: Mapping[Node, str]
) -> tuple[Reason, ...] | None:
    """Why two counts are of the same thing; None when they are not."""
    event_a, event_b = events.get(one), events.get(other)
    # "of the 22 dead 19 died in the hall" and "19 died in the hall" are one count
    told_alike = event_a is not None and event_a == event_b and a.value == b.value is not None
    parted = (a.part_of is None) != (b.part_of is None) and not told_alike
    if a.additional != b.additional or parted or not one_unit(a, b):
        return None
    if a.scope == "incident" and b.scope == "incident":
        if event_a is not None and event_a == event_b and _of_one_sort(a, b):
            return (Reason(rule="figure.event", says="both count the same event"),)
        same = _same_people(a, b) and (event_a is None or event_b is None) and one[0] != other[0]
        said = f"“{a.quote}” and “{b.quote}” count the same people alike"
        return (Reason(rule="figure.people", says=said),) if same else None
    if _says_little(a) or _says_little(b):
        return None
    if a.scope != b.scope or (event_a and event_b and event_a != event_b and a.scope == "incident"):
        return None
    if (
        a.measure in BROUGHT
        and None not in {event_a, event_b}
        and event_a != event_b
        and _twice(a, b)
        and not _of_one_flight(a, b)
    ):
        return None  # what one charity and what the navy have saved since January
    if a.window is not None and b.window is not None and known(a.window) and known(b.window):
        if not overlap(a.window, b.window) or not begin_together(a, b) or _far_apart(a, b):
            return None
        said = f"{a.window.edtf} and {b.window.edtf} overlap"
        return (Reason(rule="figure.window", says=said), *_value(a, b))
    if one[0] == other[0] and _is_wider(a, b):
        return None
    value = _value(a, b)
    return value or None


def _is_wider(a: FigureMention, b: FigureMention) -> bool:
    """Whether one writer means another count by his second number: "over 400 have died", "thousands over three decades"."""
    low, high = sorted((a.value or a.low, b.value or b.low))
    return high > FACTOR * low


def _of_one_flight(a: FigureMention, b: FigureMention) -> bool:
    """Whether both count who has fled since one day: "40,000 since Monday", "213,000 since fighting broke out on 3 May"."""
    begun = [w.earliest for f in (a, b) if (w := f.window) is not None and "~" not in w.edtf]
    return (
        a.measure == b.measure == "displaced"
        and len(begun) == 2
        and begun[0] == begun[1] is not None
    )


def _twice(a: FigureMention, b: FigureMention) -> bool:
    """Whether one number is more than twice the other: no total that went on from report to report."""
    one, other = a.value or a.low, b.value or b.low
    return max(one, other) > 2 * min(one, other)


def _says_little(figure: FigureMention) -> bool:
    """“Some people”, “many”: no number that could be set beside another; “as many as 40,000 have
    fled” gives one."""
    if figure.measure == "displaced" and (figure.value or 0) >= GIVEN:
        return False
    return figure.low < FEW and (figure.high is None or figure.high > 2 * max(figure.low, FEW))


def _same_people(a: FigureMention, b: FigureMention) -> bool:
    """The same exact number, above one, of people called by the same noun, or by two for one calling."""
    exact = a.value is not None and a.value == b.value and a.value > 1 and a.low == b.low
    one_noun = _one_noun(a, b)
    apart = a.window and b.window and known(a.window) and known(b.window)
    return (
        exact
        and one_noun
        and not (apart and a.window and b.window and not overlap(a.window, b.window))
    )


def _one_noun(a: FigureMention, b: FigureMention) -> bool:
    """Whether two counts call those counted by one noun, other than "people", or by two for one calling."""
    nouns = [f.population.lower().split()[-1:] for f in (a, b)]
    called = [calling(f.population) for f in (a, b)]
    return nouns[0] == nouns[1] != ["people"] or called[0] == called[1] is not None


def _of_one_sort(a: FigureMention, b: FigureMention) -> bool:
    """Whether the plain counts of one event can be of the same: those who were freed are not those freed for them."""
    plain = a.measure == b.measure == "other"
    return not plain or _one_noun(a, b) or a.value == b.value is not None


def begin_together(a: FigureMention, b: FigureMention) -> bool:
    """Whether two windows of running totals begin together: "since March" is not "since 3 May"."""
    if a.window is None or b.window is None or not a.window.earliest or not b.window.earliest:
        return True
    first, second = (date.fromisoformat(w.earliest or "") for w in (a.window, b.window))
    apart = abs((first - second).days)
    vague = "~" in a.window.edtf or "~" in b.window.edtf
    return apart <= (VAGUE_START if vague else SAME_START)


def _far_apart(a: FigureMention, b: FigureMention) -> bool:
    """Whether no two who count the same would be so far apart."""
    low, high = sorted((a.value or a.low, b.value or b.low))
    meet = counts_meet(count_bounds(a.low, a.high), count_bounds(b.low, b.high))
    return not meet and high > SAME_DAYS_FACTOR * low


def other_totals(a: FigureMention, b: FigureMention, told: int | None) -> bool:
    """Whether two running totals, the second told so many days after the first, are of other people: months lie between them,
    nothing says that they begin together, and they are small, or the later one is the lower."""
    begun = a.window is not None and b.window is not None and known(a.window) and known(b.window)
    exact = a.low == a.high == b.low == b.high  # “scores” are no 40
    if told is None or abs(told) <= MONTH or begun or exact:
        return False
    first, last = (a, b) if told > 0 else (b, a)
    return max(a.low, b.low) < WHOLE_WAR or (last.high is not None and last.high < first.low)


def is_bygone(figure: FigureMention, told: str | None) -> bool:
    """Whether a count is of days that were over a year before its report: "the 2013 riots, in which 150 died"."""
    window = figure.window
    if window is None or window.latest is None or told is None or not known(window):
        return False
    return (date.fromisoformat(told) - date.fromisoformat(window.latest)).days > YEAR


def _value(a: FigureMention, b: FigureMention) -> tuple[Reason, ...]:
    if counts_meet(count_bounds(a.low, a.high), count_bounds(b.low, b.high)):
        if max(a.low, b.low) > SAME_DAYS_FACTOR * min(a.low, b.low):
            return ()  # "more than 200" may be 290,000, and says nothing of them
        return (Reason(rule="figure.value", says=f"“{a.quote}” and “{b.quote}” can both be true"),)
    left, right = a.value or a.low, b.value or b.low
    if left and right and max(left, right) <= FACTOR * min(left, right):
        return (Reason(rule="figure.value", says=f"“{a.quote}” and “{b.quote}” are of one size"),)
    return ()


def same_count(
    one: Node, other: Node, nodes: Mapping[Node, FigureMention], *, rule: str, says: str, score: float
) -> Decision:  # fmt: skip
    """The decision that two counts are one figure, by one rule."""
    left, right = (f"{n[0]}:{nodes[n].start}-{nodes[n].end}" for n in sorted((one, other)))
    return Decision(
        id=content_id("decision", rule, left, right), left=left, right=right, verdict="same",
        score=score, reasons=(Reason(rule=rule, says=says),),
    )  # fmt: skip
