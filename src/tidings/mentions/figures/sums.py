"""Counts that are joined to one toll: "nine farmers and four nurses died", "shooting six and beheading four".

"The blast killed nine; four died on Sunday" joins nothing.
"""

from __future__ import annotations

import re
from functools import cache

from tidings.lexicons.tables import column
from tidings.mentions.figures.numerals import any_of
from tidings.model.mentions import FigureMention

# Two counts that one toll is the sum of stand close together.
_CLOSE = 70


@cache
def _joint() -> re.Pattern[str]:
    words = any_of(column("en/figure_sums.tsv", "words"))
    return re.compile(rf"(?:\A|[\s,])(?:{words})(?:\s+\w+ing)?\s+\Z", re.I)


def adds_to(text: str, one: FigureMention, other: FigureMention) -> bool:
    """Whether a count and a later one of the same measure are addends of one toll."""
    between = text[one.end : other.start]
    if one.sentence != other.sentence or one.measure != other.measure or len(between) > _CLOSE:
        return False
    # Headlines leave the comma out: "Blast kills nine farmers four nurses"; a number told again stands so, too.
    bare = not between.strip(" ,") and one.value != other.value
    return bare or bool(_joint().search(between))
