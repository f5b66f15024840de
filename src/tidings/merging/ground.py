"""What merging stands on: which article a document is, and whose reporting an article's words are."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tidings.documents import Linked
from tidings.model.documents import Article, Document, Source
from tidings.model.evidence import Evidence
from tidings.model.items import Corroboration

# An article with at most this little of its own is its agency's from end to end.
WHOLE = 0.95


_WORD = re.compile(r"\w+")


class Ground:
    """Documents, articles and sources, by id."""

    def __init__(self, linked: Linked) -> None:
        self.documents: dict[str, Document] = {d.id: d for d in linked.documents}
        self.articles: dict[str, Article] = {a.id: a for a in linked.articles}
        self.sources: dict[str, Source] = {s.id: s for s in linked.sources}
        self._plain: dict[str, str] = {}
        self._origins = {a.id: self._origin(a) for a in linked.articles}

    def article(self, document: str) -> str:
        """The article a document is a rendition of."""
        return self.documents[document].article or document

    def origin(self, evidence: Evidence) -> str:
        """The source whose reporting some words are: the agency they come from, else the outlet."""
        article = self.articles.get(self.article(evidence.document))
        if article is None:
            return evidence.document
        outlet, agency = self._origins[article.id]
        if agency is None or outlet is None:
            return agency or outlet or article.id
        return agency if self._is_derived(article, agency, evidence) else outlet

    def main_origin(self, document: str) -> str:
        """The source whose reporting most of a document is: the agency of copy, else the outlet."""
        outlet, agency = self._origins.get(self.article(document), (None, None))
        return agency or outlet or self.article(document)

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

    def _is_derived(self, article: Article, agency: str, evidence: Evidence) -> bool:
        """Whether some words stand in a passage taken over: marked as such, or in its other carriers."""
        passages = [p for d in article.derived_from for p in d.evidence]
        if any(
            p.document == evidence.document and p.start < evidence.end and evidence.start < p.end
            for p in passages
        ):
            return True
        words = _plain(evidence.quote)
        carried = self.sources[agency].articles if agency in self.sources else ()
        return any(
            words in self._plain_text(document)
            for other in carried if other != article.id
            for document in self.articles[other].documents
        )  # fmt: skip

    def _plain_text(self, document: str) -> str:
        if document not in self._plain:
            self._plain[document] = _plain(self.documents[document].text)
        return self._plain[document]

    def _origin(self, article: Article) -> tuple[str | None, str | None]:
        """The outlet and the agency behind an article; an outlet of agency copy alone is neither."""
        independent = [
            s for s in self.sources.values() if s.independent and article.id in s.articles
        ]
        outlet = next((s.id for s in independent if s.kind == "outlet"), None)
        agency = next((s.id for s in independent if s.kind == "agency"), None)
        if article.agency is None and not article.derived_from:
            agency = None
        if outlet is None and agency is None:
            carrier = next((s.id for s in self.sources.values() if article.id in s.articles), None)
            return carrier, None
        whole = any(d.share >= WHOLE for d in article.derived_from)
        return (None if agency is not None and whole else outlet), agency


def _plain(words: str) -> str:
    """Words for comparing copies: without case, marks and line breaks."""
    return " ".join(_WORD.findall(words.casefold()))


def in_order(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Evidence without repetition, by document and place."""
    return tuple(sorted(set(evidence)))


def at(evidence: Evidence) -> str:
    """Where some words stand, as decisions name mentions: `DOC:START-END`."""
    return f"{evidence.document}:{evidence.start}-{evidence.end}"
