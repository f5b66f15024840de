"""Tolls of which somebody says that they will rise, and what later reports count of the same dead.

"The number of dead will rise" and "more of the wounded may die" foretell it; "the toll will not rise" does not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tidings.merging.matters import telling
from tidings.merging.promises.pile import Pile
from tidings.model.evidence import Evidence
from tidings.model.items import Estimate, Figure
from tidings.model.record import Record

Node = tuple[str, int]

# Two counts of one day are of one happening where so many telling words of their sentences are common, the date among them.
COMMON = 3
# Dead counted so far, of no day: of one happening where one word more is common.
COMMON_UNDATED = 4
_TOLL = re.compile(r"\b(?:dead|death|deaths|toll|killed|casualties|victims)\b", re.I)
_RISE = re.compile(
    r"\b(?:rise|rises|grow|grows|climb|climbs|increase|increases|higher|go up|goes up)\b", re.I
)
# "more of the wounded would die", "other bodies may be found": the same without a word for the toll.
_MORE_DEAD = re.compile(
    r"\b(?:more|others?|further|additional)\b.{0,40}\b(?:die|dead|deaths|bodies|corpses)\b", re.I
)
# "The number is likely to rise": of the dead, where its paragraph has counted them.
_NUMBER_RISES = re.compile(
    r"\b(?:the|this|that|their)\s+(?:\w+\s+)?(?:number|figure|count|total|tally)s?\b(?!\s+of\b).{0,40}\b(?:rise|grow|climb|increase|go up)\b", re.I,
)  # fmt: skip
_SURE = re.compile(r"\b(?:will|shall|likely to|bound to|certain to|sure to|expected to)\b", re.I)
_FALL = re.compile(r"\b(?:not|never|fall|drop|lower|unlikely)\b", re.I)


class Risen(Record, frozen=True, kw_only=True):
    """A count of dead before and after, and the figure that has the later one."""

    figure: str
    before: Estimate
    after: Estimate


def foretells_more_dead(words: str) -> bool:
    """Whether some words say outright that a toll will rise, whatever else they say: "400 are trapped. The toll will go up"."""
    said = (s for s in re.split(r"(?<=[.!?…])\s+", words) if _SURE.search(s))
    return any(_TOLL.search(s) and _RISE.search(s) and not _FALL.search(s) for s in said)


def foretells_how_many(words: str) -> bool:
    """Whether some words foretell a toll by its number, which only a count can bear out: “is likely to exceed 190”."""
    return bool(_TOLL.search(words)) and any(c.isdigit() for c in words)


def risen_toll(words: str, nodes: Sequence[Node], said: str, pile: Pile) -> Risen | None:
    """The later count of the dead that is higher than those of the report which foretold it by some words."""
    documents = {d for d, _ in nodes}
    places = _counted_at(words, nodes, pile)
    for figure in (f for d in sorted(documents if places else ()) for f in pile.dead[d]):
        here = [e for e in figure.estimates if any(_lies_in(e, place) for place in places)]
        if not here:
            continue
        most = max(here, key=lambda e: e.low)
        # a report that names the day and no more counts the dead of the same happening
        beside = pile.dead_of.get(pile.day(figure) or "", ())
        same = {f.id: f for f in beside if _of_one_happening(f, figure, COMMON, pile)} | {
            figure.id: figure
        }
        if pile.day(figure):
            undated = (
                f for f in pile.dead_so_far if _of_one_happening(f, figure, COMMON_UNDATED, pile)
            )
            same |= {f.id: f for f in undated}
        later = [
            (e, f) for f in same.values() for e in f.estimates if (pile.ground.published(e.document) or "") > said
        ]  # fmt: skip
        if not later:
            continue
        more, figure = max(later, key=lambda told: (told[0].low, told[1].id))
        if more.low > most.low:
            return Risen(figure=figure.id, before=most, after=more)
    return None


def _counted_at(words: str, nodes: Sequence[Node], pile: Pile) -> Sequence[Evidence]:
    """Where the dead may be counted of whom some words say that they will be more: in the whole report, or in the paragraph
    up to there, where it says only that "the number" will rise.
    """
    if _FALL.search(words):
        return ()
    if (_TOLL.search(words) and _RISE.search(words)) or _MORE_DEAD.search(words):
        reports = [pile.later.reports[d] for d, _ in nodes]
        return [Evidence(document=r.id, start=0, end=len(r.text), quote="") for r in reports]
    if not _NUMBER_RISES.search(words):
        return ()
    return [_paragraph_up_to(pile.readings[d].statements[i].content[0], pile) for d, i in nodes]


def _paragraph_up_to(words: Evidence, pile: Pile) -> Evidence:
    report = pile.later.reports[words.document]
    (own, *_) = report.meeting(words.start, words.start + 1)
    first = next(s for s in report.reading.sentences if s.paragraph == own.paragraph)
    return Evidence(document=words.document, start=first.start, end=words.start, quote="")


def _lies_in(estimate: Estimate, place: Evidence) -> bool:
    return any(
        e.document == place.document and place.start <= e.start and e.end <= place.end
        for e in estimate.evidence
    )


def _of_one_happening(one: Figure, other: Figure, common: int, pile: Pile) -> bool:
    """Whether two counts are told in the same words, and not of two places."""
    if one.place is not None and other.place is not None and one.place != other.place:
        return False
    a, b = ([telling(_sentence(e.evidence[0], pile)) for e in f.estimates] for f in (one, other))
    return any(len(x & y) >= common for x in a for y in b)


def _sentence(words: Evidence, pile: Pile) -> str:
    report = pile.later.reports[words.document]
    return " ".join(report.text[s.start : s.end] for s in report.meeting(words.start, words.end))
