"""What a forecast and a later event speak of, in matters and names, and whether it comes about or is called off.

"The talks in Oslo will open" and "Peru called off the talks in Oslo" are of one matter with opposite outcomes.
"""

from __future__ import annotations

import re
from functools import cache

from tidings.lexicons.gazetteer import normalise
from tidings.lexicons.tables import table, words
from tidings.model.record import Record

_PHRASAL = re.compile(
    r"\b(call|called|put|calls|puts) (?:it |them |its talks |the talks )?off\b", re.I
)
_NAME = re.compile(r"(?<![.!?…“\"] )(?<!^)\b[A-ZÀ-Þ][\w’'-]+")
_FIRST = re.compile(r"^\W*\w+")
_NOT = re.compile(r"\b(?:not|never|no|nobody|neither|without|failed to)\b|n['’]t\b", re.I)


class Matter(Record, frozen=True, kw_only=True):
    """The matters and names some words speak of; `stopped` when they tell that it does not come about."""

    things: frozenset[str]
    names: frozenset[str]
    stopped: bool
    lasting: bool


@cache
def _senses() -> dict[str, tuple[str, str]]:
    return {
        word: (row["matter"], row["sense"])
        for row in table("en/foretold_things.tsv") for word in words(row["words"])
    }  # fmt: skip


@cache
def types_of(thing: str) -> frozenset[str]:
    """The types of events that can bear out or belie a forecast about a thing."""
    rows = (r for r in table("en/foretold_things.tsv") if r["matter"] == thing)
    return frozenset(t for row in rows for t in words(row["types"]))


def matter_of(text: str) -> Matter:
    """What some words speak of."""
    joined = _PHRASAL.sub(lambda m: "called-off" if m[1].startswith("call") else "put-off", text)
    found = [_senses()[w] for w in re.findall(r"[\w-]+", joined.casefold()) if w in _senses()]
    stopped = any(sense == "stop" for _, sense in found)
    if _NOT.search(text):
        stopped = not stopped
    return Matter(
        things=frozenset(m for m, sense in found if sense == "come"),
        names=frozenset(normalise(n) for n in _NAME.findall(_FIRST.sub(" ", " " + text)) if len(n) > 2),
        stopped=stopped,
        lasting=any(sense == "last" for _, sense in found),
    )  # fmt: skip
