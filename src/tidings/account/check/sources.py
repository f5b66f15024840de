"""Counts again, from the evidence alone, how many documents, articles and sources stand behind an item."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tidings.account.check.fault import Fault
from tidings.model.account import Account
from tidings.model.catalogue import Item, items_of
from tidings.model.documents import Article, Source
from tidings.model.items import Corroboration, Disagreement, Entity


def check_sources(account: Account) -> Iterator[Fault]:
    """Compare each item's corroboration with its evidence."""
    article_of = {d: article.id for article in account.articles for d in article.documents}
    origin_of = {article.id: _origin(article, account.sources) for article in account.articles}
    for item in items_of(account):
        if isinstance(item, Disagreement):
            continue
        counted = _count(item, article_of, origin_of)
        said = item.corroboration
        if counted != said:
            what = f"says {_words(said)}, its evidence gives {_words(counted)}"
            yield Fault(kind="sources", where=item.id, says=what)


def _count(
    item: Item, article_of: Mapping[str, str], origin_of: Mapping[str, str | None]
) -> Corroboration:
    evidence = item.mentions if isinstance(item, Entity) else getattr(item, "evidence", ())
    documents = {said.document for said in evidence}
    articles = {article_of.get(document, document) for document in documents}
    sources = {origin_of.get(article) or article for article in articles}
    return Corroboration(
        documents=len(documents), articles=len(articles), independent_sources=len(sources),
        sources=tuple(sorted(sources)),
    )  # fmt: skip


def _origin(article: Article, sources: Sequence[Source]) -> str | None:
    """Whose reporting an article is: an agency's before an outlet's, and never that of a mere carrier
    while the source is known whose words it carries."""
    by_id = {source.id: source for source in sources}
    carriers = [source for source in sources if article.id in source.articles]
    carried = [by_id[s] for carrier in carriers for s in carrier.carries if s in by_id]
    independent = [s for s in carriers if s.independent] or [s for s in carried if s.independent]
    ranked = sorted((s.kind != "agency", s.id) for s in independent or carriers)
    return ranked[0][1] if ranked else None


def _words(said: Corroboration) -> str:
    return (
        f"{said.documents} documents, {said.articles} articles, "
        f"{said.independent_sources} sources ({', '.join(said.sources)})"
    )
