"""Says which places make up a case, and which lie so far off that a map of all would show the case as one dot."""

from collections.abc import Sequence
from statistics import median

from tidings.model.where_prec import COUNTRY
from tidings.web.charts.projection import View, distance_km, fit_view
from tidings.web.places import Spot

# So many of the events may lie outside the first map ...
_MAY_MISS = 0.3
# ... and only where it shows the others so many times larger.
_GAIN = 2.5
# Within this of the largest map that can be had, the one that misses fewest is best.
_NEARLY = 1.25


def split_core(spots: Sequence[Spot]) -> tuple[View, list[Spot]] | None:
    """The piece of the world for the first map, and the places that only a wider one can show.

    A country as a whole is no point: it is only looked at where nothing smaller is known.
    """
    placed = [spot for spot in spots if spot.lat is not None]
    exact = [spot for spot in placed if spot.precision < COUNTRY] or placed
    if not exact:
        return None
    view = fit_view([_point(spot) for spot in _core(exact)])
    return view, [spot for spot in placed if not is_in_sight(spot, view)]


def is_in_sight(spot: Spot, view: View) -> bool:
    """Whether a place lies on the sheet."""
    x, y = view.place(*_point(spot))
    return 0 <= x <= view.width and 0 <= y <= view.height


def _core(placed: Sequence[Spot]) -> Sequence[Spot]:
    """The places without those few that lie so far off that the others would fall together."""
    if len(placed) < 3:
        return placed
    middle = _middle(placed)
    farthest = sorted(placed, key=lambda s: (-distance_km(middle, _point(s)), s.position))
    allowed = _MAY_MISS * sum(len(spot.events) for spot in placed)
    scales = [_scale(placed)]
    missed = 0
    for left, spot in enumerate(farthest[:-1], 1):
        missed += len(spot.events)
        if missed > allowed:
            break
        scales.append(_scale(farthest[left:]))
    if max(scales) < _GAIN * scales[0]:
        return placed
    return farthest[next(i for i, scale in enumerate(scales) if scale * _NEARLY >= max(scales)) :]


def _middle(spots: Sequence[Spot]) -> tuple[float, float]:
    """Where half of the events lie on either side; across the date line, the stretch that holds them."""
    points = [_point(spot) for spot in spots for _ in spot.events]
    centre = fit_view(points).lon
    lons = [(lon - centre + 180) % 360 - 180 + centre for _, lon in points]
    return median(lat for lat, _ in points), median(lons)


def _scale(spots: Sequence[Spot]) -> float:
    return fit_view([_point(spot) for spot in spots]).scale


def _point(spot: Spot) -> tuple[float, float]:
    return spot.lat or 0.0, spot.lon or 0.0
