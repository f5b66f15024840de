"""The tellings of the invented piles that may be seen, each with the event of the gold that it tells."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

from evaluation.piles import ROOM
from evaluation.score_piles import BLIND
from evaluation.tables import Counts

from tidings.merging.happenings.taught.seen import Node
from tidings.model.documents import Document
from training.happenings.case import Case, read_case

Pair = tuple[Node, Node]


class ToldPile(NamedTuple):
    """A pile as a case, the number of the event of the gold that each telling of one is of, and pairs that the gold keeps apart."""

    name: str
    case: Case
    events: Mapping[Node, int]
    apart: frozenset[Pair]

    def pairs(self) -> Iterator[tuple[Pair, bool]]:
        """Each two tellings of two articles of which the gold says whether they are one."""
        seen, events = self.case.seen, self.events
        known = {*combinations(sorted(events), 2), *self.apart}
        for one, other in sorted(known):
            if seen[one].told.article != seen[other].told.article:
                same = (one, other) not in self.apart and events[one] == events[other]
                yield (one, other), same

    def score(self, joined: Mapping[Node, int]) -> Counts:
        """How many of the pairs that are one are joined."""
        told = [(gold, joined[a] == joined[b]) for (a, b), gold in self.pairs()]
        right = sum(gold and one for gold, one in told)
        return Counts(right, sum(one for _, one in told), sum(gold for gold, _ in told))


def told_piles(workers: int = 2) -> Iterator[ToldPile]:
    """Every pile that may teach, in order of their names."""
    with ProcessPoolExecutor(workers) as pool:
        yield from pool.map(read_pile, rooms())


def rooms() -> list[Path]:
    """The folders of the piles that are not kept apart for measuring."""
    found = (gold.parent for gold in ROOM.glob("*/gold.toml"))
    return sorted(folder for folder in found if not folder.name.endswith(BLIND))


def read_pile(folder: Path) -> ToldPile:
    """One pile; a telling that stands in the words of two events of the gold is of neither."""
    case = read_case(folder.name, (folder / "reports.jsonl").read_bytes())
    gold = tomllib.loads((folder / "gold.toml").read_text(encoding="utf-8"))
    documents = {r.document.origin.partition("#")[2]: r.document for r in case.readings}
    found: dict[Node, set[int]] = {}
    for number, row in enumerate(gold["same_event"]):
        for said in row["tellings"]:
            for node in _told_in(case, documents, said):
                found.setdefault(node, set()).add(number)
    events = {n: min(e) for n, e in found.items() if len(e) == 1}
    sides = (
        [list(_told_in(case, documents, row[side])) for side in ("left", "right")]
        for row in gold.get("not_same", ())
    )
    apart = frozenset((min(a, b), max(a, b)) for left, right in sides for a in left for b in right)
    return ToldPile(folder.name, case, events, apart)


def _told_in(
    case: Case, documents: Mapping[str, Document], said: Mapping[str, Any]
) -> Iterator[Node]:
    """The tellings whose word stands in the words of the gold."""
    document = documents[said["report"]]
    words = r"\s+".join(re.escape(word) for word in said["words"].split())
    place = re.search(words, document.text)
    if place is None:
        raise ValueError(f"not in {said['report']}: {said['words']}")
    for node, one in case.seen.items():
        trigger = one.mention.trigger
        if node[0] == document.id and trigger.start < place.end() and place.start() < trigger.end:
            yield node
