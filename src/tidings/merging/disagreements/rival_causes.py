"""Two accounts of why a thing happened, or of who did it.

"The owner spoke of sabotage. The union said that a valve had failed": neither answers the other, yet both cannot be true. In one
report the accounts stand beside each other; of two reports both must tell of one thing in the same telling words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from tidings.lexicons.tables import table, words
from tidings.lexicons.word_classes import word_class
from tidings.merging.disagreements.sides import make, side_of
from tidings.merging.ground import Ground
from tidings.merging.intervals import days_apart
from tidings.merging.matters import telling, words_around
from tidings.merging.roots import sentences_of
from tidings.model.disagreements import Disagreement
from tidings.model.evidence import Evidence, quote
from tidings.model.items import Entity, Statement

# What one says stands at most so far from what the other says, in one report.
BESIDE = 160
# Two reports tell of one thing where so many telling words, those of the stretch before included, are common, …
COMMON = 3
# … and where they came out within so many days.
DAYS = 5
# Whose deed it was and who is to blame is said of every blow; only beside each other are they two accounts of one.
NEAR_ONLY = frozenset({"blame", "deed"})
# Who says that a plane was fired at, and what else may have brought it down.
# What set it alight, and what was stored there, may both be true; only whoever says it beside another gives it as the cause.
SAID_ONLY = frozenset({"spark", "store"})
FIRE, UNHIT = "fire", frozenset({"neglect", "accident", "nature"})
# What rules out a cause: "and not the rain", "no trace of sabotage".
_RULED_OUT = re.compile(
    r"(?:\bnot|\bno|\bno trace of|\bnor|\bneither|\bwithout)\s+(?:(?:the|any|an?)\s+)?\Z", re.I
)


# "Another accident is likely" gives no cause of this one.
_FORETOLD = re.compile(r"\b(?:another|further|next)\b[^.]*\b(?:likely|will|expected)\b", re.I)
# Who says that they did it themselves owns up, and blames nobody else.
_OWN_DEED = re.compile(r"\b(?:they|we|he|she|it|i)\s+(?:had|have)\b", re.I)


class Account(NamedTuple):
    """A sentence that gives a cause: its sort, who says it, and the item that it is part of."""

    evidence: Evidence
    sort: str
    speaker: str
    item: str


def rival_causes(
    statements: Sequence[Statement], entities: Mapping[str, Entity], ground: Ground
) -> Iterator[Disagreement]:
    """Each two accounts by two speakers that give one thing causes of two sorts."""
    told = _accounts(statements, ground)
    near = _Near(told, ground)
    for place, one in enumerate(told):
        for other in near.behind(place):
            if one.sort == other.sort or one.speaker == other.speaker:
                continue
            if FIRE in {one.sort, other.sort} and not _of_one_craft(one, other, ground):
                continue
            if {one.sort, other.sort} & SAID_ONLY and not _both_said(one, other):
                continue
            if _beside(one, other) or _of_one_thing(one, other, ground):
                sides = [
                    side_of(f"{_name(a.speaker, entities, ground)}: {a.evidence.quote}", [a.evidence], ground)
                    for a in (one, other)
                ]  # fmt: skip
                why = f"two accounts of the cause: {one.sort} against {other.sort}"
                yield make("attribution", (one.item, other.item), sides, why)


class _Near:
    """The accounts that may be of one thing: those of one report, and of reports of about one day."""

    def __init__(self, told: Sequence[Account], ground: Ground) -> None:
        self._told, self._ground = told, ground
        self._of: dict[str, list[int]] = {}
        self._on: dict[date, list[int]] = {}
        for place, one in enumerate(told):
            self._of.setdefault(one.evidence.document, []).append(place)
            if (day := self._day(one)) is not None:
                self._on.setdefault(day, []).append(place)

    def behind(self, place: int) -> Iterator[Account]:
        """Those that stand behind one in the order of all."""
        one = self._told[place]
        found = set(self._of[one.evidence.document])
        if (day := self._day(one)) is not None:
            for apart in range(-DAYS, DAYS + 1):
                found.update(self._on.get(day + timedelta(days=apart), ()))
        yield from (self._told[other] for other in sorted(found) if other > place)

    def _day(self, one: Account) -> date | None:
        said = self._ground.published(one.evidence.document)
        return date.fromisoformat(said) if said else None


def _accounts(statements: Sequence[Statement], ground: Ground) -> list[Account]:
    """All sentences that give a cause of one sort, in order."""
    spoken: dict[str, list[tuple[Evidence, Statement]]] = {}
    for statement in statements:
        for report in statement.reported_by:
            for words_ in report.evidence:
                spoken.setdefault(words_.document, []).append((words_, statement))
    found = []
    for key in sorted(ground.documents):
        text = ground.documents[key].text
        for start, end in sentences_of(text):
            sorts = _sorts(text[start:end])
            if _FORETOLD.search(text, start, end):
                continue
            if len(sorts) != 1:
                continue
            said = [s for e, s in spoken.get(key, ()) if e.start < end and start < e.end]
            evidence = quote(key, text, start, start + len(text[start:end].rstrip()))
            who = (said[0].speaker or said[0].speaker_text or key) if said else key
            found.append(Account(evidence, sorts[0], who, said[0].id if said else key))
    return found


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (row["sort"], re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words(row['words'])))})(?!\w)", re.I))
        for row in table("en/cause_words.tsv")
    )  # fmt: skip


@cache
def _any_pattern() -> re.Pattern[str]:
    """What any of the patterns finds."""
    return re.compile("|".join(pattern.pattern for _, pattern in _patterns()), re.I)


def _sorts(sentence: str) -> list[str]:
    """The sorts of cause that a sentence gives: "blamed sabotage" gives intent, "blame the ponds and not the rain" blame."""
    if not _any_pattern().search(sentence):  # most sentences give none
        return []
    found = [
        sort for sort, pattern in _patterns()
        if any(not _RULED_OUT.search(sentence[: m.start()]) for m in pattern.finditer(sentence))
    ]  # fmt: skip
    if _OWN_DEED.search(sentence):
        found = [sort for sort in found if sort != "deed"]
    exact = [sort for sort in found if sort not in NEAR_ONLY]
    return exact or found[:1]


def _beside(one: Account, other: Account) -> bool:
    a, b = one.evidence, other.evidence
    return a.document == b.document and 0 <= max(a.start, b.start) - min(a.end, b.end) <= BESIDE


def _both_said(one: Account, other: Account) -> bool:
    """Whether both are said by somebody, beside each other, and both tell how a fire began."""
    said = all(a.item != a.evidence.document for a in (one, other))
    return said and {one.sort, other.sort} == SAID_ONLY and _beside(one, other)


def _of_one_thing(one: Account, other: Account, ground: Ground) -> bool:
    a, b = one.evidence, other.evidence
    if a.document == b.document or {one.sort, other.sort} & NEAR_ONLY:
        return False
    apart = days_apart(ground.published(a.document), ground.published(b.document))
    if apart is None or abs(apart) > DAYS or not telling(a.quote) & telling(b.quote):
        return False
    if FIRE in {one.sort, other.sort}:
        return True  # few planes come down in five days of which one says that it failed and the other that it was shot down
    return len(words_around([a], ground) & words_around([b], ground)) >= COMMON


def _of_one_craft(one: Account, other: Account, ground: Ground) -> bool:
    """Whether of one sort of plane one says that it was shot down, and the other that nobody fired at it."""
    common = words_around([one.evidence], ground) & words_around([other.evidence], ground)
    return bool(_craft() & common) and {one.sort, other.sort} <= {FIRE, *UNHIT}


@cache
def _craft() -> frozenset[str]:
    return telling(" ".join(word_class("aircraft")))


def _name(speaker: str, entities: Mapping[str, Entity], ground: Ground) -> str:
    if speaker in entities:
        return entities[speaker].name
    if speaker in ground.documents:
        return ground.documents[speaker].outlet or "the report"
    return speaker
