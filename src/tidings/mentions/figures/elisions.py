"""Whom a number counts where the words are left out.

"Two guards were shot after 34 died" counts 34 guards; "killed 300 farmers and displaced 900 others"
counts 900 farmers.
"""

from __future__ import annotations

from tidings.mentions.figures.drafts import Counted, Role
from tidings.model.mentions import FigureMention
from tidings.model.parse import Sentence

# Words that stand for people named before; "34 dead" says how they fare, not who they are.
_POINTERS = frozenset(
    {"others", "other", "more", "them", "those", "these", "rest", "victims", "dead"}
)
_COUNTING = frozenset({"money", "distance", "duration"})


def is_left_out(counted: Counted) -> bool:
    """Whether the words for the counted are left out or only point back."""
    return counted.noun is None or counted.population.casefold() in _POINTERS


def antecedent(sentence: Sentence, role: Role, before: list[FigureMention]) -> FigureMention | None:
    """The figure whose counted are meant: in the sentence, else of the same measure in the one before."""
    for figure in reversed(before):
        if figure.sentence < sentence.index - 1:
            return None
        if figure.measure in _COUNTING or _names_itself(sentence, figure):
            continue
        if figure.measure == "destroyed" and role.measure != "destroyed":
            continue
        if figure.sentence == sentence.index or figure.measure == role.measure:
            return figure
    return None


def _names_itself(sentence: Sentence, figure: FigureMention) -> bool:
    """ "50 martyrs" or "three deaths": the noun tells the measure, not the people."""
    if figure.trigger is None or figure.sentence != sentence.index:
        return False
    return figure.start <= sentence.tokens[figure.trigger].start < figure.end
