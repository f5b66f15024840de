"""What whoever was accused of one thing alone says of his own side, without a word of it: "None of our men was near that road".

Who speaks so answers a charge; where days hold but one against his side, it is that one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tidings.merging.answers.fit import WEEK, Fit
from tidings.merging.answers.meant import NAMED
from tidings.merging.roots import root

# Kinds of what is told against a charge; what is said the same day may have been said before it.
_TELLING = frozenset({"denial", "claim"})
# “Had nothing to do with the fire”, “no part in the raid” names what it denies.
_NAMES_IT = re.compile(
    r"\b(?:nothing to do with|no (?:\w+ )?(?:hand|part|role|link|involvement) (?:in|to|with))\b",
    re.I,
)


def find_alibi(fits: Sequence[Fit]) -> Fit | None:
    """The one charge against who speaks, where he says of his own side that something is not so."""
    if not fits or not _speaks_of_own_side(fits[0]):
        return None
    charges = [fit for fit in fits if _charges(fit)]
    return charges[0] if len(charges) == 1 else None


def is_one_of_many(fit: Fit, fits: Sequence[Fit]) -> bool:
    """Whether who denies shares no word with the charge and others of those days are as near: which he means nobody can say."""
    shared = fit.own_matter or fit.kin or fit.told_matter or fit.next_to or fit.together
    return not shared and sum(_charges(other) for other in fits) > 1


def _speaks_of_own_side(fit: Fit) -> bool:
    """Whether a turn says of its speaker or his people that something is not so, and names no charge."""
    one = fit.one
    if one.is_deed or one.kind not in _TELLING or one.ahead or not one.corrects:
        return False
    if _NAMES_IT.search(one.content):
        return False
    return any(
        c.owned or not one.called.isdisjoint(root(w) for w in c.subject)
        for c in fit.clauses.of(one)
    )


def _charges(fit: Fit) -> bool:
    """Whether the other accused the side that speaks in a report of the days before."""
    soon = fit.days_apart is not None and 0 < fit.days_apart <= WEEK
    apart = fit.overlaps or fit.elsewhere or fit.outsider or fit.watches or fit.points_elsewhere
    accused = fit.other.kind == "accusation" and fit.meant >= NAMED
    return accused and soon and fit.follows and not apart
