"""Tie what was said and done to what it answers: a denial to its accusation, a deed to the demand that it grants."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from tidings.merging.answering import Answer, judge, may_answer
from tidings.merging.fit import Fit
from tidings.merging.ground import Ground
from tidings.merging.roots import Rarity
from tidings.merging.turns import Sides, Turn, turns_of
from tidings.model.items import Entity, Event, Relation, Statement

# A word that more turns have finds nothing particular.
CROWD = 60
# So many statements before and behind stand next to one.
STEPS = 3
SEVERAL = re.compile(r"\b(?:both|two|all|the) (?:\w+ )?(?:sides|parties|camps)\b", re.I)


def tie_answers(
    statements: Sequence[Statement], events: Sequence[Event], entities: Mapping[str, Entity],
    relations: Sequence[Relation], ground: Ground,
) -> tuple[tuple[Statement, ...], tuple[Event, ...]]:  # fmt: skip
    """The statements and events with `answers` filled where one answers a statement."""
    sides = Sides(entities, relations)
    turns = turns_of(statements, events, sides, ground)
    found = _answers(turns, sides, Rarity(ground))
    return (
        tuple(replace(s, answers=a.other, answer=a.kind) if (a := found.get(s.id)) else s for s in statements),
        tuple(replace(e, answers=a.other, answer=a.kind) if (a := found.get(e.id)) else e for e in events),
    )  # fmt: skip


def _answers(turns: Sequence[Turn], sides: Sides, rarity: Rarity) -> dict[str, Answer]:
    """What each turn answers, if anything; a deed only where no words by its side say the same."""
    # "the two sides dispute the toll": nobody answers anybody
    turns = [t for t in turns if not SEVERAL.search(t.calling)]
    said = [t for t in turns if not t.is_deed]
    order = _order(said)
    near = Candidates(said, order)
    found: dict[str, Answer] = {}
    for one in turns:
        fits = (
            Fit(one, other, sides, rarity, order)
            for other in near.of(one)
            if may_answer(one, other)
        )
        ranked = [answer for fit in fits if not fit.one_voice for answer in judge(fit)]
        if ranked and not (one.is_deed and _told(one, min(ranked), said, found)):
            found[one.id] = min(ranked)
    return _without_rings(found)


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


class Candidates:
    """What a turn may answer: what shares a word that is not everywhere, or stands next to it."""

    def __init__(self, said: Sequence[Turn], order: Mapping[tuple[str, str], int]) -> None:
        self._by_id = {t.id: t for t in said}
        self._own: dict[str, list[str]] = {}
        self._around: dict[str, list[str]] = {}
        for turn in said:
            for index, some in ((self._own, turn.own), (self._around, turn.around)):
                for word in some:
                    index.setdefault(word, []).append(turn.id)
        self._order = order
        self._placed = {(document, place): key for (document, key), place in order.items()}

    def of(self, one: Turn) -> Iterator[Turn]:
        """The turns that may be answered, sorted by id."""
        found: set[str] = set()
        for index, some in ((self._around, one.own), (self._own, one.around)):
            for word in some:
                if len(told := index.get(word, ())) <= CROWD:
                    found.update(told)
        for passage in one.passages:
            place = self._order.get((passage.document, one.id))
            if place is not None:
                steps = range(place - STEPS, place + STEPS + 1)
                found.update(k for s in steps if (k := self._placed.get((passage.document, s))))
        yield from (self._by_id[key] for key in sorted(found - {one.id}))


def _order(said: Sequence[Turn]) -> dict[tuple[str, str], int]:
    """The place of each statement among those of each document."""
    places: dict[tuple[str, str], int] = {}
    counts: Counter[str] = Counter()
    for document, _, key in sorted({(p.document, p.start, t.id) for t in said for p in t.passages}):
        if (document, key) not in places:
            places[document, key] = counts[document]
            counts[document] += 1
    return places


def _told(deed: Turn, answer: Answer, said: Sequence[Turn], found: Mapping[str, Answer]) -> bool:
    """Whether words that one document has with a deed answer the same in the same way."""
    documents = {p.document for p in deed.passages}
    return any(
        (a := found.get(t.id)) is not None and (a.other, a.kind) == (answer.other, answer.kind)
        and any(p.document in documents for p in t.passages)
        for t in said
    )  # fmt: skip


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
