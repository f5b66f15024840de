"""Who wrote what, whose words others carry, and how many sources are independent: the tree from origin to reprints."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from tidings.model.account import Account
from tidings.model.catalogue import Catalogue
from tidings.model.documents import Article, Derivation, Document, Source
from tidings.model.record import Record
from tidings.views.view import Column, View

# An article of which at least this much comes from elsewhere stands under its origin, others under their outlet.
_MOSTLY = 0.5
_CHANGES = ("added", "removed", "changed")
# Words of the longest passage that are shown for a copy; `explain` and the dossier show all passages.
_LONGEST = 70


class SourceRow(Record, frozen=True, kw_only=True):
    """A source, below it its articles, below each its documents and who reprinted it; `depth` says how far below."""

    id: str
    depth: int
    kind: str
    name: str
    published: str
    says: str


def list_sources(account: Account) -> tuple[SourceRow, ...]:
    """Origins first, each article under the origin of most of its words; who only carries others' words comes last."""
    tree = _Tree(account)
    independent = [source for source in account.sources if source.independent]
    carriers = [source for source in account.sources if not source.independent]
    return tuple(row for source in (*independent, *carriers) for row in tree.source(source))


class _Tree:
    """The articles below the source or the article that gave most of their words."""

    def __init__(self, account: Account) -> None:
        self._names = Catalogue(account)
        self._below: Mapping[str, Sequence[Article]] = _below(account)

    def source(self, source: Source) -> Iterator[SourceRow]:
        """A source and all that stands below it."""
        carried = ", ".join(self._names.label(other) for other in source.carries)
        says = "independent" if source.independent else "not independent"
        yield SourceRow(
            id=source.id, depth=0, kind=source.kind, name=source.name, published="",
            says="; ".join(filter(None, (says, source.why, carried and f"carries {carried}"))),
        )  # fmt: skip
        for article in self._below.get(source.id, ()):
            yield from self._article(article, 1)

    def _article(self, article: Article, depth: int) -> Iterator[SourceRow]:
        by = article.outlet or ""
        if article.agency and article.agency != article.outlet:
            by = f"{by} for {article.agency}".strip()
        derived = [self._derivation(one) for one in article.derived_from]
        yield SourceRow(
            id=article.id, depth=depth, kind="reprint" if derived else "article",
            name=article.title or article.id, published=article.published or "",
            says="; ".join(filter(None, (by, *derived, _changes(article)))),
        )  # fmt: skip
        for document_id in article.documents:
            if isinstance(document := self._names.find(document_id), Document):
                published = document.published
                yield SourceRow(
                    id=document.id, depth=depth + 1, kind="document", name=document.origin,
                    published=published.date if published else "",
                    says="; ".join(filter(None, (document.role, published.why if published else ""))),
                )  # fmt: skip
        for reprint in self._below.get(article.id, ()):
            yield from self._article(reprint, depth + 1)

    def _derivation(self, one: Derivation) -> str:
        said = f"{one.share * 100:.0f} % from {self._names.label(one.agency or one.article)}"
        longest = max((e.quote for e in one.evidence), key=lambda q: (len(q), q), default="")
        if len(longest) <= _LONGEST or one.share == 0:
            return said
        return f"{said} (“{longest[:_LONGEST].rsplit(' ', 1)[0]} …”)"


def _below(account: Account) -> Mapping[str, Sequence[Article]]:
    """Each article once, below an article or a source."""
    below: dict[str, list[Article]] = defaultdict(list)
    articles = {article.id for article in account.articles}
    by_name = {(s.kind, s.name): s.id for s in account.sources}
    for article in account.articles:
        most = article.derived_from[0] if article.derived_from else None
        parent = None
        if most and most.share >= _MOSTLY:
            parent = by_name.get(("agency", most.agency or "")) or most.article
        if parent not in {*articles, *by_name.values()} or parent is None:
            parent = _own_source(article, account.sources)
        below[parent].append(article)
    return below


def _own_source(article: Article, sources: Sequence[Source]) -> str:
    """The outlet of an article, or the agency where that is all that is known."""
    own = [source for source in sources if article.id in source.articles]
    return min(own, key=lambda s: (s.kind == "agency", s.id)).id if own else ""


def _changes(article: Article) -> str:
    """What the renditions of an article have and have not: "2 passages added, 1 changed"."""
    times = Counter[str](variant.kind for variant in article.variants)
    said = [f"{times[kind]} {kind}" for kind in _CHANGES if times[kind]]
    return f"renditions differ: {', '.join(said)}" if said else ""


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
