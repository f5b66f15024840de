"""What all layers of a draft need: the reading with its items, the corrections, and a list of what is left out."""

from __future__ import annotations

from typing import TypeVar

from tidings.model.evidence import Evidence
from tidings.model.mentions import Reading
from tidings.teaching.corrections import Corrections, Taught
from tidings.teaching.items import Known
from tidings.teaching.layout import Layout
from tidings.teaching.records import Span

Value = TypeVar("Value")
Edges = tuple[int, int]  # start and end in the document


class Desk:
    """One document on the desk; `lost` and `taught` grow while its layers are drafted."""

    def __init__(self, reading: Reading, known: Known, corrections: Corrections) -> None:
        self.reading, self.known = reading, known
        self.layout = Layout(reading)
        self.lost: list[str] = []
        self.taught: set[tuple[str, str]] = set()
        self._rejected, self._values = corrections.rejected(), corrections.values()
        self._keys = {one.key for one in corrections.taught}

    def is_rejected(self, item: Taught | None) -> bool:
        """Whether an item is not to be marked; notes that its verdict was seen to."""
        if item is None:
            return False
        self.taught |= {(item.id, verdict) for verdict in ("accept", "reject")} & self._keys
        return item.id in self._rejected

    def said(self, item: Taught | None, field: str, read: Value) -> Value:
        """What a person says of a field, else what was read; the corrections are checked, so the types hold."""
        if item is None or (item.id, field) not in self._values:
            return read
        self.taught.add((item.id, field))
        return self._values[item.id, field]  # type: ignore[return-value]

    def place(self, words: Evidence | None) -> Span | None:
        """Where some words stand in the report."""
        return None if words is None else self.layout.place(words.start, words.end)

    def is_chain_kept(self, chain: int) -> bool:
        """Whether a referent is one of the report's."""
        return not self.is_rejected(self.known.entities.get(chain))


def referent_id(chain: int) -> str:
    """The referent that a chain becomes."""
    return f"e{chain + 1}"
