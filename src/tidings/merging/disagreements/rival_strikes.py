"""Those who strike, of whom one report tells that they are back at work and a later one that they are still out.

"The welders of Karm went back to work on Monday" and, two days on, "the welders in Karm are still out": who is still out never
went back. Who walks out again is on strike again, and in no dispute.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from tidings.lexicons.tables import table, words
from tidings.mentions.figures.written.numerals import any_of
from tidings.merging.disagreements.sides import make, side_of
from tidings.merging.ground import Ground
from tidings.merging.intervals import days_apart
from tidings.model.disagreements import Disagreement
from tidings.model.evidence import Evidence, quote

# What is told of one strike is told within so many days.
DAYS = 7
# What stands before it in its sentence makes it no fact.
_UNREAL = re.compile(
    r"\b(?:if|unless|until|whether|when|once|before|after|would|will|should|might|may|could|hope[sd]?|rumou?rs?)\b[^.!?]*\Z",
    re.I,
)
_SENTENCE = 200
_NAME = r"[A-ZÀ-Þ][\w’'-]+(?:\s+[A-ZÀ-Þ][\w’'-]+)*"


class _Told(NamedTuple):
    """Words that tell whether a group at a place is back or out."""

    who: tuple[str, str]
    said: Evidence


@cache
def _patterns(state: str) -> tuple[re.Pattern[str], ...]:
    """ "The welders of Karm are still out", "Karm welders are still out"."""
    said = any_of([w for row in table("en/work_states.tsv") if row["state"] == state for w in words(row["words"])])  # fmt: skip
    return (
        re.compile(rf"\b(?P<who>[a-z]+s)\s+(?:of|in|at|from)\s+(?P<where>{_NAME})\s+(?:{said})\b"),
        re.compile(rf"\b(?P<where>{_NAME})\s+(?P<who>[a-z]+s)\s+(?:{said})\b"),
    )


def rival_strikes(ground: Ground) -> Iterator[Disagreement]:
    """Each group at a place that is told to be back at work and, in a report as late or later, to be still out."""
    back, out = ([*_told(state, ground)] for state in ("back", "out"))
    for who in sorted({t.who for t in back} & {t.who for t in out}):
        pairs = [
            (b.said, o.said) for b in back for o in out
            if b.who == o.who == who and _denies(b.said, o.said, ground)
        ]  # fmt: skip
        if pairs:
            sides = [
                side_of(told[0].quote, list(dict.fromkeys(told)), ground)
                for told in ([b for b, _ in pairs], [o for _, o in pairs])
            ]
            items = sorted({e.document for pair in pairs for e in pair})
            why = f"the {who[0]} of {who[1]} are told to be back at work and to be still out"
            yield make("status", items, sides, why)


def _told(state: str, ground: Ground) -> Iterator[_Told]:
    for key in sorted(ground.documents):
        text = ground.documents[key].text
        for pattern in _patterns(state):
            for found in pattern.finditer(text):
                if not _UNREAL.search(text[max(0, found.start() - _SENTENCE) : found.start()]):
                    who = found["who"], found["where"]
                    yield _Told(who, quote(key, text, found.start(), found.end()))


def _denies(back: Evidence, out: Evidence, ground: Ground) -> bool:
    """Whether the report of those still out is another one, and came out as late or up to some days later."""
    apart = days_apart(ground.published(back.document), ground.published(out.document))
    return back.document != out.document and apart is not None and 0 <= apart <= DAYS
