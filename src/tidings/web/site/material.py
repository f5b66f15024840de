"""What a page of the web app is made of: the part of the case that a reader asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tidings.model.elements import Element
from tidings.store.pages import Reading
from tidings.store.wishes import Wish
from tidings.web.addresses import SiteAddresses
from tidings.web.catalogue import Entry
from tidings.web.charts.boundaries import Boundaries
from tidings.web.lookup import Lookup
from tidings.web.shapes import JsonObject, strings, words
from tidings.web.shelf import names_in
from tidings.web.site.asked import Asked

# How many elements of a kind one page shows: as many as can be read in one go and made in a moment.
SIZES: Mapping[str, int] = {
    "brief": 300, "timeline": 120, "entities": 60, "decisions": 100, "left_out": 300, "sources": 60,
    "articles": 60,
}  # fmt: skip
SIZE = 40
# A drawing is made of so many elements of a kind, the first that fit; of 600 a page took half a second.
DRAWN = 400


class CaseShelf:
    """A case that is read element by element."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def find(self, element_id: str) -> Element | None:
        """The element with this id."""
        return self._reading.find(element_id)

    def find_all(self, ids: Sequence[str]) -> dict[str, Element]:
        """The elements of these ids that the account has."""
        return self._reading.find_all(ids)

    def near(self, shown: Sequence[Element]) -> dict[str, Element | None]:
        """What elements name; a page of forty would else ask a thousand times."""
        known: dict[str, Element | None] = {element.id: element for element in shown}
        wanted = {name for element in shown for name in names_in(element.item)} - set(known)
        found = self._reading.find_all(sorted(wanted))
        return known | {name: found.get(name) for name in wanted}

    def with_facet(self, name: str, value: str) -> list[str]:
        """The ids of the elements that have a facet."""
        return self._reading.with_facet(name, value)

    def source_named(self, name: str) -> JsonObject:
        """The source of this id or name; empty when there is none."""
        element = self._reading.find(name) or self._reading.find_named("sources", name)
        return element.item if element else {}


class SiteMaterial:
    """One page of a section: the elements that fit the filter, from the asked place on."""

    def __init__(
        self,
        reading: Reading,
        asked: Asked,
        section: str,
        counts: Mapping[str, int],
        boundaries: Boundaries | None = None,
    ) -> None:
        self._reading, self._asked, self._section, self._counts = reading, asked, section, counts
        self.boundaries = boundaries
        self.look = Lookup(CaseShelf(reading), SiteAddresses())
        self._shown: dict[str, list[Entry]] = {}

    def things(self, kind: str) -> list[Entry]:
        """The elements of a kind that this page shows."""
        if kind not in self._shown:
            self._shown[kind] = self.look.stock(self._find(kind))
        return self._shown[kind]

    def charted(self, kind: str) -> list[JsonObject]:
        """The elements of a kind that fit the filter, as many as a drawing holds apart."""
        found = self._reading.page(kind, self._asked.wish, first=0, most=DRAWN)
        self.look.know(found)
        return [element.item for element in found]

    def named_by(self, items: list[JsonObject]) -> list[JsonObject]:
        """The entities that these items name."""
        wanted = sorted({name for item in items for name in names_in(item)})
        found = self._reading.find_all(wanted, kind="entities").values()
        self.look.know(found)
        return [element.item for element in found]

    def count(self, kind: str) -> int:
        """How many elements of a kind there are."""
        return self._counts.get(kind, 0)

    def single(self, kind: str) -> JsonObject:
        """The situation, or what made the account."""
        element = self._reading.find(kind)
        return element.item if element else {}

    def rules(self) -> list[tuple[str, int]]:
        """The rules by name, with how many elements each was used for."""
        return sorted(self._reading.values("rule", most=1000))

    def independent(self) -> int:
        """How many sources are independent."""
        return self.count("independent")

    def _find(self, kind: str) -> list[Element]:
        if self._section == "sources" and kind == "articles":
            named = [key for s in self.things("sources") for key in strings(s.item, "articles")]
            return list(self._reading.find_all(named[:2000]).values())
        if kind == "documents":
            return self._documents()
        size = SIZES.get(kind, SIZE)
        first = (self._asked.page - 1) * size
        wish = self._asked.wish
        if kind == "relations" and self._section == "entities":
            first = 0
        if kind == "stories":
            first, wish = 0, Wish()
        return self._reading.page(kind, wish, first=first, most=size)

    def _documents(self) -> list[Element]:
        """Of what was left out, the documents it belongs to; articles have theirs on pages of their own."""
        if self._section != "left_out":
            return []
        # A stretch cut from a document is told as ORIGIN:START-END.
        places = {words(out.item, "where") for out in self.things("left_out")}
        origins = places | {place.rpartition(":")[0] for place in places}
        return self._reading.documents_from(sorted(origins - {""}))
