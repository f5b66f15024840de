"""Signs of when and where two tellings have it, and of what they count."""

from __future__ import annotations

from collections.abc import Iterator

from tidings.merging.happenings.fitting import told_before
from tidings.merging.happenings.near import nearness
from tidings.merging.happenings.taught.seen import Seen
from tidings.merging.happenings.told import Told
from tidings.merging.happenings.told_alike import SPOKEN
from tidings.merging.intervals import count_bounds, counts_meet, days_apart, is_number, ordinals
from tidings.model.mentions import FigureMention

Sign = tuple[str, float]
# Up to so many days each is told apart, the longest first that it is longer than.
APART = ((31, "long apart"), (7, "a month apart"), (3, "a week apart"), (1, "some days apart"), (0, "a day apart"))  # fmt: skip
OUT = ((31, "out: later"), (7, "out: a month"), (1, "out: a week"), (0, "out: the next day"), (-1, "out: one day"))  # fmt: skip
WIDE = ((40, "a long time"), (7, "weeks"), (0, "days"))
WEEK, MONTH = 7, 30
# Numbers above this seldom come twice in one story.
LARGE = 10


def signs_of_ground(one: Seen, other: Seen) -> Iterator[Sign]:
    """Days, places and numbers, where both say them or only one does."""
    yield from _days(one.told, other.told)
    yield from _published(one.told, other.told)
    yield from _places(one, other)
    yield from _numbers(one.told, other.told)


def _days(one: Told, other: Told) -> Iterator[Sign]:
    mine, theirs = one.days, other.days
    if mine is None or theirs is None:
        yield from _undated(one, other)
    else:
        stated = sum(t.mention.date is not None and t.mention.date.inferred is None for t in (one, other))  # fmt: skip
        how = ("supposed", "half stated", "stated")[stated]
        yield from _dated(mine, theirs, how, one.mention.type in SPOKEN or other.mention.type in SPOKEN)  # fmt: skip
    yield "told before it was done", told_before(one, other) or told_before(other, one)


def _dated(
    mine: tuple[int, int], theirs: tuple[int, int], how: str, spoken: bool
) -> Iterator[Sign]:
    shorter, longer = sorted((mine[1] - mine[0], theirs[1] - theirs[0]))
    apart = max(mine[0] - theirs[1], theirs[0] - mine[1], 0)
    if apart:
        yield f"{_step(apart, APART)}, {how}", 1
    elif longer == 0:
        yield f"one day, {how}", 1
        yield f"one day, {how}, {'spoken' if spoken else 'done'}", 1
    elif shorter == 0:
        yield f"a day within {_step(longer, WIDE)}, {how}", 1
    else:
        yield f"spans meet, {how}", 1


def _undated(one: Told, other: Told) -> Iterator[Sign]:
    """What the day of one says beside the day on which the other's report came out."""
    yield ("no day" if one.days is None and other.days is None else "day of one"), 1
    dated, bare = (other, one) if one.days is None else (one, other)
    if dated.days is None or bare.published is None:
        return
    late = ordinals(bare.published, bare.published)[0] - dated.days[1]
    yield "undated, out before it", late < -1
    yield "undated, out at once", -1 <= late <= 1
    yield "undated, out within a week", 1 < late <= WEEK
    yield "undated, out later", late > MONTH


def _published(one: Told, other: Told) -> Iterator[Sign]:
    apart = days_apart(one.published, other.published)
    yield ("out: unknown" if apart is None else _step(abs(apart), OUT)), 1


def _step(much: int, steps: tuple[tuple[int, str], ...]) -> str:
    return next(name for least, name in steps if much > least)


def _places(one: Seen, other: Seen) -> Iterator[Sign]:
    mine, theirs = one.told.spots, other.told.spots
    shared = one.spots & other.spots
    if shared:
        yield "one spot", 1
        yield "one building", any(e.kind == "facility" for e in mine if e.id in shared)
    elif mine and theirs:
        near = {nearness(a, b) for a in mine for b in theirs}
        yield f"spots {'near' if 'near' in near else 'apart' if 'apart' in near else 'unknown'}", 1
    else:
        yield ("a spot of one" if mine or theirs else "no spot"), 1
    a, b = one.told.place, other.told.place
    if a is None or b is None:
        return
    if a.id == b.id:
        yield "one place", 1
        return
    lands = [e.place.country for e in (a, b) if e.place is not None and e.place.country]
    yield ("places of other countries" if len(set(lands)) > 1 else "other places"), 1


def _numbers(one: Told, other: Told) -> Iterator[Sign]:
    compared = [_compared(a, b) for a in one.figures for b in other.figures if a.measure == b.measure]  # fmt: skip
    if compared:
        yield max(compared)[1], 1


def _compared(one: FigureMention, other: FigureMention) -> tuple[int, str]:
    """How much two numbers agree, and what to call it."""
    sums = ", one a sum" if {one.scope, other.scope} == {"incident", "cumulative"} else ""
    numbers = is_number(one) and is_number(other)
    if numbers and one.value is not None and one.value == other.value:
        large = "a large number" if one.value > LARGE else "a number" if one.value > 1 else "one each"  # fmt: skip
        return 3 if one.value > 1 else 1, f"{large} in common{sums}"
    if counts_meet(count_bounds(one.low, one.high), count_bounds(other.low, other.high)):
        return 2, f"numbers that meet{sums}"
    return 0, f"other numbers{sums}"
