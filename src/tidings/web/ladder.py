"""The claim ladder: one row per estimate of a figure, each a bar on the same number line.

Renditions of one article say the same once: they are folded into the row of the first.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tidings.web.scale import Scale, Tick, make_scale
from tidings.web.shapes import JsonObject, number, objects


@dataclass(frozen=True)
class Rung:
    """One estimate: a bar from low to high, a dot at its value, open where a bound is unknown."""

    estimate: JsonObject
    copies: tuple[JsonObject, ...]
    left: float
    width: float
    dot: float | None
    opens_down: bool
    opens_up: bool


@dataclass(frozen=True)
class Ladder:
    """All estimates of one figure over the lines of its reading."""

    rungs: tuple[Rung, ...]
    guides: tuple[tuple[str, float], ...]
    ticks: tuple[Tick, ...]
    logarithmic: bool


def build_ladder(
    figure: JsonObject, article_of: Callable[[str], JsonObject] | None = None
) -> Ladder | None:
    """The geometry of a figure, or nothing when no estimate has a number."""
    estimates = objects(figure, "estimates")
    values = _numbers([figure], ("low", "best", "high"))
    values += _numbers(estimates, ("low", "value", "high"))
    if not values:
        return None
    scale = make_scale(values)
    return Ladder(
        rungs=tuple(_rung(same, scale) for same in _folded(estimates, article_of)),
        guides=tuple(
            (name, scale.place(value))
            for name in ("low", "best", "high")
            if (value := number(figure, name)) is not None
        ),
        ticks=scale.ticks,
        logarithmic=scale.logarithmic,
    )


def _folded(
    estimates: Sequence[JsonObject], article_of: Callable[[str], JsonObject] | None
) -> list[list[JsonObject]]:
    """Estimates in rows: those of one article in the same words by the same speaker share one."""
    rows: dict[tuple[str, ...], list[JsonObject]] = {}
    for place, estimate in enumerate(estimates):
        document = str(estimate.get("document", ""))
        article = article_of(document).get("id") if article_of else None
        words = str(estimate.get("as_written", ""))
        speaker = str(estimate.get("attributed_to", ""))
        rows.setdefault((str(article or place), words, speaker), []).append(estimate)
    return list(rows.values())


def _rung(same: Sequence[JsonObject], scale: Scale) -> Rung:
    estimate = same[0]
    value, low, high = (number(estimate, key) for key in ("value", "low", "high"))
    left = scale.place(low) if low is not None else 0.0
    right = scale.place(high) if high is not None else 100.0
    if low is None and high is None:
        left = right = scale.place(value) if value is not None else 0.0
    return Rung(
        estimate=estimate,
        copies=tuple(same[1:]),
        left=left,
        width=round(max(0.0, right - left), 2),
        dot=None if value is None else scale.place(value),
        opens_down=low is None and high is not None,
        opens_up=high is None and low is not None,
    )


def _numbers(holders: Sequence[JsonObject], keys: Sequence[str]) -> list[float]:
    found = (number(holder, key) for holder in holders for key in keys)
    return [value for value in found if value is not None]
