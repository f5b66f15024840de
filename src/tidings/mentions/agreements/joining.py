"""Joins the places of a document that speak of one agreement: by key, by year, by "the deal" after it."""

from __future__ import annotations

from tidings.mentions.agreements.finding import Found

# These words take up any agreement again; a truce is taken up only by words for truces.
_GENERAL = frozenset({"agreement", "deal", "accord", "pact"})


def join(found: list[Found]) -> list[list[Found]]:
    """Groups of mentions of one agreement, in order of their first mention."""
    groups: list[list[Found]] = []
    for item in found:
        home = _home(groups, item)
        if home is not None:
            home.append(item)
        elif item.key or item.new or item.year is not None:
            groups.append([item])
    return groups


def _home(groups: list[list[Found]], item: Found) -> list[Found] | None:
    for group in reversed(groups):
        if (
            item.key
            and any(_same_key(item.key, other.key) for other in group)
            and _years_agree(group, item)
        ):
            return group
    if item.key or item.new:
        return None
    for group in reversed(groups):
        fits = item.kind in _GENERAL or any(other.kind == item.kind for other in group)
        if fits and _years_agree(group, item):
            return group
    return None


def _same_key(left: str, right: str) -> bool:
    return bool(right) and left.casefold() == right.casefold()


def _years_agree(group: list[Found], item: Found) -> bool:
    years = {f.year for f in group if f.year is not None}
    return item.year is None or not years or item.year in years
