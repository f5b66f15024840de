"""Lines that are made of menu entries: "Home | World | Sport", and whole menus run together into one line."""

from __future__ import annotations

import re

from tidings.documents.blocks import ends_sentence, word_count
from tidings.documents.furniture.lexicon import fold, sections, whole_phrases

_SEPARATORS = re.compile(r"[|·•›»>/]|\s:\s|\s{2,}|\t")
_WORD = re.compile(r"\S+")
_TWO_CLOCKS = re.compile(r"[\d:./|\s-]*\d:\d\d\s*[/|]\s*\d{1,2}:\d\d\s*")
# "Home | World" may be half a headline; three entries are a menu.
_MENU_ENTRIES = 3
# Menus in one line have some dozen entries; a longer line is not looked at.
_LONGEST_MENU = 60
_LONGEST_ENTRY = 4
# A headline may hold two or three words that menus hold as well: "Food, jobs and health in Oster".
_MEDLEY_ENTRIES = 6
_MEDLEY_SHARE = 0.25
_LONGEST_NAME = 3


def is_menu(text: str) -> bool:
    """A line of section names or of short entries with bars between them: "Home | World | Sport"."""
    if word_count(text) > _LONGEST_MENU:
        return False
    pieces = [piece.strip() for piece in _SEPARATORS.split(text) if piece.strip()]
    named = sum(1 for piece in pieces if is_entry(piece))
    if len(pieces) >= _MENU_ENTRIES and all(word_count(p) <= _LONGEST_ENTRY for p in pieces):
        # "Reuters / AFP / AP" has no section in it; half of a menu's entries are sections we know.
        return named * 2 >= len(pieces)
    if len(pieces) > 1 and all(fold(piece) in whole_phrases() for piece in pieces):
        return True
    words = fold(text).split()
    if len(words) >= _MENU_ENTRIES and all(word in sections() for word in words):
        return True
    return bool(_TWO_CLOCKS.fullmatch(text)) or _is_medley(text)


def is_entry(piece: str) -> bool:
    """A section name or another thing that menus hold by itself: "Sport", "Log in"."""
    folded = fold(" ".join(piece.split()))
    return folded in sections() or folded in whole_phrases()


def is_section_name(text: str) -> bool:
    """One section name by itself: "Politics"."""
    return fold(" ".join(text.split())).rstrip(" /|›»") in sections()


def _is_medley(text: str) -> bool:
    """“Watch Live Home News Sport Weather Food Share Save”: a page's menus without marks between them."""
    if ends_sentence(text) and not text.endswith("..."):
        return False
    words = [word.group().strip(",;") for word in _WORD.finditer(text)]
    found = covered = at = 0
    while at < len(words):
        length = next(
            (n for n in range(_LONGEST_NAME, 0, -1) if _is_title_case(words[at : at + n])), 0
        )
        found += length > 0
        covered += length
        at += max(1, length)
    return found >= _MEDLEY_ENTRIES and covered >= _MEDLEY_SHARE * len(words)


def _is_title_case(words: list[str]) -> bool:
    return bool(words) and words[0][:1].isupper() and is_entry(" ".join(words))
