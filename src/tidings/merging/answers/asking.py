"""Answers to what was asked: it is refused, or granted in words or by a deed.

"Not one ship will pass" refuses "the envoy asked the navy to let two ships pass"; a forecast by an expert refuses nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from tidings.lexicons.tables import table
from tidings.merging.answers.fit import Fit, Found
from tidings.merging.answers.meant import WITH
from tidings.merging.answers.turns import Turn
from tidings.merging.promises.deeds import speaks_of_meeting
from tidings.merging.roots import lexicon_roots, root, words

ASKING = frozenset({"demand", "appeal", "offer"})
# What asks for something only where it hangs on a condition.
BINDING = frozenset({"pledge", "threat"})
# Kinds under which a refusal, or its contrary, may be filed by content alone.
REFUSING = frozenset(
    {"claim", "assessment", "refusal", "forecast", "announcement", "pledge", "condemnation"}
)
GRANTING = frozenset(
    {"claim", "assessment", "denial", "forecast", "announcement", "pledge", "offer"}
)
# Cues of wanting something without asking anybody for it.
WISHING = frozenset({"want", "wants", "wanted", "wish", "wishes", "wished", "like", "view"})
# Longer speech answers no single demand by its words alone.
LONG = 40
# Characters between a sentence and the next.
BESIDE = 80
# Share of the words of the shorter that both have where nobody is known to be meant.
SHARE = 0.2
# Share of the words of the shorter from which both speak of one thing whoever is meant.
WHOLE = 0.5
# What is granted has such a share of what was asked.
GRANTED = 0.3
# One rare word.
ALMOST = 0.8
# So little must be common to what is asked and what is replied in the next sentence.
SOMETHING = 0.3
# "Hands up, don't shoot" asks for something itself.
_BIDS = re.compile(r"(?:^|[,;.!])\s*(?:do not|don['’]t)\s\w", re.I)
_IF = frozenset({"if", "once", "provided", "unless"})
_UNREAL = frozenset({"could", "might", "may", "would"})
_BARE = frozenset({"decline", "refuse", "reject", "oppose"})
_QUESTIONS = frozenset({"whether", "who", "what", "why", "how", "when", "where", "which"})
_MAY = frozenset({"may", "can", "will", "would", "could", "shall", "agree", "accept", "now"})


def asks(turn: Turn) -> bool:
    """Whether it asks for something: "we will leave if they disarm" is an offer, "we will
    fire unless they leave" a demand."""
    if turn.content.rstrip("\"”’'").endswith("?") or not _QUESTIONS.isdisjoint(turn.plain[:1]):
        return False  # who wants to know wants nothing done
    if turn.kind in BINDING:
        return not _IF.isdisjoint(turn.plain)
    return turn.kind in ASKING


def find_refusal(fit: Fit) -> Found | None:
    """Somebody says, or shows, that he will not do what was asked."""
    one, other = fit.one, fit.other
    if not asks(other) or not fit.comes_after or fit.same_words or fit.overlaps:
        return None
    if root(one.cue) in other.own:
        return None  # who was asked to dismiss somebody and dismisses him refuses nothing
    if fit.named_otherwise and fit.matter < 2:
        return None
    if other.negated and not fit.meant:
        return None  # what should not be is not refused by who will not do it
    if not _UNREAL.isdisjoint(one.told) and one.cue.casefold() in _BARE:
        return None  # "the state could decline to appeal"
    if not WISHING.isdisjoint(other.cue.split()) and fit.own_matter < 0.6:
        return None  # "they wanted to know why" asks nobody
    if one.is_deed:
        turned_down = one.kind == "REJECT" and turned_down_by(one) and (fit.meant or fit.near)
        return _refused(fit) if turned_down else None
    scoffed = one.kind == "denial" and not one.negated and fit.own_share >= WHOLE
    found = _refused(fit) if one.kind == "refusal" or scoffed else None
    if found is not None or one.kind not in REFUSING or gives_in_itself(one) or is_speech(one):
        return found
    return _unwilling(fit)


def _refused(fit: Fit) -> Found | None:
    """What is told with a word of refusing, where both speak of one matter."""
    one = fit.one
    bare = one.own - one.called - _refusing_words()
    if all(w[:1].isupper() for w in one.content.split()):
        return None  # only somebody's name
    if fit.near and not bare and fit.follows:
        return fit.score + 1, fit.why
    enough = 0.6 if fit.meant and fit.near else 0.8 if fit.meant else 1.3
    beside = fit.gap is not None and fit.gap <= BESIDE
    related = fit.own_matter >= 0.3 and (
        beside or fit.own_share >= 0.3 or (fit.meant and not one.is_deed)
    )
    close = fit.next_to and fit.own_matter >= 0.3
    whole = fit.own_share >= WHOLE and fit.own_matter >= ALMOST and fit.follows
    much = fit.matter >= enough and (fit.meant or fit.own_matter >= ALMOST)
    return (fit.score, fit.why) if related and (close or whole or much) else None


def _unwilling(fit: Fit) -> Found | None:
    """Words that refuse without a word of refusing: "Not one ship will pass", "Those days are over", he replied."""
    one = fit.one
    if fit.overlaps or fit.elsewhere or _BIDS.search(one.content):
        return None
    no = one.corrects and one.negated and (one.ahead or one.ours or one.replies or one.bars)
    if no and not (one.replies or one.ours or fit.denies_it):
        return None  # "Not a shot will be fired by us" refuses no wages
    asked = fit.spoken_of > 0 or not fit.other.targets
    replies = one.replies and fit.likeness >= SOMETHING
    if fit.next_to and (replies or (asked and turns_down(one) and fit.own_matter >= 0.3)):
        return fit.score + 1, fit.why
    if (
        fit.next_to
        and no
        and asked
        and (one.ahead or one.bars or one.replies or fit.denies_it)
        and (fit.meant or fit.likeness >= 0.3 or fit.other.kind == "demand")
    ):
        return fit.score + 1, fit.why
    if turned_down_by(one) and fit.own_share >= WHOLE and fit.own_matter >= 1:
        return fit.score + 1, fit.why  # "A joint patrol is out of the question"
    if not no and not (fit.spoken_of and _has(one.told, "en/turning_down.tsv")):
        return None
    if not fit.meant and fit.own_share < SHARE:
        return None
    enough = 0.9 if fit.meant else 1.3 if _has(one.told, "en/turning_down.tsv") else 1.5
    if not fit.near and (fit.days_apart is None or (not fit.meant and fit.own_share < SHARE)):
        return None
    return (fit.score, fit.why) if fit.matter >= enough else None


def find_concession(fit: Fit) -> Found | None:
    """Who was asked does it, or says that he will."""
    one, other = fit.one, fit.other
    if other.kind not in {"demand", "appeal"} or not fit.follows or fit.overlaps or fit.elsewhere:
        return None
    if one.negated or goes_on(one) or fit.own_matter < 0.8 or fit.own_share < GRANTED:
        return None
    gives = gives_in(one)
    if one.is_deed:
        sure = one.kind in {"CONCEDE", "RETREAT"} or gives or fit.own_share >= 0.5
        granted = gives or not one.told.isdisjoint(lexicon_roots("en/granting_deeds.tsv", "lemma"))
        if one.kind == "REJECT" or not sure or not granted:
            return None
        if one.kind == "CONSULT" and not speaks_of_meeting(other.content):
            return None  # whoever writes of a thing does not do it
    elif (
        one.kind not in GRANTING
        or one.plain[:1] == ("if",)
        or (
            root(one.cue) not in other.own
            and not _does_it(fit)
            and not (gives or (fit.own_share >= 0.5 and not _MAY.isdisjoint(one.plain)))
        )
    ):
        return None
    least = 0.25 if one.kind == "CONCEDE" and fit.own_matter >= 1.5 else 0.5
    if not (fit.meant or fit.asked_all) and (
        not one.is_deed or fit.own_share < least or fit.named_otherwise
    ):
        return None
    return fit.score, fit.why


def _does_it(fit: Fit) -> bool:
    """Whether whoever was asked makes known that he does it, and both end something or neither does."""
    made_known = fit.one.kind in {"announcement", "pledge"} and (fit.meant >= WITH or fit.asked_all)
    ends = lexicon_roots("en/ending_acts.tsv", "lemma")
    return made_known and ends.isdisjoint(fit.one.every) == ends.isdisjoint(fit.other.every)


def is_speech(turn: Turn) -> bool:
    """Whether it is a longer speech without a word of denying or refusing, in which one "not" tells little."""
    outright = turn.kind in {"denial", "refusal"} and root(turn.cue) in lexicon_roots(
        "en/denying_verbs.tsv", "lemma"
    )
    return not outright and len(words(turn.content)) > LONG


def turns_down(turn: Turn) -> bool:
    """Whether its sentence has a word of turning down."""
    return _has(turn.told, "en/turning_down.tsv")


def turned_down_by(turn: Turn) -> bool:
    """Whether its own words have a word of turning down."""
    return _has(turn.every, "en/turning_down.tsv")


def gives_in_itself(turn: Turn) -> bool:
    """Whether its own words have a word of giving in."""
    return not turn.negated and _has(turn.own, "en/giving_in.tsv")


def gives_in(turn: Turn) -> bool:
    """Whether its sentence has a word of giving in."""
    return _has(turn.told, "en/giving_in.tsv")


def goes_on(turn: Turn) -> bool:
    """Whether its own words say that things go on as before."""
    return _has(turn.every, "en/persisting_words.tsv")


def goes_on_in(said: Iterable[str]) -> bool:
    """Whether some words say that things go on as before."""
    return _has(frozenset(root(w) for w in said), "en/persisting_words.tsv")


def _has(told: frozenset[str], path: str) -> bool:
    return any(told.issuperset(p) for p in _phrases(path))


@cache
def _phrases(path: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(root(w) for w in row["phrase"].split()) for row in table(path))


@cache
def saying_yes_or_no() -> frozenset[str]:
    """The roots of words of giving in and of turning down."""
    paths = ("en/giving_in.tsv", "en/turning_down.tsv")
    return frozenset(r for path in paths for phrase in _phrases(path) for r in phrase)


@cache
def _refusing_words() -> frozenset[str]:
    """What a bare refusal is told with: "turned the offer down"."""
    verbs = frozenset(w for phrase in _phrases("en/turning_down.tsv") for w in phrase)
    return verbs | lexicon_roots("en/asked_nouns.tsv", "word")
