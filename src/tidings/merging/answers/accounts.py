"""What whoever was blamed tells of it within days: his account, which denies without a word of denying.

"None of my people was near that road" answers the blame for the ambush, "not a sluice was opened" the tale of an opened sluice,
"every lock had been checked" the blame for locks left unchecked.
"""

from __future__ import annotations

import re
from functools import cache

from tidings.lexicons.tables import table
from tidings.lexicons.tables import words as cell
from tidings.merging.answers.fit import BLAME, WEEK, Fit, Found
from tidings.merging.answers.meant import LANDED, NAMED, WITH
from tidings.merging.roots import lexicon_roots, root, roots

KINDS = frozenset({"claim", "assessment", "denial"})
# How much must stand in common. What the blamed tells without a "not" was his answer in 10 of 16 cases only and is left.
DENIED = 0.3
# Part of the words of the shorter from which a plain "not so" is about what the other tells.
SHARE, ENOUGH = 0.3, 0.9
# Words by which something is said not to be at all; "did not go far" still goes.
_AT_ALL = re.compile(
    r"\b(?:not (?:an?|one|any)|n[o’']t (?:an?|one|any)|not \w+ (?:an?|one|any)|never|no(?! (?:longer|more|less|fewer|later|doubt))|none|nobody|no one|nothing)\b",
    re.I,
)

# How much must stand in common where somebody tells that all was as it should be, and he was spoken of; where he was hardly so;
# and part of the words of the shorter from which nothing need tell who is meant.
SOMETHING, MUCH, PART = 0.3, 0.7, 0.25
# What may be said against somebody without a word of blame.
CHARGING = frozenset({"claim", "assessment", "condemnation", "accusation"})


def find_denying_account(fit: Fit) -> Found | None:
    """The blamed says of the matter that something was not so."""
    # What stands around the words is of other things, too: both must say something in common themselves.
    common = fit.likeness >= DENIED and fit.own_matter > 0
    said = _is_account(fit) and fit.corrects and fit.denies_it and common
    return (fit.score, "who was blamed says that it was not so") if said else None


def find_whole_account(fit: Fit) -> Found | None:
    """Who was blamed says that without exception all was as it should be: "every lock had been checked"."""
    one, other = fit.one, fit.other
    if one.is_deed or one.kind not in KINDS - {"denial"} or one.ahead:
        return None  # "denied all charges" tells nothing of what was
    if not _is_whole(one.content):
        return None
    if other.kind not in CHARGING or other.negated or other.ahead or not _may_answer(fit):
        return None
    laid = other.kind == "accusation" or other.harmful or fit.spoken_of >= LANDED
    # what was ended or let go since is no account of what was
    if not laid or fit.undone_since or _is_whole(other.content):
        return None
    least = SOMETHING if fit.spoken_of >= LANDED else MUCH
    of_it = fit.spoken_of >= WITH or fit.own_share >= PART
    said = of_it and fit.own_matter >= least
    return (fit.score, "who speaks says that all was as it should be") if said else None


def _is_whole(text: str) -> bool:
    """Whether something is said to have been so without exception."""
    said, no = _whole()
    return said.search(no.sub(" ", text)) is not None


@cache
def _whole() -> tuple[re.Pattern[str], re.Pattern[str]]:
    rows = table("en/whole_words.tsv")
    parts = [w for row in rows for w in cell(row["not_in"])]
    return tuple(  # type: ignore[return-value]
        re.compile(rf"\b(?:{'|'.join(map(re.escape, some))})\b", re.I)
        for some in ([row["word"] for row in rows], parts)
    )


def find_plain_denial(fit: Fit) -> Found | None:
    """Who takes a side says outright that nothing of what the other tells was so: "not a sluice was opened"."""
    return None if _finds(fit) else _not_at_all(fit)


def find_observed_otherwise(fit: Fit) -> Found | None:
    """Who examines or watches found nothing of what the other tells: "no drink was in the driver's blood"."""
    return _not_at_all(fit) if _finds(fit) else None


def _finds(fit: Fit) -> bool:
    """Whether who speaks examines and watches and was not spoken of himself."""
    callings = lexicon_roots("en/finding_callings.tsv", "word")
    return fit.spoken_of < LANDED and (
        fit.watches or not callings.isdisjoint(roots(fit.one.calling))
    )


def _not_at_all(fit: Fit) -> Found | None:
    one, other = fit.one, fit.other
    if one.is_deed or one.kind not in KINDS or one.ahead or not _AT_ALL.search(one.content):
        return None
    # who denies it himself ("dismissed the charges") says the same
    told = other.kind in (KINDS | BLAME) - {"responsibility_claim", "denial"}
    if not told or other.negated or other.ahead or not fit.follows or fit.overlaps or fit.elsewhere:
        return None
    denies = one.negated and fit.corrects and fit.denies_it and fit.one_thing
    enough = fit.own_share >= SHARE and fit.own_matter >= ENOUGH
    return (fit.score, "who speaks says that nothing of it was so") if denies and enough else None


def _is_account(fit: Fit) -> bool:
    one, other = fit.one, fit.other
    if one.is_deed or one.kind not in KINDS or one.ahead or fit.meant < NAMED:
        return False
    if root(one.cue) in lexicon_roots("en/owning_verbs.tsv", "lemma"):
        return False
    blamed = other.kind == "accusation" or fit.blames
    return blamed and _may_answer(fit)


def _may_answer(fit: Fit) -> bool:
    """Whether it was said soon enough, behind the other, by nobody of another place, country or of the same mind."""
    soon = fit.near or (fit.days_apart is not None and fit.days_apart <= WEEK)
    apart = fit.overlaps or fit.elsewhere or fit.outsider or fit.one_target
    return soon and fit.follows and not apart
