"""Cut a sentence that no parser knows into words: where each stands, how it is looked up, whether it opens.

"l'ONU" is two words, "İdlib'de" one word with an ending, "بإدلب" one whose prefix `forms` takes off.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tidings.lexicons.place_names import plain
from tidings.lexicons.tables import column
from tidings.model.record import Record

# Letters and digits with the marks that Arabic puts above and below them; hyphens and apostrophes inside.
_WORD = re.compile(
    r"(?:[^\W_]|[\u0640\u064b-\u0652\u0670])+(?:[-'’ʼ](?:[^\W_]|[\u0640\u064b-\u0652\u0670])+)*"
)
_ELISION = re.compile(r"^(?:[ldnsjmtc]|qu|jusqu|lorsqu|puisqu)['’]", re.IGNORECASE)
_ENDING = re.compile(r"['’](\w+)$")
# What may stand between two words of one name: space, or the quotes of "ЧВК «Вагнер»".
_GAP = re.compile(r"[ \u00a0\u202f\n]?[«\"„“”]?")
_SHORT_GAP = re.compile(r"\. ?")
APOSTROPHES = str.maketrans({"’": "ʼ", "'": "ʼ"})


class Word(Record, frozen=True, kw_only=True):
    """A word of a sentence: `key` as lexicons are asked for it, `ending` what an apostrophe cuts off,
    `opens` whether a sentence begins with it, so that its capital says nothing."""

    index: int
    start: int
    end: int
    text: str
    key: str
    ending: str = ""
    opens: bool = False

    @property
    def capital(self) -> bool:
        """Whether the word is written large."""
        return self.text[:1].isupper()


def cut_words(text: str, start: int, end: int, language: str) -> tuple[Word, ...]:
    """The words of `text[start:end]`."""
    found: list[Word] = []
    for first, last, ending in _spans(text, start, end, language):
        said = text[first:last]
        opens = not found or text[found[-1].end : first].strip(" \u00a0") in {
            "–",
            "—",
            ":",
            "«",
            ": «",
        }
        found.append(
            Word(
                index=len(found), start=first, end=last, text=said, key=plain(said), ending=ending,
                opens=opens,
            )
        )  # fmt: skip
    return tuple(found)


def _spans(text: str, start: int, end: int, language: str) -> Iterator[tuple[int, int, str]]:
    for found in _WORD.finditer(text, start, end):
        first, last = found.span()
        if language == "fr" and (elided := _ELISION.match(text[first:last])):
            yield first, first + elided.end() - 1, ""
            first += elided.end()
        if language == "tr" and (ending := _ENDING.search(text[first:last])):
            yield first, first + ending.start(), ending.group(1).lower()
        else:
            yield first, last, ""


def joined(text: str, left: Word, right: Word) -> bool:
    """Whether two neighbouring words can belong to one name."""
    gap = text[left.end : right.start]
    if left.ending:
        return False
    short = len(left.text) <= 2 and left.capital and _SHORT_GAP.fullmatch(gap)
    return bool(_GAP.fullmatch(gap) or short)


@cache
def listed(language: str, name: str, col: str = "word") -> frozenset[str]:
    """The keys of a word list of a language ("ground_words"); empty where the language has no such list."""
    try:
        return frozenset(plain(word) for word in column(f"{language}/{name}.tsv", col))
    except FileNotFoundError:
        return frozenset()
