"""Whether whoever was asked says that he does it, by turning the opposite down: asked to stay in, "will not leave the barracks"."""

from __future__ import annotations

from tidings.merging.answers.fit import Fit, Found
from tidings.merging.promises.clauses import Clause
from tidings.merging.promises.relating import relation

# How sure it must be that who answers was asked: what others will not do grants nothing.
ASKED = 0.7


def find_consent_by_not(fit: Fit) -> Found | None:
    """A clause of the answer says "not" to the opposite of what was asked, or to what was asked not to be."""
    one, other = fit.one, fit.other
    if one.is_deed or other.kind not in {"demand", "appeal"} or not fit.follows:
        return None
    if max(fit.meant, fit.spoken_of) < ASKED or fit.overlaps or fit.elsewhere:
        return None
    agrees = any(_agrees(b, a) for a in fit.clauses.of(one) for b in fit.clauses.of(other))
    return (fit.score, "who was asked turns the opposite down") if agrees else None


def _agrees(asked: Clause, said: Clause) -> bool:
    """Whether a "not" makes two clauses one; of one place or thing both must tell: "will not leave the talks" keeps nobody in a barracks."""
    if not said.negated or said.conditional:
        return False
    deed, _ = relation(asked, said)
    things = (asked.core.keys() - asked.subject) & (said.core.keys() - said.subject)
    return deed == (1 if asked.negated else -1) and bool(things)
