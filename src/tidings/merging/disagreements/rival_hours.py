"""The hour at which somebody puts the start of a deed, against the hour that another report gives: "She puts the start of the
assault at ten past six", "The operation began at 4:10".

Only who puts an hour to a start that is known speaks of one deed with the other report; two raids of two mornings are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations
from typing import NamedTuple

from tidings.lexicons.number_words import number_words
from tidings.lexicons.word_classes import word_class
from tidings.mentions.figures.written.numerals import any_of
from tidings.merging.disagreements.sides import make, side_of
from tidings.merging.ground import Ground
from tidings.merging.intervals import days_apart
from tidings.merging.sentences import Sentences
from tidings.model.disagreements import Disagreement
from tidings.model.evidence import Evidence
from tidings.model.items import Entity

# Reports of one deed came out within so many days, and name a person, a group or a building in common.
DAYS = 5
# Hours that differ by less are one told loosely; a clock of twelve hours may stand for one of 24.
LOOSE, ROUND = 30, 720
KINDS = frozenset({"person", "armed_group", "facility"})
_HOUR = (
    r"(?:(?P<h>[0-2]?\d)(?:[:.](?P<m>[0-5]\d)|\s*(?=[ap]\.?m\b|o['’]clock))"
    r"|(?P<past>half|quarter|[a-z]+)(?:\s+minutes)?\s+(?P<way>past|to)\s+(?P<word>[a-z]+)|(?P<full>[a-z]+)\s+o['’]clock)\b"
)
_START = r"(?:start|beginning|begin|outset|onset)"


class Told(NamedTuple):
    """A sentence that gives the hour of a start, in minutes; `put` where somebody puts it there."""

    evidence: Evidence
    minutes: int
    put: bool


def rival_hours(entities: Mapping[str, Entity], ground: Ground) -> Iterator[Disagreement]:
    """Each hour that somebody puts to the start of a deed beside a report that gives another."""
    told = list(_told(ground))
    named: dict[str, set[str]] = {}
    for entity in entities.values() if any(t.put for t in told) else ():
        for mention in entity.mentions if entity.kind in KINDS else ():
            named.setdefault(mention.document, set()).add(entity.id)
    for one in (t for t in told if t.put):
        there = [t for t in told if not t.put and _is_near(one, t, named, ground)]
        # of starts at several hours nobody knows which is meant
        same = not any(_differ(a.minutes, b.minutes) for a, b in combinations(there, 2))
        if there and same and all(_differ(one.minutes, t.minutes) for t in there):
            others = [t.evidence for t in there]
            sides = [side_of(e[0].quote, e, ground) for e in (others, [one.evidence])]
            items = {one.evidence.document, *(e.document for e in others)}
            yield make("date", sorted(items), sides, "the hour at which one deed began")


def _is_near(one: Told, other: Told, named: Mapping[str, set[str]], ground: Ground) -> bool:
    here, there = one.evidence.document, other.evidence.document
    apart = days_apart(ground.published(here), ground.published(there))
    if apart is None or abs(apart) > DAYS or here == there:
        return False
    return bool(named.get(here, set()) & named.get(there, set()))


def _differ(one: int, other: int) -> bool:
    gap = abs(one - other) % ROUND
    return min(gap, ROUND - gap) >= LOOSE


def _told(ground: Ground) -> Iterator[Told]:
    sentences = Sentences(ground)
    for key in sorted(ground.documents):
        text = ground.documents[key].text
        found: Sequence[tuple[re.Match[str], bool]] = [
            *((m, True) for m in _put().finditer(text)), *((m, False) for m in _began().finditer(text)),
        ]  # fmt: skip
        for match, put in found:
            minutes = _minutes(match)
            if minutes is not None:
                said = Evidence(document=key, start=match.start(), end=match.end(), quote=match[0])
                yield Told(sentences.quoted(key, sentences.first(said)), minutes, put)


@cache
def _put() -> re.Pattern[str]:
    """“puts the start of the assault at ten past six”."""
    return re.compile(
        rf"\b(?:puts?|dates?|dated|places?|placed)\s+the\s+{_START}\s+of\s+(?:the|this|that)\s+(?:{_deeds()})\s+(?:at|to)\s+(?:about\s+|around\s+)?{_HOUR}",
        re.I,
    )


@cache
def _began() -> re.Pattern[str]:
    """“The operation began at 4:10”."""
    return re.compile(
        rf"\b(?:the|this|that)\s+(?:{_deeds()})\s+(?:had\s+)?(?:began|begun|started|was launched)\s+(?:at|shortly after|around|about)\s+{_HOUR}",
        re.I,
    )


@cache
def _deeds() -> str:
    return any_of(word_class("deed_that_starts"))


def _minutes(match: re.Match[str]) -> int | None:
    """The minutes of an hour since midnight or noon."""
    if match["h"]:
        return int(match["h"]) * 60 + int(match["m"] or 0)
    numbers = number_words("unit", "ten", "scale", "suffix")
    hour = numbers.get((match["word"] or match["full"] or "").casefold())
    if hour is None or not 0 < hour <= 12:
        return None
    if match["full"]:
        return hour * 60
    past = {"half": 30, "quarter": 15}.get(match["past"].casefold(), numbers.get(match["past"].casefold()))  # fmt: skip
    if past is None or past >= 60:
        return None
    return hour * 60 + (past if match["way"].casefold() == "past" else -past)
