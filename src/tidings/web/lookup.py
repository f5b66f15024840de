"""Answers what templates ask about an account: which item, whose words, in which article."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from tidings.model.elements import Element
from tidings.web.addresses import Addresses
from tidings.web.anchors import anchor_of
from tidings.web.catalogue import Entry, differs_id, make_entry, record_id, taken_id
from tidings.web.changes import Comparison, compare_renditions
from tidings.web.evidence import Span, find_spans, overlap
from tidings.web.highlights import Segment, show_context
from tidings.web.origins import Making, find_origins
from tidings.web.passages import Block, find_blocks
from tidings.web.shapes import JsonObject, objects, strings, words
from tidings.web.shelf import Shelf, names_in

_MENTION = re.compile(r"(.+):(\d+)-(\d+)")


@dataclass(frozen=True)
class Witness:
    """One piece of evidence as a reader sees it: the words with what stands around them."""

    span: Span
    href: str | None
    before: str
    words: str
    after: str
    article: JsonObject
    document: JsonObject


class Lookup:
    """An account, as far as a page has to know it; what was asked once is remembered."""

    def __init__(self, shelf: Shelf, addresses: Addresses) -> None:
        self.shelf, self.addresses = shelf, addresses
        self._elements: dict[str, Element | None] = {}
        self._entries: dict[str, Entry | None] = {}
        self._resting: dict[str, dict[Span, list[Entry]]] = {}
        self._stocked: set[str] = set()
        # A card asks for the words behind one thing many times. The thing is kept, so that its id stays its own.
        self._spans_of: dict[int, tuple[Any, list[Span]]] = {}

    def stock(self, elements: Iterable[Element]) -> list[Entry]:
        """The entries of elements; what these name is fetched in one go."""
        shown = list(elements)
        self._elements |= {element.id: element for element in shown}
        new = [element for element in shown if element.id not in self._stocked]
        self._stocked |= {element.id for element in new}
        self._elements |= self.shelf.near(new)
        return [entry for element in shown if (entry := self.item(element.id))]

    def know(self, elements: Iterable[Element]) -> None:
        """Remember elements that are only named on the page; what they name themselves is not fetched."""
        for element in elements:
            self._elements.setdefault(element.id, element)

    def item(self, item_id: Any) -> Entry | None:
        """The entry of an id, if the account has it."""
        if not isinstance(item_id, str):
            return None
        if item_id not in self._entries:
            element = self._element(item_id)
            self._entries[item_id] = make_entry(element, self._called) if element else None
            if element is None:
                self._find_inner(item_id)
        return self._entries[item_id]

    def name(self, item_id: Any) -> str:
        """What an item is called; an unknown id is shown as it is."""
        entry = self.item(item_id)
        return entry.title if entry else str(item_id or "")

    def href(self, item_id: Any) -> str | None:
        """Where an item is shown, if the account has it."""
        entry = self.item(item_id)
        return self.addresses.item(entry) if entry else None

    def section(self, key: str) -> str:
        """Where a section begins."""
        return self.addresses.section(key)

    def holds(self, span: Span) -> bool:
        """Whether the document really has these words at this place."""
        text = words(self.document(span.document), "text")
        return 0 <= span.start < span.end and text[span.start : span.end] == span.quote

    def evidence(self, value: Any) -> list[Witness]:
        """The evidence inside a value, each with its context and a link to its words."""
        return self.witnesses(self._spans(value))

    def witnesses(self, spans: Iterable[Span]) -> list[Witness]:
        """Spans as a reader sees them."""
        return [self._witness(span) for span in spans]

    def mention(self, said: Any) -> Witness | None:
        """The words that a decision names as DOCUMENT:START-END; nothing for another side."""
        place = _MENTION.fullmatch(said) if isinstance(said, str) else None
        text = words(self.document(place[1]), "text") if place else ""
        if not place or not text:
            return None
        start, end = int(place[2]), int(place[3])
        return self._witness(Span(place[1], start, end, text[start:end]))

    def first(self, *values: Any) -> str | None:
        """The link to the first words that stand behind the first of these values that has any."""
        for span in (span for value in values for span in self._spans(value)):
            if self.holds(span):
                return self.addresses.words(span)
        return None

    def mentions_within(self, entity_id: Any, value: Any) -> str | None:
        """The link to where this entity is named inside the evidence of a value."""
        entry = self.item(entity_id)
        around = self._spans(value)
        for mention in entry.spans if entry else ():
            if any(overlap(mention, span) for span in around) and self.holds(mention):
                return self.addresses.words(mention)
        return None

    def named_in(self, sentence: JsonObject) -> Iterator[Entry]:
        """The entities that are named in the evidence of a sentence, or act in the items it tells of."""
        documents = dict.fromkeys(span.document for span in find_spans(sentence))
        near = [key for one in documents for key in self.shelf.with_facet("document", one)]
        held = [self._element(item) for item in strings(sentence, "items")]
        near += [name for element in held if element for name in names_in(element.item)]
        for key in dict.fromkeys(near):
            entry = self.item(key)
            if entry and entry.kind == "entities":
                yield entry

    def document(self, document_id: Any) -> JsonObject:
        """A document; empty when the account has none of this id."""
        element = self._element(document_id) if isinstance(document_id, str) else None
        return element.item if element and element.kind == "documents" else {}

    def article_of(self, document: str) -> JsonObject:
        """The article that a document is a rendition of."""
        named = words(self.document(document), "article")
        holders = [named] if named else self.shelf.with_facet("contains", document)
        return self.article(holders[0]) if holders else {}

    def article(self, article_id: str) -> JsonObject:
        """An article; empty when the account has none of this id."""
        element = self._element(article_id)
        return element.item if element and element.kind == "articles" else {}

    def sources_of(self, article_id: str) -> list[JsonObject]:
        """The sources that an article counts for."""
        keys = self.shelf.with_facet("contains", article_id) if article_id else []
        found = (self._element(key) for key in keys)
        return [element.item for element in found if element and element.kind == "sources"]

    def outlet(self, document: Any) -> str:
        """Who published the document, in the shortest words that are known."""
        own = self.document(document)
        article = self.article_of(document) if isinstance(document, str) else {}
        shown = words(own, "outlet") or words(article, "outlet")
        return shown or words(article, "agency", "title") or words(own, "title", "origin", "id")

    def documents_of(self, article: JsonObject) -> list[JsonObject]:
        """The renditions of an article, as far as the account has them."""
        return [found for key in strings(article, "documents") if (found := self.document(key))]

    def answers_to(self, statement_id: Any) -> list[str]:
        """The statements that answer this one."""
        known = isinstance(statement_id, str) and statement_id
        return self.shelf.with_facet("answers", statement_id) if known else []

    def blocks(self, document: JsonObject) -> list[Block]:
        """The text of a document in its parts, each split at every border of evidence."""
        return find_blocks(document, self._resting_in(words(document, "id")))

    def making(self, article: JsonObject) -> Making:
        """Whose words an article is made of."""
        return find_origins(
            article, self.shelf.source_named, lambda key: objects(self.document(key), "facts")
        )

    def comparisons(self, article: JsonObject) -> tuple[Comparison, ...]:
        """What changed between the renditions of an article."""
        return compare_renditions(
            article, {key: self.document(key) for key in strings(article, "documents")}
        )

    def resting_on(self, spans: Iterable[Span]) -> list[Entry]:
        """The items that rest on any of these spans, each once; the closest words come first."""
        found: dict[str, Entry] = {}
        for span in sorted(spans, key=lambda span: (span.end - span.start, span)):
            for entry in self._resting_in(span.document).get(span, ()):
                found.setdefault(entry.anchor, entry)
        return list(found.values())

    def resting_rows(self, document: JsonObject) -> list[tuple[Span, list[Entry]]]:
        """Every span of a document in the order of the text, with its items."""
        return sorted(self._resting_in(words(document, "id")).items(), key=lambda row: row[0])

    def _spans(self, value: Any) -> list[Span]:
        """The spans inside a value; those of a part of the account are found once."""
        if not isinstance(value, dict | list):
            return find_spans(value)
        known = self._spans_of.get(id(value))
        if known is None:
            known = self._spans_of[id(value)] = (value, find_spans(value))
        return known[1]

    def _resting_in(self, document: str) -> dict[Span, list[Entry]]:
        """What rests on the words of a document, by these words."""
        if document not in self._resting:
            found: dict[Span, list[Entry]] = {}
            for entry in self._everything_in(document):
                for span in entry.spans:
                    if span.document == document and self.holds(span):
                        found.setdefault(span, []).append(entry)
            self._resting[document] = found
        return self._resting[document]

    def _everything_in(self, document: str) -> Iterator[Entry]:
        keys = self.shelf.with_facet("document", document)
        for entry in self.stock(self.shelf.find_all(keys).values()):
            if entry.kind == "articles":
                yield from self._within_article(entry.item)
            else:
                yield entry
        if own := self.document(document):
            yield self._inner(record_id(document), "records", own)

    def _within_article(self, article: JsonObject) -> Iterator[Entry]:
        """The words an article took, and the differences between its renditions, as items of their own."""
        key = words(article, "id")
        for position, taken in enumerate(objects(article, "derived_from"), 1):
            yield self._inner(taken_id(key, position), "taken", taken)
        for position, pair in enumerate(self.comparisons(article), 1):
            spans = [span for change in pair.changes for span in (*change.before, *change.after)]
            item = {"counts": pair.counts, "evidence": [span._asdict() for span in spans]}
            yield self._inner(differs_id(key, position), "differs", item)

    def _find_inner(self, key: str) -> None:
        """Something within an article or a document, whose id names it."""
        kind, _, rest = key.partition("-")
        if kind in ("taken", "differs"):
            article = self._element(rest.rpartition("-")[0])
            for _ in self._within_article(article.item) if article else ():
                """Each is remembered."""
        elif kind == "record" and (document := self.document(rest)):
            self._inner(key, "records", document)

    def _inner(self, key: str, kind: str, item: JsonObject) -> Entry:
        found = self._entries.get(key)
        if found is None:
            found = make_entry(Element(key, kind, 0, item), self._called)
            self._entries[key] = found
        return found

    def _element(self, key: str) -> Element | None:
        if key not in self._elements:
            self._elements[key] = self.shelf.find(key) if key else None
        return self._elements[key]

    def _called(self, key: str) -> str:
        """The name by which an item stands in the title of another one."""
        element = self._element(key)
        return (words(element.item, "name", "title", "headline") if element else "") or key

    def _witness(self, span: Span) -> Witness:
        document = self.document(span.document)
        found = self.holds(span)
        before, quoted, after = (
            show_context(words(document, "text"), span) if found else ("", span.quote, "")
        )
        href = self.addresses.words(span) if found else None
        article = self.article_of(span.document)
        return Witness(span, href, before, quoted, after, article, document)


def rest_anchor(segment: Segment, document: JsonObject) -> str:
    """Where the list of items that rest on a segment stands."""
    return f"rests-{anchor_of(words(document, 'id'))}-{segment.covering[0].start}-" + str(
        segment.covering[0].end
    )
