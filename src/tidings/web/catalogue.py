"""Lists everything that a link of the page can lead to, with the words that it rests on."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from tidings.web.anchors import anchor_of
from tidings.web.changes import compare_renditions
from tidings.web.evidence import Span, find_spans
from tidings.web.labels import KIND_NAMES, LAYERS, shorten, title_of
from tidings.web.shapes import JsonObject, objects, words

# Kinds whose elements carry an id of their own.
_WITH_ID = (
    "entities", "relations", "events", "figures", "statements", "agreements",
    "disagreements", "articles", "documents", "sources", "stories", "decisions",
)  # fmt: skip
# The words that these rest on are shown at places of their own: taken words, differences, records.
_ELSEWHERE = ("articles", "documents")


@dataclass(frozen=True)
class Entry:
    """One item of the page: where it stands, what it is called, what it rests on."""

    anchor: str
    kind: str
    title: str
    spans: tuple[Span, ...]
    item: JsonObject

    @property
    def kind_name(self) -> str:
        """What sort of item this is, in a reader's word."""
        return KIND_NAMES.get(self.kind, self.kind)

    @property
    def layer(self) -> str:
        """The layer of underline that marks this item's words."""
        return LAYERS.get(self.kind, "other")


def build_catalogue(account: JsonObject) -> dict[str, Entry]:
    """Entries by item id; items without an id get one from what they belong to."""
    names = {
        words(item, "id"): words(item, "name", "title", "headline")
        for kind in ("entities", "agreements", "events", "sources", "articles")
        for item in objects(account, kind)
    }
    entries: dict[str, Entry] = {}
    for item_id, kind, item in _items(account):
        title = title_of(kind, item, lambda other: names.get(other) or other)
        spans = () if kind in _ELSEWHERE else tuple(find_spans(item))
        entry = Entry(anchor_of(item_id), kind, title or item_id, spans, item)
        entries.setdefault(item_id, entry)
    return entries


def forecast_id(forecast: JsonObject) -> str:
    """A forecast is known by the statement that makes it."""
    return f"forecast-{words(forecast, 'statement')}"


def sentence_id(section: int, sentence: int) -> str:
    """A sentence of the brief is known by its place."""
    return f"brief-{section}-{sentence}"


def time_id(time: Any) -> str:
    """A time expression is known by where it stands."""
    return f"time-{time.get('document')}-{time.get('start')}-{time.get('end')}"


def taken_id(article: Any, position: int) -> str:
    """The words that an article took from one origin."""
    return f"taken-{article}-{position}"


def differs_id(article: Any, position: int) -> str:
    """What changed between two renditions of an article."""
    return f"differs-{article}-{position}"


def record_id(document: Any) -> str:
    """What a document says about itself."""
    return f"record-{document}"


def timeline_id(position: int) -> str:
    """A line of the timeline is known by its place."""
    return f"timeline-{position}"


def _items(account: JsonObject) -> Iterator[tuple[str, str, JsonObject]]:
    for kind in _WITH_ID:
        for item in objects(account, kind):
            if item_id := words(item, "id"):
                yield item_id, kind, item
    yield from _within_articles(account)
    for forecast in objects(account, "forecasts"):
        yield forecast_id(forecast), "forecasts", forecast
    for time in objects(account, "times"):
        yield time_id(time), "times", time
    for position, line in enumerate(objects(account, "timeline"), 1):
        yield timeline_id(position), "timeline", line
    brief = account.get("brief")
    for number, section in enumerate(
        objects(brief if isinstance(brief, Mapping) else {}, "sections")
    ):
        for place, sentence in enumerate(objects(section, "sentences")):
            shown = {**sentence, "text": shorten(words(sentence, "text"))}
            yield sentence_id(number + 1, place + 1), "brief", shown


def _within_articles(account: JsonObject) -> Iterator[tuple[str, str, JsonObject]]:
    documents = {words(document, "id"): document for document in objects(account, "documents")}
    for article in objects(account, "articles"):
        article_id = words(article, "id")
        for position, taken in enumerate(objects(article, "derived_from"), 1):
            yield taken_id(article_id, position), "taken", taken
        for position, pair in enumerate(compare_renditions(article, documents), 1):
            spans = [span for change in pair.changes for span in (*change.before, *change.after)]
            yield (
                differs_id(article_id, position),
                "differs",
                {"counts": pair.counts, "evidence": [span._asdict() for span in spans]},
            )
    for document_id, document in documents.items():
        yield record_id(document_id), "records", document
