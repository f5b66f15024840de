"""Split running text into sentences before anything is parsed.

Splits "He left. Then she spoke." in two and leaves "Gen. A. Haddad of the U.S. Army spoke." whole.
A text kept in small letters is split as well: "he left. then she spoke."
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tidings.lexicons.tables import table

# An end mark with its closing quotes or brackets, then space, then something that can open a sentence;
# between them may stand the marks of an encyclopedia's notes: "It left.[2] Then it came back."
# Old wire systems set their quotation marks apart: "`` We wait. '' She left."
_END = r"[.!?…؟]+[\"'”’»)\]]*(?:\[\d{1,3}\])*(?:\s''(?=\s))?"
_OPENING = r"\s+(?:``\s*)?[\"'“‘«(\[]*"
_BOUNDARY = re.compile(rf"{_END}(?={_OPENING}[^\W_a-z])")
# Where nothing is written large, a small letter opens a sentence too.
_SMALL_BOUNDARY = re.compile(rf"{_END}(?={_OPENING}[^\W_])")
# Running English has two to six capitals in a hundred letters; archives that dropped them keep a stray few.
CAPITALS_OF_SMALL = 0.005
_LAST_WORD = re.compile(r"(?:^|[\s(\[\"“‘'])([^\s(\[\"“‘]+)$")
_INITIAL = re.compile(r"^(?:[^\W\d_]\.)+$")


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(row["word"].casefold() for row in table("en/abbreviations.tsv"))


def split_sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the offsets of each sentence of `text[start:end]`, without surrounding space."""
    begin = start
    boundary = _SMALL_BOUNDARY if _is_small(text, start, end) else _BOUNDARY
    for mark in boundary.finditer(text, start, end):
        if not _ends_sentence(text, begin, mark):
            continue
        yield from _trimmed(text, begin, mark.end())
        begin = mark.end()
    yield from _trimmed(text, begin, end)


def _is_small(text: str, start: int, end: int) -> bool:
    """Whether a paragraph lost its capitals; scripts that have none are not meant."""
    letters = text[start:end]
    small, capitals = sum(map(str.islower, letters)), sum(map(str.isupper, letters))
    return capitals < CAPITALS_OF_SMALL * small


def _ends_sentence(text: str, begin: int, mark: re.Match[str]) -> bool:
    if mark.group()[0] != "." or mark.group().startswith(".."):
        return True
    # Of a slice, not by offsets: there "^" is no beginning, and "Mr." that opens a paragraph was a sentence.
    word = _LAST_WORD.search(text[begin : mark.start()])
    last = f"{word.group(1)}." if word else "."
    if _INITIAL.match(last):
        # "the U.S. The" ends; "J. Smith" does not. Initials before a capital mostly belong to a name.
        return len(last) > 2 and text[mark.end() :].lstrip()[:4] in ("The ", "But ", "He s", "In t")
    return last.casefold() not in _abbreviations()


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end
