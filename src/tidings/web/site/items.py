"""What the page of one item says beside its card: why it is so, what disagrees, and what else names it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tidings.store.pages import Reading
from tidings.store.wishes import Wish
from tidings.web.catalogue import Entry
from tidings.web.evidence import Span
from tidings.web.lookup import Lookup
from tidings.web.shapes import JsonObject, strings, words
from tidings.web.site.asked import Asked

# Where the page of a kind of item hangs in the navigation, and the template of its card.
CARDS = {
    "events": ("events", "event.html"), "figures": ("figures", "figure.html"),
    "statements": ("statements", "statement.html"), "entities": ("entities", "entity.html"),
    "relations": ("entities", "relation.html"), "agreements": ("agreements", "agreement.html"),
    "forecasts": ("forecasts", "forecast.html"),
    "disagreements": ("disagreements", "disagreement.html"), "articles": ("articles", "article.html"),
    "sources": ("sources", "source.html"), "stories": ("sources", "story.html"),
}  # fmt: skip
# Where a record says by which rule or for what reason it has its value, and what else was possible.
_WHY = ("rule", "conservative_rule", "inferred", "why", "why_not", "explanation")
_OTHERS = ("runners_up", "speaker_candidates")
# An item's page names so many of each kind, and links to all.
_NAMED = 12
_DECISIONS = 40
# By which facet other elements name an item of a kind.
_NAMING = {
    "entities": ("actor", "place"), "sources": ("source",), "stories": ("story",),
    "events": ("about",), "statements": ("about",), "figures": ("about",), "agreements": ("about",),
}  # fmt: skip
_LISTED = (
    ("events", "Events"), ("statements", "Statements"), ("figures", "Figures"),
    ("relations", "Relations"), ("agreements", "Agreements"), ("articles", "Articles"),
)  # fmt: skip


@dataclass(frozen=True)
class Group:
    """Elements of one kind that name the item, and where all of them are listed."""

    heading: str
    total: int
    entries: list[Entry]
    href: str


def describe_item(entry: Entry, look: Lookup, reading: Reading) -> dict[str, Any]:
    """Everything that the template of an item's page is given beside the card."""
    decisions = list(_decisions(entry, look, reading))
    return {
        "rules": list(dict.fromkeys(_rules(entry.item, ""))),
        "runners_up": [look.name(one) for one in _others(entry.item)],
        "decisions": decisions[:_DECISIONS],
        "more_decisions": max(0, len(decisions) - _DECISIONS),
        "disagreements": list(_disagreements(entry, look, reading)),
        "related": list(_related(entry, look, reading)),
    }


def _rules(value: Any, where: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if key in _WHY and isinstance(inner, str):
                yield where, inner
            elif key not in ("evidence", "mentions"):
                yield from _rules(inner, where if key == "inferred" else key)
    elif isinstance(value, list):
        for inner in value:
            yield from _rules(inner, where)


def _others(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if key in _OTHERS:
                yield from strings(value, key)
            else:
                yield from _others(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _others(inner)


def _decisions(entry: Entry, look: Lookup, reading: Reading) -> Iterator[JsonObject]:
    """The decisions about an item: a side names its id, or a mention within its words."""
    named = {
        entry.id,
        words(entry.item, "name"),
        *strings(entry.item, "aliases"),
        *strings(entry.item, "documents"),
    }
    documents = {span.document for span in entry.spans}
    keys = [
        key
        for one in sorted((named | documents) - {""})
        for key in reading.with_facet("decides", one)
    ]
    found = reading.find_all(list(dict.fromkeys(keys)))
    for decision in found.values():
        sides = [words(decision.item, "left"), words(decision.item, "right")]
        if any(side in named or _lies_in(side, entry.spans, look) for side in sides):
            yield decision.item


def _lies_in(side: str, spans: tuple[Span, ...], look: Lookup) -> bool:
    mention = look.mention(side)
    return mention is not None and any(
        span.document == mention.span.document
        and span.start <= mention.span.start
        and mention.span.end <= span.end
        for span in spans
    )


def _disagreements(entry: Entry, look: Lookup, reading: Reading) -> Iterator[Entry]:
    for key in reading.with_facet("about", entry.id):
        found = look.item(key)
        if found and found.kind == "disagreements" and found.id != entry.id:
            yield found


def _related(entry: Entry, look: Lookup, reading: Reading) -> Iterator[Group]:
    """What names this item, kind by kind."""
    for facet in _NAMING.get(entry.kind, ()):
        wish = Wish(facets=((facet, entry.id),))
        for kind, heading in _LISTED:
            total = reading.count(kind, wish)
            if total:
                first = look.stock(reading.page(kind, wish, first=0, most=_NAMED))
                where = look.section("entities" if kind == "relations" else kind)
                said = heading if facet != "place" else f"{heading} there"
                yield Group(said, total, first, where + Asked(wish=wish).address())
