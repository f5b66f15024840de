"""Whether a document is one of sport, business, film or weather, in which words of violence mean none."""

from __future__ import annotations

from collections.abc import Sequence

from tidings.model.encoded import WindowReading

# A report of fewer words gives too little to tell a crisis from an entertainment: "The death toll of Friday's bombing had risen
# to 34" by itself has log odds of 8 for peace.
FEWEST = 60


def peaceful(readings: Sequence[WindowReading]) -> float | None:
    """The log odds that a document tells no act of one actor against or for another: those of its windows, each as
    loud as it has words of its own; None where too little was read."""
    words = sum(reading.fresh for reading in readings)
    if words < FEWEST:
        return None
    return round(sum(reading.scene * reading.fresh for reading in readings) / words, 3)
