"""The faint lines of degrees on a map, and the bar that tells its scale."""

import math
from dataclasses import dataclass

from tidings.web.charts.projection import View

_STEPS = (0.1, 0.25, 0.5, 1, 2, 5, 10, 20, 30, 60)
# Of these round numbers of kilometres the largest that takes a fifth of the width at most is shown.
_LENGTHS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)


@dataclass(frozen=True)
class Degrees:
    """Where meridians cross the sheet and parallels run, with what they are called."""

    meridians: tuple[tuple[float, str], ...]
    parallels: tuple[tuple[float, str], ...]


@dataclass(frozen=True)
class ScaleBar:
    """So many kilometres, at the middle of the map."""

    length: float
    kilometres: int


def draw_degrees(view: View) -> Degrees:
    """About five lines across the sheet."""
    seen = view.degrees
    step = _step((seen.right - seen.left) / 5)
    return Degrees(
        tuple((view.draw(0, lon)[0], _say(lon, "E", "W")) for lon in _multiples(seen.left, seen.right, step)),
        tuple((view.draw(lat, 0)[1], _say(lat, "N", "S")) for lat in _multiples(seen.top, seen.bottom, step)),
    )  # fmt: skip


def draw_scale(view: View) -> ScaleBar:
    """The longest round bar that takes a fifth of the width at most."""
    fitting = [km for km in _LENGTHS if view.length(km) <= view.width / 5]
    kilometres = fitting[-1] if fitting else _LENGTHS[0]
    return ScaleBar(round(view.length(kilometres), 1), kilometres)


def _step(rough: float) -> float:
    return next((step for step in _STEPS if step >= rough), _STEPS[-1])


def _multiples(first: float, last: float, step: float) -> list[float]:
    return [round(i * step, 2) for i in range(math.ceil(first / step), math.floor(last / step) + 1)]


def _say(degree: float, positive: str, negative: str) -> str:
    degree = (degree + 180) % 360 - 180 if abs(degree) > 180 else degree
    side = positive if degree > 0 else negative if degree < 0 else ""
    return f"{abs(degree):g}°{side if abs(degree) < 180 else ''}"
