"""Joins the places of a document that speak of one agreement: by key, by year, by "the deal" after it."""

from __future__ import annotations

import re
from collections.abc import Callable

from tidings.mentions.agreements.finding import Found

_NUMERAL = re.compile(r"[ivx]+|\d+")
# These words take up any agreement again; a truce is taken up only by words for truces.
_GENERAL = frozenset({"agreement", "deal", "accord", "pact"})
# So many sentences after the signing a name is still that of what was signed.
_NAME_REACH = 2


def join(found: list[Found], *, exists: Callable[[Found], bool]) -> list[list[Found]]:
    """Groups of mentions of one agreement, in order of their first mention; `exists` says whether words
    that name nothing ("the truce") still tell of one that is there."""
    groups: list[list[Found]] = []
    for item in found:
        home = _home(groups, item)
        if home is not None:
            home.append(item)
        elif (
            item.key or item.new or item.year is not None or item.maker is not None or exists(item)
        ):
            groups.append([item])
    return groups


def _home(groups: list[list[Found]], item: Found) -> list[Found] | None:
    if item.paper:
        return max(groups, key=lambda g: (g[-1].sentence.index, g[-1].noun.index), default=None)
    if is_of_old(item):  # its own, whatever truce was told before
        groups = [g for g in groups if any(other.year == item.year for other in g)]
    for group in reversed(groups):
        if (
            item.key
            and any(_same_key(item.key, other.key) for other in group)
            and _years_agree(group, item)
        ):
            return group
    if item.key or (item.new and item.maker is not None):
        return _named_at_last(groups, item)
    if item.new:  # "ceasefire violations" after a truce was told
        truces = [g for g in groups if item.kind == "ceasefire" and g[0].kind == "ceasefire"]
        return truces[-1] if truces else None
    fitting = [g for g in groups if _years_agree(g, item)]
    # "the truce" is rather the one the report tells of than that of an aside
    fitting = [g for g in fitting if not all(is_of_old(other) for other in g)] or fitting
    same = [
        g for g in fitting
        if any(other.kind == item.kind or other.noun.lemma == item.noun.lemma for other in g)
    ]  # fmt: skip
    if item.kind in _GENERAL:
        # "the deal" is rather a treaty told before than a truce told last.
        same = [g for g in fitting if any(other.kind != "ceasefire" for other in g)] or fitting
    return max(same, key=lambda g: (g[-1].sentence.index, g[-1].noun.index), default=None)


def is_of_old(item: Found) -> bool:
    """“the heaviest clashes since a 1994 ceasefire”: another one, named in passing by its year."""
    return item.new and item.year is not None and item.maker is None and not item.key


def _named_at_last(groups: list[list[Found]], item: Found) -> list[Found] | None:
    """“They signed a truce. Under the Oslo Accord …”: what was signed just before without a name has it now."""
    if not (item.proper and not item.new) or not groups:
        return None
    last = groups[-1]
    near = item.sentence.index - last[-1].sentence.index <= _NAME_REACH
    nameless = not any(f.proper for f in last) and any(f.new and f.maker for f in last)
    fits = item.kind in {last[0].kind, *_GENERAL} or last[0].kind in _GENERAL
    together = item.sentence.paragraph == last[-1].sentence.paragraph
    return last if near and nameless and fits and together and _years_agree(last, item) else None


def _same_key(left: str, right: str) -> bool:
    """The same name, or one with a numeral: "Minsk" and "Minsk II"."""
    if not right:
        return False
    short, long = sorted((left.casefold().split(), right.casefold().split()), key=len)
    return long[: len(short)] == short and all(_NUMERAL.fullmatch(w) for w in long[len(short) :])


def _years_agree(group: list[Found], item: Found) -> bool:
    years = {f.year for f in group if f.year is not None}
    return item.year is None or not years or item.year in years
