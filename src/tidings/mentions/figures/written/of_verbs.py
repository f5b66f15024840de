"""Words before a number that belong to a verb: "handed over forty" are forty, "taking the toll up to 212" is 212.

"Over forty" and "up to 212 people" bound the number.
"""

from __future__ import annotations

import re
from functools import cache

from tidings.lexicons.word_classes import word_class
from tidings.mentions.figures.written import numerals

# "Taking the death toll up to 14".
_TOLL = re.compile(r"\b(?:toll|tally|total|count)\s+\Z", re.I)
# "Had risen from 58 to 62 with the death of four": those by whom it has risen.
_RISEN_BY = re.compile(
    r"\bfrom\s+[\d,]+\s+to\s+[\d,]+\s+(?:with|after|following|on)\s+the\s+deaths?\s+of\s+\Z", re.I
)
_FAR = 80


def has_risen_by(before: str) -> bool:
    """Whether those counted next are by whom a toll has risen: "from 58 to 62 with the death of four"."""
    return _RISEN_BY.search(before[-_FAR:]) is not None


@cache
def _upward() -> re.Pattern[str]:
    """Verbs that the "up" of "up to" belongs to: it bounds nothing behind them."""
    return re.compile(rf"(?<![^\W_])(?:{numerals.any_of(word_class('with_up_to'))})\s+\Z", re.I)


@cache
def _over() -> re.Pattern[str]:
    """Verbs that "over" belongs to: "handed over forty captives" are forty."""
    return re.compile(rf"(?<![^\W_])(?:{numerals.any_of(word_class('with_over'))})\s+\Z", re.I)


def is_of_verb(word: str, before: str) -> bool:
    """ "Has owned up to eight", "taking the toll up to 14", "handed over forty": the word belongs to the verb."""
    if word == "up to":
        return bool(_upward().search(before) or _TOLL.search(before))
    return word == "over" and bool(_over().search(before))
