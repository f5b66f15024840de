"""Pairs of turns with what they are: those of the seen cases of `gold/said`, and those of FA-KES reports, of which a person read
what rules and signs proposed (`real.tsv`); all other pairs of these reports answer nothing.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from evaluation.readings import DATA
from evaluation.said import Link, Place, links_in, reports_in, rows_of
from evaluation.score_fakes import american
from evaluation.score_fakes_groups import raw_report
from evaluation.score_said import touch, widened

from tidings.merging.answers.fit import Fit
from tidings.merging.answers.turns import Turn
from tidings.merging.answers.tying import compared
from tidings.merging.answers.weighing import KINDS
from tidings.merging.relations import merge_relations
from tidings.model.documents import Document, RawReport
from tidings.model.evidence import Evidence
from tidings.model.vocabulary import AnswerKind
from training.read_case import read_case

REAL = Path(__file__).with_name("real.tsv")
# So many reports, one behind the other by the day of their incident, are read as one case; so many folds are made of them.
GROUP, FOLDS = 6, 5

# In which ways one turn answers another; None where a reader could not say.
Kinds = frozenset[AnswerKind] | None
# The article and the first characters of what answers and of what it answers.
Spot = tuple[str, int, str, int]


class Compared(NamedTuple):
    """One turn beside those that it may answer, and the ways in which it answers each."""

    turn: Turn
    fits: tuple[Fit, ...]
    kinds: tuple[Kinds, ...]


class Case(NamedTuple):
    """A few reports read as one: `fold` is what it is left out with, `wanted` the links that hold."""

    fold: str
    compared: tuple[Compared, ...]
    wanted: tuple[Link, ...] = ()


def seen_cases() -> Iterator[Case]:
    """The seen cases of `gold/said`, each file a fold."""
    for name, row in rows_of("seen"):
        documents, pairs = _read(reports_in(row))
        links = tuple(one for one in widened(links_in(row, documents)) if one.kind in KINDS)

        def kinds(fit: Fit, links: Sequence[Link] = links) -> Kinds:
            left, right = places(fit.one.passages), places(fit.other.passages)
            return frozenset(
                one.kind  # type: ignore[misc]
                for one in links
                if touch(one.left, left) and touch(one.right, right)
            )

        yield Case(name, _told(pairs, kinds), links)


def real_cases() -> Iterator[Case]:
    """Groups of FA-KES reports, every fifth in one fold; none where the set does not lie beside the checkout."""
    judged = _judged()
    for number, group in enumerate(_groups()):
        documents, pairs = _read(group)
        origins = {d.id: d.origin for d in documents}

        def kinds(fit: Fit, origins: Mapping[str, str] = origins) -> Kinds:
            spots = (
                (origins[a.document], a.start, origins[b.document], b.start)
                for a in fit.one.passages
                for b in fit.other.passages
            )
            return next((judged[s] for s in spots if s in judged), frozenset())

        yield Case(f"real {number % FOLDS}", _told(pairs, kinds))


def places(passages: Sequence[Evidence]) -> tuple[Place, ...]:
    """Passages as the gold has them."""
    return tuple(Place(p.document, p.start, p.end) for p in passages)


def _judged() -> dict[Spot, Kinds]:
    found: dict[Spot, Kinds] = {}
    for line in REAL.read_text(encoding="utf-8").splitlines():
        if line.startswith(("#", "left\t")):
            continue
        left, start, right, behind, kind = line.split("\t")
        found[left, int(start), right, int(behind)] = (
            None if kind == "unclear" else frozenset({kind})  # type: ignore[arg-type]
        )
    return found


def _groups() -> Iterator[list[RawReport]]:
    path = DATA / "fakes" / "fakes_joined.jsonl"
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    rows = [row for row in map(json.loads, lines) if row.get("text") and _day(row)]
    rows.sort(key=lambda row: (_day(row), row["id"]))
    for start in range(0, len(rows), GROUP):
        yield [raw_report(row) for row in rows[start : start + GROUP]]


def _day(row: Mapping[str, str]) -> str | None:
    """The day of an article's incident."""
    return american(row.get("norm_date") or "")


def _read(
    reports: Sequence[RawReport],
) -> tuple[Sequence[Document], Iterator[tuple[Turn, tuple[Fit, ...]]]]:
    """The documents of some reports, and each turn beside those that it may answer."""
    linked, pile, entities, told, said = read_case(reports)
    relations = merge_relations(pile.readings, entities, pile.ground)
    return linked.documents, compared(
        said.statements, told.events, entities.by_id(), relations, pile.ground, pile.readings
    )


def _told(
    pairs: Iterator[tuple[Turn, tuple[Fit, ...]]], kinds: Callable[[Fit], Kinds]
) -> tuple[Compared, ...]:
    return tuple(Compared(turn, fits, tuple(map(kinds, fits))) for turn, fits in pairs)
