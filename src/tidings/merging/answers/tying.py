"""Tie what was said and done to what it answers: a denial to its accusation, a deed to the demand that it grants."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from tidings.merging.answers.belonging import Belonging
from tidings.merging.answers.candidates import Candidates, order_of
from tidings.merging.answers.clauses import Clauses
from tidings.merging.answers.fit import Fit
from tidings.merging.answers.making import turns_of
from tidings.merging.answers.standing import Sides
from tidings.merging.answers.turns import Turn
from tidings.merging.answers.ways import ANSWERED, Answer, best_answer, may_answer
from tidings.merging.ground import Ground
from tidings.merging.roots import Rarity
from tidings.model.decisions import Decision, Reason
from tidings.model.ids import content_id
from tidings.model.items import Entity, Event, Relation, Statement
from tidings.model.mentions import Reading
from tidings.model.vocabulary import Verdict

SEVERAL = re.compile(r"\b(?:both|two|all|the) (?:\w+ )?(?:sides|parties|camps)\b", re.I)


def tie_answers(
    statements: Sequence[Statement], events: Sequence[Event], entities: Mapping[str, Entity],
    relations: Sequence[Relation], ground: Ground, readings: Mapping[str, Reading],
) -> tuple[tuple[Statement, ...], tuple[Event, ...], tuple[Decision, ...]]:  # fmt: skip
    """The statements and events with `answers` filled where one answers a statement, and why."""
    found, decisions = _answers(compared(statements, events, entities, relations, ground, readings))
    return (
        tuple(replace(s, answers=a.other, answer=a.kind) if (a := found.get(s.id)) else s for s in statements),
        tuple(replace(e, answers=a.other, answer=a.kind) if (a := found.get(e.id)) else e for e in events),
        decisions,
    )  # fmt: skip


def compared(
    statements: Sequence[Statement], events: Sequence[Event], entities: Mapping[str, Entity],
    relations: Sequence[Relation], ground: Ground, readings: Mapping[str, Reading],
) -> Iterator[tuple[Turn, tuple[Fit, ...]]]:  # fmt: skip
    """Each turn beside the statements that it may answer, deeds last."""
    sides = Sides(entities, relations, Belonging(statements, entities, ground))
    rarity, clauses = Rarity(ground), Clauses(readings)
    # "the two sides dispute the toll": nobody answers anybody
    turns = [
        t for t in turns_of(statements, events, sides, ground) if not SEVERAL.search(t.calling)
    ]
    said = [t for t in turns if not t.is_deed]
    order = order_of(said)
    near = Candidates([t for t in said if t.kind in ANSWERED], order, rarity)
    for one in (*said, *(t for t in turns if t.is_deed)):
        yield (
            one,
            tuple(
                fit
                for other in near.of(one)
                if may_answer(one, other)
                and (fit := Fit(one, other, order, sides, rarity, clauses)).in_time
                and not (fit.one_voice or fit.repeats or fit.within)
            ),
        )


def _answers(
    pairs: Iterable[tuple[Turn, Sequence[Fit]]],
) -> tuple[dict[str, Answer], tuple[Decision, ...]]:
    """What each turn answers, if anything, and why; a deed only where no words by its side say the same."""
    found: dict[str, Answer] = {}
    doubted: dict[str, Answer] = {}
    turns: dict[str, Turn] = {}
    # what the words of each document answer, and how
    told: set[tuple[str, str, str]] = set()
    for one, fits in pairs:
        turns[one.id] = one
        judged = best_answer(fits)
        if judged.doubted is not None:
            doubted[one.id] = judged.doubted
        answer = judged.answer
        if answer is None:
            continue
        places = {(p.document, answer.other, answer.kind) for p in one.passages}
        if not (one.is_deed and places & told):
            found[one.id] = answer
            if not one.is_deed:
                told |= places
    kept = _without_rings(_once_a_sentence(found, turns))
    return kept, (
        *(_decision(one, answer, "same") for one, answer in kept.items()),
        *(_decision(one, answer, "unsure") for one, answer in doubted.items()),
    )


def _decision(one: str, answer: Answer, verdict: Verdict) -> Decision:
    """Why a statement or deed was tied to a statement; unsure where a rule would have tied it."""
    return Decision(
        id=content_id("decision", "answer", one, answer.other, answer.kind, verdict), left=one, right=answer.other,
        verdict=verdict, score=answer.sure,
        reasons=(
            Reason(rule=f"answers.{answer.kind}", says=answer.why),
            Reason(rule="answers.signs", says=answer.says),
        ),
    )  # fmt: skip


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
