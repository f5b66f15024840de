"""Split running text into sentences before anything is parsed.

Splits "He left. Then she spoke." in two and leaves "Gen. A. Haddad of the U.S. Army spoke." whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tidings.lexicons.tables import table

# An end mark with its closing quotes or brackets, then space, then something that can open a sentence.
_BOUNDARY = re.compile(r"[.!?…؟]+[\"'”’»)\]]*(?=\s+[\"'“‘«(\[]*[^\W_a-z])")
_LAST_WORD = re.compile(r"(?:^|[\s(\[\"“‘'])([^\s(\[\"“‘]+)$")
_INITIAL = re.compile(r"^(?:[^\W\d_]\.)+$")


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(row["word"].casefold() for row in table("en/abbreviations.tsv"))


def split_sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the offsets of each sentence of `text[start:end]`, without surrounding space."""
    begin = start
    for mark in _BOUNDARY.finditer(text, start, end):
        if not _ends_sentence(text, begin, mark):
            continue
        yield from _trimmed(text, begin, mark.end())
        begin = mark.end()
    yield from _trimmed(text, begin, end)


def _ends_sentence(text: str, begin: int, mark: re.Match[str]) -> bool:
    if mark.group()[0] != "." or mark.group().startswith(".."):
        return True
    word = _LAST_WORD.search(text, begin, mark.start())
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
