"""Counts that tell of some of those harmed, not how many were: such a smaller number contradicts no larger one.

"82 girls who were abducted in April have been freed", "medics attend to an injured woman", "nearly all of them", "one of our
colleagues": more may have been taken, hurt and killed. "82 girls were abducted" counts all.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from tidings.language.trees import ancestors
from tidings.language.verbs_above import VERBAL
from tidings.lexicons.word_classes import word_class
from tidings.merging.intervals import count_bounds, counts_meet
from tidings.model.mentions import FigureMention, Reading

Node = tuple[str, int]  # document id, figure index

# Wholes of two parts differ by no more than this factor, if the parts are two numbers for one.
FACTOR = 2.5
# "Dozens" are 24 as well as 99.
LOOSE = 2
# "A woman", "one of them": somebody, and not how many.
_SOMEBODY = re.compile(r"(?:an?|one\s+of)\b", re.I)
_OF = re.compile(r"\s+of\b")
# Words between a noun and the verb whose argument it is: "the release | of 82 girls".
_LINKS = frozenset({"of", "for", "to", "by"})


def counts_in_passing(readings: Mapping[str, Reading]) -> frozenset[Node]:
    """The counts of all documents that tell of some of those harmed."""
    return frozenset(
        (document, index) for document, reading in readings.items()
        for index, figure in enumerate(reading.figures) if _is_in_passing(reading, figure)
    )  # fmt: skip


def _is_in_passing(reading: Reading, figure: FigureMention) -> bool:
    if figure.share is not None:
        return True
    somebody = _SOMEBODY.match(figure.quote) or _OF.match(reading.document.text, figure.end)
    return bool(figure.value == 1 and somebody) or _is_of_later_fate(reading, figure)


def _is_of_later_fate(reading: Reading, figure: FigureMention) -> bool:
    """Whether the harm only says of whom a later fate is told: "21 pupils seized in May were freed"."""
    tokens = reading.sentences[figure.sentence].tokens
    if figure.trigger is None or not figure.head < figure.trigger < len(tokens):
        return False
    harm, counted = tokens[figure.trigger], tokens[figure.head]
    if harm.dep not in {"acl", "relcl"} or harm.head != counted.index:
        return False
    for above in ancestors(reading.sentences[figure.sentence], counted):
        if above.lemma in word_class("later_fates"):
            return True
        if above.pos in VERBAL or above.lemma not in _LINKS:
            return False
    return False


def tells_of_some(
    one: Node, other: Node, nodes: Mapping[Node, FigureMention], passing: frozenset[Node]
) -> bool:
    """Whether one of two counts tells of some of those harmed, and the other counts others of them: two that do not meet,
    or one beside "dozens"."""
    a, b = nodes[one], nodes[other]
    some = bool({one, other} & passing)
    return some and (not _meet(a, b) or any(_is_loose(f) for f in (a, b)))


def _is_loose(figure: FigureMention) -> bool:
    """Whether words such as "dozens" fit any number between wide borders."""
    return figure.high is not None and figure.high > LOOSE * figure.low


def of_two_wholes(one: Node, other: Node, nodes: Mapping[Node, FigureMention]) -> bool:
    """Whether two counts that do not meet are parts of two wholes: of the 11 dead here a nurse, of the eight there four pupils."""
    a, b = nodes[one], nodes[other]
    if a.part_of is None or b.part_of is None or _meet(a, b):
        return False
    if one[0] == other[0]:
        return a.part_of != b.part_of
    wholes = [nodes.get((n[0], f.part_of)) for n, f in ((one, a), (other, b)) if f.part_of is not None]  # fmt: skip
    low, high = sorted((w.value or w.low) if w is not None else 0.0 for w in wholes)
    return low > 0 and high > FACTOR * low


def _meet(a: FigureMention, b: FigureMention) -> bool:
    return counts_meet(count_bounds(a.low, a.high), count_bounds(b.low, b.high))
