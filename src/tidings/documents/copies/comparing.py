"""How much of one document's words stand in another, and in which passages.

Containment is measured, not likeness of the whole: a shortened copy is all contained in the longer text.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from tidings.documents.copies.wording import RUN, Wording
from tidings.model.record import Record


class Passage(Record, frozen=True, kw_only=True):
    """`length` words that stand in both documents, from word `left` of one and word `right` of the other.

    `in_left`/`in_right` are the offsets in the two texts.
    """

    left: int
    right: int
    length: int
    in_left: tuple[int, int]
    in_right: tuple[int, int]


class Comparison(Record, frozen=True, kw_only=True):
    """The share of each document's words that stands in the other too.

    `left_own`/`right_own` leave quotations aside: two papers that quote one speech have not copied each other.
    """

    passages: tuple[Passage, ...]
    left: float
    right: float
    left_own: float
    right_own: float


def compare(left: Wording, right: Wording) -> Comparison:
    """The passages two documents share and how much of each they make up."""
    passages = tuple(_passages(left, right))
    in_left = {p.left + step for p in passages for step in range(p.length)}
    in_right = {p.right + step for p in passages for step in range(p.length)}
    return Comparison(
        passages=passages,
        left=_share(in_left, left, own=False),
        right=_share(in_right, right, own=False),
        left_own=_share(in_left, left, own=True),
        right_own=_share(in_right, right, own=True),
    )


def _passages(left: Wording, right: Wording) -> Iterator[Passage]:
    """The longest common run at each place of the right document, going on behind it."""
    places: dict[int, list[int]] = defaultdict(list)
    for index, run in enumerate(left.runs):
        places[run].append(index)
    at = 0
    while at < len(right.runs):
        best = max(
            ((_length(left, right, start, at), -start) for start in places.get(right.runs[at], ())),
            default=(0, 0),
        )
        if best[0] >= RUN:
            yield _passage(left, right, -best[1], at, best[0])
        at += max(best[0], 1)


def _passage(left: Wording, right: Wording, at_left: int, at_right: int, length: int) -> Passage:
    return Passage(
        left=at_left,
        right=at_right,
        length=length,
        in_left=(left.places[at_left][0], left.places[at_left + length - 1][1]),
        in_right=(right.places[at_right][0], right.places[at_right + length - 1][1]),
    )


def _length(left: Wording, right: Wording, at_left: int, at_right: int) -> int:
    length = 0
    while (
        at_left + length < len(left.words)
        and at_right + length < len(right.words)
        and left.words[at_left + length] == right.words[at_right + length]
    ):
        length += 1
    return length


def _share(found: set[int], wording: Wording, *, own: bool) -> float:
    counted = [index for index in range(len(wording.words)) if not (own and wording.quoted[index])]
    if not counted:
        return 0.0
    return sum(1 for index in counted if index in found) / len(counted)
