"""Figures in languages without a parser: a number, the noun beside it, and the nearest word of what happened.

Finds 900 families evacuated in "Más de 900 familias fueron evacuadas"; leaves "el 12 de mayo" alone. What may
happen is no figure: "900 familias podrían ser evacuadas".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tidings.mentions.figures.drafts import Bounds
from tidings.mentions.figures.unparsed.lexicon import (
    Happening,
    countings,
    happenings,
    numbers,
    qualifying,
    tallies,
    unreal,
    value_of,
)
from tidings.mentions.figures.written.bounds import exactly, qualifiers, qualify
from tidings.model.mentions import FigureMention, Reading
from tidings.model.parse import Sentence
from tidings.model.record import Record

LANGUAGES = ("es", "fr")
# The noun follows its number at once or behind one word: "900 nuevas familias".
_NOUN = re.compile(r"\s+(?:de\s+|d['’]\s*)?(?:[^\W\d_]+\s+)?\Z")
_NOUN_REACH = 40
_OF = re.compile(r"\s+(?:de\s+|d['’]\s*)?")
# What happened stands in the clause: so far behind the noun, or so far before the number.
_AFTER, _BEFORE, _CLOSE = 80, 45, 25
_CLAUSE = re.compile(r"[.;!?](?=\s|\Z)")

__all__ = ["LANGUAGES", "read_unparsed_figures"]


class _Counted(Record, frozen=True, kw_only=True):
    start: int
    end: int
    population: str
    of: str
    named: Happening | None = None


def read_unparsed_figures(reading: Reading) -> tuple[FigureMention, ...]:
    """The figures of a document in one of the languages, in order; none in another language."""
    language = reading.document.language or ""
    if language not in LANGUAGES:
        return ()
    return tuple(f for s in reading.sentences for f in _figures(reading.document.text, s, language))


def _figures(text: str, sentence: Sentence, language: str) -> Iterator[FigureMention]:
    found = list(numbers(language).finditer(text, sentence.start, sentence.end))
    edges = [sentence.start, *(m.start() for m in found), sentence.end]
    used = sentence.start
    for place, number in enumerate(found, start=1):
        # What was said of one count is not said of the next: "300 were evacuated and 40 children hurt".
        lead = max(edges[place - 1], used)
        counted = _counted(text, number.end(), sentence.end, language)
        counted = counted or _tallied(text, lead, number, language)
        if counted is None:
            continue
        told = _told(
            text,
            (lead, number.start()),
            (counted.end, edges[place + 1]),
            counted,
            language,
        )
        if told is not None:
            happening, trigger = told
            used = max(used, trigger + 1)
            yield _mention(text, sentence, number, counted, happening, trigger, language)


def _counted(text: str, start: int, end: int, language: str) -> _Counted | None:
    """The noun right behind a number; one that says itself what happened counts people."""
    end = min(end, start + _NOUN_REACH)
    for happening in happenings(language):
        m = happening.words.search(text, start, end) if happening.side == "named" else None
        if m and _OF.fullmatch(text, start, m.start()):
            return _Counted(
                start=m.start(), end=m.end(), population="people", of="people", named=happening
            )
    for counting in countings(language):
        m = counting.words.search(text, start, end)
        if m and _NOUN.match(text[start : m.start()]):
            return _Counted(
                start=m.start(), end=m.end(), population=counting.population, of=counting.of
            )
    return None


def _tallied(text: str, start: int, number: re.Match[str], language: str) -> _Counted | None:
    """“El número de desplazados asciende a 900”: the counted stand before their number."""
    for tally in tallies(language).finditer(
        text, max(start, number.start() - _AFTER), number.start()
    ):
        for happening in happenings(language):
            m = happening.words.search(text, tally.end(), number.start())
            if m and happening.side == "named" and not text[tally.end() : m.start()].strip():
                return _Counted(
                    start=number.start(), end=number.end(), population="people", of="people",
                    named=happening,
                )  # fmt: skip
    return None


def _told(
    text: str, before: tuple[int, int], after: tuple[int, int], counted: _Counted, language: str
) -> tuple[Happening, int] | None:
    """What happened and where it is said: close before the number, else behind the noun, else further before."""
    if counted.named is not None:
        return counted.named, counted.start
    lead = _last_before(text, before, counted, language)
    if lead is not None and before[1] - lead[1] <= _CLOSE:
        return lead
    return _first_after(text, after, counted, language) or lead


def _first_after(
    text: str, span: tuple[int, int], counted: _Counted, language: str
) -> tuple[Happening, int] | None:
    stop = _CLAUSE.search(text, *span)
    end = min(span[1], span[0] + _AFTER, stop.start() if stop else span[1])
    said = [
        (m.start(), h)
        for h in happenings(language)
        if h.side in {"after", "named"} and h.of in {counted.of, "any"}
        for m in h.words.finditer(text, span[0], end)
    ]
    if not said:
        return None
    start, happening = min(said, key=lambda one: one[0])
    return None if unreal(language).search(text, span[0], start) else (happening, start)


def _last_before(
    text: str, span: tuple[int, int], counted: _Counted, language: str
) -> tuple[Happening, int] | None:
    start = max(span[0], span[1] - _BEFORE)
    for stop in _CLAUSE.finditer(text, start, span[1]):
        start = stop.end()
    said = [
        (m.start(), h)
        for h in happenings(language)
        if h.side == "before" and h.of in {counted.of, "any"}
        for m in h.words.finditer(text, start, span[1])
    ]
    if not said:
        return None
    at, happening = max(said, key=lambda one: one[0])
    return None if unreal(language).search(text, start, at) else (happening, at)


def _mention(
    text: str, sentence: Sentence, number: re.Match[str], counted: _Counted,
    happening: Happening, trigger: int, language: str,
) -> FigureMention:  # fmt: skip
    start, qualifier, bounds = _qualified(text, sentence, number, language)
    return FigureMention(
        start=start, end=counted.end, quote=text[start : counted.end], sentence=sentence.index,
        head=_token_at(sentence, counted.start), trigger=_token_at(sentence, trigger),
        value=bounds.value, low=bounds.low, high=bounds.high, qualifier=qualifier,
        conservative=bounds.conservative, measure=happening.measure, population=counted.population,
        scope="incident",
    )  # fmt: skip


def _qualified(
    text: str, sentence: Sentence, number: re.Match[str], language: str
) -> tuple[int, str | None, Bounds]:
    bounds = exactly(value_of(number, language))
    for words, english in qualifying(language):
        if m := words.search(text, sentence.start, number.start()):
            row = qualifiers("before")[english]
            return m.start(), english, qualify(bounds, row)
    return number.start(), None, bounds


def _token_at(sentence: Sentence, place: int) -> int:
    return max((t.index for t in sentence.tokens if t.start <= place), default=0)
