"""What befell those whose counts make up the dead told just before: "Sixteen prisoners died. Five were stabbed, eleven burned."

Of whom it is said that he was shot or stabbed nobody says whether he lives; where the numbers make the dead, he does not.
They are of the people of the whole, too. "Sixteen died. Five were stabbed and are in hospital" makes nothing up.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from tidings.lexicons.word_classes import word_class
from tidings.model.mentions import FigureMention, Reading
from tidings.model.parse import Sentence

# Behind a whole the sentences that take it apart follow each other; a smaller one is made up by chance.
_ON, _LEAST = 4, 8
_SEVERAL = 2
_UNNAMED = frozenset({"people", "others", "persons"})


def share_fates(reading: Reading, figures: Sequence[FigureMention]) -> tuple[FigureMention, ...]:
    """The figures of a document, those that make up a count of dead with its measure and its people."""
    shared = list(figures)
    for whole in figures:
        if whole.measure != "killed" or whole.value is None or whole.value < _LEAST:
            continue
        for at in _making(reading, whole, shared):
            part = shared[at]
            own = part.population.casefold() not in _UNNAMED
            shared[at] = replace(
                part,
                measure="killed",
                population=part.population if own else whole.population,
                civilian=part.civilian if own else whole.civilian,
            )
    return tuple(shared)


def _making(
    reading: Reading, whole: FigureMention, figures: Sequence[FigureMention]
) -> Sequence[int]:
    """Where the counts of the sentences behind a whole stand that make it, one after the other."""
    paragraph = reading.sentences[whole.sentence].paragraph
    found: list[int] = []
    total = 0.0
    for at, part in enumerate(figures):
        sentence = reading.sentences[part.sentence]
        if part.sentence <= whole.sentence or part.part_of is not None or part.value is None:
            continue
        if part.sentence - whole.sentence > _ON or sentence.paragraph != paragraph:
            break
        if part.measure == "killed" or _may_be_dead(sentence, part):
            found.append(at)
            total += part.value
        if total >= (whole.value or 0):
            break
    # else nothing is to be set right
    doubtful = any(figures[at].measure == "wounded" for at in found)
    return found if doubtful and total == whole.value and len(found) >= _SEVERAL else ()


def _may_be_dead(sentence: Sentence, part: FigureMention) -> bool:
    if part.measure != "wounded" or part.trigger is None:
        return False
    return sentence.tokens[part.trigger].lemma in word_class("deadly_or_not")
