"""Find the names that lexicons know in a sentence that no parser has read.

Finds Syria, a people and a body in "الأمم المتحدة تدعو السوريين إلى مغادرة سوريا".
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from tidings.lexicons.place_names import plain
from tidings.lexicons.tables import table
from tidings.mentions.entities.unparsed.forms import forms
from tidings.mentions.entities.unparsed.lexicon import Name, is_word, names_of, office_words
from tidings.mentions.entities.unparsed.naming import given_name, given_names
from tidings.mentions.entities.unparsed.words import Word, joined, listed
from tidings.model.record import Record

# The Arabic "in", written together with the name behind it.
ARABIC_IN = "ب"
KINDS = ("noun", "adjective", "people")


class Hit(Record, frozen=True, kw_only=True):
    """A known name at words `first:last` of a sentence; the words may have a prefix that is no part of it."""

    first: int
    last: int
    start: int
    end: int
    name: Name


def find_known(words: Sequence[Word], text: str, language: str) -> tuple[Hit, ...]:
    """The known names of a sentence in order, the longest at each place."""
    found: list[Hit] = []
    place = 0
    while place < len(words):
        free = not found or found[-1].last < place
        hit = _longest(words, place, text, language, free=free)
        if hit is None:
            place += 1
        else:
            found.append(hit)
            place = hit.last
    return tuple(found)


def _longest(
    words: Sequence[Word], place: int, text: str, language: str, *, free: bool
) -> Hit | None:
    """The longest name at a place; `free` says that the word before is no part of another."""
    best: Hit | None = None
    for form in forms(words[place].text, language, KINDS):
        for name in names_of(language).get(form.key, ()):
            last = place + len(name.keys)
            if best is not None and last <= best.last:
                continue
            if (
                _reads(words, place, name, text, language)
                and _allowed(words[place], name, form.key, language)
                and not (free and _is_of_another(words, place, name, text, language))
            ):
                start = words[place].start + form.skipped
                best = Hit(first=place, last=last, start=start, end=words[last - 1].end, name=name)
    return best or _first_half(words[place], language)


def _first_half(word: Word, language: str) -> Hit | None:
    """German joins names with nouns: the UN of "UN-Sprecher", the Syria of "Syrien-Konferenz"."""
    half, hyphen, _ = word.text.partition("-")
    if language != "de" or not hyphen:
        return None
    for name in names_of(language).get(half.casefold(), ()):
        if len(name.keys) == 1 and name.sort in {"country", "body"} and (half == name.written):
            end = word.start + len(half)
            return Hit(first=word.index, last=word.index + 1, start=word.start, end=end, name=name)
    return None


def _reads(words: Sequence[Word], place: int, name: Name, text: str, language: str) -> bool:
    if place + len(name.keys) > len(words):
        return False
    for offset, key in enumerate(name.keys[1:], start=1):
        word = words[place + offset]
        if not joined(text, words[place + offset - 1], word):
            return False
        if all(form.key != key for form in forms(word.text, language, KINDS)):
            return False
    return True


def _allowed(word: Word, name: Name, key: str, language: str) -> bool:
    """Whether the case of the first letters fits, and the word is not an ordinary one."""
    if name.exact:
        return word.text.startswith(name.written)
    ordinary = is_word(key, language) or is_word(word.key, language)
    if len(name.keys) == 1 and ordinary and (word.opens or language == "ar"):
        return False
    return word.capital or not name.written[:1].isupper()


def _is_of_another(words: Sequence[Word], place: int, name: Name, text: str, language: str) -> bool:
    """Whether a leader's surname is here that of somebody else: "Hunter Biden", "ماهر الأسد"."""
    if name.sort != "leader" or len(name.keys) > 1 or not place:
        return False
    before = words[place - 1]
    if not joined(text, before, words[place]) or before.key in plain(name.known.name).split():
        return False
    if language == "ar" or given_name(before, language):
        return before.key in given_names(language) and not _is_own(before, name, language)
    strange = before.capital and not before.opens and len(before.text) > 1
    return strange and language != "de" and before.key not in office_words(language)


def _is_own(before: Word, name: Name, language: str) -> bool:
    """Whether a word is part of the leader's full name as the language spells it."""
    return any(
        before.key in other.keys
        for names in names_of(language).values() for other in names
        if other.known.name == name.known.name
    )  # fmt: skip


def is_ground(words: Sequence[Word], hit: Hit, text: str, language: str) -> bool:
    """Whether the words beside a country say that it is ground here, not its government."""
    if language == "tr":
        after = words[hit.last].key if hit.last < len(words) else ""
        ending = words[hit.last - 1].ending
        return ending in listed("tr", "ground_words") or after in listed("tr", "land_nouns", "noun")
    if hit.start > words[hit.first].start:
        return ARABIC_IN in text[words[hit.first].start : hit.start]
    before = [
        w for w in reversed(words[: hit.first]) if w.key not in listed(language, "office_links")
    ]
    if hit.first and words[hit.first - 1].key in _ground(language):
        return True
    if before and before[0].key in _ground(language):
        return True
    return bool(before) and _is_land(before[0], language)


def stands_by_land(words: Sequence[Word], hit: Hit, language: str) -> bool:
    """Whether the noun that an adjective of a country describes is ground: "турецкая граница"."""
    behind = language in {"ar", "es", "fr"}
    place = hit.first - 1 if behind else hit.last
    return 0 <= place < len(words) and _is_land(words[place], language)


def _is_land(word: Word, language: str) -> bool:
    lands = listed(language, "land_nouns", "noun")
    return any(form.key in lands for form in forms(word.text, language))


@cache
def _ground(language: str) -> frozenset[str]:
    return frozenset(
        plain(r["word"]) for r in table(f"{language}/ground_words.tsv") if r["use"] == "ground"
    )
