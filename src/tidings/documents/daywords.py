"""Words for a day in a sentence, with the names around them by which another report's sentence is known.

Finds "tomorrow" in "The talks open tomorrow in Split."; leaves the day inside a quotation alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from tidings.documents.calendar_words import full_weekdays, weekdays
from tidings.language.sentences import split_sentences
from tidings.lexicons.languages import in_language
from tidings.model.documents import Document
from tidings.model.record import Record

_READ = frozenset({"title", "lead", "body"})
_QUOTED = re.compile(r"\"[^\"\n]*\"|“[^”“\n]*”|«[^»«\n]*»")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
# Happenings by which two sentences are recognised beside their names.
_SHORTEST_NOUN = 5
# Words quoted as evidence around the day word.
_BEFORE, _AFTER = 4, 3
# Characters on either side of a day word that tell what happens on that day: about a clause.
_NEAR = 60
# Words are known by their beginning, so that "Portuguese" meets "Portugal" and "negotiators" "negotiations".
_STEM = 6
_PLAIN = re.compile(r"['’]s$|['’]$")


class DayWord(Record, frozen=True, kw_only=True):
    """A day word: `offset` is days from the day of writing, or an ISO weekday for weekday words."""

    document: str
    sentence: int
    start: int
    end: int
    offset: int
    names: tuple[str, ...]
    near: tuple[str, ...]
    phrase: tuple[int, int]
    coming: bool

    def coming_after(self, other: DayWord) -> bool:
        """A weekday that names the happening still ahead says nothing about the day of writing."""
        return self.coming and self.start > other.start


@cache
def _offsets(language: str | None) -> dict[str, int | None]:
    """Days from the day of writing by phrase; None where a phrase only looks like a day ("am Morgen")."""
    return {
        row["phrase"].casefold(): int(row["offset"]) if row["offset"] else None
        for row in in_language("day_words.tsv", language)
    }


@cache
def _day_pattern(language: str | None) -> re.Pattern[str]:
    return _any_of(_offsets(language))


@cache
def _weekday_pattern(language: str | None) -> re.Pattern[str]:
    return _any_of(full_weekdays(language))


@cache
def _coming(language: str | None) -> re.Pattern[str]:
    return _any_of(row["phrase"] for row in in_language("coming_words.tsv", language))


def _any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    longest_first = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return re.compile(
        r"(?<!\w)(?:" + "|".join(map(re.escape, longest_first)) + r")(?!\w)", re.IGNORECASE
    )


def day_words(document: Document) -> list[DayWord]:
    """The words counted from the day of writing: "tomorrow", "yesterday"."""
    language = document.language
    return list(_found(document, _day_pattern(language), _offsets(language)))


def weekday_words(document: Document) -> list[DayWord]:
    """The weekdays."""
    language = document.language
    return list(_found(document, _weekday_pattern(language), full_weekdays(language)))


def _found(
    document: Document, pattern: re.Pattern[str], values: Mapping[str, int | None]
) -> Iterator[DayWord]:
    sentence = -1
    for part in document.parts:
        if part.kind not in _READ:
            continue
        for start, end in split_sentences(document.text, part.start, part.end):
            sentence += 1
            spoken = [quoted.span() for quoted in _QUOTED.finditer(document.text, start, end)]
            for word in pattern.finditer(document.text, start, end):
                open_marks = document.text.count('"', start, word.start()) % 2
                if open_marks or any(begin <= word.start() < stop for begin, stop in spoken):
                    continue
                offset = values.get(word.group().casefold())
                if offset is None:
                    continue
                words = document.text[start:end]
                yield DayWord(
                    document=document.id,
                    sentence=sentence,
                    start=word.start(),
                    end=word.end(),
                    offset=offset,
                    names=_names(words, document.language),
                    near=_names(document.text[_clip(word, start, end)], document.language),
                    phrase=_phrase(document.text, start, end, word),
                    coming=bool(_coming(document.language).search(words)),
                )


def _clip(word: re.Match[str], start: int, end: int) -> slice:
    """The words close to the day word."""
    return slice(max(start, word.start() - _NEAR), min(end, word.end() + _NEAR))


def _names(words: str, language: str | None) -> tuple[str, ...]:
    """The beginnings of names and longer words, each once: what makes a sentence about one happening."""
    found: list[str] = []
    for word in _WORD.finditer(words):
        plain = _PLAIN.sub("", word.group())
        if plain.casefold() in weekdays() or plain.casefold() in _offsets(language):
            continue
        if plain[:1].isupper() or len(plain) >= _SHORTEST_NOUN:
            found.append(plain[:_STEM])
    return tuple(dict.fromkeys(found))


def _phrase(text: str, start: int, end: int, word: re.Match[str]) -> tuple[int, int]:
    """The day word with a few words around it, as evidence."""
    before = [found.start() for found in re.finditer(r"\S+", text[start : word.start()])]
    after = [found.end() for found in re.finditer(r"\S+", text[word.end() : end])]
    begin = start + before[-_BEFORE] if len(before) >= _BEFORE else start
    stop = word.end() + (after[_AFTER - 1] if len(after) >= _AFTER else (after[-1] if after else 0))
    return begin, begin + len(text[begin:stop].rstrip(" ,.;:"))
