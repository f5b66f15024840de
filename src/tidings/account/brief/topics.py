"""What a situation is called: by the words most reports open with, and by the types of what happened.

PLOVER has no type for a flood; the reports name it in their first lines.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache

from tidings.account.brief.desk import Desk
from tidings.lexicons.tables import table, words
from tidings.model.evidence import Evidence
from tidings.model.items import Event

# What a report is about stands near its beginning: header, headline and the first two or three paragraphs.
OPENING = 1200
# A word in a smaller share of the articles is told of one of several things.
SHARE = 0.4
MOST = 2


def situation_words(desk: Desk) -> list[tuple[str, tuple[Evidence, ...]]]:
    """What most articles open with, the most common first: its noun, and the words of each article."""
    articles = [a for a in desk.items.articles if a.documents]
    found: dict[str, list[Evidence]] = {}
    for article in articles:
        for noun, evidence in _opening_words(article.documents[0], desk).items():
            found.setdefault(noun, []).append(evidence)
    enough = max(2, SHARE * len(articles))
    ranked = sorted(
        (noun for noun, said in found.items() if len(said) >= enough),
        key=lambda noun: (-len(found[noun]), noun),
    )
    return [(noun, tuple(found[noun])) for noun in ranked[:MOST]]


def _opening_words(document: str, desk: Desk) -> dict[str, Evidence]:
    """The first of the words of each noun in the opening of a document."""
    text = desk.text(document)
    found: dict[str, Evidence] = {}
    for match in _pattern().finditer(text, 0, min(OPENING, len(text))):
        noun = _nouns()[" ".join(match.group().lower().split())]
        found.setdefault(
            noun,
            Evidence(document=document, start=match.start(), end=match.end(), quote=match.group()),
        )
    return found


@cache
def _nouns() -> dict[str, str]:
    rows = table("en/situation_words.tsv")
    return {word: row["noun"] for row in rows for word in words(row["words"])}


@cache
def _pattern() -> re.Pattern[str]:
    longest = sorted(_nouns(), key=lambda word: (-len(word), word))
    said = (r"\s+".join(map(re.escape, word.split())) for word in longest)
    return re.compile(rf"\b(?:{'|'.join(said)})\b", re.IGNORECASE)


def event_nouns(told: Iterable[Event]) -> list[str]:
    """What the events are called, the most frequent first."""
    nouns = {(r["type"], r["mode"]): r["noun"] for r in table("en/brief_topics.tsv")}
    named = (nouns.get(e.sort, nouns.get((e.sort[0], ""))) for e in told)
    counts = Counter(noun for noun in named if noun)
    return [n for n, _ in sorted(counts.items(), key=lambda c: (-c[1], c[0]))]
