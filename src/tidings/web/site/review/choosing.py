"""Words of a report, chosen for an item under review: what a reader can say with them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from tidings.lexicons.number_words import number_words
from tidings.model.json import JsonObject
from tidings.review.values import LONGEST
from tidings.web.catalogue import Entry
from tidings.web.evidence import Span, overlap
from tidings.web.lookup import Lookup
from tidings.web.site.review.seen import own_words
from tidings.web.site.review.widgets import Widget

# Of words that stand in more places than anybody looks through the first ones are offered.
MOST_SPOTS = 50
LONGEST_QUOTE = 2000
# So much of the text stands around a place that is offered.
_AROUND = 60
_COUNT = re.compile(r"\d+(?:[,.\u00a0\u202f ]\d{3})+|\d+|[^\W\d_]+")
_MANY = "many"
_DAY = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?\Z")


@dataclass(frozen=True)
class Spot:
    """A place where the words stand, with what is around them."""

    place: str
    before: str
    quote: str
    after: str


@dataclass(frozen=True)
class Proposal:
    """A field of the item and what the words say of it; nothing where the reader has to say it."""

    widget: Widget
    value: str


def find_words(text: str, quote: str) -> list[Spot]:
    """Where a text has some words: as whole words, else within others, else with other spaces and line breaks between them."""
    quote = quote[:LONGEST_QUOTE].strip()
    if not quote:
        return []
    exact = re.compile(re.escape(quote))
    bounded = re.compile(rf"(?<!\w){re.escape(quote)}(?!\w)")
    spaced = re.compile(r"\s+".join(re.escape(word) for word in quote.split()), re.IGNORECASE)
    ways = (bounded, exact, spaced)
    found = next((hits for way in ways if (hits := list(way.finditer(text)))), [])
    return [
        Spot(
            f"{one.start()}-{one.end()}", text[max(0, one.start() - _AROUND) : one.start()],
            one.group(), text[one.end() : one.end() + _AROUND],
        )
        for one in found[:MOST_SPOTS]
    ]  # fmt: skip


def are_own(entry: Entry, chosen: Span) -> bool:
    """Whether chosen words share a part with words of an item that can leave it."""
    return any(overlap(Span(e.document, e.start, e.end), chosen) for e in own_words(entry))


def owners(entry: Entry, chosen: Span, look: Lookup, document: JsonObject) -> list[Entry]:
    """The other items of the same kind that rest on chosen words, the closest first."""
    over = [span for span, _ in look.resting_rows(document) if overlap(span, chosen)]
    found = look.resting_on(over)
    return [
        one for one in found if one.kind == entry.kind and one.id != entry.id and are_own(one, chosen)
    ]  # fmt: skip


def propose(widgets: tuple[Widget, ...], quote: str) -> Iterator[Proposal]:
    """Each field that is written in words or numbers, with the value that chosen words give it."""
    said = " ".join(quote.split())
    for widget in widgets:
        if not widget.choices:
            yield Proposal(widget, _value(widget, said))


def _value(widget: Widget, said: str) -> str:
    if widget.field in ("value", "toll"):
        return _count(said)
    if widget.pattern:  # a date
        return said if _DAY.match(said) else ""
    return said if len(said) <= LONGEST and said.isprintable() else ""


def _count(said: str) -> str:
    """The only number that words give; nothing where they give none, or several that may make one."""
    numbers = [
        re.sub(r"\D", "", word) if word[0].isdigit() else _numbers().get(word.casefold(), "")
        for word in _COUNT.findall(said)
    ]
    known = [number for number in numbers if number]
    return known[0] if len(known) == 1 and known[0] != _MANY else ""


@cache
def _numbers() -> Mapping[str, str]:
    """Number words; what multiplies another number is for the reader to work out."""
    plain = {word: str(number) for word, number in number_words("unit", "ten").items()}
    return plain | dict.fromkeys(number_words("scale", "suffix"), _MANY)
