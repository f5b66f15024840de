"""The phrase lexicons of furniture in all languages, indexed by first word, and how a line is compared with them.

All languages at once: a Turkish page says "Cookies" and "Newsletter" as well as "Çerezler", and which language a
text is in is known for sure only when its furniture is gone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from tidings.lexicons.tables import ROOM, table
from tidings.model.record import Record

# Heads the key points of an article: they are running text, and the title stands above.
SUMMARY = "summary"
LANGUAGES = ("en", "de", "fr", "es", "ru", "uk", "tr", "ar")
# Letter for letter, so that a place in the folded text is the same place in the text.
_FOLDED = str.maketrans({
    "’": "'", "‘": "'", "İ": "i", "I": "i", "ı": "i", "ё": "е", "Ё": "е", "أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي",
    "ة": "ه", "ґ": "г", "\u00a0": " ", "\u202f": " ",
})  # fmt: skip
_FIRST = re.compile(r"\w+|[^\w\s]")


class Phrase(Record, frozen=True, kw_only=True):
    """One row of a lexicon: folded words, the longest line they count in, how sure they are, and the reason."""

    words: str
    where: str
    longest: int
    strength: str
    reason: str


def fold(text: str) -> str:
    """The text without differences of case, quotation marks and spelling of letters; as long as before."""
    return text.translate(_FOLDED).lower()


@cache
def phrases(where: str) -> Mapping[str, tuple[Phrase, ...]]:
    """The phrases of one place in the line by their first word, the longest first."""
    found: dict[str, dict[str, Phrase]] = {}
    for language in LANGUAGES:
        for phrase in _rows(language):
            if phrase.where == where:
                first = _FIRST.match(phrase.words)
                key = first.group() if first else ""
                found.setdefault(key, {}).setdefault(phrase.words, phrase)
    return {
        key: tuple(sorted(rows.values(), key=lambda row: (-len(row.words), row.words)))
        for key, rows in found.items()
    }


@cache
def whole_phrases() -> Mapping[str, Phrase]:
    """The phrases that are a line by themselves."""
    return {row.words: row for rows in phrases("whole").values() for row in rows}


@cache
def frames() -> tuple[tuple[str, str, Phrase], ...]:
    """Phrases with a gap for a name, as what stands before it and behind it: "get the … letter"."""
    found: list[tuple[str, str, Phrase]] = []
    for rows in phrases("frame").values():
        for row in rows:
            begin, _, end = row.words.partition("…")
            found.append((begin.lstrip(), end.rstrip(), row))
    return tuple(sorted(found, key=lambda frame: frame[2].words))


@cache
def longest_line() -> int:
    """No line of more words is furniture by its words."""
    return max(row.longest for language in LANGUAGES for row in _rows(language))


@cache
def sections() -> frozenset[str]:
    """Names of sections in menus, folded."""
    return frozenset(
        fold(row["name"])
        for language in LANGUAGES
        for row in _table(f"{language}/section_names.tsv")
    )


def phrases_at(folded: str, at: int, where: str) -> Iterator[Phrase]:
    """The phrases of this kind that stand at a place of a folded text, the longest first."""
    first = _FIRST.match(folded, at)
    if first:
        for phrase in phrases(where).get(first.group(), ()):
            if folded.startswith(phrase.words, at):
                yield phrase


@cache
def _rows(language: str) -> tuple[Phrase, ...]:
    return tuple(
        Phrase(
            words=fold(row["phrase"]),
            where=row["where"],
            longest=int(row["words"]),
            strength=row["strength"],
            reason=row["reason"],
        )
        for row in _table(f"{language}/furniture.tsv")
    )


def _table(path: str) -> tuple[Mapping[str, str], ...]:
    return table(path) if (ROOM / path).exists() else ()
