"""Documents are linked: renditions become articles, copies are traced, missing days are found."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from tidings.documents.clusters import Clusters
from tidings.documents.copies import (
    Comparison,
    Text,
    compare_all,
    decide,
    find_candidates,
    find_variants,
    read_text,
)
from tidings.documents.dating import date_article, give_years, infer_days
from tidings.documents.deriving import Pair, derive, precedence
from tidings.documents.newsrooms import domain_label, name_key
from tidings.documents.shelf import Shelf
from tidings.documents.sourcing import find_sources
from tidings.model.decisions import Decision
from tidings.model.documents import Article, Document, LeftOut, Role, Source, Variant
from tidings.model.ids import content_id
from tidings.model.record import Record


class Linked(Record, frozen=True, kw_only=True):
    """Documents with article, role, day, outlet and agency filled in, and what they were judged by."""

    documents: tuple[Document, ...]
    articles: tuple[Article, ...]
    sources: tuple[Source, ...]
    decisions: tuple[Decision, ...]
    left_out: tuple[LeftOut, ...] = ()


Group = tuple[Document, ...]


def link_documents(documents: Sequence[Document], shelf: Shelf | None = None) -> Linked:
    """Link the documents of a case; their order does not matter. Pairs that `shelf` keeps are not compared again."""
    ordered = _with_outlet_names(sorted(documents, key=lambda document: document.id))
    texts = _Texts(ordered)
    decisions, comparisons = _decide_pairs(ordered, texts, shelf)
    groups = [date_article(group) for group in _groups(ordered, decisions)]
    groups = give_years(infer_days(groups))
    articles = [_article(group, texts) for group in groups]
    pairs = _article_pairs(articles, comparisons)
    derivations, reprints = derive(list(zip(articles, groups, strict=True)), pairs)
    articles = [
        msgspec.structs.replace(article, derived_from=derivations[article.id])
        for article in articles
    ]
    linked = [
        _filled(document, article, reprint=article.id in reprints)
        for article, group in zip(articles, groups, strict=True)
        for document in group
    ]
    return Linked(
        documents=tuple(sorted(linked, key=lambda document: document.origin)),
        articles=tuple(sorted(articles, key=lambda a: (a.published or "~", a.id))),
        sources=find_sources(articles, {document.id: document for document in linked}),
        decisions=tuple(sorted(decisions, key=lambda decision: decision.id)),
    )


class _Texts(dict[str, Text]):
    """The documents made ready to be compared, each when it is first asked for."""

    def __init__(self, documents: Iterable[Document]) -> None:
        self._documents = {document.id: document for document in documents}

    def __missing__(self, document: str) -> Text:
        self[document] = Text(self._documents[document])
        return self[document]


def _with_outlet_names(documents: Iterable[Document]) -> list[Document]:
    """An outlet known by its web domain alone gets the name that another report gives it."""
    listed = list(documents)
    names = {
        name_key(document.outlet): document.outlet
        for document in sorted(listed, key=lambda d: (d.outlet or "", d.id))
        if document.outlet and "." not in document.outlet
    }
    named: list[Document] = []
    for document in listed:
        name = document.outlet
        if name and "." in name:
            name = names.get(name_key(domain_label(name)), name)
        elif name:
            name = names[name_key(name)]
        named.append(msgspec.structs.replace(document, outlet=name))
    return named


def _decide_pairs(
    documents: Sequence[Document], texts: Mapping[str, Text], shelf: Shelf | None
) -> tuple[list[Decision], dict[tuple[str, str], Comparison]]:
    decisions: list[Decision] = []
    comparisons: dict[tuple[str, str], Comparison] = {}
    # The likeliest origins first: with a text that very many carry, each is compared with the first of them.
    ranked = sorted(documents, key=precedence)
    papers = [name_key(document.outlet) if document.outlet else None for document in ranked]
    pairs = []
    for first, second in find_candidates([read_text(document) for document in ranked], papers):
        left, right = sorted((ranked[first], ranked[second]), key=lambda document: document.id)
        pairs.append((left, right))
    for (left, right), comparison in compare_all(pairs, texts, shelf):
        decision = decide(left, right, comparison)
        if decision:
            decisions.append(decision)
            comparisons[left.id, right.id] = comparison
    return decisions, comparisons


def _groups(documents: Sequence[Document], decisions: Sequence[Decision]) -> list[Group]:
    """The documents of each article, the fullest and best attested first.

    A copy that names no paper may be like the articles of two; it joins the one it is most like, and never
    makes one article of the two.
    """
    by_id = {document.id: document for document in sorted(documents, key=lambda d: d.id)}
    paper = {d.id: name_key(d.outlet) if d.outlet else None for d in documents}
    clusters = Clusters(by_id)
    for decision in sorted(decisions, key=lambda d: (-d.score, d.left, d.right)):
        one = paper[clusters.find(decision.left)]
        other = paper[clusters.find(decision.right)]
        if decision.verdict == "same" and (one is None or other is None or one == other):
            clusters.join(decision.left, decision.right)
            paper[clusters.find(decision.left)] = one or other
    return [
        tuple(sorted((by_id[name] for name in group), key=_standing)) for group in clusters.groups()
    ]


def _standing(document: Document) -> tuple[int, str, int, str]:
    """Order of renditions: the one that says most about itself, the earlier version, then the longest."""
    known = (document.title, document.outlet, document.authors, document.published, document.agency)
    day = document.published.date if document.published else "~"
    return -sum(1 for value in known if value), day, -len(document.text), document.id


def _article(group: Group, texts: Mapping[str, Text]) -> Article:
    main = group[0]
    variants: list[Variant] = []
    for other in group[1:]:
        first, second = texts[main.id].wording, texts[other.id].wording
        variants.extend(find_variants((main, first), (other, second)))
    return Article(
        id=content_id("article", main.id),
        documents=tuple(document.id for document in group),
        title=next((document.title for document in group if document.title), None),
        outlet=next((document.outlet for document in group if document.outlet), None),
        agency=next((document.agency for document in group if document.agency), None),
        authors=next((document.authors for document in group if document.authors), ()),
        published=main.published.date if main.published else None,
        variants=tuple(variants),
    )


def _article_pairs(
    articles: Sequence[Article], comparisons: Mapping[tuple[str, str], Comparison]
) -> list[Pair]:
    """For each two articles with common words, the two documents that share most of them."""
    of = {document: article.id for article in articles for document in article.documents}
    best: dict[tuple[str, str], Pair] = {}
    for (left, right), comparison in sorted(comparisons.items()):
        if of[left] == of[right]:
            continue
        key = (min(of[left], of[right]), max(of[left], of[right]))
        pair = Pair(left=left, right=right, comparison=comparison)
        if key not in best or comparison.left_own > best[key].comparison.left_own:
            best[key] = pair
    return [best[key] for key in sorted(best)]


def _filled(document: Document, article: Article, *, reprint: bool) -> Document:
    """The document with what its article is known by."""
    role: Role = "rendition"
    if document.id == article.documents[0]:
        role = "reprint" if reprint else "original"
    return msgspec.structs.replace(
        document,
        article=article.id,
        role=role,
        outlet=document.outlet or article.outlet,
        agency=document.agency or article.agency,
        authors=document.authors or article.authors,
    )
