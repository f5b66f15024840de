"""What an item under review may be one with, and the words of it that may belong elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from tidings.model.evidence import Evidence
from tidings.store.pages import Reading
from tidings.store.wishes import Wish
from tidings.web.catalogue import Entry
from tidings.web.lookup import Lookup
from tidings.web.shapes import objects, words
from tidings.web.site.review.seen import own_words

_CANDIDATES = 12


def others_of(entry: Entry, look: Lookup, reading: Reading, searched: str) -> Iterator[Entry]:
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
    choose: str


def ticks_of(entry: Entry, look: Lookup) -> list[Tick]:
    """Every piece of words that can leave an item."""
    return [_tick(one, entry, look) for one in own_words(entry)]


def _tick(one: Evidence, entry: Entry, look: Lookup) -> Tick:
    place = f"{one.document}:{one.start}-{one.end}"
    mention = look.mention(place)
    href = (mention.href if mention else None) or ""
    choose = f"/documents/{quote(one.document)}?item={quote(entry.id)}&words={one.start}-{one.end}"
    return Tick(place, one.quote, look.outlet(one.document), href, choose)
