"""Who says outright that he answers: a denial, a refusal, a claim of responsibility, a charge against who spoke first.

"Serbia rejected the accusation" has no word in common with the blame for an ambush, but must answer something: of what was said
within days against whoever speaks, less need speak for the pair than where nothing says that there is an answer at all.
"""

from __future__ import annotations

from tidings.merging.answers.asking import asks
from tidings.merging.answers.fit import BLAME, WEEK, Fit
from tidings.merging.answers.meant import NAMED
from tidings.model.vocabulary import AnswerKind

# How sure the signs must be of each. Of the seen cases' pairs above, that no rule ties, 17 of 18 answer; 47 groups of FA-KES reports
# gain none and lose none by it.
DENIES, REFUSES, OWNS, COUNTERS = 0.35, 0.2, 0.12, 0.15
# How much both must have in common: a refusal and what was asked, owning up and the blame, two charges.
ASKED, LAID, CHARGED = 0.6, 1.0, 0.8
# Days within which it is answered.
WEEKS = 14


def said_outright(fit: Fit) -> tuple[AnswerKind, float] | None:
    """The way in which a turn answers another by its very kind, and how sure the signs must be of it."""
    one, days = fit.one, fit.days_apart
    if one.is_deed or not fit.follows or fit.overlaps or days is None or days > WEEKS:
        return None
    if one.kind == "refusal" and asks(fit.other) and fit.likeness >= ASKED:
        return "refusal", REFUSES
    if days > WEEK or fit.other.kind not in BLAME:
        return None
    meant = fit.meant >= NAMED and not fit.points_elsewhere
    if one.kind == "denial" and meant and fit.other.kind == "accusation":
        return "denial", DENIES
    if one.kind == "responsibility_claim" and _is_laid(fit):
        return "responsibility", OWNS
    back = fit.back and one.calling and not fit.one_target
    if one.kind == "accusation" and back and fit.likeness >= CHARGED:
        return "counter", COUNTERS
    return None


def _is_laid(fit: Fit) -> bool:
    """Whether whoever owns up can mean what was laid at somebody's door in another report."""
    other = fit.one.is_another or fit.other_attack or fit.near
    laid = fit.other.kind == "accusation" and fit.other.harmful
    return laid and not other and fit.likeness >= LAID
