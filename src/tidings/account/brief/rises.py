"""How a count that reports carried on is told: "up from 14 at first", "corrected from 53", and not as if they disputed it."""

from __future__ import annotations

from tidings.account.brief.amounts import number
from tidings.model.items import Estimate, Figure


def risen(figure: Figure) -> str:
    """From what a count came to its last value: the first number told, and a higher or lower one that was put right."""
    told = sorted(
        (e for e in figure.estimates if e.value is not None),
        key=lambda e: (e.as_of or "", e.value or 0, e.as_written),
    )
    if not told or figure.best is None:
        return ""
    first = told[0].value or 0
    parts = []
    if first and first != figure.best:  # "killed nobody" is no count that rises
        parts.append(f"{'up' if first < figure.best else 'down'} from {number(first)} at first")
    if (passed := _passed(told, first, figure.best)) is not None:
        parts.append(f"corrected from {number(passed)}")
    return f", {' and '.join(parts)}" if parts else ""


def _passed(told: list[Estimate], first: float, best: float) -> float | None:
    """The farthest number beyond the last one that was told on the way."""
    values = [e.value for e in told if e.value is not None]
    if first < best and max(values) > best:
        return max(values)
    return min(values) if first > best and min(values) < best else None
