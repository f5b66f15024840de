"""Tie what was said to what it answers: a denial to its accusation, a refusal to its demand."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from tidings.merging.ground import Ground
from tidings.merging.matters import NEAR, common_matter, distance, telling, words_around
from tidings.model.evidence import Evidence
from tidings.model.items import Entity, Statement
from tidings.model.vocabulary import AnswerKind

# What can be answered by what; the first kind that fits is taken.
ANSWERED = {
    "denial": ("accusation", "claim", "responsibility_claim"),
    "refusal": ("demand", "appeal", "offer"),
}
ANSWERS: dict[str, AnswerKind] = {"denial": "denial", "refusal": "refusal"}
# Letters of a word that names something particular ("engineers", not "dam").
LONG = 6
SEVERAL = re.compile(r"\b(?:both|two|all|the) (?:\w+ )?(?:sides|parties|camps)\b", re.I)
# Without a common document.
FAR = 10**9
# Who is blamed answers the blame before he answers a plain report.
BLAMED = 3
# Less than a common matter and a common side, or words that stand together, is no answer.
ENOUGH = 3


def tie_answers(
    statements: Sequence[Statement], entities: Mapping[str, Entity], ground: Ground
) -> tuple[Statement, ...]:
    """The statements with `answers` filled where one answers another."""
    words = {
        s.id: words_around(_contents(s), ground)
        for s in statements
        if s.kind in ANSWERED or any(s.kind in kinds for kinds in ANSWERED.values())
    }
    return tuple(_answered(s, statements, entities, ground, words) for s in statements)


def _one_voice(one: Statement, other: Statement, entities: Mapping[str, Entity]) -> bool:
    """Whether one side says both, by what is known of the speakers or by the name they are called."""
    if one.speaker is None or other.speaker is None:
        called = [(s.speaker_text or "").split()[-1:] for s in (one, other)]
        if called[0] and called[0] == called[1]:
            return True
    return same_side(one.speaker, other.speaker, entities)


def _contents(statement: Statement) -> tuple[Evidence, ...]:
    """The longest words of each report: what was said, not by whom."""
    return tuple(max(r.evidence, key=lambda e: len(e.quote)) for r in statement.reported_by)


def _answered(
    statement: Statement, others: Sequence[Statement], entities: Mapping[str, Entity],
    ground: Ground, words: Mapping[str, frozenset[str]],
) -> Statement:  # fmt: skip
    kinds = ANSWERED.get(statement.kind, ())
    if SEVERAL.search(statement.speaker_text or ""):
        return statement  # "the two sides dispute the toll": nobody answers anybody
    best: tuple[int, int, int, str] | None = None
    for other in others:
        if other.id == statement.id or other.kind not in kinds:
            continue
        if _one_voice(statement, other, entities) or _after(other, statement, ground):
            continue
        score = _fit(statement, other, entities, words)
        if score < ENOUGH:
            continue
        # the accusation itself before a claim, then the nearest words
        bonus = BLAMED if other.kind == "accusation" else 0
        rank = (-score - bonus, kinds.index(other.kind), _gap(statement, other), other.id)
        if best is None or rank < best:
            best = rank
    if best is None:
        return statement
    return replace(statement, answers=best[3], answer=ANSWERS[statement.kind])


def _gap(one: Statement, other: Statement) -> int:
    gap = distance(_contents(one), _contents(other))
    return FAR if gap is None else gap


def _after(one: Statement, other: Statement, ground: Ground) -> bool:
    """Whether one was said later than the other, where both days are known, else reported only later."""
    a = one.date.earliest if one.date else None
    b = other.date.latest if other.date else None
    if a is not None and b is not None and a > b:
        return True
    first = min((ground.published(r.document) or "" for r in one.reported_by), default="")
    last = max((ground.published(r.document) or "" for r in other.reported_by), default="")
    return bool(first and last) and first > last


def _fit(
    statement: Statement, other: Statement, entities: Mapping[str, Entity],
    words: Mapping[str, frozenset[str]],
) -> int:  # fmt: skip
    """How well an answer fits: what is in question, who is meant, how near the words stand."""
    own = (telling(statement.content), telling(other.content))
    names = _names((statement, other), entities)
    shared = common_matter(own, (words[statement.id], words[other.id])) - names
    common = len(shared)
    if other.kind == "claim" and len((own[0] & own[1]) - names) < 2:
        return 0
    about = set(statement.about) & set(other.about)
    gap = _gap(statement, other)
    close = gap <= NEAR
    meant = _is_meant(statement, other, entities, words)
    if not meant and _third_party(statement.speaker, other.against, entities):
        return 0
    particular = meant and any(len(w) >= LONG for w in shared)
    if not about and common < (1 if close or particular else 2):
        return 0
    return min(common, 3) + 2 * bool(about) + 2 * meant + 2 * close


def _third_party(speaker: str | None, accused: str | None, entities: Mapping[str, Entity]) -> bool:
    """Whether who denies is known to be of another country than the accused."""
    known = [entities[e].codes for e in (speaker, accused) if e is not None]
    countries = [c.iso3 for c in known if c is not None and c.iso3 is not None]
    return len(countries) == 2 and countries[0] != countries[1]


def _names(statements: Sequence[Statement], entities: Mapping[str, Entity]) -> frozenset[str]:
    """The words of the names of those who speak and are accused, which every passage about them has."""
    ids = [e for s in statements for e in (s.speaker, s.against) if e is not None]
    return frozenset(w for e in ids for w in telling(entities[e].name))


def _is_meant(
    statement: Statement, other: Statement, entities: Mapping[str, Entity],
    words: Mapping[str, frozenset[str]],
) -> bool:  # fmt: skip
    """Whether the one who answers is the one accused, or names the accused."""
    if other.against is None:
        return False
    if same_side(other.against, statement.speaker, entities):
        return True
    name = telling(entities[other.against].name)
    return bool(name & words[statement.id]) and statement.speaker is None


def same_side(one: str | None, other: str | None, entities: Mapping[str, Entity]) -> bool:
    """Whether two entities speak for one side: the same, or of one country, or the leader of it."""
    if one is None or other is None:
        return False
    if one == other:
        return True
    a, b = entities[one], entities[other]
    codes = [e.codes.iso3 if e.codes else None for e in (a, b)]
    if codes[0] is not None and codes[0] == codes[1] and "REB" not in _sectors(a, b):
        return True
    return any(r.of == other for r in a.roles) or any(r.of == one for r in b.roles)


def _sectors(*entities: Entity) -> set[str | None]:
    return {e.codes.plover_sector if e.codes else None for e in entities}
