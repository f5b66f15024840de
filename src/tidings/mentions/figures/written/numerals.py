"""The grammar of written numbers: digits with separators, number words, scales, vague words.

"1.2m", "two dozen", "half a million", "2 300" and "tens of thousands" are numbers; "S-400" is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from tidings.lexicons.number_words import number_words
from tidings.mentions.figures.drafts import Bounds
from tidings.mentions.figures.written.bounds import exactly, shares, vague_numbers

# Groups of three (or two, as in 1,00,000), parted by commas or single spaces; else plain digits.
_DIGITS = r"\d{1,3}(?:,\d{2,3})+(?!\d)(?:\.\d+)?|\d{1,3}(?:,\s000)+(?!\d)|\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d+(?:\.\d+)?"
_HALF = r"(?:half\s+an?|a\s+quarter\s+of\s+a|an?\s+half|an?)"
_THOUSANDS_POINT = re.compile(r"^\d{1,3}(?:\.\d{3})+$")


@cache
def pattern() -> re.Pattern[str]:
    """Matches one number without its qualifiers; the groups tell digits, words, vague words, shares."""
    scale = rf"(?:{any_of(number_words('scale'))})"
    plain = any_of(number_words("unit", "ten"))
    word = rf"(?:{plain}|{scale})"
    joint = r"(?:[\s-]+|(?<=hundred)\s+and\s+|(?<=thousand)\s+and\s+|(?<=million)\s+and\s+)"
    spelled = rf"(?:{_HALF}\s+(?={scale}\b))?{word}\b(?:{joint}{word}\b)*"
    mixed = rf"(?:{plain})\s+and\s+a\s+half\s+{scale}"
    digits = (
        rf"(?:{_DIGITS})(?:(?:{any_of(number_words('suffix'))})(?![^\W_])|(?:\s*|-)(?:{scale})\b)*"
    )
    return re.compile(
        rf"(?<![^\W_])(?:(?P<vague>(?<!as )(?<!so )(?<!how )(?<!too )(?<!first )(?<!last )(?<!past )"
        rf"(?:{any_of(vague_numbers())}))(?![^\W_])(?!\s+(?:\d|{word}\b))"
        rf"|(?P<mixed>{mixed})(?![^\W_])"
        rf"|(?P<share>{any_of(shares())})(?![^\W_])(?!\s+(?:of\s+)?an?\s+{scale}\b|\s+{scale}\b)"
        rf"|(?P<spelled>{spelled})(?![^\W_])"
        rf"|(?P<digits>{digits}))",
        re.IGNORECASE,
    )


def any_of(phrases: Iterable[str]) -> str:
    """An alternation of phrases, longest first, that lets any white space stand between words."""
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return "|".join(r"\s+".join(re.escape(w) for w in phrase.split()) for phrase in ordered)


def read(match: re.Match[str]) -> Bounds:
    """What one match of the pattern stands for."""
    kind = match.lastgroup or "digits"
    said = " ".join(match[kind].casefold().split())
    if kind == "vague":
        return vague_numbers()[said]
    if kind == "share":
        return shares()[said]
    if kind == "mixed":
        first, scale = said.split(" and a half ")
        return exactly((number_words("unit").get(first, 0) + 0.5) * number_words("scale")[scale])
    return exactly(_digits(said) if kind == "digits" else spelled_value(said))


def spelled_value(said: str) -> float:
    """The value of number words: "two hundred and thirty-five thousand" is 235,000."""
    factor = 1.0
    for opening, part in (("half an ", 0.5), ("half a ", 0.5), ("a quarter of a ", 0.25)):
        if said.startswith(opening):
            said, factor = said.removeprefix(opening), part
    total = group = 0.0
    for word in re.split(r"[\s-]+", said):
        if word in number_words("scale"):
            size = number_words("scale")[word]
            group = (group or 1.0) * size
            if size >= 1000:
                total, group = total + group, 0.0
        else:
            group += number_words("unit", "ten").get(word, 0)
    return (total + group) * factor


def _digits(said: str) -> float:
    parts = re.match(rf"(?:{_DIGITS})", said)
    digits = parts.group() if parts else "0"
    rest = said[len(digits) :].replace("-", " ").split()
    value = float(re.sub(r"[,\s]", "", digits))
    if not rest and _THOUSANDS_POINT.match(digits):
        value = float(digits.replace(".", ""))
    for word in rest:
        value *= number_words("suffix", "scale").get(word, 1)
    return round(value, 6)  # 2.3 lakh are 230,000, which floats miss by a hair
