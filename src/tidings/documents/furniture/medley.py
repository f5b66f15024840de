"""Lines that are made of menu entries: "Home | World | Sport", and whole menus run together into one line."""

from __future__ import annotations

import re

from tidings.documents.blocks import ends_sentence, word_count
from tidings.documents.furniture.lexicon import fold, phrases_at, sections, whole_phrases
from tidings.documents.furniture.phrases import phrase_reason

_SEPARATORS = re.compile(r"[|·•›»>/\[\]]|\s:\s|\s{2,}|\t")
_STEPS = re.compile(r"\s[>»›]\s")
_DASHES = re.compile(r"\s[-–—]\s")
_LONGEST_PATH = 12
_WORD = re.compile(r"\S+")
_TWO_CLOCKS = re.compile(r"[1-9]\d?\s?/\s?\d{1,2}|[\d:./|\s-]*\d:\d\d\s*[/|]\s*\d{1,2}:\d\d\s*")
# "Home | World" may be half a headline; three entries are a menu.
_MENU_ENTRIES = 3
# Menus in one line have some dozen entries; a longer line is not looked at.
_LONGEST_MENU = 60
_LONGEST_ENTRY = 4
# A masthead, a slogan and a menu in one line; half of its pieces are entries.
_FEWEST_NAMED = 4
# A headline may hold two or three words that menus hold as well: "Food, jobs and health in Oster".
_MEDLEY_ENTRIES = 6
_MEDLEY_SHARE = 0.25
_LONGEST_NAME = 3
_LONGEST_RUBRIC = 2
_BARRED_PIECES = 4
_LONGEST_BARRED = 6
# Two buttons in a row and not a word beside them; "Share by e-mail" has three words and more.
_FEWEST_BUTTONS = 2
_LONGEST_TOOL = 4
_LETTER_SIZES = frozenset(
    {"A+", "A-", "A", "Aa", "aA", "AA", "A−", "A–", "А+", "А-", "А", "+", "-", "−"}
)
# The end of a page holds a button or a heading in every other line; articles hardly name one.
_BUTTON_EVERY = 25
_LONGEST_END = 2000


def is_menu(text: str) -> bool:
    """A line of section names or of short entries with bars between them: "Home | World | Sport"."""
    if word_count(text) > _LONGEST_MENU:
        return _is_run_together(text)
    pieces = [piece.strip() for piece in _SEPARATORS.split(text) if piece.strip()]
    if _is_barred(text, pieces):
        return True
    named = sum(1 for piece in pieces if is_entry(piece))
    if len(pieces) >= _MENU_ENTRIES and all(word_count(p) <= _LONGEST_ENTRY for p in pieces):
        # "Reuters / AFP / AP" has no section in it; half of a menu's entries are sections we know.
        return named * 2 >= len(pieces)
    if len(pieces) > 1 and all(map(is_entry, pieces)):
        return True
    if named >= _FEWEST_NAMED and 2 * named >= len(pieces) and not ends_sentence(text):
        return True
    if _is_path(text):
        return True
    dashed = [piece.strip() for piece in _DASHES.split(text)]
    if len(dashed) >= _MENU_ENTRIES and all(map(is_entry, dashed)):
        return True
    words = fold(text).split()
    if len(words) >= _MENU_ENTRIES and all(word in sections() for word in words):
        return True
    if _is_row_of_buttons(text):
        return True
    return bool(_TWO_CLOCKS.fullmatch(text)) or _is_barred_label(pieces) or _is_medley(text)


def _is_barred(text: str, pieces: list[str]) -> bool:
    """“Trending: Ferry fire | Heatwave | Lotto results | Oster F. C.”: entries between bars, whatever they are."""
    short = max(map(word_count, pieces), default=0) <= _LONGEST_BARRED
    return (
        len(pieces) >= _BARRED_PIECES
        and text.count("|") >= _MENU_ENTRIES
        and (short or not ends_sentence(text))
    )


def _is_row_of_buttons(text: str) -> bool:
    """“A+ A- Print version Share: WhatsApp Telegram E-mail”: tools of a page and nothing else in the line."""
    if ends_sentence(text):
        return False
    words = [piece for word in text.split() if (piece := word.strip(",;:|·•/"))]
    found = at = 0
    while at < len(words):
        length = next(
            (
                n
                for n in range(_LONGEST_TOOL, 0, -1)
                if _is_button_text(" ".join(words[at : at + n]))
            ),
            0,
        )
        if not length:
            return False
        found, at = found + 1, at + length
    return found >= _FEWEST_BUTTONS


def _is_button_text(text: str) -> bool:
    return text in _LETTER_SIZES or is_entry(text) or bool(phrase_reason(text, tail=False))


def _is_barred_label(pieces: list[str]) -> bool:
    """“ANALYSIS | This article is for subscribers”: a rubric and, behind a bar, words of furniture."""
    return (
        len(pieces) == _MENU_ENTRIES - 1
        and sum(map(word_count, pieces)) <= _LONGEST_PATH
        and any(phrase_reason(piece, tail=False) for piece in pieces)
        and min(map(word_count, pieces)) <= _LONGEST_RUBRIC
    )


def _is_run_together(text: str) -> bool:
    """“Like what you read? ... Most read ... Tags: ... Comments (3) Sort by best”: a page's end in one line."""
    if len(text) > _LONGEST_END:
        return False
    folded = fold(text)
    found = sum(
        text[word.start()].isupper() and _is_button(folded, word.start())
        for word in _WORD.finditer(text)
    )
    return found >= max(_MENU_ENTRIES, word_count(text) / _BUTTON_EVERY)


def _is_button(folded: str, at: int) -> bool:
    return any(
        phrase.strength == "strong" and (" " in phrase.words or phrase.words.endswith((":", "(")))
        for where in ("whole", "start")
        for phrase in phrases_at(folded, at, where)
    )


def _is_path(text: str) -> bool:
    """“Newsroom > Stories from the field”: where the page stands on its site."""
    steps = [step.strip() for step in _STEPS.split(text)]
    return len(steps) > 1 and word_count(text) <= _LONGEST_PATH and is_entry(steps[0])


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
