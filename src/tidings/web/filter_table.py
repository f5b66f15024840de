"""What the script of a dossier filters by: the days and facets of every item, in as few bytes as can be."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from operator import itemgetter

from markupsafe import Markup

from tidings.model.elements import Element
from tidings.model.facets import Facet, days_of
from tidings.web.anchors import anchor_of
from tidings.web.brush import Brush, make_brush
from tidings.web.filters import FIELDS, MOST_CHOICES, Field, make_choices
from tidings.web.lookup import Lookup
from tidings.web.packing import deflate
from tidings.web.shapes import strings
from tidings.web.shelf import AccountShelf

# What rests on the words of an article is what the article tells of.
_TOLD = ("place", "actor", "type", "status")
# Decisions are told of what they join, and have neither day nor place of their own.
_UNLISTED = ("decisions", "documents", "times", "situation", "made")


@dataclass(frozen=True)
class FilterTable:
    """The fields of the bar, the histogram of days, and the table of the items as JSON for the script."""

    fields: tuple[Field, ...]
    brush: Brush | None
    table: Markup
    first_day: str
    last_day: str

    def packed(self) -> str:
        """The table for a large dossier."""
        return deflate(self.table)


def make_filter_table(shelf: AccountShelf, look: Lookup) -> FilterTable:
    """The filter of a whole account."""
    listed = [one for one in shelf.elements.values() if one.kind not in _UNLISTED]
    publishers: dict[str, list[str]] = {}
    for one in listed:
        for article in strings(one.item, "articles") if one.kind == "sources" else ():
            publishers.setdefault(article, []).append(one.id)
    facets = {one.id: _facets(one, shelf, publishers.get(one.id, ())) for one in listed}
    fields = tuple(_fields(facets.values(), look))
    numbers: dict[Facet, int] = {}
    for field in fields:
        for choice in field.choices:
            numbers[field.name, choice.value] = len(numbers)
    days = {one.id: days_of(one) for one in listed}
    rows = {anchor_of(one.id): _row(days[one.id], facets[one.id], numbers) for one in listed}
    known = [pair for pair in days.values() if any(pair)]
    return FilterTable(
        fields=fields,
        brush=make_brush(known, shelf.single("situation")),
        table=_as_json({"facets": list(numbers), "items": rows}),
        first_day=min((first for first, _ in known if first), default=""),
        last_day=max((last for _, last in known if last), default=""),
    )


def _facets(element: Element, shelf: AccountShelf, publishers: Iterable[str]) -> set[Facet]:
    own = shelf.facets[element.id]
    if element.kind == "articles":
        named = strings(element.item, "documents")
        resting = {key for document in named for key in shelf.with_facet("document", document)}
        own = own | {facet for key in resting for facet in shelf.facets[key] if facet[0] in _TOLD}
        own |= {("source", key) for key in publishers}
    return {facet for facet in own if facet[0] in FIELDS}


def _fields(all_facets: Iterable[set[Facet]], look: Lookup) -> Iterator[Field]:
    counts = Counter(facet for facets in all_facets for facet in sorted(facets))
    for name, label in FIELDS.items():
        values = [(value, n) for (own, value), n in counts.items() if own == name]
        common = sorted(sorted(values), key=itemgetter(1), reverse=True)[:MOST_CHOICES]
        if len(common) > 1:
            yield Field(name, label, make_choices(common, look))


def _row(days: tuple[str, str], facets: set[Facet], numbers: dict[Facet, int]) -> str:
    """`FIRST/LAST NUMBER NUMBER …`; a day that is the same is said once, numbers are steps from the one before."""
    first, last = days
    said = first if first == last else f"{first}/{last}"
    having = sorted(numbers[facet] for facet in facets if facet in numbers)
    steps = (n - before for before, n in zip((0, *having), having, strict=False))
    return " ".join((said, *map(str, steps)))


def _as_json(value: object) -> Markup:
    """JSON that cannot end the element that it stands in."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for mark in "<>&\u2028\u2029":
        text = text.replace(mark, f"\\u{ord(mark):04x}")
    return Markup(text)  # noqa: S704 - no mark of HTML is left in it
