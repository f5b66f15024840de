"""Which figure is part of which, and whom a number counts where the words are left out.

"100 people, including 35 children" makes the 35 a part of the 100; "two guards were shot; 12 died"
counts 12 guards; "half of them are women" is a share of the figure before.
"""

from __future__ import annotations

import re
from functools import cache

from tidings.lexicons.tables import table
from tidings.mentions.figures.drafts import Counted, Number, Role
from tidings.mentions.figures.numerals import any_of
from tidings.model.mentions import FigureMention
from tidings.model.parse import Sentence

# A part is named soon after its whole; further back it counts something else.
_REACH = 90
_ELSEWHERE = frozenset(
    {"others", "other", "more", "them", "those", "whom", "which", "these", "rest"}
)


@cache
def _opening() -> re.Pattern[str]:
    phrases = [row["words"] for row in table("en/figure_parts.tsv")]
    return re.compile(rf"(?<![^\W_])(?:{any_of(phrases)})(?![^\W_])", re.I)


def is_left_out(counted: Counted) -> bool:
    """Whether the words for the counted are left out or only point back ("others")."""
    return counted.noun is None or counted.population.casefold() in _ELSEWHERE


def whole_of(
    text: str, sentence: Sentence, number: Number, counted: Counted, before: list[FigureMention]
) -> int | None:
    """The index of the figure that this number is a part of."""
    after = text[number.end : number.end + 24]
    points_back = re.match(
        r"\s*(?:of\s+(?:them|whom|which|those|these|the\s+(?:dead|victims|wounded|injured|total))|were|are|was|is)\b",
        after,
    )
    for index in range(len(before) - 1, -1, -1):
        whole = before[index]
        if whole.sentence != sentence.index:
            return index if _is_next(sentence, whole, points_back, after) else None
        if whole.part_of is not None:
            continue
        between = text[whole.end : number.start]
        if len(between) > _REACH:
            return None
        if _fits(number, whole) and (
            _opening().search(between) or _is_bracket(between, points_back)
        ):
            return index
        if _fits(number, whole) and re.match(r"\s*of\s+(?:them|whom|which)\b", after):
            return index
    return None


def _is_next(
    sentence: Sentence, whole: FigureMention, back: re.Match[str] | None, after: str
) -> bool:
    near = whole.sentence == sentence.index - 1
    return (
        near and back is not None and bool(re.match(r"\s*of\s+(?:them|those|these|the)\b", after))
    )


def _is_bracket(between: str, back: re.Match[str] | None) -> bool:
    """ "Three farmers died (two were children)"."""
    return bool(back) and bool(re.search(r"[(—–]\s*$", between))


def _fits(number: Number, whole: FigureMention) -> bool:
    return number.kind == "share" or number.bounds.low <= (
        whole.high if whole.high is not None else number.bounds.low
    )


def role_of_part(whole: FigureMention) -> Role:
    """A part has the measure and scope of its whole."""
    return Role(measure=whole.measure, trigger=None, scope=whole.scope)


def antecedent(sentence: Sentence, role: Role, before: list[FigureMention]) -> FigureMention | None:
    """The figure whose counted are meant where the words are left out: in the sentence, else one before."""
    for figure in reversed(before):
        if figure.sentence == sentence.index:
            return figure
        if figure.sentence < sentence.index - 1:
            return None
        if figure.measure == role.measure:
            return figure
    return None
