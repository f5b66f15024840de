"""The accused lays it at another's door: who else did it, what else it came of, what the accuser's own side does.

"Smugglers in stolen uniforms did the shooting" answers the blame for it, "the mayor had herself sold permits" the mayor's charge.
"""

from __future__ import annotations

import re

from tidings.merging.answers.fit import WEEK, Fit, Found
from tidings.merging.answers.meant import LANDED, NAMED
from tidings.merging.answers.opposing import causes_in, other_doers
from tidings.merging.answers.turns import harmful_words
from tidings.merging.promises.clauses import Clause
from tidings.merging.roots import root, senses

# Kinds of what the accused may tell of it, and how near in meaning it must be to the charge: of the seen cases' pairs of an
# accusation and what the accused says within a week, those that answer lie from .2 on.
ACCOUNTS = frozenset({"claim", "accusation"})
COMMON = 0.5
# Kinds of what else he may tell, and of what may be laid at his door without a word of blame.
TELLING = ACCOUNTS | {"assessment", "announcement"}
LAID = frozenset({"claim", "assessment"})
# How much of what is laid at another's door must be of the same matter where the other is not who spoke.
ALIKE = 0.4
# How many fell is told by all sides.
_COUNT = re.compile(r"\b(?:killed|wounded|dead|losses|casualties|toll)\b", re.I)


def find_blame_elsewhere(fit: Fit) -> Found | None:
    """Whoever was accused lays it at another's door: "It was the garrison that dropped its shells short"."""
    one, other = fit.one, fit.other
    if one.kind not in ACCOUNTS or other.kind != "accusation" or one.ahead or one.negated:
        return None
    if fit.meant < NAMED or fit.overlaps or fit.elsewhere or not fit.follows or fit.one_target:
        return None
    cleft = one.plain[:1] == ("it",) and one.plain[1:2] in {("was",), ("is",)}
    cleft = cleft and "time" not in one.plain[2:6]  # "it was the second time"
    at_fault = fit.back and not other.called.isdisjoint(one.subject)
    elsewhere = one.harmful and (at_fault or other_doers(fit))
    if not (one.kind == "accusation" or cleft or elsewhere):
        return None
    if one.kind != "accusation" and not other_doers(fit) and _COUNT.search(one.content):
        return None
    soon = fit.near or (fit.days_apart is not None and fit.days_apart <= WEEK)
    told = soon and fit.likeness >= COMMON
    return (fit.score, "the accused lays it at another's door") if told else None


def find_other_hands(fit: Fit) -> Found | None:
    """Whoever was accused tells a wrong that others did, or what else it came of."""
    one, other = fit.one, fit.other
    if one.is_deed or one.kind not in TELLING or one.negated or one.ahead or not _is_laid(fit):
        return None
    if fit.spoken_of < NAMED or not _is_soon(fit) or fit.outsider or fit.one_target:
        return None
    if fit.own_doing or fit.watches:
        return None
    back = fit.spoken_back >= LANDED
    others = any(_is_by_others(c, fit) for c in fit.clauses.of(one))
    if others and (back or fit.likeness >= ALIKE):
        return fit.score, "the accused tells who else did wrong"
    other_cause = causes_in(one) and other.kind == "accusation" and fit.likeness >= COMMON
    return (fit.score, "the accused tells what else it came of") if other_cause else None


def _is_laid(fit: Fit) -> bool:
    other = fit.other
    laid = other.kind == "accusation" or (other.kind in LAID and other.harmful)
    return laid and not other.negated and not other.ahead


def _is_soon(fit: Fit) -> bool:
    """Whether it was said next, or within days in another report, and of no other place."""
    days = fit.days_apart
    soon = fit.next_to or (not fit.near and days is not None and days <= WEEK)
    return soon and fit.follows and not fit.overlaps and not fit.elsewhere


def _is_by_others(clause: Clause, fit: Fit) -> bool:
    """Whether a clause tells a wrong by somebody who is neither the speaker nor called as the accused is."""
    if not (clause.acts and clause.doers) or clause.negated or clause.coming or clause.owned:
        return False
    one, other = fit.one, fit.other
    told = frozenset(root(w) for w in (clause.verb, *clause.words))
    if told.isdisjoint(harmful_words()):
        return False
    who = frozenset(root(w) for w in clause.subject)
    own = one.called | ((other.doing | other.named) - other.called)
    return not who & own and not senses(who) & senses(own)
