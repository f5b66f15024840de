"""A figure over time: each estimate on its day, so that a count that grows is told from one that is disputed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tidings.web.charts.voices import Voice
from tidings.web.dates import say_date
from tidings.web.scale import make_scale
from tidings.web.shapes import JsonObject, number
from tidings.web.time_axis import TimeAxis, parse_day

_HEIGHT, _FOOT, _TOP = 150.0, 22.0, 14.0


@dataclass(frozen=True)
class Reading:
    """One estimate: percent across by its day, dots down by its value; its bounds are a bar."""

    estimate: JsonObject
    voice: Voice
    x: float
    y: float | None
    low: float
    high: float


@dataclass(frozen=True)
class Level:
    """A line across the drawing: a value of a reading, or a mark of the scale."""

    name: str
    reading: str
    y: float
    value: float


@dataclass(frozen=True)
class Readings:
    """The whole drawing; days are the ends of the axis."""

    height: float
    readings: tuple[Reading, ...]
    guides: tuple[Level, ...]
    ticks: tuple[Level, ...]
    days: tuple[tuple[float, str], ...]


def draw_readings(figure: JsonObject, said: Sequence[tuple[JsonObject, Voice]]) -> Readings | None:
    """The estimates of a figure by day; nothing where they are all of one day."""
    dated = [
        (estimate, voice, day)
        for estimate, voice in said
        if (day := parse_day(voice.day, end=False)) and _values(estimate)
    ]
    days = sorted({day for _, _, day in dated})
    if len(days) < 2:
        return None
    axis = TimeAxis(days[0], days[-1])
    own = [value for name in ("low", "best", "high", "conservative") if (value := number(figure, name)) is not None]  # fmt: skip
    scale = make_scale([*own, *(value for estimate, _, _ in dated for value in _values(estimate))])

    def down(value: float) -> float:
        return round(_TOP + (_HEIGHT - _FOOT - _TOP) * (1 - scale.place(value) / 100), 1)

    def across(day: date) -> float:
        # In from either edge, where marks are seen whole and the scale has its numbers.
        return round(15 + 81 * (day - axis.first).days / (axis.last - axis.first).days, 2)

    return Readings(
        height=_HEIGHT,
        readings=tuple(
            Reading(
                estimate, voice, across(day),
                None if (value := number(estimate, "value")) is None else down(value),
                down(min(_values(estimate))),
                _TOP if number(estimate, "high") is None and number(estimate, "low") is not None
                else down(max(_values(estimate))),
            )
            for estimate, voice, day in dated
        ),
        guides=tuple(
            Level(name, "acled" if name == "conservative" else "ucdp", down(value), value)
            for name in ("low", "best", "high", "conservative")
            if (value := number(figure, name)) is not None
        ),
        ticks=tuple(Level("tick", "", down(tick.value), tick.value) for tick in scale.ticks),
        days=tuple((across(day), say_date(day.isoformat())) for day in (days[0], days[-1])),
    )  # fmt: skip


def _values(estimate: JsonObject) -> list[float]:
    known = (number(estimate, key) for key in ("low", "value", "high"))
    return [value for value in known if value is not None]
