"""Where packed things are kept from one build of a case to the next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol


class Shelf(Protocol):
    """Keeps packed things by their names, as a case does."""

    def get_many(self, names: Sequence[str]) -> dict[str, bytes]:
        """What is kept of those names."""

    def put_many(self, packed: Mapping[str, bytes]) -> None:
        """Keep these, for the next build too."""
