"""Which statements a turn may answer, found without comparing it with all: by shared rare words, items and nearness.

The cost of one turn does not grow with the case: a word that many turns have is not looked up, and only the best go on.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from tidings.merging.answers.turns import Turn
from tidings.merging.roots import Rarity, root

# A word that more turns have finds nothing particular.
CROWD = 60
# So many statements before and behind stand next to one.
STEPS = 3
# So many that share words are looked at.
BEST = 40
# So many that were aimed at who speaks are looked at, the last ones.
AIMED = 12
# Letters that a verb and its noun have in common; so few words name nothing but what was said.
STEM, BARE = 5, 3
# Behind every id.
LAST_ID = "~"
# One event or figure in common counts as so many rare words.
ITEM = 2.0

Order = Mapping[tuple[str, str], int]


class Candidates:
    """The statements that can be answered, by their words, by what they are about and by their place."""

    def __init__(self, said: Sequence[Turn], order: Order, rarity: Rarity) -> None:
        self._by_id = {t.id: t for t in said}
        self._rarity = rarity
        own: dict[str, list[str]] = {}
        around: dict[str, list[str]] = {}
        about: dict[str, list[str]] = {}
        for turn in said:
            for index, some in (
                (own, turn.own | turn.senses),
                (around, turn.around | turn.senses_around),
                (about, turn.about),
            ):
                for key in some:
                    index.setdefault(key, []).append(turn.id)
        self._own, self._around, self._about = (_telling(i) for i in (own, around, about))
        self._meant = _in_time((target, t) for t in said for target in t.targets)
        self._cues = _in_time((stem(word), t) for t in said for word in t.cue.split()[:1])
        self._order = order
        self._placed = {(document, place): key for (document, key), place in order.items()}

    def of(self, one: Turn) -> Iterator[Turn]:
        """The turns that may be answered, sorted by id."""
        found = self._beside(one) | self._alike(one) | self._against(one)
        yield from (self._by_id[key] for key in sorted(found - {one.id}) if key in self._by_id)

    def _against(self, one: Turn) -> set[str]:
        """Those that were last aimed at who speaks now, or said with the word that all he says names: "the offer"."""
        named = (self._cues.get(stem(r), []) for r in sorted(one.own) if len(one.own) <= BARE)
        aimed = (self._meant.get(voice, []) for voice in sorted(one.voices))
        found: set[str] = set()
        for some in (*named, *aimed):
            behind = bisect_right(some, (one.last, LAST_ID))
            found.update(key for _, key in some[max(0, behind - AIMED) : behind])
        return found

    def _beside(self, one: Turn) -> set[str]:
        found: set[str] = set()
        for document in sorted({p.document for p in one.passages}):
            place = self._order.get((document, one.id))
            if place is not None:
                steps = range(place - STEPS, place + STEPS + 1)
                found.update(k for s in steps if (k := self._placed.get((document, s))))
        return found

    def _alike(self, one: Turn) -> set[str]:
        """Those that share most with a turn."""
        shared: Counter[str] = Counter()
        # in one order, for sums of fractions depend on it
        for index, some in (
            (self._around, one.own | one.senses),
            (self._own, one.around | one.senses_around),
        ):
            for word in sorted(some):
                weight = round(self._rarity.weight(word), 6)
                for key in index.get(word, ()):
                    shared[key] += weight  # type: ignore[assignment]
        for item in sorted(one.about):
            for key in self._about.get(item, ()):
                shared[key] += ITEM  # type: ignore[assignment]
        return set(sorted(shared, key=lambda k: (-round(shared[k], 6), k))[: BEST + 1])


def stem(word: str) -> str:
    """What a verb of saying and its noun have in common: "invited", "invitation"."""
    return root(word)[:STEM]


def _in_time(said: Iterable[tuple[str, Turn]]) -> dict[str, list[tuple[str, str]]]:
    """Turns by what they are found by, with their first day, in order."""
    found: dict[str, list[tuple[str, str]]] = {}
    for key, turn in said:
        found.setdefault(key, []).append((turn.first, turn.id))
    return {key: sorted(some) for key, some in found.items()}


def _telling(index: Mapping[str, list[str]]) -> dict[str, list[str]]:
    return {key: told for key, told in index.items() if len(told) <= CROWD}


def order_of(said: Sequence[Turn]) -> dict[tuple[str, str], int]:
    """The place of each statement among those of each document."""
    places: dict[tuple[str, str], int] = {}
    counts: Counter[str] = Counter()
    for document, _, key in sorted({(p.document, p.start, t.id) for t in said for p in t.passages}):
        if (document, key) not in places:
            places[document, key] = counts[document]
            counts[document] += 1
    return places
