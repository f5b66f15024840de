"""Those who live: "the 239 who survived", "the list of survivors, which now holds 239"; counted as who was found alive is.

Leaves "the 239 who live in the camp" alone: who lives somewhere has survived nothing.
"""

from __future__ import annotations

import re
from functools import cache

from tidings.lexicons.word_classes import word_class
from tidings.mentions.figures.drafts import Counted, Number, Role
from tidings.mentions.figures.written.numerals import any_of
from tidings.model.parse import Sentence

# "The list of survivors, which now holds | 239": so many characters before the number.
_LEAD = 60


def survives(text: str, sentence: Sentence, number: Number, counted: Counted) -> Role | None:
    """What is told of people who are said to live, or whose number is that of a list of survivors."""
    if number.kind != "count":
        return None
    end = max(number.end, sentence.tokens[counted.last].end)
    lead = text[max(sentence.start, number.start - _LEAD) : number.start]
    bare = counted.noun is None and _list().search(lead) is not None
    lives = _living().match(text, end) is not None
    return Role(measure="evacuated", trigger=None) if bare or lives else None


@cache
def _living() -> re.Pattern[str]:
    return re.compile(
        rf"\s+who\s+(?:{any_of(word_class('living_on'))})\b(?!\s+(?:in|on|at|near|there|here)\b)",
        re.I,
    )


@cache
def _list() -> re.Pattern[str]:
    counts = any_of(word_class("counts_of"))
    return re.compile(rf"\b(?:{counts})\s+of\s+(?:the\s+)?survivors\b[^.;:\d]*\Z", re.I)
