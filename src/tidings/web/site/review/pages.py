"""The pages on which items are reviewed: the queue, one item with all that can be said of it, and all that was said."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from tidings.model.corrections import Kept
from tidings.model.json import JsonObject
from tidings.review.turns import REVIEWED
from tidings.review.values import GROUPED
from tidings.store.queue import Queue
from tidings.web.catalogue import Entry
from tidings.web.evidence import Span
from tidings.web.labels import KIND_NAMES
from tidings.web.lookup import Lookup
from tidings.web.shapes import words
from tidings.web.site.asked import read_asked
from tidings.web.site.desk import Desk, Sheet
from tidings.web.site.forms import Reader, read_reader
from tidings.web.site.items import CARDS
from tidings.web.site.places import span_of
from tidings.web.site.review.candidates import others_of, ticks_of
from tidings.web.site.review.choosing import (
    MOST_SPOTS,
    Proposal,
    are_own,
    find_words,
    owners,
    propose,
)
from tidings.web.site.review.lots import Lots
from tidings.web.site.review.seen import RECORDS, overlaid, packed, see
from tidings.web.site.review.turns import why
from tidings.web.site.review.undo import Undoable, last_of, undoables
from tidings.web.site.review.widgets import Widget, widgets_of
from tidings.web.site.works.work import SayLine, Work
from tidings.web.site.works.works import Works

# Cards on one page of the queue: what somebody looks through without losing the place.
SIZE = 10
# Entities offered where a field names one; others can be written by their name or id.
_OFFERED = 300
# What the keys of review do, as the help lists them.
KEYS = (
    ("a", "accept"), ("r", "reject"), ("u", "not sure"), ("c", "correct"), ("n", "to the note"),
    ("s", "same as another, or not"), ("w", "choose words of its report for it"),
    ("x", "select the item; a and r then hold for all that are selected"),
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
class Choice:
    """Words that were chosen for an item, and what can be said with them: what they say of its fields; where they are its own
    that they belong elsewhere; where they are another item's that they belong to it."""

    span: Span
    is_own: bool
    proposals: tuple[Proposal, ...]
    owners: tuple[Sayable, ...]
    others: tuple[Entry, ...]


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

    def queue(self, request: Request) -> Response:
        """The items in their turn."""
        asked = request.query_params
        kind = asked.get("kind", "") if asked.get("kind") in REVIEWED else ""
        disputed, everything = asked.get("only") == "disputed", asked.get("show") == "all"
        page = int(asked["page"]) if _PAGE.match(asked.get("page", "")) else 1
        reader = read_reader(request)
        with self._desk.open(request) as sheet:
            look = sheet.material(read_asked({}), "").look
            queue = Queue(kind=kind, disputed=disputed, everything=everything)
            found = sheet.reading.count_turns(queue)
            shown = sheet.reading.turns(queue, first=(page - 1) * SIZE, most=SIZE)
            look.stock(sheet.reading.find_all([turn.id for turn in shown]).values())
            cards = [
                self.sayable(entry, look, tuple(why(turn)))
                for turn in shown
                if (entry := look.item(turn.id)) is not None
            ]
            address = _address(kind, disputed=disputed, everything=everything)
            return sheet.render(
                "review", look, here="review", heading="Review", cards=cards, found=found,
                kind=kind, disputed=disputed, everything=everything, page=page,
                kinds=[(key, KIND_NAMES[key]) for key in REVIEWED if sheet.known.counts.get(key)],
                pages=-(-found // SIZE), address=address,
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
            others = list(others_of(entry, look, sheet.reading, searched)) if card.grouped else []
            return sheet.render(
                "review_item", look, here="review", heading=entry.title, card=card, entry=entry,
                others=others, searched=searched,
                ticks=ticks_of(entry, look) if card.grouped else [],
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

    def choosing(
        self,
        sheet: Sheet,
        look: Lookup,
        document: JsonObject,
        chosen: Span | None,
        request: Request,
    ) -> dict[str, Any]:
        """What the page of a document needs where words are chosen for an item; nothing where no item is named."""
        asked = request.query_params
        entry = look.item(asked.get("item", ""))
        if entry is None or entry.kind not in RECORDS or not sheet.may_say:
            return {}
        said, searched = asked.get("quote", "").strip(), asked.get("q", "")[:200].strip()
        spots = find_words(words(document, "text"), said) if said and not chosen else []
        if len(spots) == 1:
            chosen = span_of(spots[0].place, document)
        card = self.sayable(entry, look)
        choice = None
        if chosen is not None:
            is_own = card.grouped and are_own(entry, chosen)
            choice = Choice(
                span=chosen, is_own=is_own, proposals=tuple(propose(card.widgets, chosen.quote)),
                owners=tuple(
                    self.sayable(one, look) for one in owners(entry, chosen, look, document)
                ) if card.grouped else (),
                others=tuple(others_of(entry, look, sheet.reading, searched)) if is_own else (),
            )  # fmt: skip
        return {
            **self.around(sheet, look, read_reader(request)), "card": card, "entry": entry,
            "quote": said, "spots": spots if len(spots) > 1 else [], "choice": choice,
            "is_missing": bool(said) and not spots and choice is None, "searched": searched,
            "back": f"/review/items/{entry.id}", "most_spots": MOST_SPOTS,
        }  # fmt: skip

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
