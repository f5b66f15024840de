"""Sets the points of a graph on paper so that what is joined stands together, the same way in every run.

Stress majorisation (Gansner, Koren and North 2004): each point moves to where its distances to all others are best
in keeping with the number of steps between them. It uses no chance and only sums, products, quotients and square roots, which every
machine rounds alike.
"""

import math
from collections.abc import Iterator, Mapping, Sequence, Set

from tidings.web.charts.projection import Box

Point = tuple[float, float]
# The sweeps after which nothing moves a tenth of a unit any more in graphs of 40 points.
_SWEEPS = 80
# Starting points that fill a square evenly: multiples of the plastic number's inverses.
_ACROSS, _DOWN = 0.7548776662, 0.5698402910


def arrange(neighbours: Mapping[str, Set[str]]) -> list[dict[str, Point]]:
    """Points for each connected part of a graph, in steps; the largest part first, each wider than tall."""
    return [_lie_down(_relax(part, neighbours)) for part in _parts(neighbours)]


def spread(boxes: Mapping[str, Box], gap: float) -> dict[str, Box]:
    """The same boxes moved apart until none meets another, as little as that takes, mostly downwards."""
    moved = dict(sorted(boxes.items()))
    for _ in range(40):
        if not _push(moved, gap):
            break
    return settle(moved, gap)


def settle(boxes: Mapping[str, Box], gap: float) -> dict[str, Box]:
    """Boxes from the top down, each moved below whatever it meets."""
    settled: dict[str, Box] = {}
    for name in sorted(boxes, key=lambda name: (boxes[name].top, boxes[name].left, name)):
        box = boxes[name]
        # A hair less than the gap is no meeting: sums of fractions are not exact.
        while hit := next((b for b in settled.values() if b.grown(gap - 0.01).meets(box)), None):
            box = _shift(box, 0.0, hit.bottom + gap - box.top)
        settled[name] = box
    return settled


def _parts(neighbours: Mapping[str, Set[str]]) -> list[list[str]]:
    seen: set[str] = set()
    parts = []
    for name in sorted(neighbours):
        if name in seen:
            continue
        part = sorted(_steps_from(name, neighbours))
        seen.update(part)
        parts.append(part)
    return sorted(parts, key=lambda part: (-len(part), part))


def _steps_from(name: str, neighbours: Mapping[str, Set[str]]) -> dict[str, int]:
    steps = {name: 0}
    border = [name]
    while border:
        border = [
            found for here in border for found in sorted(neighbours[here])
            if found not in steps and steps.setdefault(found, steps[here] + 1)
        ]  # fmt: skip
    return steps


def _relax(part: Sequence[str], neighbours: Mapping[str, Set[str]]) -> dict[str, Point]:
    if len(part) == 2:
        return {part[0]: (0.0, 0.0), part[1]: (1.0, 0.0)}
    steps = {name: _steps_from(name, neighbours) for name in part}
    places = {
        name: (i * _ACROSS % 1 * len(part) ** 0.5, i * _DOWN % 1 * len(part) ** 0.5)
        for i, name in enumerate(part)
    }
    for _ in range(_SWEEPS):
        for name in part:
            places[name] = _best_place(name, places, steps[name])
    return places


def _best_place(name: str, places: Mapping[str, Point], steps: Mapping[str, int]) -> Point:
    x, y = places[name]
    across = down = total = 0.0
    for other, (ox, oy) in places.items():
        if other == name:
            continue
        wanted = steps[other]
        weight = 1 / (wanted * wanted)
        far = math.sqrt((x - ox) * (x - ox) + (y - oy) * (y - oy)) or 1e-9
        across += weight * (ox + wanted * (x - ox) / far)
        down += weight * (oy + wanted * (y - oy) / far)
        total += weight
    return across / total, down / total


def _lie_down(places: Mapping[str, Point]) -> dict[str, Point]:
    """Turned so that it is wider than tall, and moved to the corner."""
    xs, ys = [x for x, _ in places.values()], [y for _, y in places.values()]
    left, top = min(xs), min(ys)
    if max(ys) - top > max(xs) - left:
        return {name: (y - top, x - left) for name, (x, y) in places.items()}
    return {name: (x - left, y - top) for name, (x, y) in places.items()}


def _push(boxes: dict[str, Box], gap: float) -> bool:
    """One round of pushing each two that meet apart, the shorter way; whether any did."""
    met = False
    for one, other in _pairs(list(boxes)):
        a, b = boxes[one], boxes[other]
        across = min(a.right, b.right) - max(a.left, b.left) + gap
        down = min(a.bottom, b.bottom) - max(a.top, b.top) + gap
        if across <= 0 or down <= 0:
            continue
        met = True
        if down <= across:
            half = down / 2 if a.top <= b.top else -down / 2
            boxes[one], boxes[other] = _shift(a, 0, -half), _shift(b, 0, half)
        else:
            half = across / 2 if a.left <= b.left else -across / 2
            boxes[one], boxes[other] = _shift(a, -half, 0), _shift(b, half, 0)
    return met


def _pairs(names: Sequence[str]) -> Iterator[tuple[str, str]]:
    return ((one, other) for i, one in enumerate(names) for other in names[i + 1 :])


def _shift(box: Box, across: float, down: float) -> Box:
    return Box(box.left + across, box.top + down, box.right + across, box.bottom + down)
