"""Answers that use no word of answering: signs that are weak alone are added up.

"Not a shot came from our boat" rebuts "The launch fired on two canoes": who speaks is who was spoken of, he says that
something is not so, and both tell of shooting from a boat. A word of blame, of denying or of refusing need not stand.
"""

from __future__ import annotations

from functools import cache

from tidings.merging.answers.asking import asks, goes_on, goes_on_in, is_speech
from tidings.merging.answers.fit import BLAME, LITTLE, Fit, Found
from tidings.merging.answers.meant import LANDED, WITH
from tidings.merging.promises.clauses import Clause
from tidings.merging.roots import lexicon_roots, root, words

# Kinds of what may be said back to a charge, and of what may be a charge.
SAYING = frozenset({"claim", "assessment", "denial", "forecast", "announcement", "refusal", "condemnation", "accusation"})  # fmt: skip
CHARGING = BLAME | {"claim", "assessment", "warning"}
# Kinds of what is said back to somebody who asks for something.
BACK = frozenset({"claim", "assessment", "announcement", "pledge", "forecast", "refusal", "threat", "condemnation", "denial"})  # fmt: skip
# Kinds of what is told against words said just before, and the characters between the two.
REPLYING = frozenset({"claim", "assessment", "denial"})
BESIDE = 170
# How much the signs must come to, and how much both must have in common at least.
DENIES, COUNTERS, REFUSES = 3.2, 3.2, 3.2
COMMON = 0.5
# Part of the words of the shorter from which a denial takes up what was said.
SHARE = 0.4
# Words that an accusation has at most that denies another, and who says that a thing stays as it is.
SHORT = 20
# Kinds under which somebody says that he goes on as before.
HOLDING = frozenset({"announcement", "pledge", "refusal"})
# Kinds under which somebody may say that a thing stays.
KEEPING = HOLDING | {"claim", "assessment", "forecast"}
# How much of what was asked for is named by who says that it stays as it is.
STAYS = 0.6
# Days within which something is said back that does not say to what.
WEEKS = 14


def find_rebuttal(fit: Fit) -> Found | None:
    """Whoever is spoken of says that it is not so."""
    one, other = fit.one, fit.other
    if one.kind not in SAYING or not _charges(fit) or one.ahead:
        return None
    if one.kind in {"announcement", "forecast"} and not one.negated:
        return None
    if one.kind == "accusation" and len(words(one.content)) > SHORT:
        return None  # the "not" of a long one is another's
    if not (fit.corrects and fit.denies_it) and not one.replies:
        return None
    if not _is_said_back(fit) or not (fit.charged or _takes_up(fit)) or is_speech(one):
        return None
    if other.kind not in BLAME and fit.own_share < LITTLE and not (fit.near or fit.unmasks):
        return None  # of two tales of one war one word is common
    plain = one.kind in {"claim", "assessment"} or not fit.corrects
    if plain and not (fit.near or fit.own_matter or fit.unmasks):
        return None
    signs = (
        1.2 * fit.spoken_of + fit.corrects + fit.unmasks + 0.5 * one.replies + 0.5 * other.harmful
    )
    # whoever was blamed answers the blame first
    return _sum(
        fit, signs + 0.5 * (other.kind in BLAME) + 2 * fit.charged, DENIES + 2 * fit.charged
    )


def find_retort(fit: Fit) -> Found | None:
    """Whoever is spoken of tells a wrong of the side that spoke."""
    one, other = fit.one, fit.other
    if one.kind not in SAYING or not _charges(fit) or one.ahead:
        return None
    if one.negated or fit.one_target or not _is_said_back(fit):
        return None
    if BLAME.isdisjoint({one.kind, other.kind}) or not (one.harmful or one.kind in BLAME):
        return None
    if one.kind not in BLAME and (other.called - one.called).isdisjoint(one.subject):
        return None  # the side that spoke is told of, but not as the doer
    both_blame = one.kind in BLAME and other.kind in BLAME
    if fit.spoken_back < LANDED and not (both_blame and fit.own_matter >= 1):
        return None
    if not fit.near and fit.own_matter + fit.kin < COMMON:
        return None  # what only stands around both is no matter in common
    signs = fit.spoken_of + fit.spoken_back + 0.5 * (one.kind in BLAME)
    return _sum(fit, signs + 0.5 * (other.kind in BLAME), COUNTERS)


def find_reply(fit: Fit) -> Found | None:
    """Whoever is spoken of speaks back in the next sentence, in whatever words: "The Cuervos raided us." "Our people slept." """
    blames = fit.other.kind in BLAME or (fit.other.harmful and _charges(fit))
    if not _is_reply(fit) or not blames:
        return None
    answers = fit.one.replies or (fit.corrects and fit.denies_it and fit.spoken_of >= WITH)
    return (fit.score, "said back in the next sentence") if answers else None


def _is_reply(fit: Fit) -> bool:
    """Whether another than whoever spoke says something of what is, with nothing said between."""
    one, other = fit.one, fit.other
    if one.is_deed or one.kind not in REPLYING or one.ahead or not fit.next_to or fit.overlaps:
        return False
    close = fit.gap is not None and fit.gap <= BESIDE
    return close and fit.follows and bool(one.voices) and not fit.one_target and not other.ahead


def _charges(fit: Fit) -> bool:
    """Whether the other can be a charge: of what is told as a fact, nothing that is not so."""
    other = fit.other
    return other.kind in BLAME or (other.kind in CHARGING and not other.negated)


def find_unwillingness(fit: Fit) -> Found | None:
    """Whoever was asked says that things stay as they are."""
    one, other = fit.one, fit.other
    if not asks(other) or one.is_deed or one.kind not in BACK or not _is_said_back(fit):
        return None
    lasts = goes_on(one) and not goes_on(other)  # who repeats "stay inside" refuses nothing
    back = not one.told.isdisjoint(_no()) and (fit.own_matter > 0 or one.kind == "refusal")
    unwilling = (one.negated and fit.denies_it) or lasts or back
    if not unwilling or is_speech(one):
        return None
    signs = 1.2 * fit.spoken_of + one.negated + goes_on(one) + 0.5 * one.ahead
    return _sum(fit, signs + 0.5 * one.replies, REFUSES)


def find_staying(fit: Fit) -> Found | None:
    """Whoever was asked for a change says that it stays as it is: "the captain remains in custody", "we shall stay"."""
    one, other = fit.one, fit.other
    if one.kind not in HOLDING or other.kind not in {"demand", "appeal"} or fit.watches:
        return None
    if not one.ahead or not _stays(fit):
        return None
    asked = fit.spoken_of >= LANDED or fit.own_matter >= STAYS
    much = fit.spoken_of + 2 * fit.own_matter + fit.score
    return (much, "who was asked says that it stays as it is") if asked else None


def find_kept_thing(fit: Fit) -> Found | None:
    """What somebody wanted gone, moved or changed stays as it is, somebody says: "the levy was staying", "the well stays"."""
    one, other = fit.one, fit.other
    if one.is_deed or one.kind not in KEEPING or not asks(other) or fit.watches:
        return None
    if not _stays(fit) or fit.own_matter < STAYS:
        return None
    kept = any(_keeps(c, fit) for c in fit.clauses.of(one))
    return (fit.own_matter + fit.score, "what was to change stays as it is") if kept else None


def _keeps(clause: Clause, fit: Fit) -> bool:
    """Whether of the thing that was asked about a clause says only that it stays: "the road remains open" grants that it be open."""
    who, said = (frozenset(root(w) for w in some) for some in (clause.subject, clause.words - clause.subject))  # fmt: skip
    about = who & fit.shared[0] and not said & fit.shared[0]
    return bool(about) and not clause.negated and goes_on_in(clause.words | {clause.verb})


def _stays(fit: Fit) -> bool:
    """Whether somebody says within two weeks, in few words, that things go on as before."""
    one, days = fit.one, fit.days_apart
    if not goes_on(one) or goes_on(fit.other) or "if" in one.plain or len(one.plain) > SHORT:
        return False
    soon = days is not None and days <= WEEKS
    return soon and fit.follows and not fit.overlaps and not fit.elsewhere


def _is_said_back(fit: Fit) -> bool:
    """Whether it can be an answer at all: later, by who was spoken of, about the same place."""
    if not fit.follows or fit.overlaps or fit.elsewhere or fit.outsider:
        return False
    soon = fit.near or (fit.days_apart is not None and fit.days_apart <= WEEKS)
    enough = WITH if fit.near else LANDED
    if fit.spoken_of >= enough:
        return soon
    return soon and _takes_up(fit)


def _takes_up(fit: Fit) -> bool:
    """“What they hype as barracks are barns”, “we have never asked who votes for whom”: the words themselves are taken up."""
    one = fit.one
    unmasked = fit.unmasks and fit.own_share >= LITTLE
    denied = one.kind == "denial" and fit.denies_it and fit.own_share >= SHARE
    return (unmasked or denied) and fit.own_matter >= 1


def _sum(fit: Fit, signs: float, least: float) -> Found | None:
    if fit.likeness < (COMMON / 2 if fit.near else COMMON):
        return None
    total = signs + min(2, fit.likeness) + 0.5 * fit.near + 0.5 * fit.next_to + fit.shares_item
    return (total + fit.score, fit.why) if total >= least else None


@cache
def _no() -> frozenset[str]:
    return lexicon_roots("en/replying_verbs.tsv", "lemma")
