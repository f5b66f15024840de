"""The invented piles of reports of one crisis, with what an analyst finds in them: `gold/piles/`.

Each pile is built as one case. Words of the gold are found by their offsets in the text of their document.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from evaluation.said import Place

from tidings.model.account import Account
from tidings.model.evidence import Evidence
from tidings.pipeline import build_account
from tidings.settings import Settings
from tidings.sources.reading import read_content

ROOM = Path(__file__).parent / "gold" / "piles"

Row = Mapping[str, Any]


class Pile(NamedTuple):
    """A case that was built, its gold, and its documents by the id of their report."""

    name: str
    account: Account
    gold: Mapping[str, list[dict[str, Any]]]
    documents: Mapping[str, tuple[str, str]]

    def rows(self, kind: str) -> list[dict[str, Any]]:
        """The rows of one kind of the gold."""
        return self.gold.get(kind, [])

    def place(self, said: Row) -> Place:
        """Where the words of a row stand."""
        document, text = self.documents[said["report"]]
        words = r"\s+".join(re.escape(word) for word in said["words"].split())
        found = re.search(words, text)
        if found is None:
            raise ValueError(f"{self.name}, {said['report']}: not in the document: {said['words']}")
        return Place(document, found.start(), found.end())

    def article(self, report: str) -> str | None:
        """The article that a report was read as."""
        document = self.documents[report][0]
        return next((a.id for a in self.account.articles if document in a.documents), None)


class Item(NamedTuple):
    """An item of the account, with the places where it is told."""

    id: str
    places: tuple[Place, ...]
    part_of: str | None = None

    def touches(self, place: Place) -> bool:
        """Whether the item is told in these words."""
        return any(one.touches(place) for one in self.places)


def piles(limit: int | None = None, only: str | None = None) -> Iterator[Pile]:
    """Every pile, or one, built as `tidings build` would."""
    rooms = (one for one in ROOM.iterdir() if (one / "gold.toml").exists())
    for folder in sorted(one for one in rooms if only in {None, one.name})[:limit]:
        gold = tomllib.loads((folder / "gold.toml").read_text(encoding="utf-8"))
        lines = (folder / "reports.jsonl").read_bytes()
        reports, _ = read_content(lines, origin="pile", media_type="application/x-ndjson")
        account = build_account(reports, settings=Settings(workers=1))
        texts = {d.origin.partition("#")[2]: (d.id, d.text) for d in account.documents}
        yield Pile(folder.name, account, gold, texts)


def places(evidence: Iterable[Evidence]) -> tuple[Place, ...]:
    """The places of some evidence."""
    return tuple(Place(e.document, e.start, e.end) for e in evidence)


def events_of(account: Account) -> list[Item]:
    """The events, told in the words of each report."""
    return [
        Item(e.id, places(v for r in e.reports for v in r.evidence) + places(e.evidence), e.part_of)
        for e in account.events
    ]


def figures_of(account: Account) -> list[Item]:
    """The figures, told in the words of each estimate."""
    return [
        Item(f.id, places(v for s in f.estimates for v in s.evidence), f.part_of)
        for f in account.figures
    ]
