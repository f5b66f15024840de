"""Gathers the witnesses of an item by whose words they are: reprints and renditions lie under their origin."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from tidings.web.lookup import Lookup, Witness
from tidings.web.shapes import JsonObject, number, objects, words

# An article that took at least this share of its words from another carries it.
_CARRIES = 0.5
# Longer chains of copies than this are rings.
_HOPS = 8


@dataclass(frozen=True)
class Words:
    """What one document says of an item."""

    document: str
    role: str
    witnesses: tuple[Witness, ...]


@dataclass(frozen=True)
class Voice:
    """One independent telling: the words of one document, and those of the documents that carry it."""

    said: Words
    copies: tuple[Words, ...]


def gather_voices(witnesses: Iterable[Witness], look: Lookup) -> list[Voice]:
    """The tellings in the order of their documents; within one, the words in the order of the text."""
    by_document: dict[str, list[Witness]] = {}
    for witness in witnesses:
        by_document.setdefault(witness.span.document, []).append(witness)
    by_origin: dict[str, list[Words]] = {}
    for document, own in sorted(by_document.items()):
        said = Words(
            document, words(own[0].document, "role"), tuple(sorted(own, key=lambda w: w.span))
        )
        by_origin.setdefault(_origin(own[0].article, look.article) or document, []).append(said)
    voices = []
    for origin, group in by_origin.items():
        # The origin itself speaks first, then an original, then whatever came first.
        group.sort(
            key=lambda one: (
                look.article_of(one.document).get("id") != origin,
                one.role != "original",
            )
        )
        voices.append(Voice(group[0], tuple(group[1:])))
    return voices


def _origin(article: JsonObject, find: Callable[[str], JsonObject]) -> str:
    """The article or agency whose words these are in the end."""
    for _ in range(_HOPS):
        taken = max(
            objects(article, "derived_from"), key=lambda one: number(one, "share") or 0, default={}
        )
        if (number(taken, "share") or 0) < _CARRIES:
            break
        above = words(taken, "article")
        if not above:
            return words(taken, "agency") or words(article, "id")
        article = find(above) or {"id": above}
    return words(article, "id")
