"""What merging stands on: which article a document is, and whose reporting an article's words are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tidings.documents import Linked
from tidings.model.documents import Article, Document, Source
from tidings.model.evidence import Evidence
from tidings.model.items import Corroboration


class Ground:
    """Documents, articles and sources, by id."""

    def __init__(self, linked: Linked) -> None:
        self.documents: dict[str, Document] = {d.id: d for d in linked.documents}
        self.articles: dict[str, Article] = {a.id: a for a in linked.articles}
        self.sources: dict[str, Source] = {s.id: s for s in linked.sources}
        self._origins = {a.id: self._origin(a) for a in linked.articles}

    def article(self, document: str) -> str:
        """The article a document is a rendition of."""
        return self.documents[document].article or document

    def origin(self, document: str) -> str:
        """The source whose reporting a document carries: the agency of agency copy, else the outlet."""
        return self._origins.get(self.article(document), document)

    def source_name(self, source: str) -> str:
        """The name of a source."""
        return self.sources[source].name if source in self.sources else source

    def corroborate(self, evidence: Iterable[Evidence]) -> Corroboration:
        """How many documents, articles and independent sources some evidence comes from."""
        documents = sorted({e.document for e in evidence})
        sources = sorted({self.origin(d) for d in documents})
        return Corroboration(
            documents=len(documents),
            articles=len({self.article(d) for d in documents}),
            independent_sources=len(sources),
            sources=tuple(sources),
        )

    def published(self, document: str) -> str | None:
        """The day a document was published."""
        published = self.documents[document].published
        return published.date if published else None

    def _origin(self, article: Article) -> str:
        carriers = [s for s in self.sources.values() if article.id in s.articles]
        independent = [s for s in carriers if s.independent]
        best = min(independent or carriers, key=lambda s: (s.kind != "agency", s.id), default=None)
        return best.id if best is not None else article.id


def in_order(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Evidence without repetition, by document and place."""
    return tuple(sorted(set(evidence)))


def first_of(ground: Ground, evidence: Sequence[Evidence]) -> Evidence:
    """The evidence of the earliest published document: the words an item is quoted by."""
    return min(evidence, key=lambda e: (ground.published(e.document) or "9999", e))
