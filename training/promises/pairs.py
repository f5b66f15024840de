"""Propositions of the seen cases of `gold/said` beside the clauses that may speak to them, and which of these do, and how."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from evaluation.said import Link, Place, links_in, reports_in, rows_of
from evaluation.score_said import touch, widened

from tidings.merging.promises.bearing import Bearing
from tidings.merging.promises.later import Found, Later
from tidings.merging.promises.propositions import Proposition
from tidings.merging.promises.verdicts import Fate
from tidings.merging.stages import judge, tie
from tidings.model.evidence import Evidence
from training.read_case import read_case

# What the links of the gold tell of what was said.
FATES: Mapping[str, Fate] = {
    "kept": "came", "held": "came", "met": "came", "concession": "came",
    "broken": "failed", "failed": "failed", "fell_through": "off", "moved": "moved",
}  # fmt: skip


class Case(NamedTuple):
    """One proposition: the file it is left out with, what the rules say of it, the clauses beside it, what each tells of it,
    and whether anything became of it at all."""

    fold: str
    said: Proposition
    ruled: Found | None
    pairs: tuple[Bearing, ...]
    fates: tuple[Fate | None, ...]
    settled: bool


class Noting(Later):
    """Later reports that note what they are asked; `asked` is emptied by who reads it."""

    asked: list[tuple[Proposition, Found | None, tuple[Bearing, ...]]] = []

    def judge(
        self, said: Proposition, *, plan: bool = False, foretold: bool = False
    ) -> Found | None:
        """What the rules say became of a proposition, noted with all clauses beside it."""
        plan = plan or said.gathering
        ruled = self.ruled(said, plan=plan, foretold=foretold)
        self.asked.append((said, ruled, self.pairs(said, plan=plan, foretold=foretold)))
        return ruled


def seen_cases() -> Iterator[Case]:
    """The propositions of the seen cases, each file a fold."""
    for name, row in rows_of("seen"):
        linked, pile, entities, told, said = read_case(reports_in(row))
        Noting.asked.clear()
        judge(pile, entities, told, said, tie(pile, entities, told, said), Noting)
        links = [one for one in widened(links_in(row, linked.documents)) if one.kind in FATES]
        seen: set[tuple[str, Evidence]] = set()
        for proposition, ruled, pairs in Noting.asked:
            key = (proposition.owner, proposition.clause.evidence)
            if key not in seen:  # a statement is asked of as a promise and as a forecast
                seen.add(key)
                yield _case(name, proposition, ruled, pairs, links)


def _case(
    fold: str, said: Proposition, ruled: Found | None, pairs: tuple[Bearing, ...], links: Sequence[Link]
) -> Case:  # fmt: skip
    own = [one for one in links if touch(one.right, [place(said.clause.evidence)])]
    fates = tuple(
        next((FATES[one.kind] for one in own if touch(one.left, [place(pair.told.evidence)])), None)
        for pair in pairs
    )
    return Case(fold, said, ruled, pairs, fates, bool(own))


def place(words: Evidence) -> Place:
    """Words as the gold has them."""
    return Place(words.document, words.start, words.end)
