"""When two passages about one thing cannot both be true: other numbers, none against some, a state and its opposite."""

from __future__ import annotations

import re
from functools import cache

from tidings.lexicons.word_classes import word_class
from tidings.merging.answers.counts import NONE_OF, other_counts
from tidings.merging.answers.fit import WEEK, Fit, Found
from tidings.merging.answers.meant import NAMED
from tidings.merging.answers.polarity import denied, doers_of_one_deed, opposite_states
from tidings.merging.answers.turns import Turn
from tidings.merging.roots import lexicon_roots, root, roots

TOLD = frozenset({"claim", "assessment", "denial"})
# How much two passages must have in common, and how much where little else speaks for one matter.
LITTLE, ENOUGH, MUCH = 0.3, 0.5, 1.3
# So rare in the case is a word that two tellings of one attack share.
RARE = 0.75
# So many words behind “nobody” stands what did not befall him: "nobody has so far been hurt".
BEHIND = 6
NOBODY = frozenset({"nobody", "none", "no-one"})
NO_ONE = NOBODY | NONE_OF
_CAUSE = re.compile(
    r"\b(?:(?:caused|triggered|sparked|started|provoked|lit|set off) by|due to|because of|the (?:result|work|fault) of|"
    r"caught fire from|down to)\s+(.{3,60})", re.I,
)  # fmt: skip
# “20 fighters were killed”, “20 rebels killed”: the subject suffers.
_SUFFERED = re.compile(
    r"\b(?:was|were|been|being)\b(?!.*\bby\b)|\d\w* (?:\w+ )?(?:killed|wounded|injured|hurt|dead)\b",
    re.I,
)


def find_contradiction(fit: Fit) -> Found | None:
    """Two sides tell the opposite of one thing."""
    one, other = fit.one, fit.other
    if not fit.comes_after or fit.overlaps:
        return None
    if "accusation" in {one.kind, other.kind}:
        both = {one.kind, other.kind} <= TOLD | {"accusation"} and not fit.elsewhere
        accused = fit.meant >= NAMED and other.kind == "accusation"  # he throws it back
        laid = both and not accused and fit.one_thing and doers_of_one_deed(fit)
        return (fit.score, f"they tell of other doers; {fit.why}") if laid else None
    if one.kind not in TOLD or other.kind not in TOLD:
        return None
    denying = lexicon_roots("en/denying_verbs.tsv", "lemma")
    if any(t.kind == "denial" and root(t.cue) in denying for t in (one, other)):
        return None  # what is told there is what is denied
    reason = None if fit.elsewhere else _opposed(fit)
    return None if reason is None else (fit.score, f"{reason}; {fit.why}")


def _opposed(fit: Fit) -> str | None:
    """Why two passages contradict each other, if they do."""
    one, other = fit.one, fit.other
    soon = fit.near or (fit.days_apart is not None and fit.days_apart <= WEEK)
    one_tale = fit.near or fit.own_share >= LITTLE
    # The words are searched last: of most pairs the cheaper questions rule it out.
    if soon and one_tale and _harm_denied(one, other) and (fit.one_thing or _of_one_place(fit)):
        return "one tells of nobody hurt, one of people hurt"
    if soon and opposite_states(fit):
        return "one tells of a state, one of its opposite"
    if fit.matter < ENOUGH or not fit.one_thing:
        return None
    if not any(t.negated and not t.corrects for t in (one, other)) and denied(fit):
        return "one says what the other says is not so"
    return other_counts(fit) or _other_ground(fit)


def _other_ground(fit: Fit) -> str | None:
    """One happening laid to another cause or another doer."""
    one, other = fit.one, fit.other
    if one.negated or other.negated or fit.own_share < ENOUGH:
        return None
    if _grounds_differ(one.content, other.content):
        return "they tell of other grounds"
    causes = causes_in(one), causes_in(other)
    if all(causes) and not causes[0] & causes[1]:
        return "they tell of other causes"
    return "they tell of other doers" if doers_of_one_deed(fit) else None


def other_doers(fit: Fit) -> bool:
    """Whether both tell one deed of different doers."""
    negated = fit.one.negated or fit.other.negated
    return not negated and fit.own_share >= ENOUGH and fit.own_matter >= MUCH and _doers_differ(fit)


def _grounds_differ(one: str, other: str) -> bool:
    """“in Omani waters” against “inside Iranian waters”."""
    here, there = ({g: whose for whose, g in _ground().findall(t)} for t in (one, other))
    return any(here[g] != there[g] for g in here.keys() & there.keys())


@cache
def _ground() -> re.Pattern[str]:
    return re.compile(
        rf"\b([A-Z][a-z]+)(?:[’']s)? ({'|'.join(sorted(word_class('national_ground')))})\b"
    )


def causes_in(turn: Turn) -> frozenset[str]:
    """What a passage says that something came of."""
    found = _CAUSE.search(turn.content)
    return frozenset(roots(found.group(1))) if found else frozenset()


def _others_do(fit: Fit) -> bool:
    """Whether both name who acts, and these are others."""
    doers = fit.one.subject & fit.sides.actors, fit.other.subject & fit.sides.actors
    return all(doers) and not doers[0] & doers[1]


def _doers_differ(fit: Fit) -> bool:
    """Whether two passages tell of one attack by somebody else each."""
    attack = lexicon_roots("en/attack_words.tsv", "word")
    if any(_SUFFERED.search(t.content) for t in (fit.one, fit.other)):
        return False  # who were killed did nothing
    return bool(fit.shared[0] & attack) and _others_do(fit)


def _of_one_place(fit: Fit) -> bool:
    """Whether both name one place in or beside their words, or one thing that is rare in the case."""
    common = fit.shared[0] | fit.shared[1]
    return any(fit.weight_of(r) >= RARE for r in sorted(common - _harm()))


def _harm_denied(one: Turn, other: Turn) -> bool:
    """Whether one tells that nobody was hurt, and the other of people who were."""
    return (_harmed(other) and _unhurt(one)) or (_harmed(one) and _unhurt(other))


def _unhurt(turn: Turn) -> bool:
    """Whether it says that nobody was hurt: a word for nobody, and one of harm soon behind it; "no Russian soldier died"
    says nothing of others."""
    said = turn.content.split()
    for at, word in enumerate(said):
        if word.casefold() not in NO_ONE:
            continue
        behind = said[at + 1 : at + BEHIND]
        name = next((n for n, w in enumerate(behind) if w[:1].isupper()), len(behind))
        if not _harm().isdisjoint(roots(" ".join(behind[:name]))):
            return True
    return False


def _harmed(turn: Turn) -> bool:
    return not turn.negated and not _harm().isdisjoint(turn.own)


@cache
def _harm() -> frozenset[str]:
    return lexicon_roots("en/harm_words.tsv", "lemma")
