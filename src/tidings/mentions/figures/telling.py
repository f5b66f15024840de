"""Which counts a report tells of its own matter, each once: the counts of one measure that stand for themselves.

"Dozens killed: nine farmers and four nurses died, among them six women. The war has killed 90,000" tells
thirteen killed; neither the women, nor the dozens, nor the war's dead.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from tidings.mentions.figures.sums import adds_to
from tidings.model.mentions import FigureMention
from tidings.model.record import Record
from tidings.model.vocabulary import Measure

# News tells its matter first. Of the counts told only once, this many sentences or more after the first count of
# their measure, 2 in 61 were the report's own on the war reports of the development data; of nearer ones one in four.
FAR = 10


class Told(Record, frozen=True, kw_only=True):
    """A count that a report tells, with the mentions that tell it: several, where it is told as a sum."""

    value: float
    mentions: tuple[FigureMention, ...]


def told_counts(text: str, figures: Sequence[FigureMention], measure: Measure) -> tuple[Told, ...]:
    """The counts of a measure that a report tells of its own matter, each once, in order of the text."""
    counts = [f for f in figures if f.measure == measure and f.value]
    whole = [f for f in counts if f.part_of is None] or counts
    # A running total that opens a report is its matter: "The police have killed 23 people in five days".
    total = whole[0].sentence if whole and whole[0].scope == "cumulative" else None
    own = [f for f in whole if f.scope == "incident" or f.sentence == total]
    return _once(_near(_added(text, _numbered(own)))) if own else ()


def _numbered(counts: list[FigureMention]) -> list[FigureMention]:
    """Without "dozens", and without "a villager" after the first sentence, where numbers are told."""
    exact = [f for f in counts if not is_vague(f)] or counts
    first = exact[0].sentence
    return [f for f in exact if f.value != 1 or f.sentence == first] or exact


def is_vague(figure: FigureMention) -> bool:
    """Whether words such as "dozens" or "several" count, and no number: they allow twice as many as they name."""
    if figure.low == 0 or figure.value is None:
        return False
    wide = figure.high is not None and figure.high >= 2 * figure.low
    return wide or figure.value > 2 * figure.low or figure.conservative not in {None, figure.value}


def _added(text: str, counts: list[FigureMention]) -> Iterator[Told]:
    """Counts that are joined in a sentence as one toll."""
    waiting: list[FigureMention] = []
    for figure in counts:
        if waiting and not adds_to(text, waiting[-1], figure):
            yield _told(waiting)
            waiting = []
        waiting.append(figure)
    if waiting:
        yield _told(waiting)


def _told(mentions: list[FigureMention]) -> Told:
    return Told(value=sum(f.value or 0.0 for f in mentions), mentions=tuple(mentions))


def _near(told: Iterator[Told]) -> list[Told]:
    counts = list(told)
    often = Counter(one.value for one in counts)
    first = counts[0].mentions[0].sentence
    return [t for t in counts if t.mentions[0].sentence < first + FAR or often[t.value] > 1]


def _once(counts: list[Told]) -> tuple[Told, ...]:
    firsts: dict[float, Told] = {}
    for told in counts:
        firsts.setdefault(told.value, told)
    return tuple(firsts.values())
