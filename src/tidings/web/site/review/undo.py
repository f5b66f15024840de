"""What can be taken back now, and by which line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tidings.model.corrections import Correction, Kept
from tidings.review.undoing import UNDO, Spoken, spoken_of, taken_back
from tidings.web.site.works.work import SayLine, Work


@dataclass(frozen=True)
class Undoable:
    """Something that was said and stands. `number` is its place in the case, or `work` that of the work that waits;
    `field` says that only the last word on this field is taken back."""

    said: Correction
    number: int = 0
    work: int = 0
    field: str | None = None


def undoables(kept: Sequence[Kept], unfinished: Iterable[Work]) -> tuple[Undoable, ...]:
    """All that one line can take back, in the order in which it was said.

    That is the last word on each item and on each of its fields. What waits and was not begun is simply taken away.
    """
    waiting = [(w, w.task.said) for w in unfinished if isinstance(w.task, SayLine)]
    lines = [*(one.said for one in kept), *(said for _, said in waiting)]
    found = dict(_last_words(lines))
    able = [
        Undoable(one.said, number=one.number, field=found[place])
        for place, one in enumerate(kept)
        if place in found
    ]
    begun = (Undoable(said, work=work.number) for work, said in waiting if work.state == "waiting")
    return (*able, *begun)


def undo_line(one: Undoable, name: str, day: str) -> Correction:
    """The line that takes it back."""
    return Correction(
        item=one.said.item, verdict=UNDO, field=one.field, who=name or None, when=day or None
    )


def last_of(able: Sequence[Undoable], name: str) -> Undoable | None:
    """The last thing that somebody said; who has no name takes back what was said without one."""
    own = [one for one in able if (one.said.who or "") == name]
    return own[-1] if own else None


def _last_words(lines: Sequence[Correction]) -> Iterator[tuple[int, str | None]]:
    """The places of the lines that an undo would take back, each with the field that the undo has to name."""
    of_item: dict[str, list[tuple[int, Spoken]]] = {}
    for place, said in enumerate(lines):
        of_item.setdefault(said.item, []).append((place, spoken_of(said)))
    for item, row in of_item.items():
        spoken = [one for _, one in row]
        fields = {one.field for one in spoken if one.field}
        # What the item alone would take back needs no field: it comes last and stands.
        for field in (*sorted(fields), None):
            meant = taken_back([*spoken, Spoken(item, UNDO, field)])[len(spoken)]
            if meant is not None:
                yield row[meant][0], field
