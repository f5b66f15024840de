"""Answers what templates ask about an account: which item, whose words, in which article."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from tidings.web.anchors import anchor_of, words_anchor
from tidings.web.catalogue import Entry, build_catalogue
from tidings.web.changes import Comparison, compare_renditions
from tidings.web.evidence import Span, find_spans, overlap
from tidings.web.highlights import Segment, show_context
from tidings.web.origins import Making, find_origins
from tidings.web.passages import Block, find_blocks
from tidings.web.shapes import JsonObject, objects, strings, words


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
    """An account, indexed for reading."""

    def __init__(self, account: JsonObject) -> None:
        self.account = account
        self.catalogue = build_catalogue(account)
        self.documents = _by_id(objects(account, "documents"))
        self.articles = _by_id(objects(account, "articles"))
        self.sources = _by_id(objects(account, "sources"))
        self._article_of = {
            document: article
            for article in self.articles.values()
            for document in strings(article, "documents")
        }
        self._answers: dict[str, list[str]] = {}
        for statement in objects(account, "statements"):
            self._answers.setdefault(words(statement, "answers"), []).append(words(statement, "id"))
        self._resting: dict[str, dict[Span, list[Entry]]] = {}
        for entry in self.catalogue.values():
            for span in entry.spans:
                if self.holds(span):
                    spans = self._resting.setdefault(span.document, {})
                    spans.setdefault(span, []).append(entry)

    def item(self, item_id: Any) -> Entry | None:
        """The entry of an id, if the account has it."""
        return self.catalogue.get(item_id) if isinstance(item_id, str) else None

    def name(self, item_id: Any) -> str:
        """What an item is called; an unknown id is shown as it is."""
        entry = self.item(item_id)
        return entry.title if entry else str(item_id or "")

    def holds(self, span: Span) -> bool:
        """Whether the document really has these words at this place."""
        text = words(self.documents.get(span.document, {}), "text")
        return 0 <= span.start < span.end and text[span.start : span.end] == span.quote

    def evidence(self, value: Any) -> list[Witness]:
        """The evidence inside a value, each with its context and a link to its words."""
        return self.witnesses(find_spans(value))

    def witnesses(self, spans: Iterable[Span]) -> list[Witness]:
        """Spans as a reader sees them."""
        return [self._witness(span) for span in spans]

    def first(self, *values: Any) -> str | None:
        """The link to the first words that stand behind the first of these values that has any."""
        for span in (span for value in values for span in find_spans(value)):
            if self.holds(span):
                return "#" + words_anchor(span)
        return None

    def mentions_within(self, entity_id: Any, value: Any) -> str | None:
        """The link to where this entity is named inside the evidence of a value."""
        entry = self.item(entity_id)
        around = find_spans(value)
        for mention in entry.spans if entry else ():
            if any(overlap(mention, span) for span in around) and self.holds(mention):
                return "#" + words_anchor(mention)
        return None

    def article_of(self, document: str) -> JsonObject:
        """The article that a document is a rendition of."""
        return self._article_of.get(document, {})

    def outlet(self, document: Any) -> str:
        """Who published the document, in the shortest words that are known."""
        own = self.documents.get(document, {}) if isinstance(document, str) else {}
        article = self.article_of(document) if isinstance(document, str) else {}
        shown = words(own, "outlet") or words(article, "outlet")
        return shown or words(article, "agency", "title") or words(own, "title", "origin", "id")

    def documents_of(self, article: JsonObject) -> list[JsonObject]:
        """The renditions of an article, as far as the account has them."""
        keys = strings(article, "documents")
        return [self.documents[key] for key in keys if key in self.documents]

    def loose_documents(self) -> list[JsonObject]:
        """The documents that no article claims."""
        return [one for key, one in self.documents.items() if key not in self._article_of]

    def answers_to(self, statement_id: Any) -> list[str]:
        """The statements that answer this one."""
        return self._answers.get(statement_id, []) if isinstance(statement_id, str) else []

    def blocks(self, document: JsonObject) -> list[Block]:
        """The text of a document in its parts, each split at every border of evidence."""
        return find_blocks(document, self._resting.get(words(document, "id"), {}))

    def making(self, article: JsonObject) -> Making:
        """Whose words an article is made of."""
        return find_origins(
            article, self.account, lambda key: objects(self.documents.get(key, {}), "facts")
        )

    def comparisons(self, article: JsonObject) -> tuple[Comparison, ...]:
        """What changed between the renditions of an article."""
        return compare_renditions(article, self.documents)

    def resting_on(self, spans: Iterable[Span]) -> list[Entry]:
        """The items that rest on any of these spans, each once; the closest words come first."""
        found: dict[str, Entry] = {}
        for span in sorted(spans, key=lambda span: (span.end - span.start, span)):
            for entry in self._resting.get(span.document, {}).get(span, ()):
                found.setdefault(entry.anchor, entry)
        return list(found.values())

    def resting_rows(self, document: JsonObject) -> list[tuple[Span, list[Entry]]]:
        """Every span of a document in the order of the text, with its items."""
        return sorted(self._resting.get(words(document, "id"), {}).items(), key=lambda row: row[0])

    def _witness(self, span: Span) -> Witness:
        document = self.documents.get(span.document, {})
        found = self.holds(span)
        before, quoted, after = (
            show_context(words(document, "text"), span) if found else ("", span.quote, "")
        )
        href = "#" + words_anchor(span) if found else None
        article = self.article_of(span.document)
        return Witness(span, href, before, quoted, after, article, document)


def _by_id(elements: list[JsonObject]) -> dict[str, JsonObject]:
    return {words(element, "id"): element for element in elements}


def rest_anchor(segment: Segment, document: JsonObject) -> str:
    """Where the list of items that rest on a segment stands."""
    return f"rests-{anchor_of(words(document, 'id'))}-{segment.covering[0].start}-" + str(
        segment.covering[0].end
    )
