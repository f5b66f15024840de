"""What changed between two renditions of an article, the earlier on the left."""

from collections import Counter
from dataclasses import dataclass

from tidings.web.evidence import Span, find_spans
from tidings.web.labels import say_code
from tidings.web.quantities import say_count
from tidings.web.shapes import JsonObject, objects, strings, words

_ORDER = ("added", "removed", "changed")
_TURNED = {"added": "removed", "removed": "added"}


@dataclass(frozen=True)
class Change:
    """One difference: the words of the left document, and those of the right one."""

    kind: str
    before: tuple[Span, ...]
    after: tuple[Span, ...]


@dataclass(frozen=True)
class Comparison:
    """Two documents of an article with their differences; `dated` where one is known to be later."""

    before: str
    after: str
    dated: bool
    changes: tuple[Change, ...]

    @property
    def counts(self) -> str:
        """How many passages were added, removed and changed."""
        times = Counter(change.kind for change in self.changes)
        kinds = [*_ORDER, *sorted(set(times) - set(_ORDER))]
        found = [kind for kind in kinds if times[kind]]
        return ", ".join(
            (say_count(times[kind], "passage") if kind == found[0] else f"{times[kind]}")
            + f" {say_code(kind)}"
            for kind in found
        )


def compare_renditions(
    article: JsonObject, documents: dict[str, JsonObject]
) -> tuple[Comparison, ...]:
    """The comparisons of an article in the order of the account."""
    pairs: dict[tuple[str, str], list[JsonObject]] = {}
    for variant in objects(article, "variants"):
        pairs.setdefault(_pair(variant, strings(article, "documents")), []).append(variant)
    return tuple(
        _compare(first, second, variants, documents) for (first, second), variants in pairs.items()
    )


def _pair(variant: JsonObject, of_article: list[str]) -> tuple[str, str]:
    """The two documents; where only one is named, the other is the first of the article."""
    named = strings(variant, "documents")
    if len(named) > 1:
        return named[0], named[-1]
    second = named[0] if named else ""
    return next((one for one in of_article if one != second), ""), second


def _compare(
    first: str, second: str, variants: list[JsonObject], documents: dict[str, JsonObject]
) -> Comparison:
    days = [_day(documents.get(one, {})) for one in (first, second)]
    dated = all(days) and days[0] != days[1]
    turned = dated and days[0] > days[1]
    changes = []
    for variant in variants:
        spans = find_spans(variant)
        here = tuple(span for span in spans if span.document == second)
        there = tuple(span for span in spans if span.document != second)
        kind = words(variant, "kind")
        if turned:
            here, there, kind = there, here, _TURNED.get(kind, kind)
        changes.append(Change(kind, there, here))
    if turned:
        first, second = second, first
    return Comparison(first, second, dated, tuple(changes))


def _day(document: JsonObject) -> str:
    published = objects(document, "published")
    return words(published[0], "date") if published else ""
