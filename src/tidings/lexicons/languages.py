"""The languages whose words for dates, bylines and datelines the lexicons hold, each in a folder of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tidings.lexicons.tables import ROOM, table

LANGUAGES = ("en", "de", "fr", "es", "ru", "uk", "tr", "ar")


def in_every_language(name: str) -> Iterator[tuple[str, Mapping[str, str]]]:
    """Language and row for each row of the lexicons of one name ("time_months.tsv"), where there is one."""
    for language in LANGUAGES:
        if (ROOM / language / name).exists():
            for row in table(f"{language}/{name}"):
                yield language, row


def in_language(name: str, language: str | None) -> tuple[Mapping[str, str], ...]:
    """The rows in one language; those in English for a language that has none."""
    known = language if language in LANGUAGES else "en"
    if not (ROOM / known / name).exists():
        known = "en"
    return table(f"{known}/{name}")
