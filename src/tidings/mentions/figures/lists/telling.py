"""Which counts a report tells of its own matter, each once: the counts of one measure that stand for themselves.

"Dozens killed: nine farmers and four nurses died, among them six women. The war has killed 90,000" tells
thirteen killed; neither the women, nor the dozens, nor the war's dead.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import accumulate

from tidings.language import trees
from tidings.lexicons.tables import column, table
from tidings.mentions.figures.lists.restated import is_again
from tidings.mentions.figures.lists.sums import adds_to, counts_dwellings, trigger_of
from tidings.model.mentions import FigureMention, Reading
from tidings.model.record import Record
from tidings.model.vocabulary import Measure

# News tells its matter first. Of the counts told only once, this many sentences or more after the first count of
# their measure, 2 in 61 were the report's own on the war reports of the development data; of nearer ones one in four.
FAR = 10
# Of the displaced and the needy a running total is the news itself.
_HARM = frozenset({"killed", "wounded", "missing", "abducted", "captured"})
# "900 people were evacuated, 300 of whom were brought to camps": a part, though the word is another.
_MOVED = frozenset({"displaced", "evacuated", "returned"})


class Told(Record, frozen=True, kw_only=True):
    """A count that a report tells, with the mentions that tell it: several, where it is told as a sum."""

    value: float
    mentions: tuple[FigureMention, ...]


def told_counts(reading: Reading, measure: Measure) -> tuple[Told, ...]:
    """The counts of a measure that a report tells of its own matter, each once, in order of the text; `reading`
    has its figures."""
    counts = [f for f in reading.figures if f.measure == measure and f.value]
    whole = [f for f in counts if not _is_part(f, reading.figures) or _outweighs(reading, f)]
    if not whole:  # "many were hurt, 20 of them badly": the whole says no number.
        whole = [f for f in counts if reading.figures[f.part_of or 0].measure == measure]
    if not whole:
        return ()
    told = list(_added(reading, _numbered(_gravest(reading, _own(whole)))))
    return _once(_near(told if measure in _HARM else _wholes(told)))


def _is_part(figure: FigureMention, figures: Sequence[FigureMention]) -> bool:
    """Of "900 people hit by the flood, 300 of whom fled" the 300 are no part of those who fled."""
    if figure.part_of is None:
        return False
    pair = {figure.measure, figures[figure.part_of].measure}
    return len(pair) == 1 or pair <= _MOVED


def _outweighs(reading: Reading, part: FigureMention) -> bool:
    """“900 huts were damaged, of which 300 were destroyed”: those destroyed are the graver count."""
    whole = reading.figures[part.part_of or 0]
    told = part.measure == whole.measure == "destroyed" and part.share is None
    return told and _is_lesser(reading, whole) and not _is_lesser(reading, part)


def _gravest(reading: Reading, counts: list[FigureMention]) -> list[FigureMention]:
    """Without "40 huts damaged" where huts were destroyed; trees that fell say nothing of huts."""
    lesser = {id(f) for f in counts if _is_lesser(reading, f)}
    graver = {_is_of_homes(f) for f in counts if id(f) not in lesser}
    return [f for f in counts if id(f) not in lesser or _is_of_homes(f) not in graver]


def _is_of_homes(figure: FigureMention) -> bool:
    return figure.measure == "destroyed" and counts_dwellings(figure)


def _is_lesser(reading: Reading, figure: FigureMention) -> bool:
    """Whether the counted were hurt and stand: "damaged", "partly destroyed", not "totally damaged"."""
    if figure.trigger is None:
        return False
    sentence = reading.sentences[figure.sentence]
    beside = trees.children(sentence, sentence.tokens[figure.trigger], "advmod", "amod")
    degrees = [d for t in beside if (d := _degrees().get(t.text.casefold()))]
    return degrees[0] == "part" if degrees else trigger_of(reading, figure) in _lesser()


def _own(whole: list[FigureMention]) -> list[FigureMention]:
    """Without running totals of the dead and hurt, but one that opens a report: "has killed 23 in five days"."""
    total = whole[0].sentence if whole[0].scope == "cumulative" else None
    own = [
        f for f in whole if f.measure not in _HARM or f.scope == "incident" or f.sentence == total
    ]
    return own or whole


@cache
def _lesser() -> frozenset[str]:
    return column("en/lesser_harm.tsv")


@cache
def _degrees() -> Mapping[str, str]:
    return {row["word"]: row["degree"] for row in table("en/harm_degrees.tsv")}


def _numbered(counts: list[FigureMention]) -> list[FigureMention]:
    """Without "dozens", and without "a villager" after the first sentence, where numbers are told."""
    exact = [f for f in counts if not _is_vague(f)] or counts
    first = exact[0].sentence
    return [f for f in exact if f.value != 1 or f.sentence == first] or exact


def _is_vague(figure: FigureMention) -> bool:
    """Whether words such as "dozens" or "several" count, and no number: they allow twice as many as they name."""
    if figure.low == 0 or figure.value is None:
        return False
    wide = figure.high is not None and figure.high >= 2 * figure.low
    return wide or figure.value > 2 * figure.low or figure.conservative not in {None, figure.value}


def _added(reading: Reading, counts: list[FigureMention]) -> Iterator[Told]:
    """Counts that are joined in a sentence as one toll."""
    waiting: list[FigureMention] = []
    for figure in counts:
        if waiting and is_again(reading.document.text, waiting[-1], figure):
            continue
        if waiting and not adds_to(reading, waiting[-1], figure):
            yield _told(waiting)
            waiting = []
        waiting.append(figure)
    if waiting:
        yield _told(waiting)


def _told(mentions: list[FigureMention]) -> Told:
    return Told(value=sum(f.value or 0.0 for f in mentions), mentions=tuple(mentions))


def _wholes(counts: list[Told]) -> list[Told]:
    """Without the counts that one before or after them is the sum of: "900 fled. 500 fled Puri, 400 fled Jajpur"; small
    numbers of the dead add up by chance."""
    for place, whole in enumerate(counts):
        for parts in (counts[place + 1 :], counts[:place][::-1]):
            if size := _addends(whole.value, [part.value for part in parts]):
                dropped = {id(part) for part in parts[:size]}
                return [one for one in counts if id(one) not in dropped]
    return counts


def _addends(whole: float, values: Sequence[float]) -> int:
    """How many of some values, from the first on, add up to a whole: two at least."""
    sums = list(accumulate(values))
    return sums.index(whole) + 1 if whole in sums[1:] and values[0] < whole else 0


def _near(counts: list[Told]) -> list[Told]:
    often = Counter(one.value for one in counts)
    first = counts[0].mentions[0].sentence
    return [t for t in counts if t.mentions[0].sentence < first + FAR or often[t.value] > 1]


def _once(counts: list[Told]) -> tuple[Told, ...]:
    firsts: dict[float, Told] = {}
    for told in counts:
        firsts.setdefault(told.value, told)
    return tuple(firsts.values())
