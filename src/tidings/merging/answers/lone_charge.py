"""What whoever is charged with one thing only says was not so: with nothing else to answer, he answers that, in whatever words.

"Not one gram had left its halls" answers "The chlorine came from the mill"; where the mill is charged with two things within the
week, or says only that it "had no need of the mayor's help", nothing is tied.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tidings.merging.answers.fit import BLAME, WEEK, Fit
from tidings.merging.answers.meant import NAMED
from tidings.merging.roots import words

KINDS = frozenset({"claim", "assessment", "denial"})
TOLD = frozenset({"claim", "assessment"})
# How much both must have in common in any words. Of the pairs that nothing else ties, in the cases of seen1-18 ten were right and
# one was wrong; of the wrong ones of FA-KES reports all but one say that something is not so only at their end, or only in part.
COMMON = 0.3
OPENING = 15
_NOT_AT_ALL = re.compile(
    r"\b(?:not (?:an?|one|any)|n[o’']t (?:an?|one|any)|not \w+ (?:an?|one|any)|never|none|nobody|no one|nothing|at no time"
    r"|no(?! (?:longer|more|less|fewer|later|doubt|need)))\b",
    re.I,
)
_IN_PART = re.compile(
    r"\b(?:except|but for|other than|apart from|only|if|unless|until|before|no need)\b", re.I
)


def lone_charge(fits: Sequence[Fit]) -> Fit | None:
    """The one charge against whoever says that it was not so at all; None where there are several."""
    if not fits or not _denies(fits[0]):
        return None
    charges = [fit for fit in fits if _is_charge(fit)]
    alone = charges[0] if len(charges) == 1 else None
    return alone if alone is not None and alone.likeness >= COMMON else None


def _denies(fit: Fit) -> bool:
    """Whether a turn opens by saying that something was not so at all."""
    one = fit.one
    if one.is_deed or one.ahead or one.kind not in KINDS or not one.corrects:
        return False
    said = _NOT_AT_ALL.search(one.content)
    if said is None or _IN_PART.search(one.content) or fit.onlooker:
        return False
    return len(words(one.content[: said.start()])) < OPENING


def _is_charge(fit: Fit) -> bool:
    """Whether the other lays something at the door of who speaks, within the week before."""
    other = fit.other
    apart = fit.overlaps or fit.outsider or fit.one_target or fit.elsewhere
    if apart or not fit.follows or other.negated or other.ahead:
        return False
    if not fit.near and (fit.days_apart is None or fit.days_apart > WEEK):
        return False
    if other.kind in BLAME:
        return fit.meant >= NAMED
    return other.kind in TOLD and other.harmful and fit.spoken_of >= NAMED
