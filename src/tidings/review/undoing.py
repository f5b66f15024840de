"""Which lines a person took back: `undo` names an item, and takes back the last thing that was said of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from tidings.model.corrections import Correction, Kept

UNDO: Final = "undo"


class Spoken(NamedTuple):
    """What of a line matters here: of which item, what, and of which field."""

    item: str
    verdict: str
    field: str | None


def taken_back(spoken: Iterable[Spoken]) -> dict[int, int | None]:
    """For each undo, by its place in the row, the place of the line that it takes back; None where there is none.

    That is the last line that names the item, and the field if the undo has one, and was not taken back before.
    """
    standing: dict[str, list[tuple[int, str | None]]] = {}
    found: dict[int, int | None] = {}
    for place, one in enumerate(spoken):
        said = standing.setdefault(one.item, [])
        if one.verdict != UNDO:
            said.append((place, one.field))
            continue
        meant = [line for line in said if one.field in (None, line[1])]
        found[place] = meant[-1][0] if meant else None
        if meant:
            said.remove(meant[-1])
    return found


def in_force(kept: Sequence[Kept]) -> tuple[tuple[Kept, ...], dict[int, int]]:
    """The corrections that stand, in their order; and by number those that were taken back, with the number of the undo."""
    ordered = sorted(kept, key=lambda one: one.number)
    pairs = taken_back(spoken_of(one.said) for one in ordered)
    undone = {
        ordered[line].number: ordered[undo].number
        for undo, line in pairs.items()
        if line is not None
    }
    stand = (k for k in ordered if k.said.verdict != UNDO and k.number not in undone)
    return tuple(stand), undone


def spoken_of(said: Correction) -> Spoken:
    """A correction, as far as it can be taken back."""
    return Spoken(said.item, said.verdict, said.field)
