"""Where an article's words come from: the agency its byline names, or earlier articles that have the same words.

What a paper took is accounted for once: by the origin itself where that is in the pile, and by another paper that
took it too only for what that paper added.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from tidings.documents.copies import Comparison
from tidings.documents.identity.bylines import read_byline
from tidings.documents.newsrooms import is_agency, name_key, newsroom
from tidings.lexicons.tables import column
from tidings.model.documents import Article, Derivation, Document
from tidings.model.evidence import Evidence, quote
from tidings.model.record import Record

# Of two articles that may both be the origin of some words, the earlier one is, unless it has this much less.
_AS_GOOD = 0.9
# A further origin is named for words that no other origin accounts for: more than a name with its office.
_FEWEST_WORDS = 12
_SMALLEST_SHARE = 0.04

Span = tuple[int, int]


class Pair(Record, frozen=True, kw_only=True):
    """Two documents of different articles with what they share."""

    left: str
    right: str
    comparison: Comparison


class Taken(Record, frozen=True, kw_only=True):
    """What one document shares with another that may have had it first: words, places in its text, share."""

    taker: Document
    giver: Document
    words: frozenset[int]
    places: tuple[Span, ...]
    share: float


Known = Sequence[tuple[Article, Sequence[Document]]]


def agency_key(name: str) -> str:
    """One key for all names of an agency: "Anadolu", "Anadolu Agency"."""
    room = newsroom(name)
    full = room.names[0] if room else name
    return name_key(_agency_words().sub(" ", full)) or name_key(full)


@cache
def _agency_words() -> re.Pattern[str]:
    said = sorted(column("world/agency_words.tsv", "words"), key=lambda words: (-len(words), words))
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, said)) + r")(?!\w)", re.IGNORECASE)


def derive(
    known: Known, pairs: Sequence[Pair]
) -> tuple[dict[str, tuple[Derivation, ...]], frozenset[str]]:
    """The derivations of each article by its id, and the ids of articles that reprint another's words."""
    documents = {document.id: document for _, group in known for document in group}
    articles = {document.id: article for article, group in known for document in group}
    shared: dict[str, list[Taken]] = defaultdict(list)
    for pair in pairs:
        for taken in _both_ways(pair, documents):
            if not _of_one_paper(articles[taken.taker.id], articles[taken.giver.id]):
                shared[articles[taken.taker.id].id].append(taken)
    derivations: dict[str, tuple[Derivation, ...]] = {}
    # Articles have one order, whatever renditions two of them share words in: nobody copies in a circle.
    order = {
        article.id: min(precedence(document) for document in group) for article, group in known
    }
    for article, group in known:
        own = _of_agency(article, group, shared[article.id])
        earlier = [
            one for one in shared[article.id]
            if order[articles[one.giver.id].id] < order[article.id]
        ]  # fmt: skip
        chosen = list(_origins(earlier, articles))
        derivations[article.id] = tuple(_derivations(own, chosen, articles))
    return derivations, frozenset(name for name, origins in derivations.items() if origins)


def _both_ways(pair: Pair, documents: Mapping[str, Document]) -> Iterator[Taken]:
    left, right = documents[pair.left], documents[pair.right]
    shared = pair.comparison.shared
    for taker, giver, share, mine in (
        (left, right, pair.comparison.left_own, [(s.left_words, s.left) for s in shared]),
        (right, left, pair.comparison.right_own, [(s.right_words, s.right) for s in shared]),
    ):
        words = frozenset(word for (first, end), _ in mine for word in range(first, end))
        places = tuple(place for _, place in mine)
        yield Taken(taker=taker, giver=giver, words=words, places=places, share=share)


def _of_one_paper(first: Article, second: Article) -> bool:
    """A newsroom that repeats its own background sentences copies nobody."""
    return first.outlet is not None and first.outlet == second.outlet


def precedence(document: Document) -> tuple[bool, bool, str, int, str]:
    """Who wrote it first: the agency itself, the agency's text, the earlier one, the fuller one."""
    return (
        not _writes_for_others(document),
        not document.agency,
        document.published.date if document.published else "~",
        -len(document.text),
        document.id,
    )


def _writes_for_others(document: Document) -> bool:
    """An agency's own page: the outlet is a known agency, or is the agency that the text names."""
    return bool(document.outlet) and (is_agency(document.outlet or "") or _is_own(document))


def _is_own(document: Document) -> bool:
    """Whether an agency's text stands on the agency's own page: that is no derivation."""
    outlet, agency = document.outlet, document.agency
    return bool(outlet and agency and agency_key(outlet) == agency_key(agency))


def _origins(
    taken: Sequence[Taken], articles: Mapping[str, Article]
) -> Iterator[tuple[float, Taken]]:
    """The fewest earlier articles that account for what was taken, with the share each accounts for."""
    rest = list(taken)
    told: set[int] = set()
    while rest:
        most = max(len(one.words - told) for one in rest)
        best = min(
            (one for one in rest if len(one.words - told) >= _AS_GOOD * most),
            key=lambda one: (precedence(one.giver), one.taker.id),
        )
        new = len(best.words - told)
        share = best.share * new / max(1, len(best.words))
        if new < _FEWEST_WORDS or (told and share < _SMALLEST_SHARE):
            return
        yield share, best
        told |= best.words
        rest = [one for one in rest if articles[one.giver.id] != articles[best.giver.id]]


def _of_agency(
    article: Article, group: Sequence[Document], shared: Sequence[Taken]
) -> Derivation | None:
    """The agency that the byline or dateline names; all words are its own unless somebody helped."""
    if not article.agency or any(_is_own(document) for document in group):
        return None
    facts = [
        fact
        for document in group
        for fact in document.facts
        if fact.field == "agency" and fact.basis != "text" and fact.evidence
    ]
    share, passages = 1.0, list[Evidence]()
    if any(_was_helped(document) for document in group):
        key = agency_key(article.agency)
        best = max(
            (one for one in shared if one.giver.agency and agency_key(one.giver.agency) == key),
            key=lambda one: one.share,
            default=None,
        )
        # Nothing to measure by: somebody added to it, so it is not all the agency's; half is the middle.
        share = best.share if best else 0.5
        passages = list(_quotes(best.taker, best.places)) if best else []
    credits_ = [fact.evidence for fact in facts if fact.evidence][:2]
    return Derivation(agency=article.agency, share=round(share, 4), evidence=(*credits_, *passages))


def _was_helped(document: Document) -> bool:
    return any(
        read_byline(document.text[part.start : part.end]).helped
        for part in document.parts
        if part.kind == "byline"
    )


def _derivations(
    own: Derivation | None,
    chosen: Sequence[tuple[float, Taken]],
    articles: Mapping[str, Article],
) -> list[Derivation]:
    """One derivation for each origin, the largest share first; the byline's own agency speaks for itself."""
    found: dict[str, Derivation] = {}
    if own:
        found[agency_key(own.agency or "")] = own
    for share, taken in chosen:
        giver = taken.giver
        agency = giver.agency or (giver.outlet if _writes_for_others(giver) else None)
        key = agency_key(agency) if agency else articles[giver.id].id
        if key in found:
            continue
        found[key] = Derivation(
            agency=agency,
            article=None if agency else articles[giver.id].id,
            share=round(share, 4),
            evidence=tuple(_quotes(taken.taker, taken.places)),
        )
    return sorted(found.values(), key=lambda d: (-d.share, d.article or "", d.agency or ""))


def _quotes(document: Document, places: Sequence[Span]) -> Iterator[Evidence]:
    """The passages as they stand in a document, one quotation for each paragraph they stand in."""
    for start, end in sorted(set(places)):
        for part in document.parts:
            begin, stop = max(part.start, start), min(part.end, end)
            if begin < stop:
                yield quote(document.id, document.text, begin, stop)
