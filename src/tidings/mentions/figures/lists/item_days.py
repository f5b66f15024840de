"""The day of one item of a list: "15 have died: five in the mutiny and ten in Wednesday's blaze" puts only the ten on Wednesday.

"Fifteen died on Wednesday: five in the mutiny and ten in the blaze" puts all of them there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from tidings.model.mentions import FigureMention, Reading, TimeMention

_OWN = ("'s", "’s")


def keep_item_days(reading: Reading, figures: Sequence[FigureMention]) -> tuple[FigureMention, ...]:
    """The figures of a document, those of a list without the days of other items."""
    listed: dict[tuple[int, int], list[int]] = defaultdict(list)
    for at, figure in enumerate(figures):
        if figure.part_of is not None:
            listed[figure.part_of, figure.sentence].append(at)
    found = list(figures)
    for (whole, sentence), items in listed.items():
        if len(items) < 2 or not _opens(figures[whole], figures[items[0]]):
            continue
        for time in (t for t in reading.times if t.sentence == sentence):
            own = (
                _item_of(time, items, figures) if _is_owning(reading.document.text, time) else None
            )
            for at in (whole, *items) if own is not None else ():
                if at != own and figures[at].window == time.date:
                    found[at] = replace(found[at], window=None)
    return tuple(found)


def _opens(whole: FigureMention, first: FigureMention) -> bool:
    """Whether a whole stands before its parts, in their sentence."""
    return whole.sentence == first.sentence and whole.end <= first.start


def _is_owning(text: str, time: TimeMention) -> bool:
    """Whether a day says of which day the next noun is: "Wednesday's blaze"."""
    return text[: time.end].endswith(_OWN) or text[time.end : time.end + 2] in _OWN


def _item_of(
    time: TimeMention, items: Sequence[int], figures: Sequence[FigureMention]
) -> int | None:
    """The item behind whose number a day stands, before the next."""
    if time.start < figures[items[0]].start:
        return None
    for one, following in pairwise(items):
        if time.start < figures[following].start:
            return one
    return items[-1]
