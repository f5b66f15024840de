"""Times counted from the day of writing or from the time the story has reached."""

from __future__ import annotations

from tidings.mentions.times import days, spans, words
from tidings.mentions.times.context import Context, Reference
from tidings.mentions.times.days import Day
from tidings.mentions.times.grammar import Found, number_of
from tidings.mentions.times.spans import Span
from tidings.mentions.times.tense import Direction

Answer = tuple[Span, str] | None

UNANCHORED: tuple[Span, str] = (spans.UNKNOWN, "no published day")

# So many days ahead the weekday of yesterday comes again.
YESTERDAY = 6
TOMORROW = 1


def resolve_relative(found: Found, context: Context, tense: Direction) -> Answer:
    """The span of a relative time and what it was counted from."""
    match found.kind:
        case "deictic" if found.get("word") == "overnight" and context.published:
            now = context.published  # the night lies on both sides of midnight
            night = (now, days.shift(now, 1)) if tense == "future" else (days.shift(now, -1), now)
            return spans.interval(*night), f"{context.written}, {tense} tense"
        case "deictic":
            return _from_published(context, words.deictics().get(found.get("word"), 0))
        case "weekday":
            return _weekday(found, context, tense)
        case "weekend":
            return _weekend(context, tense)
        case "unit":
            return _unit(found, context)
        case "then":
            return _then(context)
        case "clock" | "hours":
            return _same_day(context)
        case "nth_day":
            return _nth_day(found, context, tense)
        case _:
            return None


def _from_published(context: Context, step: int) -> Answer:
    if context.published is None:
        return UNANCHORED
    day = days.shift(context.published, step)
    return spans.day(day), context.written


def _weekday(found: Found, context: Context, tense: Direction) -> Answer:
    wanted, rel = words.weekdays()[found.get("weekday")], found.get("rel")
    if rel.startswith(("the ", "that")) or context.published is None or context.history:
        return _story_weekday(wanted, rel, context)
    now = context.published
    anchor = f"{context.written}, {tense} tense"
    if week := found.get("week"):
        moved = days.shift(now, {"last week": -7, "next week": 7}.get(week, 0))
        return spans.day(days.shift(moved, wanted - days.weekday(moved))), anchor
    ahead = (wanted - days.weekday(now)) % 7
    if words.steps().get(rel) == -1:
        # yesterday is called by its name alone: "last Thursday" of a Friday is that of the week before
        return spans.day(days.shift(now, ahead - 7 - 7 * (ahead == YESTERDAY))), anchor
    if words.steps().get(rel) == 1:
        return spans.day(days.shift(now, ahead or 7)), anchor
    # "killed on Thursday night … said early Friday", on a page of Thursday: it went on being written after its first day
    # (all of 5 such Fridays in 213 dated news pages; none was of the week before)
    forward = tense != "past" or (ahead == TOMORROW and context.own_day)
    return spans.day(days.shift(now, ahead if forward or ahead == 0 else ahead - 7)), anchor


def _story_weekday(wanted: int, rel: str, context: Context) -> Answer:
    day = context.day
    if day is None or day.span.first is None:
        return UNANCHORED
    base = day.span.first
    ahead = (wanted - days.weekday(base)) % 7
    if words.steps().get(rel) == -1:
        ahead -= 7
    elif words.steps().get(rel) == 1:
        ahead = ahead or 7
    return spans.day(days.shift(base, ahead)), _story(day)


def _weekend(context: Context, tense: Direction) -> Answer:
    if context.published is None:
        return UNANCHORED
    now = context.published
    over = tense != "future" and days.weekday(now) < 6
    return spans.weekend(days.shift(now, -7 if over else 0)), f"{context.written}, {tense} tense"


def _unit(found: Found, context: Context) -> Answer:
    rel, unit = found.get("rel"), found.get("unit")
    told = rel.startswith(("the", "that", "this same"))
    step = words.steps().get(rel, 0)
    if unit in words.single_words("time_of_day"):
        unit = "day"
    if not told and context.published is None and _runs_on(context):
        return UNANCHORED
    if told or (context.history and context.reference is not None and unit != "day"):
        return _told_unit(found, context, unit, step)
    if context.published is None:
        return UNANCHORED
    span = _stepped(context.published, unit, step)
    return (_cut(found, span), context.written) if span else None


def _runs_on(context: Context) -> bool:
    """ "Torn by war since 1991 … 100 attacks this year": a time that goes on to an unknown day of writing is no anchor."""
    return context.reference is not None and context.reference.span.last is None


def _told_unit(found: Found, context: Context, unit: str, step: int) -> Answer:
    reference = context.day if unit in {"week", "weekend"} else context.reference
    if unit in {"day", "night"}:
        reference = context.near_day
    if step > 0 and unit in {"year", "decade", "century"} and context.story is not None:
        reference = context.story  # "the following year" follows the story, not an aside in it
    if found.get("rel") == "the" and (reference is None or not context.history):
        # "the end of the year" in a news text is this year's unless the sentence names one.
        reference = reference if reference is not None and _near(context, reference) else None
    if reference is None:
        if found.get("rel") == "the" and context.published is not None:
            span = _stepped(context.published, unit, 0)
            return (_cut(found, span), context.written) if span else None
        return UNANCHORED
    base = reference.span.last if step > 0 else reference.span.first
    if base is None:
        base = reference.span.first or reference.span.last
    if base is None:
        return UNANCHORED
    if unit == "month" and reference.span.precision in {"year", "range", "season"}:
        return None
    span = _stepped(base, unit, step)
    return (_cut(found, span), _story(reference)) if span else None


def _near(context: Context, reference: Reference) -> bool:
    return context.reference is reference and reference.stated


def _stepped(base: Day, unit: str, step: int) -> Span | None:
    match unit:
        case "day" | "night":
            return spans.day(days.shift(base, step))
        case "week":
            return spans.week(days.shift(base, 7 * step))
        case "weekend":
            return spans.weekend(days.shift(base, 7 * step))
        case "fortnight":
            return spans.interval(
                days.shift(base, 14 * min(step, 0)), days.shift(base, 14 * max(step, 0))
            )
        case "month":
            moved = days.shift_months((base[0], base[1], 1), step)
            return spans.month(moved[0], moved[1])
        case "quarter":
            first = days.shift_months((base[0], 3 * ((base[1] - 1) // 3) + 1, 1), 3 * step)
            return spans.months(first, days.shift_months(first, 2))
        case "year":
            return spans.year(base[0] + step)
        case "decade":
            first_year = (base[0] // 10 + step) * 10
            return spans.years(first_year, first_year + 9)
        case "century":
            first_year = ((base[0] - 1) // 100 + step) * 100 + 1
            return spans.years(first_year, first_year + 99)
        case _:
            return None


def _cut(found: Found, whole: Span) -> Span:
    name = found.get("part")
    if not name:
        return whole
    part = words.parts()[name]
    if name in {"later", "earlier", "later in", "earlier in"}:
        return whole  # "later that month" says no more than that month
    return spans.part(whole, part.start, part.end, exact=part.exact)


def _then(context: Context) -> Answer:
    """The time told last, but for a year long gone that was only named beside it: "… of those who fought in 1971. By then …"."""
    reference = context.reference
    if reference is not None and context.story is not None and not context.history:
        now, bare_year = (
            context.published,
            reference.span.precision == "year" and not reference.opens,
        )
        old = bare_year and now is not None and reference.year < now[0] - 1
        reference = context.story if old and context.story.year > reference.year else reference
    return (reference.span, _story(reference)) if reference else None


def _same_day(context: Context) -> Answer:
    reference = context.day
    if reference is not None:
        return reference.span, _story(reference)
    return None if context.history else _from_published(context, 0)


def _nth_day(found: Found, context: Context, tense: Direction) -> Answer:
    """“the 20th” of the month the story has reached; where it has reached none, the one next to the day of writing."""
    reference, date = context.reference, number_of(found.get("day"))
    fine = reference is not None and reference.span.precision in {"day", "days", "week", "month"}
    base = reference.span.first if reference is not None and fine else None
    if base is None and context.published is not None and not context.history:
        ahead = "future" if found.get("ahead") else tense
        return _nearest(date, context.published, context, ahead)
    if reference is None or base is None or not days.exists(base[0], base[1], date):
        return None
    return spans.day((base[0], base[1], date)), _story(reference)


def _nearest(date: int, now: Day, context: Context, tense: Direction) -> Answer:
    months = [days.shift_months((now[0], now[1], 1), step) for step in (-1, 0, 1)]
    found = [(y, m, date) for y, m, _ in months if days.exists(y, m, date)]
    told = [d for d in found if tense == "present" or (d >= now if tense == "future" else d <= now)]
    if not told:
        return None
    near = min(told, key=lambda d: (abs(days.number_of(d) - days.number_of(now)), d))
    return spans.day(near), f"{context.written}, {tense} tense"


def _story(reference: Reference) -> str:
    return f"story at {reference.span.edtf}"
