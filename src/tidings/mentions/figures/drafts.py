"""What is known of a figure before it is one: the number, what it counts, and what happened to them."""

from __future__ import annotations

from typing import Literal

from tidings.model.record import Record
from tidings.model.vocabulary import Measure, Scope

NumberKind = Literal["count", "share", "money", "distance", "single", "zero"]


class Bounds(Record, frozen=True, kw_only=True):
    """The interval that words of number allow: "more than 50" has value 50, low 51 and no high."""

    value: float | None = None
    low: float
    high: float | None = None
    conservative: float | None = None


class Number(Record, frozen=True, kw_only=True):
    """Words that say how many: tokens `first:last` with qualifiers, `core:last` without.

    `unit` is a currency code or a word of measure; `vague` says that no digits or number words stand there;
    `definite` that the number belongs to a known set ("the two leaders"); `bare` that no word of number stands there,
    and the tokens are those of the counted ("militia leader Jorun Vell").
    """

    start: int
    end: int
    first: int
    core: int
    last: int
    bounds: Bounds
    kind: NumberKind = "count"
    qualifier: str | None = None
    unit: str | None = None
    additional: bool = False
    vague: bool = False
    definite: bool = False
    bare: bool = False


class Counted(Record, frozen=True, kw_only=True):
    """What a number counts: tokens `first:last` with their head noun; without `noun` the words are left out.

    `head` is the token that stands for the whole phrase in the parse tree; `leader` a counted noun that
    the phrase hangs from ("30 of its soldiers" hangs from 30).
    """

    head: int
    first: int
    last: int
    noun: int | None = None
    owner: int | None = None
    population: str = ""


class Role(Record, frozen=True, kw_only=True):
    """What happened to the counted: the measure, the word that says it, and the kind of count it hints at."""

    measure: Measure
    trigger: int | None
    scope: Scope | None = None
