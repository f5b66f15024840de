"""What answers what: the ways of answering in the order in which they are tried, each with its own rule, and all signs together.

A denial answers the accusation against its side; a deed that grants a demand concedes it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from msgspec.structs import replace

from tidings.merging.answers.accounts import (
    find_denying_account,
    find_observed_otherwise,
    find_plain_denial,
    find_whole_account,
)
from tidings.merging.answers.alibis import find_alibi, is_one_of_many
from tidings.merging.answers.asking import ASKING, BINDING, find_concession, find_refusal
from tidings.merging.answers.blaming import (
    find_counter,
    find_denial,
    find_implied,
    find_responsibility,
)
from tidings.merging.answers.consenting import find_consent_by_not
from tidings.merging.answers.fit import BLAME, Fit, Found
from tidings.merging.answers.meant import NAMED as SURELY
from tidings.merging.answers.naming import (
    find_held_denial,
    find_named_consent,
    find_named_denial,
    find_named_refusal,
    find_owned_denial,
    find_turned_down,
)
from tidings.merging.answers.opposing import TOLD, find_contradiction
from tidings.merging.answers.other_hands import find_blame_elsewhere, find_other_hands
from tidings.merging.answers.outright import said_outright
from tidings.merging.answers.rebutting import (
    find_kept_thing,
    find_rebuttal,
    find_reply,
    find_retort,
    find_staying,
    find_unwillingness,
)
from tidings.merging.answers.turns import Turn
from tidings.merging.answers.weighing import (
    CONTRARY,
    DOUBTED,
    TRUSTED,
    Weighed,
    Weights,
    taught,
    weigh,
)
from tidings.model.record import Record
from tidings.model.vocabulary import AnswerKind

# What is said outright goes before what is meant, and that before what only differs.
RULES: tuple[tuple[int, AnswerKind, Callable[[Fit], Found | None]], ...] = (
    (0, "denial", find_owned_denial), (0, "denial", find_held_denial), (0, "denial", find_named_denial), (0, "refusal", find_named_refusal), (0, "concession", find_named_consent),
    (0, "refusal", find_turned_down), (0, "concession", find_consent_by_not),
    (0, "denial", find_denial), (0, "counter", find_counter), (0, "responsibility", find_responsibility),
    (1, "denial", find_implied), (1, "refusal", find_refusal), (1, "concession", find_concession),
    (2, "denial", find_rebuttal), (2, "counter", find_retort), (2, "refusal", find_unwillingness),
    (3, "contradiction", find_contradiction), (4, "counter", find_blame_elsewhere), (4, "counter", find_other_hands),
    (4, "denial", find_reply), (4, "denial", find_denying_account), (4, "denial", find_whole_account), (4, "denial", find_plain_denial),
    (4, "contradiction", find_observed_otherwise), (4, "refusal", find_staying), (4, "refusal", find_kept_thing),
)  # fmt: skip

# What only names what it answers ("accepted the offer") shares no words with it that signs could weigh; of the ten such ties in
# seen cases and FA-KES reports nine were right.
NAMED = frozenset(
    {
        find_owned_denial,
        find_held_denial,
        find_named_refusal,
        find_named_consent,
        find_consent_by_not,
        find_turned_down,
        find_staying,
        find_kept_thing,
    }
)
# What no rule ties goes last.
SIGNS = 5

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
    """One way in which a turn answers another: `tier` and `rank` choose among several, the lowest first; `sure` and `says`
    tell how sure the signs are of it and which weigh most, `needs_signs` that it stands only with them."""

    tier: int
    rank: float
    other: str
    kind: AnswerKind
    why: str
    sure: float = 0.0
    says: str = ""
    needs_signs: bool = True


class Judged(Record, frozen=True, kw_only=True):
    """What a turn answers, if anything, and what a rule said that it answers where the signs speak against it."""

    answer: Answer | None = None
    doubted: Answer | None = None


def best_answer(fits: Sequence[Fit], weights: Weights | None = None) -> Judged:
    """What a turn answers: by the surest rule unless the signs speak against it, else by the signs alone."""
    weights = weights or taught()
    fits = _where_pointed(fits)
    ruled = _by_rule(fits, weights)
    certain = ruled is not None and (not ruled.needs_signs or ruled.kind == CONTRARY)
    if ruled is not None and (certain or ruled.sure >= DOUBTED):
        return Judged(answer=ruled)
    found = (
        a for fit in fits
        if (a := _by_signs(fit, weights)) and not (a.kind == "denial" and is_one_of_many(fit, fits))
    )  # fmt: skip
    best = min(found, default=None) or _by_alibi(fits, weights)
    return Judged(answer=best, doubted=ruled)


def _by_alibi(fits: Sequence[Fit], weights: Weights) -> Answer | None:
    """The only charge against who says of his own side that something is not so."""
    fit = find_alibi(fits)
    if fit is None:
        return None
    answer = _signed(fit, weigh(fit, weights), "denial")
    return replace(answer, why="the only charge of these days against the side of who answers")


def _where_pointed(fits: Sequence[Fit]) -> Sequence[Fit]:
    """What a turn may answer: where it points back ("fired them") to what was said just before, nothing of another report."""
    here = any(fit.next_to for fit in fits)
    return [fit for fit in fits if not fit.points_elsewhere] if here else fits


def _by_rule(fits: Sequence[Fit], weights: Weights) -> Answer | None:
    """What a turn answers by the surest rule, with what the signs say of it."""
    found = ruled_answer(fits)
    if found is None:
        return None
    answer, fit = found
    if _is_plain(answer.kind, fit):
        answer = replace(answer, needs_signs=False)
    weighed = weigh(fit, weights)
    return replace(answer, sure=weighed.sure[answer.kind], says=weighed.says)


def _is_plain(kind: AnswerKind, fit: Fit) -> bool:
    """Whether an answer that a rule found stands whatever the signs say of it."""
    one = fit.one
    # who was accused in so many words answers, whatever words are common
    known = bool(one.voices) and bool(fit.other.voices)
    accused = known and fit.other.kind == "accusation" and fit.meant == 1 and not fit.watches
    if kind == "counter":
        return _blame_each_other(fit) or (accused and find_other_hands(fit) is not None)
    if kind == "responsibility":
        laid = fit.other.kind == "accusation" and not fit.near
        return one.kind == "responsibility_claim" and fit.shares_item and laid
    if kind == "refusal":
        return one.kind == "refusal" and fit.next_to
    if kind == "denial" and accused and find_whole_account(fit) is not None:
        return True
    # "rejected Arden's accusation": whose it is says which
    return kind == "denial" and find_owned_denial(fit) is not None


def _blame_each_other(fit: Fit) -> bool:
    """Whether each is against the other: what the charges are about may differ."""
    one, other = fit.one, fit.other
    if one.targets & other.voices and other.targets & one.voices:
        return True
    both = one.kind == "accusation" and other.kind in BLAME
    return both and fit.near and fit.meant >= SURELY and fit.back and fit.likeness >= 1


def ruled_answer(fits: Sequence[Fit]) -> tuple[Answer, Fit] | None:
    """What a turn answers by the rules, with how it fits."""
    return min((pair for f in fits for pair in judge(f)), default=None, key=lambda pair: pair[0])


def judge(fit: Fit) -> Iterator[tuple[Answer, Fit]]:
    """The ways in which rules say that a turn answers another."""
    for tier, kind, rule in RULES:
        aside = (fit.onlooker and kind != "contradiction") or (kind == "denial" and _by_chance(fit))
        found = None if aside else rule(fit)
        if found is not None:
            needs = rule not in NAMED
            yield (
                Answer(
                    tier=tier,
                    rank=-found[0],
                    other=fit.other.id,
                    kind=kind,
                    why=found[1],
                    needs_signs=needs,
                ),
                fit,
            )


def _by_chance(fit: Fit) -> bool:
    """Whether an assessment in another report has but one word in common: "the law does not work", "broke the rules of her work"."""
    apart = not fit.near and not fit.shares_item
    return apart and fit.one.kind == "assessment" and len(fit.shared[0]) == 1


def _by_signs(fit: Fit, weights: Weights) -> Answer | None:
    """The way in which a turn answers another by all signs together."""
    outright = said_outright(fit)
    # of the pairs that signs alone trust, those of another matter or by somebody else were wrong in two of three
    trusted = fit.comes_after and fit.spoken_of and (fit.own_matter or fit.kin)
    trusted = trusted and not fit.points_elsewhere
    if outright is None and not trusted:
        return None
    weighed = weigh(fit, weights)
    if outright is not None and weighed.sure[outright[0]] >= outright[1]:
        return _signed(fit, weighed, outright[0])
    if not trusted:
        return None
    return _signed(fit, weighed, weighed.best) if weighed.sure[weighed.best] >= TRUSTED else None


def _signed(fit: Fit, weighed: Weighed, kind: AnswerKind) -> Answer:
    sure = weighed.sure[kind]
    return Answer(
        tier=SIGNS, rank=-sure, other=fit.other.id, kind=kind, why=fit.why, sure=sure, says=weighed.says,
    )  # fmt: skip
