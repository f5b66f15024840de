"""A number or an hour that a report sets against another's: "23 men fled and not nine", "called at 00:40, and not at 04:50".

What is ruled out is looked for in other reports; a number of other people, and an hour of another matter, are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tidings.lexicons.number_words import number_words
from tidings.mentions.figures.lists.rivals import may_rival
from tidings.merging.disagreements.sides import make, side_of
from tidings.merging.ground import Ground
from tidings.merging.intervals import days_apart
from tidings.merging.matters import telling
from tidings.merging.sentences import Sentences
from tidings.merging.stories.story_words import SELDOM, rarity, stem
from tidings.model.disagreements import Disagreement
from tidings.model.evidence import Evidence
from tidings.model.items import Estimate, Figure
from tidings.model.vocabulary import NOT

# So many telling words of what is counted, or of what happened at the hour, are common.
ALIKE = 2
# Whoever is set right spoke within so many days.
DAYS = 30
_NUMBER = re.compile(
    r"(?:,|\band|;)\s+not\s+(?P<n>[\w-]+)(?=\s*(?:[,.;]|as\b|and\s+not\b|\Z))", re.I
)
_HOUR = re.compile(r"\b(?P<h>[0-2]?\d)[:.](?P<m>[0-5]\d)\b(?!\s*%)")
_NOT_AT = re.compile(
    r"(?:,|\band|;)\s+not\s+(?:at|until|before)\s+(?P<h>[0-2]?\d)[:.](?P<m>[0-5]\d)\b", re.I
)


class Count(NamedTuple):
    """A count where it stands."""

    figure: Figure
    estimate: Estimate
    said: Evidence


def ruled_out(figures: Sequence[Figure], ground: Ground) -> Iterator[Disagreement]:
    """Each number and hour that one report sets right and another gives."""
    sentences = Sentences(ground)
    yield from _numbers(figures, sentences, ground)
    yield from _hours(sentences, ground)


def _numbers(
    figures: Sequence[Figure], sentences: Sentences, ground: Ground
) -> Iterator[Disagreement]:
    counts = [Count(f, e, said) for f in figures for e in f.estimates for said in e.evidence]
    for one in counts:
        sentence = _around(one.said, sentences)
        found = [m["n"] for m in _NUMBER.finditer(sentence.quote, one.said.end - sentence.start)]
        values = {v for v in map(_value, found) if may_rival(one.estimate.value, v)}
        if one.estimate.qualifier == NOT or not values:
            continue
        others = [
            c for c in counts
            if c.estimate.value in values and c.estimate.qualifier != NOT and c.said.document != one.said.document
            and _may_be_ruled_out(one.figure, c.figure)
            and (c.figure.id == one.figure.id or _of_one_matter(sentence, _around(c.said, sentences), ground, strict=True))
        ]  # fmt: skip
        if others:
            here = [one.said, sentence]
            there = [e for c in others for e in (c.said, _around(c.said, sentences))]
            sides = [side_of(s[1].quote, s, ground) for s in (here, there)]
            items = sorted({one.figure.id, *(c.figure.id for c in others)})
            yield make(
                "figure",
                items,
                sides,
                f"{one.estimate.as_written}, and not {' nor '.join(found)}",
            )


def _may_be_ruled_out(one: Figure, other: Figure) -> bool:
    """Two figures, or one that tells no conflict of its own, since a later report bore the number out."""
    return one.id != other.id or one.agreement == "update"


def _value(word: str) -> float | None:
    if word.isdigit():
        return float(word)
    return number_words("unit", "ten", "scale", "suffix").get(word.casefold())


def _hours(sentences: Sentences, ground: Ground) -> Iterator[Disagreement]:
    """Hours that a report says it was not, as others tell."""
    told = _sentences_with_hours(sentences, ground)
    for one, _ in told:
        for found in _NOT_AT.finditer(one.quote):
            wrong = (int(found["h"]), int(found["m"]))
            others = [
                e for e, hours in told
                if wrong in hours and e.document != one.document and _of_one_matter(one, e, ground)
            ]  # fmt: skip
            if others:
                sides = [
                    side_of(one.quote, [one], ground),
                    side_of(others[0].quote, others, ground),
                ]
                hour = f"{found['h']}:{found['m']}"
                yield make(
                    "date",
                    sorted({one.document, *(e.document for e in others)}),
                    sides,
                    f"the hour: not {hour}, as told",
                )


def _sentences_with_hours(
    sentences: Sentences, ground: Ground
) -> list[tuple[Evidence, frozenset[tuple[int, int]]]]:
    found = []
    for key in sorted(ground.documents):
        text = ground.documents[key].text
        for place, (start, end) in enumerate(sentences.of(key)):
            hours = frozenset((int(m["h"]), int(m["m"])) for m in _HOUR.finditer(text, start, end))
            if hours:
                found.append((sentences.quoted(key, place), hours))
    return found


def _around(said: Evidence, sentences: Sentences) -> Evidence:
    """The sentence in which some words begin."""
    return sentences.quoted(said.document, sentences.first(said))


def _of_one_matter(one: Evidence, other: Evidence, ground: Ground, *, strict: bool = False) -> bool:
    """Whether two sentences have telling words in common, a rare one where that is asked, and came out near each other."""
    apart = days_apart(ground.published(one.document), ground.published(other.document))
    if apart is None or abs(apart) > DAYS:
        return False
    common = telling(one.quote) & telling(other.quote)
    rare = [w for w in common if not w.isdigit() and rarity(stem(w)) >= SELDOM]
    return len(common) >= ALIKE and (not strict or bool(rare))
