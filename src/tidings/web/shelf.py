"""Where pages take the parts of an account from: the account in memory, or a case that is read element by element."""

from collections.abc import Iterator, Sequence
from typing import Any, Protocol

from tidings.model.elements import Element, elements_of
from tidings.model.facets import disputed_items, facets_of
from tidings.web.shapes import JsonObject, objects, words


class Shelf(Protocol):
    """Answers what a page has to know of the rest of the account."""

    def find(self, element_id: str) -> Element | None:
        """The element with this id."""

    def find_all(self, ids: Sequence[str]) -> dict[str, Element]:
        """The elements of these ids that the account has."""

    def near(self, shown: Sequence[Element]) -> dict[str, Element | None]:
        """What elements name, where it pays to fetch it in one go; None for a name of nothing."""

    def with_facet(self, name: str, value: str) -> list[str]:
        """The ids of the elements that have a facet."""

    def source_named(self, name: str) -> JsonObject:
        """The source of this id or name; empty when there is none."""


class AccountShelf:
    """A whole account in memory."""

    def __init__(self, account: JsonObject) -> None:
        self.elements: dict[str, Element] = {}
        for element in elements_of(account):
            self.elements.setdefault(element.id, element)
        disputed = disputed_items(account)
        self.facets = {
            key: facets_of(element, self.elements.get, disputed)
            for key, element in self.elements.items()
        }
        self._having: dict[tuple[str, str], list[str]] = {}
        for key, facets in self.facets.items():
            for facet in facets:
                self._having.setdefault(facet, []).append(key)
        self._sources = objects(account, "sources")

    def find(self, element_id: str) -> Element | None:
        """The element with this id."""
        return self.elements.get(element_id)

    def single(self, kind: str) -> JsonObject:
        """The situation, or what made the account; empty when it is not there."""
        element = self.elements.get(kind)
        return element.item if element else {}

    def find_all(self, ids: Sequence[str]) -> dict[str, Element]:
        """The elements of these ids that the account has."""
        return {key: self.elements[key] for key in ids if key in self.elements}

    def near(self, shown: Sequence[Element]) -> dict[str, Element | None]:
        """Nothing: all is near."""
        del shown
        return {}

    def with_facet(self, name: str, value: str) -> list[str]:
        """The ids of the elements that have a facet, in the order of the account."""
        return self._having.get((name, value), [])

    def values(self, name: str) -> list[tuple[str, int]]:
        """The values of a facet by name, with the number of elements that have each."""
        having = ((value, len(keys)) for (own, value), keys in self._having.items() if own == name)
        return sorted(having)

    def source_named(self, name: str) -> JsonObject:
        """The source of this id or name; empty when there is none."""
        named = (s for s in self._sources if name in (words(s, "id"), words(s, "name")))
        return next(named, {})


def names_in(value: Any) -> Iterator[str]:
    """The strings inside a value that may be ids: short, of one word, with a hyphen."""
    if isinstance(value, str):
        if "-" in value and len(value) < 80 and " " not in value:
            yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from names_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from names_in(inner)
