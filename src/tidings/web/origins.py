"""Whose words an article is made of: its origins with their shares, where it credits them, and the passages."""

from collections.abc import Callable
from dataclasses import dataclass

from tidings.web.evidence import Span, find_spans
from tidings.web.shapes import JsonObject, number, objects, words


@dataclass(frozen=True)
class Origin:
    """One origin: an article or an agency, and the part of the bar that its share fills (0..100)."""

    id: str
    name: str
    share: float | None
    left: float
    width: float
    credits: tuple[Span, ...]
    passages: tuple[Span, ...]


@dataclass(frozen=True)
class Making:
    """The origins of one article, the largest first, and what is left as its own."""

    origins: tuple[Origin, ...]
    own: float | None


def find_origins(
    article: JsonObject,
    source_named: Callable[[str], JsonObject],
    hold: Callable[[str], list[JsonObject]],
) -> Making:
    """The origins of an article; `source_named` finds a source, `hold` gives the facts of a document."""
    left = 0.0
    origins: list[Origin] = []
    for taken in objects(article, "derived_from"):
        share = number(taken, "share")
        # Shares of two origins may overlap; the bar has room for one whole.
        width = min(100 - left, max(0.0, 100 * (share or 0)))
        spans = find_spans(taken)
        given = {span for one in {span.document for span in spans} for span in _credits(hold(one))}
        item_id, name = _named(taken, source_named)
        origins.append(
            Origin(
                item_id, name, share, left, width,
                tuple(span for span in spans if span in given),
                tuple(_widest([span for span in spans if span not in given])),
            )
        )  # fmt: skip
        left += width
    known = [origin.share for origin in origins if origin.share is not None]
    own = max(0.0, 1 - sum(known)) if known and len(known) == len(origins) else None
    return Making(tuple(origins), own)


def _widest(spans: list[Span]) -> list[Span]:
    """Passages without those that lie within another."""
    return [
        span
        for span in spans
        if not any(
            other != span
            and other.document == span.document
            and other.start <= span.start
            and span.end <= other.end
            for other in spans
        )
    ]


def _credits(facts: list[JsonObject]) -> list[Span]:
    """Where a document names its agency: that is a credit, no passage."""
    return [span for fact in facts if words(fact, "field") == "agency" for span in find_spans(fact)]


def _named(taken: JsonObject, source_named: Callable[[str], JsonObject]) -> tuple[str, str]:
    """The item that a derivation leads to, and the name where it leads to none."""
    agency = words(taken, "agency")
    if not agency:
        return words(taken, "article"), ""
    source = source_named(agency)
    return (words(source, "id"), words(source, "name")) if source else ("", agency)
