"""Answers to blame: it is denied, thrown back, or owned up to.

"Chile denied shelling the dam" answers "Peru accused Chile of shelling the dam"; "Chile denied any shortage" does not.
"""

from __future__ import annotations

from tidings.merging.answers.fit import BLAME, Fit, Found
from tidings.merging.roots import lexicon_roots, root

# Kinds under which a denial by content alone may be filed.
DENYING = frozenset({"claim", "assessment", "denial", "forecast", "announcement"})
# So many words tell what "we" did.
OPENING = 8
_WE = frozenset({"we", "our", "us"})


def find_denial(fit: Fit) -> Found | None:
    """What somebody denies outright."""
    one, other = fit.one, fit.other
    denies = one.kind == "denial" or (
        one.kind == "refusal"
        and not one.own.isdisjoint(lexicon_roots("en/charge_nouns.tsv", "word"))
    )
    if not denies or fit.same_words:
        return None
    outright = root(one.cue) in lexicon_roots("en/denying_verbs.tsv", "lemma")
    if not outright and not one.negated and one.kind == "denial":
        return None  # what is told against a reproach without a word of denying
    if fit.blames:
        enough = _least(fit, outright)
    elif other.kind in {"claim", "assessment"} and one.kind == "denial":
        if len(fit.shared[0]) < 2 or fit.own_share < 0.3:
            return None
        enough = 1.6
    else:
        return None
    if enough is None or fit.told_matter + fit.shares_item < enough:
        return None
    return fit.score + fit.told_matter + (
        2 if other.kind in {"accusation", "condemnation"} else 0
    ), fit.why


def _least(fit: Fit, outright: bool) -> float | None:
    """How much a denial and a blame must have in common at least."""
    if fit.outsider:
        return None
    if fit.meant:
        return 0.0 if fit.meant >= 1 and fit.next_to else 0.3 if fit.near else 0.5
    if fit.near and fit.shared[0] and outright:
        return 0.4
    return 1.2 if fit.own_share >= 0.3 else None


def find_implied(fit: Fit) -> Found | None:
    """The accused tells that it is not so, or speaks back."""
    one = fit.one
    if one.kind not in DENYING or not fit.follows or fit.outsider:
        return None
    if not fit.blames or not (one.negated or one.replies):
        return None
    if one.ahead and not one.replies:
        return None
    enough = 0.5 if one.replies else 0.7
    if not fit.meant:
        enough = 1.5 if fit.own_share >= 0.5 else 99
    return (fit.score, fit.why) if fit.matter >= enough else None


def find_counter(fit: Fit) -> Found | None:
    """The accused accuses the accuser's side, or a third, of the same."""
    one, other = fit.one, fit.other
    if one.kind != "accusation" or not fit.blames or other.kind == "responsibility_claim":
        return None
    if not fit.follows or fit.outsider or not (fit.meant or fit.back):
        return None
    if other.kind not in BLAME and not fit.back:
        return None
    both = fit.back and fit.meant
    enough = (
        (0.0 if fit.next_to else 0.25 if fit.near else 0.4) if both else 0.5 if fit.near else 0.8
    )
    return (fit.score + fit.told_matter, fit.why) if fit.told_matter >= enough else None


def find_responsibility(fit: Fit) -> Found | None:
    """Somebody says that he did what others lay at somebody's door."""
    one, other = fit.one, fit.other
    if one.is_deed or other.kind not in {"accusation", "claim"} or fit.overlaps:
        return None
    opening = frozenset(root(w) for w in one.plain[:OPENING])
    owns_up = one.kind == "responsibility_claim" or (
        one.kind in {"claim", "announcement"} and not _WE.isdisjoint(one.plain[:3])
        and not one.negated and not opening.isdisjoint(lexicon_roots("en/attack_words.tsv", "word"))
    )  # fmt: skip
    if (
        not owns_up
        or other.negated
        or other.own.isdisjoint(lexicon_roots("en/attack_words.tsv", "word"))
    ):
        return None
    blames = other.kind == "accusation"
    if not blames and not fit.meant and (fit.own_matter < 0.5 or fit.matter < 1):
        return None
    enough = fit.claimed_matter + fit.shares_item >= 0.8
    return (fit.score + 2 * blames, fit.why) if enough else None
