"""Furniture told by its words: "Read more", "Share this article", "All rights reserved".

Finds "Subscribe to our newsletter" and leaves "Rebels subscribe to another faith, he said" alone when it is
longer than such lines are, or when the words stand between quotation marks.
"""

from __future__ import annotations

import re
from functools import cache

from tidings.documents.blocks import word_count
from tidings.lexicons.tables import table
from tidings.model.record import Record

_QUOTED = re.compile(r"\"[^\"]*\"|“[^”“]*”|«[^»«]*»")
_LEADING = re.compile(r"^(?:\d{1,2}[.)]\s+|[^\w©(@\"“«'‘]+)+")
_PIECES = re.compile(r"\s*[|·•›»/]\s*|\t+|\s{2,}")
_OPENING_QUOTE = ('"', "“", "«", "‘", "'")
_STRAIGHT = str.maketrans({"’": "'", "‘": "'"})
# "Home | World" may be half a headline; three entries are a menu.
_MENU_ENTRIES = 3


class _Phrase(Record, frozen=True, kw_only=True):
    words: str
    longest: int
    strength: str
    reason: str


@cache
def _phrases(where: str) -> dict[str, _Phrase]:
    return {
        row["phrase"]: _Phrase(
            words=row["phrase"],
            longest=int(row["words"]),
            strength=row["strength"],
            reason=row["reason"],
        )
        for row in table("en/furniture.tsv")
        if row["where"] == where
    }


@cache
def _any_within(strength: str) -> re.Pattern[str]:
    # Longest first, so that the most telling phrase gives the reason.
    held = (words for words, phrase in _phrases("within").items() if phrase.strength == strength)
    words = sorted(held, key=lambda phrase: (-len(phrase), phrase))
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, words)) + r")(?!\w)")


@cache
def _any_start() -> re.Pattern[str]:
    words = sorted(_phrases("start"), key=lambda phrase: (-len(phrase), phrase))
    return re.compile("|".join(map(re.escape, words)))


@cache
def _sections() -> frozenset[str]:
    return frozenset(row["name"].casefold() for row in table("en/section_names.tsv"))


def phrase_reason(text: str, *, tail: bool) -> str | None:
    """Why this line is furniture by its words; `tail` also counts phrases that only hint at it."""
    line = " ".join(_LEADING.sub("", text).translate(_STRAIGHT).split())
    folded = line.casefold()
    found = _whole(folded) or _start(line, folded) or _within(text)
    if found is None or (found.strength == "tail" and not tail):
        return None
    return found.reason if word_count(line) <= found.longest else None


def _whole(folded: str) -> _Phrase | None:
    phrases = _phrases("whole")
    return phrases.get(folded) or phrases.get(folded.rstrip(" .:…>»›"))


def _start(line: str, folded: str) -> _Phrase | None:
    if line.startswith(_OPENING_QUOTE):
        return None
    found = _any_start().match(folded)
    if not found:
        return None
    following = line[found.end() : found.end() + 1]
    # "Read moreTalks resume": a page's label and link run together, so a capital may follow at once.
    if found.group()[-1].isalpha() and following.isalnum() and not following.isupper():
        return None
    return _phrases("start")[found.group()]


def _within(text: str) -> _Phrase | None:
    spoken = " ".join(_QUOTED.sub(" ", text).translate(_STRAIGHT).split()).casefold()
    found = _any_within("strong").search(spoken) or _any_within("tail").search(spoken)
    return _phrases("within")[found.group()] if found else None


def is_menu(text: str) -> bool:
    """A line of section names or of short entries with bars between them: "Home | World | Sport"."""
    pieces = [piece for piece in _PIECES.split(text.strip(" |·•")) if piece]
    named = sum(1 for piece in pieces if piece.casefold() in _sections())
    if len(pieces) >= _MENU_ENTRIES and all(word_count(piece) <= 4 for piece in pieces):
        # "Reuters / AFP / AP" has no section in it; half of a menu's entries are sections we know.
        return named * 2 >= len(pieces)
    words = text.split()
    return len(words) >= _MENU_ENTRIES and all(word.casefold() in _sections() for word in words)


def is_section_name(text: str) -> bool:
    """One section name by itself: "Politics"."""
    return " ".join(text.split()).casefold().rstrip(" /|›»") in _sections()
