"""Weighs the signs of an answer as cases taught it: how sure it is that one turn answers another, in which way, and why.

A rule that ties "Chile denied the raid" to a charge of last year finds little that speaks for it, and the tie is dropped; where
no rule ties anything, much that speaks for it ties as well.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from math import exp

from tidings.lexicons.tables import table
from tidings.merging.answers.fit import Fit
from tidings.merging.answers.signs import signs
from tidings.model.record import Record
from tidings.model.vocabulary import AnswerKind

# What a rule ties must be so sure, and what no rule ties so much more. `python -m training.answers --measure`, weights taught
# without what they are measured on: links of cases seen1-11 F1 .578 (precision .83, recall .45) beside .530 (.85, .38) by rules
# alone, which were written for these very cases; of seen12-17, whose writers knew no rule, .134 and .198 (.75 and .81) beside .099
# and .155 (.83 and .74); of the answers in 47 groups of FA-KES reports 25 right and 24 wrong beside 33 and 51. Taught on seen12-17
# too the cases gain .006 to .018, but twelve piles of real news gained four false denials and one right one, and lost two right
# ties: where all reports were made for their arguments a word of no is worth more than in the news.
DOUBTED, TRUSTED = 0.07, 0.35
KINDS: tuple[AnswerKind, ...] = ("denial", "counter", "responsibility", "refusal", "concession", "contradiction")  # fmt: skip
# Whether two tellings are contrary their clauses say, which no sign compares: the rules alone tell it.
CONTRARY: AnswerKind = "contradiction"
# What is answered in each way, and what owns up.
ASKED = frozenset({"demand", "appeal", "offer", "pledge", "threat", "claim"})
TOLD_OF = frozenset({"accusation", "claim", "assessment", "condemnation"})
OWNING = frozenset({"claim", "announcement", "assessment", "accusation", "responsibility_claim"})
WISHED = frozenset({"demand", "appeal", "offer"})
# The row of what is there without any sign, the column of being an answer at all, and that of what pairs have on average.
ALWAYS, ANY, USUAL = "always", "answers", "usual"
# Of each column the weight of each sign.
Weights = Mapping[str, Mapping[str, float]]
# So many signs are told.
TOLD = 4


class Weighed(Record, frozen=True, kw_only=True):
    """How sure each way of answering is, and the signs that weighed most, for and against."""

    sure: Mapping[AnswerKind, float]
    says: str

    @property
    def best(self) -> AnswerKind:
        """The surest way."""
        return max(KINDS, key=lambda kind: self.sure[kind])


def weigh(fit: Fit, weights: Weights) -> Weighed:
    """How sure it is that one turn answers another, in each way that their kinds allow."""
    found = signs(fit)
    answers = 1 / (1 + exp(-_sum(found, weights[ANY])))
    ways = {kind: exp(_sum(found, weights[kind])) for kind in KINDS}
    whole = sum(ways.values())
    sure = {
        kind: round(answers * way / whole, 6) if is_possible(fit, kind) else 0.0
        for kind, way in ways.items()
    }
    return Weighed(sure=sure, says=_told(found, weights))


def is_possible(fit: Fit, kind: AnswerKind) -> bool:
    """Whether two turns of such kinds can be an answer and what it answers in this way."""
    one, other = fit.one, fit.other
    if kind == "refusal" and one.tells_past_not:
        return False
    if kind == "denial" and _denies_nothing(fit):
        return False
    if kind in {"refusal", "concession"}:
        return other.kind in ASKED
    if one.is_deed or kind == CONTRARY:
        return False
    if kind == "responsibility":
        return other.kind in TOLD_OF and one.kind in OWNING
    return other.kind not in WISHED


def _denies_nothing(fit: Fit) -> bool:
    """Whether the answer, told without a word of denying, says that it was so in part or until it ended, or only what
    will not be: "not all", "were released", "we will not leave"."""
    one = fit.one
    if one.kind == "refusal" and one.ahead:
        return True
    return one.kind != "denial" and (fit.undone_since or (one.in_part and not one.negated))


def _sum(found: Mapping[str, float], weights: Mapping[str, float]) -> float:
    return weights[ALWAYS] + sum(weights.get(name, 0.0) * found[name] for name in sorted(found))


def _told(found: Mapping[str, float], weights: Weights) -> str:
    """The heaviest signs, each with what it adds to what it does in most pairs."""
    worth, usual = weights[ANY], weights[USUAL]
    parts = {
        name: worth[name] * (much - usual[name]) for name, much in found.items() if name in worth
    }
    heaviest = sorted(parts, key=lambda name: (-abs(parts[name]), name))[:TOLD]
    return "; ".join(f"{name} {parts[name]:+.1f}" for name in heaviest)


@cache
def taught() -> Weights:
    """The weights of the lexicon: for being an answer, for each way, and how much of each sign most pairs have."""
    rows = table("en/answer_signs.tsv")
    return {
        column: {row["sign"]: float(row[column]) for row in rows} for column in (ANY, *KINDS, USUAL)
    }
