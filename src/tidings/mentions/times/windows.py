"""Stretches of time counted in units: "in recent weeks", "two days ago", "a few months later"."""

from __future__ import annotations

from tidings.mentions.times import days, spans, words
from tidings.mentions.times.context import Context, Reference
from tidings.mentions.times.days import Day
from tidings.mentions.times.grammar import Found
from tidings.mentions.times.relative import UNANCHORED
from tidings.mentions.times.spans import Span
from tidings.mentions.times.tense import Direction

Answer = tuple[Span, str] | None
# "Two weeks ago" is 14 days ago or a day or two off: 15 of 15 in the corpus, 2 of them in another calendar week.
ROUGHLY = 2


def resolve_window(found: Found, context: Context, tense: Direction) -> Answer:
    """The span of a counted stretch and what it was counted from."""
    if found.kind in {"ahead", "within"} and tense != "future":
        return None  # "in two weeks the army took" is how long it lasted
    if found.kind == "within":
        return _within(found, context)
    if found.kind == "window":
        return _window(found, context)
    if found.kind in {"ago", "ahead"}:
        if context.published is None:
            return UNANCHORED
        sign = 1 if found.kind == "ahead" or words.steps().get(found.get("way")) == 1 else -1
        span = _moved(found, context.published, context.published, sign)
        return (span, context.written) if span else None
    return _later(found, context)


def _within(found: Found, context: Context) -> Answer:
    """From the day of writing to the last of so many days: "will arrive within three days"."""
    if context.published is None:
        return UNANCHORED
    unit, (_, high) = words.units()[found.get("unit")], _count(found)
    last = _step(context.published, unit, high)
    return spans.interval(context.published, last), context.written


def _window(found: Found, context: Context) -> Answer:
    if found.get("rel") == "last" and found.get("of"):
        return spans.UNKNOWN, "the end of what it closes"  # "in the last week of the campaign"
    told = found.get("rel") in {"previous", "preceding", "following"}
    anchor, name = _anchor(context, told=told or context.history)
    if anchor is None:
        return UNANCHORED
    unit, (low, high) = words.units()[found.get("unit")], _count(found)
    if not found.get("count") and found.get("unit") not in words.plurals():
        low = high = 1
    about = low != high
    sign = 1 if words.steps()[found.get("rel")] > 0 else -1
    other = _step(anchor, unit, sign * high)
    first, last = (anchor, other) if sign > 0 else (other, anchor)
    if unit.base == "hour":
        return spans.interval(first, last), name
    span = spans.interval(first, last)
    if about and span.first and span.last and span.first != span.last:
        # Only the far border is vague.
        left, right = days.iso(first), days.iso(last)
        edtf = f"{left}/{right}~" if sign > 0 else f"{left}~/{right}"
        span = Span(span.first, span.last, edtf, span.precision)
    return span, name


def _anchor(context: Context, *, told: bool) -> tuple[Day | None, str]:
    reference = context.reference
    if told and reference is not None and (base := reference.span.last or reference.span.first):
        return base, f"story at {reference.span.edtf}"
    if told or context.published is None:
        return None, ""
    return context.published, context.written


def _later(found: Found, context: Context) -> Answer:
    unit = words.units()[found.get("unit")]
    fine = unit.base in {"day", "hour"}
    told = context.near_day if found.get("count") == "the" else context.day
    newer = _newer(context, told) if unit.base == "day" else None
    reference = (newer or told) if fine else context.reference
    if reference is None or reference.span.first is None or reference.span.last is None:
        return UNANCHORED
    sign = 1 if words.steps().get(found.get("way")) == 1 else -1
    span = _moved(found, reference.span.first, reference.span.last, sign, reference=reference)
    return (span, f"story at {reference.span.edtf}") if span else None


def _newer(context: Context, day: Reference | None) -> Reference | None:
    """ "In March 2019 a storm hit the coast. Six weeks later", "A week ago a judge spoke. Two days later": the month or week
    told since the last day, if that day is not of it."""
    told = context.reference
    if (
        told is None
        or told.span.precision not in {"month", "week"}
        or told.sentence == (day and day.sentence)
    ):
        return None
    if day is None or told.sentence < day.sentence or day.span.first is None:
        return told if day is None else None
    first, last = told.span.first, told.span.last
    inside = first is not None and last is not None and first <= day.span.first <= last
    return None if inside else told


def _moved(
    found: Found, first: Day, last: Day, sign: int, *, reference: Reference | None = None
) -> Span | None:
    unit, (low, high) = words.units()[found.get("unit")], _count(found)
    if not found.get("count") and found.get("unit") not in words.plurals():
        return None
    coarse = reference.span.precision if reference else "day"
    near, far = (low, high) if sign > 0 else (high, low)
    begin, close = _step(first, unit, sign * near), _step(last, unit, sign * far)
    about = low != high or bool(found.get("about"))
    if found.get("exact") and begin == close and not about:
        return spans.interval(begin, close)  # "two weeks ago today" is a day
    match unit.base:
        case "hour":
            return spans.interval(begin, close)
        case "day" if unit.number == 1:
            return spans.interval(begin, close, about=about) if coarse != "year" else None
        case "day":
            return (
                spans.around(begin, ROUGHLY)
                if begin == close and not about
                else spans.interval(
                    spans.week(begin).first or begin, spans.week(close).last or close, about=True
                )
            )
        case "month":
            return spans.months(begin, close, about=about or low == high)
        case _:
            return spans.years(begin[0], close[0], about=about)


def _step(base: Day, unit: words.Unit, number: int) -> Day:
    match unit.base:
        case "hour":
            return days.shift(base, (1 if number > 0 else -1) * (abs(number) // 24))
        case "day":
            return days.shift(base, number * unit.number)
        case "month":
            return days.shift_months(base, number * unit.number)
        case _:
            return days.shift_months(base, number * unit.number * 12)


def _count(found: Found) -> tuple[int, int]:
    count = found.get("count")
    if not count:
        return words.plurals().get(found.get("unit"), (1, 1))
    if count == "the":
        return 1, 1
    if count.isdigit():
        return int(count), int(count)
    return words.counts()[count]
