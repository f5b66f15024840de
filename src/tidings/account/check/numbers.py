"""Numbers lie where their kind allows, and best values lie between their bounds."""

from __future__ import annotations

from collections.abc import Iterator
from math import isfinite

from msgspec.structs import asdict

from tidings.account.check.fault import Fault
from tidings.account.walk import walk
from tidings.model.account import Account
from tidings.model.decisions import Decision
from tidings.model.documents import Derivation
from tidings.model.items import Estimate, Event, EventPlace, Fatalities, Figure, Point
from tidings.model.record import Record

# Of each record: field, lowest and highest value that makes sense.
LIMITS: tuple[tuple[type[Record], str, float, float], ...] = (
    (Derivation, "share", 0, 1),
    (Decision, "score", 0, 1),
    (Point, "lat", -90, 90),
    (Point, "lon", -180, 180),
    (Point, "precision", 1, 7),
    (EventPlace, "lat", -90, 90),
    (EventPlace, "lon", -180, 180),
    (EventPlace, "precision", 1, 7),
    (Event, "quad_class", 1, 4),
)


def check_numbers(account: Account) -> Iterator[Fault]:
    """Look at every number of the account."""
    for path, record in walk(account):
        for what in (*_endless(record), *_limits(record), *_bounds(record), *_likelihood(record)):
            yield Fault(kind="number", where=path, says=what)


def _endless(record: Record) -> Iterator[str]:
    for name, value in asdict(record).items():
        if isinstance(value, float) and not isfinite(value):
            yield f"{name} is {value}"


def _limits(record: Record) -> Iterator[str]:
    for kind, field, low, high in LIMITS:
        if isinstance(record, kind):
            value = getattr(record, field)
            if value is not None and not low <= value <= high:
                yield f"{field} is {value}, not between {low} and {high}"


def _bounds(record: Record) -> Iterator[str]:
    if isinstance(record, Figure | Fatalities):
        low, best, high = record.low, record.best, record.high
    elif isinstance(record, Estimate):
        low, best, high = record.low, record.value, record.high
        # "more than 50" is written 50 and means 51 or more: the number may lie just outside.
        best = None if record.qualifier else best
    else:
        return
    known = [value for value in (low, best, high) if value is not None]
    if known != sorted(known):
        yield f"low {low}, best {best}, high {high} are not in order"
    if any(value < 0 for value in known):
        yield "a count below zero"


def _likelihood(record: Record) -> Iterator[str]:
    likelihood = getattr(record, "likelihood", None)
    if likelihood is not None and not 0 <= likelihood[0] <= likelihood[1] <= 1:
        yield f"likelihood {likelihood[0]} to {likelihood[1]} is no range between 0 and 1"
