"""What merging stands on: which article a document is, and whose reporting an article's words are."""

from __future__ import annotations

from collections.abc import Iterable

from tidings.documents import Linked
from tidings.documents.deriving import agency_key
from tidings.documents.sourcing import BORROWED
from tidings.merging.wording import Wording
from tidings.model.documents import Article, Derivation, Document, Source
from tidings.model.evidence import Evidence
from tidings.model.items import Corroboration

# An article with at most this little of its own is its agency's from end to end.
WHOLE = 0.95
# What gave at least so much of an article gave most of it.
HALF = 0.5


class Ground:
    """Documents, articles and sources, by id."""

    def __init__(self, linked: Linked) -> None:
        self.documents: dict[str, Document] = {d.id: d for d in linked.documents}
        self.articles: dict[str, Article] = {a.id: a for a in linked.articles}
        self.sources: dict[str, Source] = {s.id: s for s in linked.sources}
        self._carried: dict[str, Wording] = {}
        self._agencies = {agency_key(s.name): s.id for s in linked.sources if s.kind == "agency"}
        # Outlets come last, so that an article of a paper is the paper's though an agency is named too.
        by_kind = sorted(linked.sources, key=lambda s: (s.kind != "agency", s.id))
        self._outlets = {article: s.id for s in by_kind for article in s.articles}

    def article(self, document: str) -> str:
        """The article a document is a rendition of."""
        return self.documents[document].article or document

    def origin(self, evidence: Evidence) -> str:
        """The source whose reporting some words are: where their passage comes from, else the outlet."""
        article = self.articles.get(self.article(evidence.document))
        if article is None:
            return evidence.document
        for derivation in article.derived_from:
            if derivation.share >= WHOLE or self._is_taken(article, derivation, evidence):
                return self._source_of(derivation)
        # In an article of borrowed words an edited sentence that no passage shows is the origin's too.
        return self._mostly(article, BORROWED)

    def main_origin(self, document: str) -> str:
        """The source whose reporting most of a document is: the origin of copy, else the outlet."""
        article = self.articles.get(self.article(document))
        return self._mostly(article, HALF) if article else self.article(document)

    def _mostly(self, article: Article, share: float) -> str:
        """The origin that gave at least so much of an article, else its outlet."""
        most = article.derived_from[0] if article.derived_from else None
        if most and most.share >= share:
            return self._source_of(most)
        return self._outlets.get(article.id, article.id)

    def _source_of(self, derivation: Derivation) -> str:
        """The source behind a derivation; an article that is itself a copy stands for its own origin.

        A text may have gone from paper to paper many times: a loop follows it as far as it goes.
        """
        while not derivation.agency:
            giver = self.articles.get(derivation.article or "")
            if giver is None:
                return derivation.article or ""
            most = giver.derived_from[0] if giver.derived_from else None
            if most is None or most.share < HALF:
                return self._outlets.get(giver.id, giver.id)
            derivation = most
        return self._agencies.get(agency_key(derivation.agency), derivation.agency)

    def source_name(self, source: str) -> str:
        """The name of a source."""
        return self.sources[source].name if source in self.sources else source

    def corroborate(self, evidence: Iterable[Evidence]) -> Corroboration:
        """How many documents, articles and independent sources some evidence comes from."""
        words = set(evidence)
        documents = sorted({e.document for e in words})
        sources = sorted({self.origin(e) for e in words})
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

    def first_told(self, node: tuple[str, int]) -> tuple[str, ...]:
        """When and where a mention stands, earliest first."""
        return (self.published(node[0]) or "9999", node[0], f"{node[1]:06}")

    def _is_taken(self, article: Article, derivation: Derivation, evidence: Evidence) -> bool:
        """Whether some words stand in a passage taken over: marked as such, or in the agency's other carriers."""
        if any(_overlap(passage, evidence) for passage in derivation.evidence):
            return True
        if not derivation.agency:
            return False
        agency = self._agencies.get(agency_key(derivation.agency), "")
        return self._carriers(agency).has(evidence.quote, but=article.id)

    def _carriers(self, agency: str) -> Wording:
        """The words of all articles that carry an agency's text."""
        if agency not in self._carried:
            carried = self.sources[agency].articles if agency in self.sources else ()
            self._carried[agency] = Wording(
                (other, self.documents[document].text)
                for other in carried for document in self.articles[other].documents
            )  # fmt: skip
        return self._carried[agency]


def _overlap(passage: Evidence, evidence: Evidence) -> bool:
    """Whether at least half of some words stand in a passage."""
    if passage.document != evidence.document:
        return False
    common = min(passage.end, evidence.end) - max(passage.start, evidence.start)
    return 2 * common >= evidence.end - evidence.start


def in_order(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Evidence without repetition, by document and place."""
    return tuple(sorted(set(evidence)))


def at(evidence: Evidence) -> str:
    """Where some words stand, as decisions name mentions: `DOC:START-END`."""
    return f"{evidence.document}:{evidence.start}-{evidence.end}"
