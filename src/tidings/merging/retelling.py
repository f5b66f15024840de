"""What two tellings of one saying have in common in other words: "lessons" and "desks", "third" and "3"."""

from __future__ import annotations

from datetime import date
from functools import cache

from tidings.lexicons.number_words import number_words
from tidings.lexicons.tables import table
from tidings.merging.ground import Ground
from tidings.merging.roots import root, roots, senses

# Characters of a date that names its day.
DAY = len("2020-02-28")
# What is told in other words counts less than the same word; so few words of a telling are no saying.
AKIN, LEAST = 0.7, 3


def retold(one: str, other: str) -> float:
    """Which part of the shorter telling the longer has, in the same words, other words or figures."""
    tellings = (frozenset(roots(one)), frozenset(roots(other)))
    shorter, longer = sorted(tellings, key=lambda r: (len(r), sorted(r)))
    if len(shorter) < LEAST:
        return 0.0
    numbers = {_number(r) for r in longer} - {None}
    meant = senses(longer)
    same = {r for r in shorter if r in longer or _number(r) in numbers}
    akin = {r for r in shorter - same if not meant.isdisjoint(senses((r,)))}
    return (len(same) + AKIN * len(akin)) / len(shorter) if len(same) + len(akin) > 1 else 0.0


def published_together(one: str, other: str, ground: Ground, least: int = 1) -> bool:
    """Whether two documents came out within so many days of each other."""
    days = [
        date.fromisoformat(day)
        for d in (one, other)
        if len(day := ground.published(d) or "") == DAY
    ]
    return len(days) == 2 and abs((days[0] - days[1]).days) <= least


def _number(word: str) -> str | None:
    """The number a word stands for, in figures or not."""
    return word if word.isdigit() else _numbers().get(word)


@cache
def _numbers() -> dict[str, str]:
    counting = number_words("unit", "ten", "scale").items()
    found = {root(word): str(number) for word, number in counting}
    return found | {root(r["word"]): r["number"] for r in table("en/time_ordinals.tsv")}
