"""The places that a case brings itself, in force while its documents are read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar

from tidings.settings import OwnPlace


class OwnPlaces:
    """Places by their plain names. Two of them are the same only if they are one, so that finds can be kept."""

    def __init__(self, places: Sequence[OwnPlace]) -> None:
        self.places = tuple(places)


NONE = OwnPlaces(())
_in_force: ContextVar[OwnPlaces] = ContextVar("places of the case", default=NONE)


@contextmanager
def places_of_the_case(places: Sequence[OwnPlace]) -> Iterator[None]:
    """Within this, the gazetteer knows these places before all others."""
    token = _in_force.set(OwnPlaces(places) if places else NONE)
    try:
        yield
    finally:
        _in_force.reset(token)


def in_force() -> OwnPlaces:
    """The places of the case that is being read."""
    return _in_force.get()
