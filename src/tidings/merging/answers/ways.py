"""What answers what: the ways of answering in the order in which they are tried, each with its own rule.

A denial answers the accusation against its side; a deed that grants a demand concedes it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tidings.merging.answers.accounts import find_denying_account
from tidings.merging.answers.asking import ASKING, BINDING, find_concession, find_refusal
from tidings.merging.answers.blaming import (
    find_counter,
    find_denial,
    find_implied,
    find_responsibility,
)
from tidings.merging.answers.fit import BLAME, Fit, Found
from tidings.merging.answers.naming import (
    find_named_consent,
    find_named_denial,
    find_named_refusal,
    find_turned_down,
)
from tidings.merging.answers.opposing import TOLD, find_contradiction
from tidings.merging.answers.rebutting import (
    find_blame_elsewhere,
    find_rebuttal,
    find_reply,
    find_retort,
    find_unwillingness,
)
from tidings.merging.answers.turns import Turn
from tidings.model.record import Record
from tidings.model.vocabulary import AnswerKind

# What is said outright goes before what is meant, and that before what only differs.
RULES: tuple[tuple[int, AnswerKind, Callable[[Fit], Found | None]], ...] = (
    (0, "denial", find_named_denial), (0, "refusal", find_named_refusal), (0, "concession", find_named_consent),
    (0, "refusal", find_turned_down),
    (0, "denial", find_denial), (0, "counter", find_counter), (0, "responsibility", find_responsibility),
    (1, "denial", find_implied), (1, "refusal", find_refusal), (1, "concession", find_concession),
    (2, "denial", find_rebuttal), (2, "counter", find_retort), (2, "refusal", find_unwillingness),
    (3, "contradiction", find_contradiction), (4, "counter", find_blame_elsewhere),
    (4, "denial", find_reply), (4, "denial", find_denying_account),
)  # fmt: skip

# What can be answered at all, and whose words answer nothing.
ANSWERED = BLAME | ASKING | TOLD | BINDING
SILENT = frozenset({"praise", "hope", "threat", "warning", "demand", "appeal"})


def may_answer(one: Turn, other: Turn) -> bool:
    """Whether one turn can answer another by their kinds alone."""
    if one.is_deed:
        return other.kind in ASKING
    silent = one.kind in SILENT and not (one.negated or one.replies)
    return not silent and other.kind in ANSWERED


class Answer(Record, frozen=True, kw_only=True, order=True):
    """One way in which a turn answers another: `tier` and `rank` choose among several, the lowest first."""

    tier: int
    rank: float
    other: str
    kind: AnswerKind
    why: str


def judge(fit: Fit) -> Iterator[Answer]:
    """The ways in which a turn answers another."""
    for tier, kind, rule in RULES:
        found = None if fit.onlooker and kind != "contradiction" else rule(fit)
        if found is not None:
            yield Answer(tier=tier, rank=-found[0], other=fit.other.id, kind=kind, why=found[1])
