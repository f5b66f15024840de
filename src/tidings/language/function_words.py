"""Words that every text has, whatever it is about: spaCy's stop words of the languages we read."""

from __future__ import annotations

from functools import cache
from importlib import import_module

# Languages whose stop words tell words of content apart; in others every word counts.
_LANGUAGES = frozenset({"ar", "de", "en", "es", "fr", "it", "nl", "pl", "pt", "ru", "tr", "uk"})


@cache
def function_words(language: str | None) -> frozenset[str]:
    """The stop words of a language, in small letters; none for a language without a list."""
    if language not in _LANGUAGES:
        return frozenset()
    words = import_module(f"spacy.lang.{language}.stop_words").STOP_WORDS
    return frozenset(word.casefold() for word in words)
