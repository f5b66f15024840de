"""Counts of one thing that cannot both be: none against some, or far apart; shares of one whole."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from tidings.lexicons.number_words import number_words
from tidings.merging.answers.fit import Fit
from tidings.merging.answers.turns import Turn
from tidings.merging.roots import REMEMBERED, root, roots, words

# How much two passages must have in common besides what both count, and how much where the counts are far apart.
ENOUGH, MUCH = 0.5, 1.3
# Part of the words of the shorter that both have where they count one thing.
SHARE = 0.55
# The same where one of them counts "only" so many.
ONLY_MUCH, ONLY_SHARE = 0.9, 0.4
# Counts that differ by less may be one count, rounded or brought up to date.
TIMES = 1.5
# Counts that differ by more are of two things: the dead of a day and of a war.
MANY = 30
# Shares that differ by so many points are not one share, rounded.
POINTS = 10
# Shares say nothing of how many.
SHARES = frozenset({"per", "cent", "percent"})
_ONLY = re.compile(
    r"\b(?:only|just|merely|no more than|not more than|at most) (?:about |some )?([a-z-]+|\d[\d,.]*)",
    re.I,
)
# So many words behind a number may come before what it counts: "two young firemen".
REACH = 3
# Words that end what is counted.
ENDS = frozenset({"was", "were", "are", "is", "had", "have", "has", "including", "among", "who", "that", "and", "by"})  # fmt: skip
NONE_OF = frozenset({"no", "zero"})
_YEAR = re.compile(r"(?:19|20)\d\d")
# "no more than 600" counts 600.
_BOUNDS = re.compile(r"\b(?:no|not) (?:more|fewer|less) than\b", re.I)
_PERCENT = re.compile(r"(\d[\d,]*(?:\.\d+)?) ?(?:per ?cent|%)(?: of (?:the |all )?(\w+))?")
# "the number of wounded at eleven": the count stands behind what it counts.
_BEHIND = re.compile(
    r"\b(?P<things>(?:[a-z-]+ ){1,3})(?:in (?:[A-Z][\w-]+ ){1,3})?(?:at|to) (?:about |around |some |only |just |no more than |at least )?(?P<count>[a-z-]+|\d[\d,.]*)\s*$"
)
_NUMBER = re.compile(r"\d[\d,.]*")
# A name inside a sentence.
_NAME = re.compile(r"(?<=[\w,] )(?:[a-z]{2}-)?[A-Z][\w’'-]+")


def other_counts(fit: Fit) -> str | None:
    """Counts of one thing that cannot both be: none against some, or far apart; shares of one whole."""
    part, other = _share(fit.one.content), _share(fit.other.content)
    named = fit.sides.names(fit.one.inside | fit.other.inside)
    told = fit.shared[0] - SHARES - named - {part[1] if part else ""}
    of_one = part and other and part[1] == other[1] and sum(map(fit.weight, sorted(told))) >= ENOUGH
    if part and other and of_one and abs(part[0] - other[0]) >= POINTS:
        return f"{part[0]:g} per cent against {other[0]:g}"
    counts, others = _counts(fit.one), _counts(fit.other)
    for thing in sorted(set(counts) & set(others) & fit.shared[0]):
        a, b = counts[thing], others[thing]
        beside = fit.own_matter - fit.weight(thing)
        none = (a == 0) != (b == 0) and beside >= ENOUGH
        apart = a > 0 and b > 0 and TIMES <= max(a, b) / min(a, b) <= MANY
        # "only 40" is said against those who say more
        least, part_of = (ONLY_MUCH, ONLY_SHARE) if _only(fit) else (MUCH, SHARE)
        far = apart and beside >= least and fit.own_share >= part_of and _same_names(fit)
        if none or far:
            return f"{_say(a)} against {_say(b)} of “{thing}”"
    return None


def _only(fit: Fit) -> bool:
    """Whether one of the two counts only so many."""
    return any(
        _number(word.casefold()) is not None
        for turn in (fit.one, fit.other)
        for word in _ONLY.findall(turn.content)
    )


def _same_names(fit: Fit) -> bool:
    """Whether one names nothing that the other does not name: what happened elsewhere is another thing."""
    one, other = (frozenset(_NAME.findall(t.content)) for t in (fit.one, fit.other))
    return one <= other or other <= one


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
        for at, thing in enumerate(told[place + 1 : place + 1 + (1 if number == 0 else REACH)]):
            # "72 people including nine children were killed" counts people, and children, not what befell them
            if _number(thing) is not None or (at and thing in ENDS):
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
    return number_words("unit", "ten", "scale").get(word)
