"""Two who tell one thing to have been in conditions that exclude each other: "the light on the cape was burning", "had been dark".

Neither answers the other. What opens and closes from day to day is left out, and so is what nobody names more closely than by its
noun, where reports tell of several.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import product
from typing import NamedTuple

from tidings.lexicons.tables import table, words
from tidings.mentions.figures.written.numerals import any_of
from tidings.merging.disagreements.sides import make, side_of
from tidings.merging.ground import Ground
from tidings.merging.intervals import days_apart
from tidings.merging.sentences import Sentences
from tidings.model.disagreements import Disagreement
from tidings.model.evidence import Evidence
from tidings.model.items import Entity

# Both are told within so many days.
DAYS = 10
# "Cape Durrick": a name of more words, whether it was read as one or not.
_NAME = re.compile(r"\b[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+)+")
# So far behind the thing its condition stands.
_REACH = 90
_NOT = re.compile(r"\b(?:not|never|no longer)\b|n[’']t\b", re.I)
_UNSURE = re.compile(r"\b(?:if|whether|may|might|could|would|should|must|will|until|unless)\b")


class Told(NamedTuple):
    """A sentence that tells one of two conditions of a thing, and the names in it."""

    evidence: Evidence
    pair: int
    one: bool
    names: frozenset[str]


def opposite_conditions(entities: Mapping[str, Entity], ground: Ground) -> Iterator[Disagreement]:
    """Each thing that two reports, or two voices, tell to be in conditions that exclude each other."""
    told = list(_told(entities, ground))
    for pair in sorted({t.pair for t in told}):
        one, other = (
            [t for t in told if t.pair == pair and t.one is side] for side in (True, False)
        )
        rivals = [(a, b) for a, b in product(one, other) if _of_one_thing(a, b, ground)]
        if rivals:
            groups = [list(dict.fromkeys(r[at].evidence for r in rivals)) for at in (0, 1)]
            sides = [side_of(group[0].quote, group, ground) for group in groups]
            items = sorted({e.document for group in groups for e in group})
            yield make("status", items, sides, "one thing in two conditions")


def _told(entities: Mapping[str, Entity], ground: Ground) -> Iterator[Told]:
    named: dict[str, list[tuple[int, str]]] = {}
    for entity in entities.values():
        for mention in entity.mentions:
            named.setdefault(mention.document, []).append((mention.start, entity.id))
    sentences = Sentences(ground)
    for document in sorted(ground.documents):
        for place, (start, end) in enumerate(sentences.of(document)):
            said = sentences.words(document, place)
            for pair, thing, one, other in _pairs():
                if (found := thing.search(said)) is None or _UNSURE.search(said):
                    continue
                rest = said[found.end() : found.end() + _REACH]
                holds = _condition(rest, one, other)
                if holds is not None:
                    names = frozenset(e for at, e in named.get(document, ()) if start <= at < end)
                    names |= frozenset(_NAME.findall(said))
                    yield Told(sentences.quoted(document, place), pair, holds, names)


def _condition(rest: str, one: re.Pattern[str], other: re.Pattern[str]) -> bool | None:
    """Which of two conditions words behind a thing tell; None for neither and for both."""
    found = [pattern.search(rest) for pattern in (one, other)]
    # "never sounded" holds "sounded"
    longest = max(
        (hit for hit in found if hit), key=lambda m: (m.end() - m.start(), -m.start()), default=None
    )
    if longest is None or any(hit and not _within(hit, longest) for hit in found):
        return None
    denied = _NOT.search(rest[: longest.start()]) is not None
    return (longest is found[0]) != denied


def _within(one: re.Match[str], other: re.Match[str]) -> bool:
    return other.start() <= one.start() and one.end() <= other.end()


class Pair(NamedTuple):
    """Things, and two conditions of them that exclude each other."""

    number: int
    things: re.Pattern[str]
    one: re.Pattern[str]
    other: re.Pattern[str]


@cache
def _pairs() -> tuple[Pair, ...]:
    rows = table("en/opposite_conditions.tsv")
    return tuple(
        Pair(number, *(_any(row[column]) for column in ("things", "one", "other")))
        for number, row in enumerate(rows)
    )


def _any(cell: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(words(cell))})(?!\w)", re.I)


def _of_one_thing(one: Told, other: Told, ground: Ground) -> bool:
    """Whether both may tell of one thing: of about one day, in two reports, with a name in common."""
    a, b = one.evidence.document, other.evidence.document
    apart = days_apart(ground.published(a), ground.published(b))
    near = apart is None or abs(apart) <= DAYS
    return near and ground.article(a) != ground.article(b) and bool(one.names & other.names)
