"""Sources: the outlets and agencies behind the articles, and which of them did their own reporting."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from tidings.documents.deriving import agency_key
from tidings.documents.newsrooms import is_agency
from tidings.model.documents import Article, Derivation, Document, Source
from tidings.model.evidence import Evidence
from tidings.model.ids import content_id

# An article of which more than this comes from elsewhere holds no reporting of its own to speak of.
BORROWED = 0.8


def find_sources(
    articles: Sequence[Article], documents: Mapping[str, Document]
) -> tuple[Source, ...]:
    """All sources, sorted by id."""
    outlets = _by_outlet(articles, documents)
    written: dict[str, list[tuple[Article, Derivation]]] = defaultdict(list)
    for article in articles:
        for derivation in article.derived_from:
            if derivation.agency:
                written[agency_key(derivation.agency)].append((article, derivation))
    names = {key: _agency_name([d for _, d in found]) for key, found in written.items()}
    own = {agency_key(name): found for name, found in outlets.items()}
    agencies = [_agency(key, names[key], written[key], own.get(key, [])) for key in sorted(written)]
    of_article = {
        article.id: _source_id(name) for name, found in outlets.items() for article in found
    }
    of_article |= {a.id: _source_id(agency) for a in articles if (agency := _agency_of(a))}
    rest = [
        _outlet(name, found, documents, of_article)
        for name, found in sorted(outlets.items())
        if agency_key(name) not in written
    ]
    return tuple(sorted([*agencies, *rest], key=lambda source: source.id))


def _agency_of(article: Article) -> str | None:
    """The one agency that all of an article is from which no outlet is known to have printed."""
    agencies = [d.agency for d in article.derived_from if d.agency]
    alone = article.outlet is None and len(agencies) == len(article.derived_from) == 1
    return agencies[0] if alone and _share(article) > BORROWED else None


def _source_id(name: str) -> str:
    return content_id("source", agency_key(name))


def _by_outlet(
    articles: Sequence[Article], documents: Mapping[str, Document]
) -> dict[str, list[Article]]:
    """The articles of each outlet under its usual name; one without a known outlet is a source of its own."""
    found: dict[str, list[Article]] = defaultdict(list)
    names: dict[str, Counter[str]] = defaultdict(Counter)
    for article in sorted(articles, key=lambda a: a.id):
        if _agency_of(article) is not None:
            continue  # an agency's own page
        name = article.outlet or documents[article.documents[0]].origin
        key = agency_key(name) if article.outlet else name
        found[key].append(article)
        names[key][name] += 1
    usual = {key: min(said, key=lambda n: (-said[n], len(n), n)) for key, said in names.items()}
    return {usual[key]: group for key, group in found.items()}


def _agency_name(derivations: Sequence[Derivation]) -> str:
    """The name most articles give the agency, the shortest of equals."""
    names = [derivation.agency for derivation in derivations if derivation.agency]
    return min(names, key=lambda name: (-names.count(name), len(name), name))


def _agency(
    key: str,
    name: str,
    written: Sequence[tuple[Article, Derivation]],
    own: Sequence[Article],
) -> Source:
    outlets = sorted({article.outlet for article, _ in written if article.outlet})
    carried = f"; carried by {', '.join(outlets)}" if outlets else ""
    evidence = [one for _, derivation in written for one in derivation.evidence]
    return Source(
        id=content_id("source", key),
        name=name,
        kind="agency",
        articles=tuple(sorted({a.id for a in own} | {article.id for article, _ in written})),
        independent=True,
        why=f"bylines or datelines name it as the origin of the text{carried}",
        evidence=tuple(sorted(set(evidence)))[:5],
    )


def _outlet(
    name: str,
    articles: Sequence[Article],
    documents: Mapping[str, Document],
    of_article: Mapping[str, str],
) -> Source:
    borrowed = [article for article in articles if _share(article) > BORROWED]
    own = [article for article in articles if article not in borrowed]
    carries = {
        content_id("source", agency_key(derivation.agency))
        if derivation.agency
        else of_article[derivation.article or ""]
        for article in articles
        for derivation in article.derived_from
    }
    known = articles[0].outlet is not None
    return Source(
        id=_source_id(name),
        name=name if known else name.rsplit("/", 1)[-1],
        kind="agency" if known and is_agency(name) else "outlet",
        articles=tuple(sorted(article.id for article in articles)),
        carries=tuple(sorted(carries - {_source_id(name)})),
        independent=bool(own),
        why=_why(own, borrowed, known=known),
        evidence=_evidence(articles, documents),
    )


def _share(article: Article) -> float:
    """How much of an article is not its own, whoever it is from."""
    return min(1.0, sum(derivation.share for derivation in article.derived_from))


def _why(own: Sequence[Article], borrowed: Sequence[Article], *, known: bool) -> str:
    named = "" if known else "no outlet is named in it; it counts as a source of its own; "
    if not own:
        origins = sorted(
            {
                derivation.agency or "another article"
                for article in borrowed
                for derivation in article.derived_from
            }
        )
        return f"{named}{_how_much(borrowed)} of its text comes from {', '.join(origins)}"
    if not borrowed and all(_share(article) == 0 for article in own):
        return f"{named}no agency is named and no words of another report were found"
    return f"{named}{len(own)} of its {len(own) + len(borrowed)} articles hold text of its own"


def _how_much(borrowed: Sequence[Article]) -> str:
    """ "all", or the share of the article that has most words of its own."""
    least = round(100 * min(_share(article) for article in borrowed))
    if least == 100:
        return "all"
    return f"{least} %" if len(borrowed) == 1 else f"{least} % or more"


def _evidence(
    articles: Sequence[Article], documents: Mapping[str, Document]
) -> tuple[Evidence, ...]:
    """Where the outlet's name stands."""
    found = [
        fact.evidence
        for article in articles
        for document in article.documents
        for fact in documents[document].facts
        if fact.field == "outlet" and fact.evidence and fact.basis != "domain"
    ]
    return tuple(sorted(set(found)))[:5]
