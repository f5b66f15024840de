"""Tie what was said to what it answers: a denial to its accusation, a refusal to its demand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from tidings.merging.ground import Ground
from tidings.model.items import AgreementItem, Entity, Statement

# What can be answered by what; the first kind that fits is taken.
ANSWERED = {
    "denial": ("accusation", "claim", "responsibility_claim"),
    "refusal": ("demand", "appeal", "offer"),
    "accusation": ("accusation",),
}


def tie_answers(
    statements: Sequence[Statement], entities: Mapping[str, Entity], ground: Ground
) -> tuple[Statement, ...]:
    """The statements with `answers` filled where one answers another."""
    return tuple(_answered(s, statements, entities, ground) for s in statements)


def _answered(
    statement: Statement,
    others: Sequence[Statement],
    entities: Mapping[str, Entity],
    ground: Ground,
) -> Statement:
    kinds = ANSWERED.get(statement.kind, ())
    if statement.speaker is None:
        return statement
    best: tuple[int, str] | None = None
    for other in others:
        if other.id == statement.id or other.kind not in kinds or other.speaker is None:
            continue
        if _same_side(statement.speaker, other.speaker, entities) or _after(other, statement):
            continue
        score = _fit(statement, other, entities, ground)
        if score >= 2 and (best is None or (-score, other.id) < (-best[0], best[1])):
            best = (score, other.id)
    return replace(statement, answers=best[1]) if best else statement


def _after(one: Statement, other: Statement) -> bool:
    """Whether one was said later than the other, where both days are known."""
    a = one.date.earliest if one.date else None
    b = other.date.latest if other.date else None
    return a is not None and b is not None and a > b


def _fit(
    statement: Statement, other: Statement, entities: Mapping[str, Entity], ground: Ground
) -> int:
    score = 0
    if other.against and _same_side(other.against, statement.speaker, entities):
        score += 2
    if statement.against and _same_side(statement.against, other.speaker, entities):
        score += 1
    if set(statement.about) & set(other.about):
        score += 2
    mine = {ground.article(r.document) for r in statement.reported_by}
    theirs = {ground.article(r.document) for r in other.reported_by}
    if mine & theirs:
        score += 1
    return score if statement.kind != "accusation" or score >= 3 else 0


def _same_side(one: str | None, other: str | None, entities: Mapping[str, Entity]) -> bool:
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


def tie_agreements(
    statements: Sequence[Statement], agreements: Sequence[AgreementItem]
) -> tuple[tuple[Statement, ...], tuple[AgreementItem, ...]]:
    """Statements that allege a breach name the agreement; allegations name the denials of it."""
    of = {a.statement: g.id for g in agreements for a in g.allegations if a.statement}
    tied = tuple(replace(s, agreement=of[s.id]) if s.id in of else s for s in statements)
    denials: dict[str, list[str]] = {}
    for statement in statements:
        if statement.answers is not None and statement.kind == "denial":
            denials.setdefault(statement.answers, []).append(statement.id)
    return tied, tuple(
        replace(
            g,
            allegations=tuple(
                replace(a, denied_by=tuple(sorted(denials.get(a.statement or "", ()))))
                for a in g.allegations
            ),
        )
        for g in agreements
    )
