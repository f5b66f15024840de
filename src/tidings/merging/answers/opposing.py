"""When two passages about one thing cannot both be true: other numbers, none against some, a state and its opposite."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from tidings.lexicons.tables import table
from tidings.lexicons.tables import words as cell
from tidings.lexicons.word_classes import word_class
from tidings.merging.answers.fit import Fit, Found
from tidings.merging.answers.meant import NAMED
from tidings.merging.answers.turns import Turn
from tidings.merging.roots import REMEMBERED, lexicon_roots, root, roots, senses, words

TOLD = frozenset({"claim", "assessment", "denial"})
# How much two passages must have in common, and how much where little else speaks for one matter.
LITTLE, ENOUGH, LIKELY, MUCH = 0.3, 0.5, 1, 1.3
# Days within which less in common is enough.
DAYS = 4
# Shares say nothing of how many.
SHARES = frozenset({"per", "cent", "percent"})
_YEAR = re.compile(r"(?:19|20)\d\d")
# So many words behind a number may come before what it counts: "two young firemen".
REACH = 3
# Counts that differ by less may be one count, rounded or brought up to date.
TIMES = 1.5
NONE_OF = frozenset({"no", "zero"})
NOBODY = frozenset({"nobody", "none", "no-one"})
# "no more than 600" counts 600.
_BOUNDS = re.compile(r"\b(?:no|not) (?:more|fewer|less) than\b", re.I)
_CAUSE = re.compile(
    r"\b(?:(?:caused|triggered|sparked|started|provoked|lit|set off) by|due to|because of|the (?:result|work|fault) of|"
    r"caught fire from|down to)\s+(.{3,60})", re.I,
)  # fmt: skip
# Shares that differ by so many points are not one share, rounded.
POINTS = 10
_PERCENT = re.compile(r"(\d[\d,]*(?:\.\d+)?) ?(?:per ?cent|%)(?: of (?:the |all )?(\w+))?")
# "the number of wounded at eleven": the count stands behind what it counts.
_BEHIND = re.compile(
    r"\b(?P<things>(?:[a-z-]+ ){1,3})(?:at|to) (?:about |around |some |only |just |no more than |at least )?(?P<count>[a-z-]+|\d[\d,.]*)\s*$"
)
# “20 fighters were killed”, “20 rebels killed”: the subject suffers.
_SUFFERED = re.compile(
    r"\b(?:was|were|been|being)\b(?!.*\bby\b)|\d\w* (?:\w+ )?(?:killed|wounded|injured|hurt|dead)\b",
    re.I,
)
_NUMBER = re.compile(r"\d[\d,.]*")


def find_contradiction(fit: Fit) -> Found | None:
    """Two sides tell the opposite of one thing."""
    one, other = fit.one, fit.other
    if not fit.comes_after or fit.overlaps:
        return None
    if "accusation" in {one.kind, other.kind}:
        both = {one.kind, other.kind} <= TOLD | {"accusation"} and not fit.elsewhere
        accused = fit.meant >= NAMED and other.kind == "accusation"  # he throws it back
        laid = both and not accused and fit.one_thing and other_doers(fit)
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
    if fit.shared[0] & one.subject & other.subject and _states(one, other):
        return "one tells of a state, one of its opposite"
    harm = (_unhurt(one) and _harmed(other)) or (_unhurt(other) and _harmed(one))
    dated = fit.near or fit.days_apart is not None
    if harm and dated and fit.matter >= LITTLE:
        return "one tells of nobody hurt, one of people hurt"
    if fit.matter < ENOUGH or not fit.one_thing:
        return None
    return _other_counts(fit) or _other_ground(fit) or _denied(fit)


def _other_counts(fit: Fit) -> str | None:
    """Counts of one thing that cannot both be: none against some, or far apart; shares of one whole."""
    part, other = _share(fit.one.content), _share(fit.other.content)
    of_one = part and other and part[1] == other[1] and fit.own_matter >= MUCH
    if part and other and of_one and abs(part[0] - other[0]) >= POINTS:
        return f"{part[0]:g} per cent against {other[0]:g}"
    counts, others = _counts(fit.one), _counts(fit.other)
    for thing in sorted(set(counts) & set(others) & fit.shared[0]):
        a, b = counts[thing], others[thing]
        beside = fit.own_matter - fit.weight(thing)
        none = (a == 0) != (b == 0) and beside >= ENOUGH
        far = a > 0 and b > 0 and max(a, b) >= TIMES * min(a, b) and beside >= MUCH
        if none or far:
            return f"{_say(a)} against {_say(b)} of “{thing}”"
    return None


def _other_ground(fit: Fit) -> str | None:
    """One happening laid to another cause or another doer."""
    one, other = fit.one, fit.other
    if one.negated or other.negated or fit.own_share < ENOUGH:
        return None
    if _grounds_differ(one.content, other.content):
        return "they tell of other grounds"
    causes = _causes(one), _causes(other)
    if all(causes) and not causes[0] & causes[1]:
        return "they tell of other causes"
    return "they tell of other doers" if other_doers(fit) else None


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


def _denied(fit: Fit) -> str | None:
    """What one says, the other says is not so."""
    one, other = fit.one, fit.other
    if one.negated == other.negated or one.ahead or other.ahead or not fit.shared[0]:
        return None
    if not _denies(one, other) and not _denies(other, one):
        return None  # "I have never seen such calm" denies nothing of a boat that was seen
    if any(t.negated and not t.corrects for t in (one, other)) or _others_do(fit):
        return None  # "it is not clear whether" says nothing, and what one does not do another may
    against = fit.near and one.replies and fit.own_matter >= ENOUGH
    soon = fit.days_apart is not None and fit.days_apart <= DAYS
    likely = soon and fit.own_share + 0.3 * fit.kin >= LITTLE and fit.own_matter + fit.kin >= LIKELY
    if against or likely or (fit.own_share >= ENOUGH and fit.own_matter >= MUCH):
        return "one says what the other says is not so"
    return None


def _denies(one: Turn, other: Turn) -> bool:
    """Whether what one says is not so is what the other tells."""
    return one.negated and (bool(one.denied & other.own) or bool(senses(one.denied) & other.senses))


def _causes(turn: Turn) -> frozenset[str]:
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


@lru_cache(maxsize=REMEMBERED)
def _share(content: str) -> tuple[float, str] | None:
    """The one percentage in some words, and the root of what it is a part of, if told."""
    found = _PERCENT.findall(content)
    return (
        (float(found[0][0].replace(",", "")), root(found[0][1].casefold()))
        if len(found) == 1
        else None
    )


def _say(count: float) -> str:
    return f"{count:,.0f}" if count else "none"


def _counts(turn: Turn) -> Mapping[str, float]:
    return _counted(turn.content)


@lru_cache(maxsize=REMEMBERED)
def _counted(content: str) -> Mapping[str, float]:
    """What is counted in some words, and how many; none is nought."""
    found: dict[str, float] = {}
    told = words(_BOUNDS.sub(" ", content))
    for place, word in enumerate(told):
        number = _number(word)
        if number is None:
            continue
        if _YEAR.fullmatch(word) or not SHARES.isdisjoint(told[place + 1 : place + 3]):
            continue
        for thing in told[place + 1 : place + 1 + (1 if number == 0 else REACH)]:
            if _number(thing) is not None:
                break
            found.setdefault(root(thing), number)
    behind = _BEHIND.search(content)
    count = _number(behind["count"]) if behind else None
    if behind and count is not None:
        for thing in roots(behind["things"]):
            found.setdefault(thing, count)
    return found


def _number(word: str) -> float | None:
    if word in NONE_OF:
        return 0
    if _NUMBER.fullmatch(word):
        digits = word.replace(",", "").rstrip(".")
        return float(digits) if digits.count(".") < 2 else None
    return _words().get(word)


@cache
def _words() -> dict[str, float]:
    rows = table("en/number_words.tsv")
    return {r["word"]: float(r["value"]) for r in rows if r["kind"] != "suffix" and r["value"]}


def _unhurt(turn: Turn) -> bool:
    return (not NOBODY.isdisjoint(turn.plain) and not _harm().isdisjoint(turn.own)) or any(
        a in NONE_OF and root(b) in _harm() for a, b in zip(turn.plain, turn.plain[1:], strict=False)
    )  # fmt: skip


def _harmed(turn: Turn) -> bool:
    return not turn.negated and not _harm().isdisjoint(turn.own)


@cache
def _harm() -> frozenset[str]:
    return lexicon_roots("en/harm_words.tsv", "lemma")


def _states(one: Turn, other: Turn) -> bool:
    """Whether one tells of a state and the other of its opposite, neither with a negation."""
    if one.negated or other.negated:
        return False
    told, opposed = _states_in(one.every), _states_in(other.every)
    return any(
        (row, not side) in opposed and (row, not side) not in told and (row, side) not in opposed
        for row, side in told
    )


@lru_cache(maxsize=REMEMBERED)
def _states_in(every: frozenset[str]) -> frozenset[tuple[int, bool]]:
    """Which states some words tell of: the row of the lexicon, and whether on its first side."""
    return frozenset(
        (row, side)
        for row, sides in enumerate(_opposites())
        for side, states in zip((True, False), sides, strict=True)
        if not states.isdisjoint(every)
    )


@cache
def _opposites() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    def roots_of(text: str) -> frozenset[str]:
        return frozenset(root(w) for w in cell(text))

    rows = table("en/opposed_states.tsv")
    return tuple((roots_of(r["one"]), roots_of(r["other"])) for r in rows)
