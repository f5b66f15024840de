"""Words of the calendar, which have a capital and name nobody: "on May 3" is a day, "May said" names a woman."""

from __future__ import annotations

import re
from functools import cache

from tidings.lexicons.tables import table, words
from tidings.model.parse import Token

# The day or year beside a month.
_DATE = re.compile(r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?|(?:19|20)\d\d")


def is_month(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether a word is a month: "as at 1 May", "on May 3", "in May 2013"; "May said on 3 June" names a woman."""
    token = tokens[index]
    if token.text not in calendar("months"):
        return False
    beside = tokens[max(0, index - 1) : index] + tokens[index + 1 : index + 2]
    return token.name == "DATE" or any(_DATE.fullmatch(t.text) for t in beside)


@cache
def calendar(name: str) -> frozenset[str]:
    return frozenset(w for row in table(f"en/time_{name}.tsv") for w in words(row["word"]))
