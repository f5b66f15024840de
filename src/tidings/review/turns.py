"""In which order items are put before a reviewer: the most disputed and most important first, what was looked at last."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from typing import Any, NamedTuple

from tidings.model.elements import Element
from tidings.model.json import JsonObject

# The kinds of elements that a person can say something of, in the order in which items of one score stand.
REVIEWED = (
    "events", "figures", "statements", "relations", "agreements", "disagreements", "entities",
)  # fmt: skip
# How a statement answers another one that it does not let stand.
DENYING = ("denial", "contradiction")

# The score is a sum; each part outweighs all parts after it, as docs/web.md tells.
# Reports disagree about it, a figure's estimates cannot both hold, a relation is disputed, a statement denied.
DISPUTED = 1000
# For each digit of the dead it tells of, up to hundreds of thousands.
DIGIT, MOST_DIGITS = 100, 6
# For each independent source; ten do not need a reviewer more than nine.
SOURCE, MOST_SOURCES = 10, 9
# For an item of which the readers are not sure at all; less with each tenth of certainty.
UNCERTAIN = 9
# What was looked at comes after what was not, what somebody only noted before what was decided.
_RANKS = {None: 0, "noted": 1, "accepted": 2, "corrected": 2}


class Reviewable(NamedTuple):
    """An item, as far as its turn in a queue hangs on it. `verdict` is what a person said of it, `dead` how many it tells of."""

    id: str
    kind: str
    position: int
    verdict: str | None
    certainty: float | None
    sources: int
    dead: int
    is_disputed: bool
    is_denied: bool

    @property
    def rank(self) -> int:
        """0 for what nobody has looked at."""
        return _RANKS[self.verdict]

    @property
    def score(self) -> int:
        """How much an item needs somebody who looks."""
        digits = min(len(str(self.dead)), MOST_DIGITS) if self.dead > 0 else 0
        doubt = 0.0 if self.certainty is None else 1 - self.certainty
        return (
            DISPUTED * (self.is_disputed or self.is_denied)
            + DIGIT * digits
            + SOURCE * min(self.sources, MOST_SOURCES)
            + round(UNCERTAIN * doubt)
        )

    @property
    def turn(self) -> tuple[int, int, int, int]:
        """By what a queue is sorted; items of one score stand in the order of the account."""
        return self.rank, -self.score, REVIEWED.index(self.kind), self.position


def reviewables(elements: Iterable[Element], disputed: Container[str]) -> Iterator[Reviewable]:
    """The items that can be reviewed, of all elements of an account; `disputed` has those that reports disagree about."""
    known = [element for element in elements if element.kind in REVIEWED]
    denied = {e.item.get("answers") for e in known if e.item.get("answer") in DENYING}
    for element in known:
        item = element.item
        yield Reviewable(
            element.id, element.kind, element.position, _within(item, "reviewed", "verdict"),
            item.get("certainty"), int(_within(item, "corroboration", "independent_sources") or 0),
            _dead(item), element.id in disputed or element.kind == "disagreements",
            element.id in denied,
        )  # fmt: skip


def _dead(item: JsonObject) -> int:
    counted = (item.get("best") or item.get("low")) if item.get("measure") == "killed" else None
    return int(_within(item, "fatalities", "best") or counted or 0)


def _within(item: JsonObject, key: str, inner: str) -> Any:
    found = item.get(key)
    return found.get(inner) if isinstance(found, dict) else None
