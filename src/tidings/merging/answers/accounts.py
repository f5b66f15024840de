"""What whoever was blamed tells of it within days: his account, which denies without a word of denying.

"None of my people was near that road" answers the blame for the ambush.
"""

from __future__ import annotations

from tidings.merging.answers.fit import WEEK, Fit, Found
from tidings.merging.answers.meant import NAMED
from tidings.merging.roots import lexicon_roots, root

KINDS = frozenset({"claim", "assessment", "denial"})
# How much must stand in common. What the blamed tells without a "not" was his answer in 10 of 16 cases only and is left.
DENIED = 0.3


def find_denying_account(fit: Fit) -> Found | None:
    """The blamed says of the matter that something was not so."""
    # What stands around the words is of other things, too: both must say something in common themselves.
    common = fit.likeness >= DENIED and fit.own_matter > 0
    said = _is_account(fit) and fit.corrects and fit.denies_it and common
    return (fit.score, "who was blamed says that it was not so") if said else None


def _is_account(fit: Fit) -> bool:
    one, other = fit.one, fit.other
    if one.is_deed or one.kind not in KINDS or one.ahead or fit.meant < NAMED:
        return False
    if root(one.cue) in lexicon_roots("en/owning_verbs.tsv", "lemma"):
        return False
    blamed = other.kind == "accusation" or fit.blames
    soon = fit.near or (fit.days_apart is not None and fit.days_apart <= WEEK)
    apart = fit.overlaps or fit.elsewhere or fit.outsider or fit.one_target
    return blamed and soon and fit.follows and not apart
