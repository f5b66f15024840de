"""The words of a language that make a figure, as patterns: numbers, qualifiers, the counted, what happened.

A word with "*" takes any ending. An accent may be left out, and a letter that was lost in decoding stands for any.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache
from typing import cast

from tidings.lexicons.place_names import plain
from tidings.lexicons.tables import table, words
from tidings.model.record import Record
from tidings.model.vocabulary import Measure

LOST = "\N{REPLACEMENT CHARACTER}"
# Groups of three by point, comma or space; "1,5" is a fraction only before a scale.
_DIGITS = r"\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+(?!\d)|\d+"
_LETTER = rf"[^\W\d_]|{LOST}"


class Happening(Record, frozen=True, kw_only=True):
    """What a word says of the counted: `of` people, things or any, on a `side` of the number."""

    words: re.Pattern[str]
    measure: Measure
    of: str
    side: str


class Counting(Record, frozen=True, kw_only=True):
    """A noun for the counted, with the English words that figures of all languages share."""

    words: re.Pattern[str]
    population: str
    of: str


@cache
def happenings(language: str) -> tuple[Happening, ...]:
    """What may have happened to the counted."""
    return tuple(
        Happening(
            words=_any(row["words"]),
            measure=cast("Measure", row["says"]),
            of=row["of"],
            side=row["kind"],
        )
        for row in _rows(language)
        if row["kind"] in {"named", "after", "before"}
    )


@cache
def countings(language: str) -> tuple[Counting, ...]:
    """Who and what is counted."""
    return tuple(
        Counting(words=_any(row["words"]), population=row["says"], of=row["of"])
        for row in _rows(language)
        if row["kind"] == "counted"
    )


@cache
def qualifying(language: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Words before a number, with the English words whose bounds they have."""
    return tuple(
        (
            re.compile(
                rf"(?<!{_LETTER})(?:{_alternatives(row['words'])})(?:\s+|(?<=['’]))\Z", re.I
            ),
            row["says"],
        )
        for row in _rows(language)
        if row["kind"] == "qualifier"
    )


@cache
def tallies(language: str) -> re.Pattern[str]:
    """Words before the name of a count that is told further on: "the number of"."""
    return _any("|".join(row["words"] for row in _rows(language) if row["kind"] == "tally"))


@cache
def unreal(language: str) -> re.Pattern[str]:
    """Words of what may be, will be or is not."""
    return _any("|".join(row["words"] for row in _rows(language) if row["kind"] == "unreal"))


@cache
def numbers(language: str) -> re.Pattern[str]:
    """A number in digits or words, with its scale."""
    values = _values(language)
    scale = "|".join(_loose(w) for w, (_, kind) in values.items() if kind == "scale")
    unit = "|".join(
        _loose(w) for w, (_, kind) in sorted(values.items(), reverse=True) if kind == "unit"
    )
    return re.compile(
        rf"(?<![\w.,{LOST}])(?:(?P<broken>\d+[.,]\d{{1,2}})(?=\s+(?:{scale})\b)|(?P<digits>{_DIGITS})|(?P<word>{unit})(?!{_LETTER}))"
        rf"(?:\s+(?P<scale>{scale})(?!{_LETTER}))?",
        re.I,
    )


def value_of(found: re.Match[str], language: str) -> float:
    """The value of a number."""
    if found["broken"]:
        value = float(found["broken"].replace(",", "."))
    elif found["digits"]:
        value = float(re.sub(r"\D", "", found["digits"]))
    else:
        value = _value(found["word"], language)
    return value * (_value(found["scale"], language) if found["scale"] else 1.0)


def _value(said: str, language: str) -> float:
    known = (v for w, (v, _) in _values(language).items() if re.fullmatch(_loose(w), said, re.I))
    return next(known, 1.0)


@cache
def _values(language: str) -> Mapping[str, tuple[float, str]]:
    rows = table(f"{language}/figure_numbers.tsv")
    return {row["word"]: (float(row["value"]), row["kind"]) for row in rows}


def _rows(language: str) -> Iterable[Mapping[str, str]]:
    return table(f"{language}/figure_words.tsv")


def _any(cell: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!{_LETTER})(?:{_alternatives(cell)})(?!{_LETTER})", re.I)


def _alternatives(cell: str) -> str:
    return "|".join(_loose(word) for word in sorted(words(cell), key=lambda w: (-len(w), w)))


def _loose(word: str) -> str:
    return "".join(_letter(c) for c in unicodedata.normalize("NFC", word))


def _letter(letter: str) -> str:
    if letter == "*":
        return rf"(?:{_LETTER})*"
    if letter == " ":
        return r"\s+"
    bare = plain(letter)
    return re.escape(letter) if bare == letter or not bare else f"[{letter}{bare}{LOST}]"
