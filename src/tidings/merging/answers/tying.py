"""Tie what was said and done to what it answers: a denial to its accusation, a deed to the demand that it grants."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from tidings.merging.answers.belonging import Belonging
from tidings.merging.answers.candidates import Candidates, order_of
from tidings.merging.answers.clauses import Clauses
from tidings.merging.answers.fit import Fit
from tidings.merging.answers.making import turns_of
from tidings.merging.answers.standing import Sides
from tidings.merging.answers.turns import Turn
from tidings.merging.answers.ways import ANSWERED, Answer, judge, may_answer
from tidings.merging.ground import Ground
from tidings.merging.roots import Rarity
from tidings.model.items import Entity, Event, Relation, Statement
from tidings.model.mentions import Reading

SEVERAL = re.compile(r"\b(?:both|two|all|the) (?:\w+ )?(?:sides|parties|camps)\b", re.I)


def tie_answers(
    statements: Sequence[Statement], events: Sequence[Event], entities: Mapping[str, Entity],
    relations: Sequence[Relation], ground: Ground, readings: Mapping[str, Reading],
) -> tuple[tuple[Statement, ...], tuple[Event, ...]]:  # fmt: skip
    """The statements and events with `answers` filled where one answers a statement."""
    sides = Sides(entities, relations, Belonging(statements, entities, ground))
    turns = turns_of(statements, events, sides, ground)
    found = _answers(turns, sides, Rarity(ground), Clauses(readings))
    return (
        tuple(replace(s, answers=a.other, answer=a.kind) if (a := found.get(s.id)) else s for s in statements),
        tuple(replace(e, answers=a.other, answer=a.kind) if (a := found.get(e.id)) else e for e in events),
    )  # fmt: skip


def _answers(
    turns: Sequence[Turn], sides: Sides, rarity: Rarity, clauses: Clauses
) -> dict[str, Answer]:
    """What each turn answers, if anything; a deed only where no words by its side say the same."""
    # "the two sides dispute the toll": nobody answers anybody
    turns = [t for t in turns if not SEVERAL.search(t.calling)]
    said = [t for t in turns if not t.is_deed]
    order = order_of(said)
    near = Candidates([t for t in said if t.kind in ANSWERED], order, rarity)
    found: dict[str, Answer] = {}
    # what the words of each document answer, and how
    told: set[tuple[str, str, str]] = set()
    for one in (*said, *(t for t in turns if t.is_deed)):
        fits = (
            Fit(one, other, order, sides, rarity, clauses)
            for other in near.of(one)
            if may_answer(one, other)
        )
        answer = min(
            (
                a
                for fit in fits
                if fit.in_time and not fit.one_voice and not fit.repeats and not fit.within
                for a in judge(fit)
            ),
            default=None,
        )
        if answer is None:
            continue
        places = {(p.document, answer.other, answer.kind) for p in one.passages}
        if not (one.is_deed and places & told):
            found[one.id] = answer
            if not one.is_deed:
                told |= places
    return _without_rings(_once_a_sentence(found, {t.id: t for t in turns}))


def _once_a_sentence(found: Mapping[str, Answer], turns: Mapping[str, Turn]) -> dict[str, Answer]:
    """The answers without those that one voice gives in one breath to one statement: "declined to close it, saying that jobs were at stake" refuses once."""
    kept: dict[str, Answer] = {}
    for one, answer in sorted(
        found.items(), key=lambda pair: (pair[1].tier, pair[1].rank, pair[0])
    ):
        again = any(
            other.other == answer.other and other.kind == answer.kind
            and _in_one_breath(turns[one], turns[key])
            for key, other in kept.items()
        )  # fmt: skip
        if not again:
            kept[one] = answer
    return kept


def _in_one_breath(one: Turn, other: Turn) -> bool:
    same = bool(one.voices & other.voices) or one.called == other.called
    return same and one.told == other.told and bool(set(one.by_document) & set(other.by_document))


def _without_rings(found: Mapping[str, Answer]) -> dict[str, Answer]:
    """The answers without those that would make two turns answer each other; the surer stand."""
    kept: dict[str, Answer] = {}
    for one, answer in sorted(
        found.items(), key=lambda pair: (pair[1].tier, pair[1].rank, pair[0])
    ):
        behind: str | None = answer.other
        while behind is not None and behind != one:
            behind = kept[behind].other if behind in kept else None
        if behind is None:
            kept[one] = answer
    return kept
