"""Names of months and weekdays in every language that is read, under one key for all their writings."""

from __future__ import annotations

from functools import cache

from tidings.lexicons.languages import in_every_language, in_language
from tidings.lexicons.tables import words

# Each to one character, so that offsets stay: Arabic and Persian digits, no-break spaces, marks of direction.
_PLAIN = {
    **{0x0660 + number: str(number) for number in range(10)},
    **{0x06F0 + number: str(number) for number in range(10)},
    0x00A0: " ", 0x202F: " ", 0x2009: " ", 0x200E: " ", 0x200F: " ", 0x2007: " ", 0x060C: ",",
}  # fmt: skip


def plain(text: str) -> str:
    """The text with Western digits and plain spaces, as long as it was."""
    return text if text.isascii() else text.translate(_PLAIN)


def word_key(word: str) -> str:
    """One key for all writings of a word; the Turkish letters i with and without dot are one."""
    return word.casefold().replace("i̇", "i").replace("ı", "i").rstrip(".")


@cache
def months() -> dict[str, int]:
    """The number of each month by its names in all languages; no name stands for two months."""
    return {
        word_key(word): int(row["number"])
        for _, row in in_every_language("time_months.tsv")
        for word in words(row["word"])
    }


@cache
def weekdays() -> dict[str, int]:
    """Weekday words of all languages with their ISO number, Monday being 1."""
    return {
        word.casefold(): int(row["number"])
        for _, row in in_every_language("time_weekdays.tsv")
        for word in words(row["word"])
    }


@cache
def full_weekdays(language: str | None) -> dict[str, int]:
    """The weekdays of one language written out; short forms are left to tables of dates."""
    return {
        word.casefold(): int(row["number"])
        for row in in_language("time_weekdays.tsv", language)
        for word in words(row["word"])
        if not word.endswith(".")
    }
