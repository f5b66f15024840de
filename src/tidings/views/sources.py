"""Who wrote what, whose words others carry, and how many sources are independent: the copy tree."""

from __future__ import annotations

from collections.abc import Iterator

from tidings.model.account import Account
from tidings.model.catalogue import Catalogue
from tidings.model.documents import Article, Document, Source
from tidings.model.record import Record
from tidings.views.view import Column, View


class SourceRow(Record, frozen=True, kw_only=True):
    """A source, an article below it, or a document below that; `depth` says how far below."""

    id: str
    depth: int
    kind: str
    name: str
    published: str
    says: str


def list_sources(account: Account) -> tuple[SourceRow, ...]:
    """Origins first, below each its articles with their renditions, then who only carries others' words."""
    names = Catalogue(account)
    independent = [source for source in account.sources if source.independent]
    carriers = [source for source in account.sources if not source.independent]
    return tuple(row for source in (*independent, *carriers) for row in _source(source, names))


def _source(source: Source, names: Catalogue) -> Iterator[SourceRow]:
    carried = ", ".join(names.label(other) for other in source.carries)
    says = "independent" if source.independent else "not independent"
    yield SourceRow(
        id=source.id, depth=0, kind=source.kind, name=source.name, published="",
        says="; ".join(filter(None, (says, source.why, carried and f"carries {carried}"))),
    )  # fmt: skip
    for article_id in source.articles:
        if isinstance(article := names.find(article_id), Article):
            yield from _article(article, names)


def _article(article: Article, names: Catalogue) -> Iterator[SourceRow]:
    derived = [
        f"{part.share * 100:.0f} % from {names.label(part.agency or part.article)}"
        for part in article.derived_from
    ]
    published_by = [article.outlet or "", f"for {article.agency}" if article.agency else ""]
    yield SourceRow(
        id=article.id, depth=1, kind="article", name=article.title or article.id,
        published=article.published or "",
        says="; ".join(filter(None, (" ".join(filter(None, published_by)), *derived))),
    )  # fmt: skip
    for document_id in article.documents:
        if isinstance(document := names.find(document_id), Document):
            published = document.published
            yield SourceRow(
                id=document.id, depth=2, kind="document", name=document.origin,
                published=published.date if published else "",
                says="; ".join(filter(None, (document.role, published.why if published else ""))),
            )  # fmt: skip


VIEW = View(
    name="sources",
    key="sources",
    asks="Who wrote what, and who carries whose words?",
    columns=(
        Column("name", "Source"),
        Column("kind", "Kind"),
        Column("published", "Published"),
        Column("says", "What is known"),
        Column("id", "Id"),
    ),
    rows=list_sources,
)
