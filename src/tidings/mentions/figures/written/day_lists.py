"""Days that share one month are no counts: "on Jan. 23, 25 and yesterday", "on 9, 11 and 14 May".

Leaves "On Jan. 23, 25 people died" alone: there nothing goes on with a further day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tidings.lexicons.tables import table, words

_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?\b"
_AND = r"\s*,?\s+(?:and|or|as\s+well\s+as)\s+(?:(?:again|also|then|on|the)\s+)*"
# "and 14 villagers died" counts villagers.
_NO_COUNT = r"(?!\s+(?:more\s+)?(?!was\b|is\b|has\b)[a-z]+(?:s|people|men|women|children)\b)"


def day_lists(said: str) -> Iterator[tuple[int, int]]:
    """Where in a sentence days stand in a list with one month."""
    for pattern in _patterns():
        yield from (found.span() for found in pattern.finditer(said))


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    months = "|".join(_names("en/time_months.tsv"))
    later = "|".join(
        (
            "yesterday",
            "today",
            "tonight",
            *_names("en/time_weekdays.tsv"),
            *_names("en/time_months.tsv"),
        )
    )
    more = rf"(?:\s*,\s*{_DAY})"
    return (
        re.compile(
            rf"\b(?:{months})\.?\s+{_DAY}{more}+{_AND}(?:{_DAY}{_NO_COUNT}|(?=(?:{later})\b))"
        ),
        re.compile(rf"\b{_DAY}{more}+{_AND}{_DAY}\s+(?:of\s+)?(?:{months})\b"),
    )


def _names(path: str) -> tuple[str, ...]:
    return tuple(re.escape(w.rstrip(".")) for row in table(path) for w in words(row["word"]))
