"""Names everything that a link of a page can lead to, with the words that it rests on."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from tidings.model.elements import Element
from tidings.web.anchors import anchor_of
from tidings.web.evidence import Span, find_spans
from tidings.web.labels import KIND_NAMES, LAYERS, shorten, title_of
from tidings.web.shapes import JsonObject, words

# The words that these rest on are shown at places of their own: taken words, differences, records.
_ELSEWHERE = ("articles", "documents")


@dataclass(frozen=True)
class Entry:
    """One item of the page: where it stands, what it is called, what it rests on."""

    id: str
    kind: str
    title: str
    item: JsonObject

    @cached_property
    def spans(self) -> tuple[Span, ...]:
        """The words that it rests on; looked for only where a page shows them."""
        return () if self.kind in _ELSEWHERE else tuple(find_spans(self.item))

    @property
    def anchor(self) -> str:
        """The item's place on a page."""
        return anchor_of(self.id)

    @property
    def kind_name(self) -> str:
        """What sort of item this is, in a reader's word."""
        return KIND_NAMES.get(self.kind, self.kind)

    @property
    def layer(self) -> str:
        """The layer of underline that marks this item's words."""
        return LAYERS.get(self.kind, "other")


def make_entry(element: Element, name: Callable[[str], str]) -> Entry:
    """The entry of an element; `name` gives what another item is called by its id."""
    item = element.item
    if element.kind == "brief":
        item = {**item, "text": shorten(words(item, "text"))}
    title = title_of(element.kind, item, name) or element.id
    return Entry(element.id, element.kind, title, element.item)


def taken_id(article: str, position: int) -> str:
    """The words that an article took from one origin."""
    return f"taken-{article}-{position}"


def differs_id(article: str, position: int) -> str:
    """What changed between two renditions of an article."""
    return f"differs-{article}-{position}"


def record_id(document: str) -> str:
    """What a document says about itself."""
    return f"record-{document}"
