"""The two sides of organised violence as UCDP sees them, and whose dead the dead are."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from tidings.exports.codes import sector
from tidings.exports.parts import Party
from tidings.lexicons.tables import table, words
from tidings.model.items import Figure

STATE_BASED, NON_STATE, ONE_SIDED = 1, 2, 3
CIVILIANS = "Civilians"
_PLURALS = (("men", "man"), ("dren", "d"), ("ies", "y"), ("s", ""))


class Sides(NamedTuple):
    """Who fought whom; `type_of_violence` is None where a side is not known."""

    type_of_violence: int | None
    a: Party | None
    b: Party | None

    @property
    def names(self) -> tuple[str, str]:
        """The names of side A and side B, "" for an unknown one."""
        second = CIVILIANS if self.type_of_violence == ONE_SIDED else side_name(self.b)
        return side_name(self.a), second

    @property
    def are_known(self) -> bool:
        """Whether both are more than "insurgents": a named group, the government of a country."""
        sides = [p for p in (self.a, self.b) if p is not None]
        known = (p.is_named or (p.kind == "state" and p.country.name) for p in sides)
        return bool(self.dyad) and all(known)

    @property
    def dyad(self) -> str:
        """Both names, where both are known."""
        return " - ".join(self.names) if all(self.names) else ""


class Dead(NamedTuple):
    """The best estimate of the dead, by whose they are; the four add up to it."""

    a: int
    b: int
    civilians: int
    unknown: int


def find_sides(acting: Sequence[Party], suffering: Sequence[Party]) -> Sides:
    """The sides of an event: a government is always side A; so is who kills civilians."""
    first = next((p for p in acting if p.is_armed), None)
    against = [p for p in (*suffering, *acting) if p.is_armed and not _is_one_side(first, p)]
    second = against[0] if first and against else None
    if first and second:
        if first.kind == "state" or second.kind != "state":
            return Sides(STATE_BASED if first.kind == "state" else NON_STATE, first, second)
        return Sides(STATE_BASED, second, first)
    if first and any(p.kind == "civilians" for p in suffering):
        return Sides(ONE_SIDED, first, None)
    alone = first or next((p for p in suffering if p.is_armed), None)
    if alone is not None and alone.kind == "group" and first is None:
        return Sides(None, None, alone)
    return Sides(None, alone, None)


def side_name(party: Party | None) -> str:
    """The name of a side; a government by its country, as UCDP has it."""
    if party is None:
        return ""
    if party.kind == "state" and party.country.name:
        return f"Government of {party.country.name}"
    return party.name


def count_dead(best: int, figures: Sequence[Figure], sides: Sides) -> Dead:
    """Share the dead out by the words for who was counted; what they do not say is unknown."""
    shares = {"a": 0, "b": 0, "civilians": 0}
    for figure in figures:
        whose = _whose(figure.population, sides)
        if whose:
            shares[whose] += int(figure.best or figure.low or 0)
    known = sum(shares.values())
    if known > best:  # counts that overlap say nothing about the sides
        return Dead(0, 0, 0, best)
    rest = best - known
    if sides.type_of_violence == ONE_SIDED and not shares["a"]:
        return Dead(0, 0, shares["civilians"] + rest, 0)
    return Dead(shares["a"], shares["b"], shares["civilians"], rest)


def _is_one_side(one: Party | None, other: Party) -> bool:
    if one is None:
        return False
    if one.id and one.id == other.id:
        return True
    if one.kind == other.kind == "state":
        return not (one.code and other.code) or one.code == other.code
    return one == other


def _whose(population: str, sides: Sides) -> str | None:
    """Which side the words for the dead mean: as the reports call it, else by the kind of people."""
    named = [
        side for side, party in (("a", sides.a), ("b", sides.b))
        if party and any(_has_words(said, population) for said in party.words)
    ]  # fmt: skip
    if len(named) == 1:
        return named[0]
    kind = _kind(population)
    if kind == "civilians":
        return kind
    alike = [
        side for side, party in (("a", sides.a), ("b", sides.b)) if party and party.kind == kind
    ]
    return alike[0] if kind and len(alike) == 1 else None


def _has_words(said: str, population: str) -> bool:
    looked_for = f" {' '.join(population.casefold().split())} "
    return bool(population.strip()) and looked_for in f" {' '.join(said.casefold().split())} "


def _kind(population: str) -> str:
    """State, group or civilians by the noun; "people" and "leaders" do not say."""
    last = (population.casefold().split() or [""])[-1]
    forms = [last, *(last.removesuffix(e) + i for e, i in _PLURALS if last.endswith(e))]
    if any(form in _civilian() for form in forms):
        return "civilians"
    armed = (sector(_sectors().get(form)).party for form in forms if form in _sectors())
    return next((kind for kind in armed if kind in {"state", "group"}), "")


@cache
def _civilian() -> frozenset[str]:
    rows = (row for row in table("en/populations.tsv") if row["civilian"] == "yes")
    return frozenset(lemma for row in rows for lemma in words(row["lemmas"]))


@cache
def _sectors() -> dict[str, str]:
    rows = (row for row in table("en/collectives.tsv") if row["class"] == "armed")
    return {row["noun"]: row["sector"] for row in rows}
