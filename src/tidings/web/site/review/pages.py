"""The pages on which items are reviewed: the queue, one item with all that can be said of it, and all that was said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from tidings.model.corrections import Kept
from tidings.model.evidence import Evidence
from tidings.review.values import GROUPED
from tidings.store.pages import Reading, Wish
from tidings.store.queue import REVIEWED
from tidings.web.catalogue import Entry
from tidings.web.labels import KIND_NAMES
from tidings.web.lookup import Lookup
from tidings.web.shapes import objects, words
from tidings.web.site.asked import read_asked
from tidings.web.site.desk import Desk, Sheet
from tidings.web.site.forms import Reader, read_reader
from tidings.web.site.items import CARDS
from tidings.web.site.review.lots import Lots
from tidings.web.site.review.seen import RECORDS, overlaid, own_words, packed, see
from tidings.web.site.review.turns import Turn, choose, make_queue
from tidings.web.site.review.undo import Undoable, last_of, undoables
from tidings.web.site.review.widgets import Widget, widgets_of
from tidings.web.site.works.work import SayLine, Work
from tidings.web.site.works.works import Works

# Cards on one page of the queue: what somebody looks through without losing the place.
SIZE = 10
# Entities offered where a field names one; others can be written by their name or id.
_OFFERED = 300
_CANDIDATES = 12
# What the keys of review do, as the help lists them.
KEYS = (
    ("a", "accept"), ("r", "reject"), ("u", "not sure"), ("c", "correct"), ("n", "to the note"),
    ("s", "same as another, or not"), ("x", "select the item; a and r then hold for all that are selected"),
    ("X", "select all that the page shows, or none"), ("z", "take back what you said last"),
)  # fmt: skip
_PAGE = re.compile(r"[1-9]\d{0,5}\Z")


@dataclass(frozen=True)
class Sayable:
    """An item with everything that a form about it needs; `waiting` is what was said and is not in the case yet."""

    entry: Entry
    template: str
    saw: str
    widgets: tuple[Widget, ...]
    waiting: tuple[Work, ...]
    grouped: bool
    why: tuple[str, ...] = ()


@dataclass(frozen=True)
class Said:
    """A correction as the list shows it. `undo` is there where it can be taken back now."""

    kept: Kept
    fate: str
    entry: Entry | None
    undo: Undoable | None


class ReviewPages:
    """Answers requests for the pages of review; they change nothing."""

    def __init__(self, desk: Desk, works: Works, lots: Lots) -> None:
        self._desk, self._works, self._lots = desk, works, lots
        self._queue: tuple[int, tuple[Turn, ...]] = (-1, ())

    def queue(self, request: Request) -> Response:
        """The items in their turn."""
        asked = request.query_params
        kind = asked.get("kind", "") if asked.get("kind") in REVIEWED else ""
        disputed, everything = asked.get("only") == "disputed", asked.get("show") == "all"
        page = int(asked["page"]) if _PAGE.match(asked.get("page", "")) else 1
        reader = read_reader(request)
        with self._desk.open(request) as sheet:
            look = sheet.material(read_asked({}), "").look
            turns = choose(self.turns(sheet), kind=kind, disputed=disputed, everything=everything)
            shown = turns[(page - 1) * SIZE : page * SIZE]
            look.stock(sheet.reading.find_all([turn.id for turn in shown]).values())
            cards = [
                self.sayable(entry, look, turn.why)
                for turn in shown
                if (entry := look.item(turn.id)) is not None
            ]
            address = _address(kind, disputed=disputed, everything=everything)
            return sheet.render(
                "review", look, here="review", heading="Review", cards=cards, found=len(turns),
                kind=kind, disputed=disputed, everything=everything, page=page,
                kinds=[(key, KIND_NAMES[key]) for key in REVIEWED if sheet.known.counts.get(key)],
                pages=-(-len(turns) // SIZE), address=address,
                back=address + (f"&page={page}" if page > 1 else ""),
                **self.around(sheet, look, reader),
            )  # fmt: skip

    def item(self, request: Request) -> Response:
        """One item with all forms, and the items that it may be one with."""
        key, searched = request.path_params["id"], request.query_params.get("q", "")[:200].strip()
        with self._desk.open(request) as sheet:
            look = sheet.material(read_asked({}), "").look
            entry = look.item(key)
            if entry is None or entry.kind not in RECORDS:
                raise HTTPException(404)
            card = self.sayable(entry, look)
            others = list(_others(entry, look, sheet.reading, searched)) if card.grouped else []
            return sheet.render(
                "review_item", look, here="review", heading=entry.title, card=card, entry=entry,
                others=others, searched=searched,
                ticks=_ticks(own_words(entry), look) if card.grouped else [],
                back=f"/review/items/{key}", **self.around(sheet, look, read_reader(request)),
            )  # fmt: skip

    def said(self, request: Request) -> Response:
        """Everything that people said, the last first, and what became of it."""
        reader = read_reader(request)
        with self._desk.open(request) as sheet:
            look = sheet.material(read_asked({}), "").look
            kept = sheet.reading.corrections()
            fates = sheet.reading.fates(kept)
            can = {one.number: one for one in undoables(kept, self._works.unfinished())}
            look.stock(sheet.reading.find_all([one.said.item for one in kept]).values())
            rows = [
                Said(one, fates[one.number], look.item(one.said.item), can.get(one.number))
                for one in reversed(kept)
            ]
            return sheet.render(
                "corrections", look, here="review", heading="What was said", rows=rows,
                back="/corrections", **self.around(sheet, look, reader),
            )  # fmt: skip

    def turns(self, sheet: Sheet) -> tuple[Turn, ...]:
        """The queue of the build that a sheet sees; made once for each build."""
        if self._queue[0] != sheet.known.builds:
            self._queue = (sheet.known.builds, make_queue(sheet.reading.reviewables()))
        return self._queue[1]

    def sayable(self, entry: Entry, look: Lookup, why: tuple[str, ...] = ()) -> Sayable:
        """An item with what its forms need."""
        waiting = tuple(
            work for work in self._works.unfinished()
            if isinstance(work.task, SayLine) and work.task.said.item == entry.id
        )  # fmt: skip
        lines = (work.task.said for work in waiting if isinstance(work.task, SayLine))
        seen = overlaid(see(entry, look), lines)
        return Sayable(
            entry, CARDS[entry.kind][1], packed(seen), widgets_of(entry.kind, seen), waiting,
            RECORDS[entry.kind][1] in GROUPED, why,
        )  # fmt: skip

    def around(self, sheet: Sheet, look: Lookup, reader: Reader) -> dict[str, Any]:
        """What every page of review has beside its items."""
        unfinished = self._works.unfinished()
        able = undoables(sheet.reading.corrections(), unfinished)
        undo = last_of(able, reader.name)
        return {
            "reader": reader, "undo": undo, "lot": self._lots.of(undo, able), "review_keys": KEYS,
            "offered": _offered(sheet, look),
            "waiting": sum(isinstance(work.task, SayLine) for work in unfinished),
            "evidence_open": True,
        }  # fmt: skip


def _address(kind: str, *, disputed: bool, everything: bool) -> str:
    given = (
        f"kind={kind}" if kind else "",
        "only=disputed" if disputed else "",
        "show=all" if everything else "",
    )
    return "/review?" + "&".join(part for part in given if part)


def _offered(sheet: Sheet, look: Lookup) -> list[str]:
    """The names of the entities that events and statements name most, by name."""
    found: dict[str, int] = {}
    for facet in ("actor", "place"):
        for value, count in sheet.reading.values(facet, most=_OFFERED):
            found[value] = max(found.get(value, 0), count)
    most = sorted(found, key=lambda key: (-found[key], key))[:_OFFERED]
    entries = look.stock(sheet.reading.find_all(most).values())
    return sorted(
        {words(entry.item, "name") for entry in entries if entry.kind == "entities"} - {""}
    )


def _others(entry: Entry, look: Lookup, reading: Reading, searched: str) -> Iterator[Entry]:
    """Items of the same kind that have the searched words; without any, those that are near."""
    wishes = [Wish(words=searched)] if searched else list(_near(entry))
    known = {entry.id}
    for wish in wishes:
        for other in look.stock(reading.page(entry.kind, wish, first=0, most=_CANDIDATES + 1)):
            if other.id not in known and len(known) <= _CANDIDATES:
                known.add(other.id)
                yield other


def _near(entry: Entry) -> Iterator[Wish]:
    """What items share that may be one: a word of the name, the place with the day, who acts or speaks, the event."""
    item = entry.item
    for word in sorted(words(item, "name").split(), key=len, reverse=True)[:2]:
        yield Wish(words=word)
    dates = [*objects(item, "date"), *objects(item, "window")]
    first, last = (words(dates[0], "earliest"), words(dates[0], "latest")) if dates else ("", "")
    places = [words(place, "entity") for place in objects(item, "place")] or [words(item, "place")]
    actors = [words(actor, "entity") for actor in objects(item, "actors")]
    named = (
        *(("place", one) for one in places),
        ("about", words(item, "event")), ("actor", words(item, "speaker")),
        *(("actor", one) for one in actors),
    )  # fmt: skip
    for facet in named:
        if facet[1]:
            yield Wish(facets=(facet,), after=first, before=last)


@dataclass(frozen=True)
class Tick:
    """Words of an item that can leave it."""

    value: str
    words: str
    outlet: str
    href: str


def _ticks(evidence: Any, look: Lookup) -> list[Tick]:
    return [_tick(one, look) for one in evidence]


def _tick(one: Evidence, look: Lookup) -> Tick:
    place = f"{one.document}:{one.start}-{one.end}"
    mention = look.mention(place)
    href = (mention.href if mention else None) or ""
    return Tick(place, one.quote, look.outlet(one.document), href)
