"""Credit lines: a paper says whose article or press release it prints.

Finds The Harbour Post in "This article was originally published by The Harbour Post on 4 May."; leaves "The letter was first
published in 1912." alone, which names no newsroom.
"""

from __future__ import annotations

import re
from functools import cache

from tidings.documents.blocks import word_count
from tidings.documents.newsrooms import exact_names
from tidings.lexicons.tables import table

Span = tuple[int, int]

# Credit lines are one sentence, at most with a note on the licence behind it.
_LONGEST = 45
_CHARACTERS = 400
# A known newsroom may be written in a way that no name is ("dpa", "taz"), right behind the words.
_NEAR = 30
_SHORTEST = 4
# A name: words with capitals, small words only between them; it ends before a date, a bracket or a full stop.
_NAME = re.compile(
    r"\s*[:«“\"']?\s*(?P<name>(?:[Tt]he\s+)?[^\W\d_a-zа-яёїієґ][\w'’&.-]{1,40}"
    r"(?:\s+(?:(?:of|the|and|for|de|la|du|des|del|y|der|von|for)\s+)?[^\W\d_a-zа-яёїієґ][\w'’&-]{1,40}){0,5})"
)
_ENDS = " .,;:)»”\"'"


@cache
def _phrases() -> re.Pattern[str]:
    said = sorted(
        {row["phrase"] for row in table("world/credit_phrases.tsv")}, key=lambda p: (-len(p), p)
    )
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, said)) + r")(?!\w)", re.IGNORECASE)


def credited(line: str) -> Span | None:
    """Where the newsroom stands that a credit line names."""
    if len(line) > _CHARACTERS or word_count(line) > _LONGEST:
        return None
    found = _phrases().search(line)
    if not found:
        return None
    name = _NAME.match(line, found.end())
    if not name or name.end("name") - name.start("name") < _SHORTEST:
        known = exact_names().search(line, found.end(), found.end() + _NEAR)
        return known.span() if known else None
    return name.start("name"), name.start("name") + len(name["name"].rstrip(_ENDS))
