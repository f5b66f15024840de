"""The claim ladder: a figure's estimates as bars on one number line, those of one independent source together.

Renditions of one article say the same once: they are folded into the row of the first.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from tidings.web.charts.readings import Readings, draw_readings
from tidings.web.charts.voices import Voice, Voices
from tidings.web.scale import Scale, Tick, make_scale
from tidings.web.shapes import JsonObject, number, objects, words


@dataclass(frozen=True)
class Rung:
    """One estimate: a bar from low to high, a mark at its value, open where a bound is unknown."""

    estimate: JsonObject
    copies: tuple[JsonObject, ...]
    voice: Voice
    left: float
    width: float
    dot: float | None
    opens_down: bool
    opens_up: bool


@dataclass(frozen=True)
class Source:
    """An independent source with what it carries, by day."""

    name: str
    rungs: tuple[Rung, ...]


@dataclass(frozen=True)
class Guide:
    """A line of a reading: UCDP's low, best or high, or the conservative count."""

    name: str
    reading: str
    at: float


@dataclass(frozen=True)
class Ladder:
    """All estimates of one figure over the lines of both readings."""

    sources: tuple[Source, ...]
    guides: tuple[Guide, ...]
    ticks: tuple[Tick, ...]
    logarithmic: bool
    over_time: Readings | None

    @property
    def rungs(self) -> tuple[Rung, ...]:
        """The rows in their order."""
        return tuple(rung for source in self.sources for rung in source.rungs)

    @property
    def rows(self) -> list[tuple[object, ...]]:
        """The estimates for a table."""
        return [
            (
                source.name, rung.voice.kind, words(rung.estimate, "attributed_to"), rung.voice.day,
                words(rung.estimate, "as_written"),
                *(number(rung.estimate, key) for key in ("low", "value", "high", "conservative")),
                words(rung.estimate, "document"),
            )
            for source in self.sources
            for rung in source.rungs
        ]  # fmt: skip


def build_ladder(figure: JsonObject, voices: Voices) -> Ladder | None:
    """The geometry of a figure, or nothing when no estimate has a number."""
    estimates = objects(figure, "estimates")
    values = _numbers([figure], ("low", "best", "high", "conservative"))
    values += _numbers(estimates, ("low", "value", "high"))
    if not values:
        return None
    scale = make_scale(values)
    rungs = [_rung(same, voices.of(same[0]), scale) for same in _folded(estimates, voices)]
    return Ladder(
        sources=_gathered(rungs),
        guides=tuple(
            Guide(name, "acled" if name == "conservative" else "ucdp", scale.place(value))
            for name in ("low", "best", "high", "conservative")
            if (value := number(figure, name)) is not None
        ),
        ticks=scale.ticks,
        logarithmic=scale.logarithmic,
        over_time=draw_readings(figure, [(rung.estimate, rung.voice) for rung in rungs]),
    )


def _gathered(rungs: Sequence[Rung]) -> tuple[Source, ...]:
    """Rows by source, the source that spoke first on top; a row without a source stands alone."""
    by_day = sorted(rungs, key=lambda rung: rung.voice.day)
    sources: dict[str, list[Rung]] = {}
    for place, rung in enumerate(by_day):
        sources.setdefault(rung.voice.source or f"-{place}", []).append(rung)
    return tuple(Source(own[0].voice.name, tuple(own)) for own in sources.values())


def _folded(estimates: Sequence[JsonObject], voices: Voices) -> list[list[JsonObject]]:
    """Estimates in rows: those of one article in the same words by the same speaker share one."""
    rows: dict[tuple[str, ...], list[JsonObject]] = {}
    for place, estimate in enumerate(estimates):
        article = words(voices.article_of(words(estimate, "document")), "id")
        said = (words(estimate, "as_written"), words(estimate, "attributed_to"))
        rows.setdefault((article or str(place), *said), []).append(estimate)
    return list(rows.values())


def _rung(same: Sequence[JsonObject], voice: Voice, scale: Scale) -> Rung:
    estimate = same[0]
    value, low, high = (number(estimate, key) for key in ("value", "low", "high"))
    left = scale.place(low) if low is not None else 0.0
    right = scale.place(high) if high is not None else 100.0
    if low is None and high is None:
        left = right = scale.place(value) if value is not None else 0.0
    return Rung(
        estimate=estimate,
        copies=tuple(same[1:]),
        voice=voice,
        left=left,
        width=round(max(0.0, right - left), 2),
        dot=None if value is None else scale.place(value),
        opens_down=low is None and high is not None,
        opens_up=high is None and low is not None,
    )


def _numbers(holders: Sequence[JsonObject], keys: Sequence[str]) -> list[float]:
    found = (number(holder, key) for holder in holders for key in keys)
    return [value for value in found if value is not None]
