"""Where an article's words come from: the agency its byline names, or an earlier article with the same words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from tidings.documents.copies import Comparison
from tidings.documents.identity.bylines import read_byline
from tidings.documents.newsrooms import is_agency, name_key, newsroom
from tidings.model.documents import Article, Derivation, Document
from tidings.model.evidence import Evidence, quote
from tidings.model.record import Record

# Passages quoted as evidence for a copy: the longest few convince, all of them would be the article.
_PASSAGES = 3
_LONGEST_QUOTE = 200


class Pair(Record, frozen=True, kw_only=True):
    """Two documents of different articles with what they share."""

    left: str
    right: str
    comparison: Comparison


Known = Sequence[tuple[Article, Sequence[Document]]]


def agency_key(name: str) -> str:
    """One key for all names of an agency."""
    room = newsroom(name)
    return name_key(room.names[0] if room else name)


def derive(
    known: Known, pairs: Sequence[Pair]
) -> tuple[dict[str, tuple[Derivation, ...]], frozenset[str]]:
    """The derivations of each article by its id, and the ids of articles that reprint another's words."""
    documents = {document.id: document for _, group in known for document in group}
    articles = {document.id: article for article, group in known for document in group}
    found: dict[str, list[Derivation]] = defaultdict(list)
    reprints: set[str] = set()
    for pair in pairs:
        for taker, share, derivation in _of_pair(pair, documents, articles):
            reprints.add(taker)
            if share:
                found[taker].append(derivation)
    for article, group in known:
        if own := _of_agency(article, group, pairs, documents):
            same = agency_key(own.agency or "")
            rest = [d for d in found[article.id] if not d.agency or agency_key(d.agency) != same]
            found[article.id] = [own, *rest]
    return (
        {article.id: tuple(_one_each(found[article.id])) for article, _ in known},
        frozenset(reprints),
    )


def _of_agency(
    article: Article,
    group: Sequence[Document],
    pairs: Sequence[Pair],
    documents: Mapping[str, Document],
) -> Derivation | None:
    """The agency that the byline or dateline names; all words are its own unless somebody helped."""
    if not article.agency:
        return None
    facts = [
        fact
        for document in group
        for fact in document.facts
        if fact.field == "agency" and fact.basis != "text" and fact.evidence
    ]
    share = 1.0
    if any(_was_helped(document) for document in group):
        shares = [
            share
            for pair in pairs
            for document, share, other in _sides(pair)
            if document in article.documents and documents[other].agency
        ]
        # Nothing to measure by: somebody added to it, so it is not all the agency's; half is the middle.
        share = max(shares, default=0.5)
    evidence = tuple(fact.evidence for fact in facts if fact.evidence)
    return Derivation(agency=article.agency, share=round(share, 4), evidence=evidence[:2])


def _was_helped(document: Document) -> bool:
    return any(
        read_byline(document.text[part.start : part.end]).helped
        for part in document.parts
        if part.kind == "byline"
    )


def _sides(pair: Pair) -> tuple[tuple[str, float, str], tuple[str, float, str]]:
    return (
        (pair.left, pair.comparison.left_own, pair.right),
        (pair.right, pair.comparison.right_own, pair.left),
    )


def _of_pair(
    pair: Pair, documents: Mapping[str, Document], articles: Mapping[str, Article]
) -> Iterator[tuple[str, float, Derivation]]:
    """Which of two articles took its words, and from whom."""
    left, right = documents[pair.left], documents[pair.right]
    agencies = {agency_key(document.agency) for document in (left, right) if document.agency}
    if left.agency and right.agency and len(agencies) == 1:
        # Both carry the agency's text; neither took it from the other.
        for document in (left, right):
            yield articles[document.id].id, 0.0, Derivation(agency=document.agency, share=0.0)
        return
    first, second = sorted((left, right), key=_precedence)
    share = pair.comparison.right_own if second.id == pair.right else pair.comparison.left_own
    if articles[first.id].outlet and articles[first.id].outlet == articles[second.id].outlet:
        # A newsroom that repeats its own background sentences copies nobody.
        return
    yield (
        articles[second.id].id,
        share,
        Derivation(
            agency=first.agency,
            article=None if first.agency else articles[first.id].id,
            share=round(share, 4),
            evidence=tuple(_evidence(pair, second)),
        ),
    )


def _precedence(document: Document) -> tuple[bool, bool, str, int, str]:
    """Who wrote it first: the agency's text, the agency itself, the earlier one, the fuller one."""
    return (
        not document.agency,
        not (document.outlet and is_agency(document.outlet)),
        document.published.date if document.published else "~",
        -len(document.text),
        document.id,
    )


def _evidence(pair: Pair, document: Document) -> Iterator[Evidence]:
    """The longest shared passages as they stand in the document that took them."""
    from_right = document.id == pair.right
    longest = sorted(pair.comparison.passages, key=lambda p: (-p.length, p.right))[:_PASSAGES]
    for passage in longest:
        start, end = passage.in_right if from_right else passage.in_left
        if end - start > _LONGEST_QUOTE:
            end = document.text.rfind(" ", start, start + _LONGEST_QUOTE)
        yield quote(document.id, document.text, start, end)


def _one_each(derivations: Sequence[Derivation]) -> list[Derivation]:
    """One derivation for each origin, the largest share first."""
    best: dict[str, Derivation] = {}
    for derivation in derivations:
        key = derivation.article or agency_key(derivation.agency or "")
        if key not in best or derivation.share > best[key].share:
            best[key] = derivation
    return sorted(best.values(), key=lambda d: (-d.share, d.article or "", d.agency or ""))
