"""The language of a text, as an ISO 639-1 code.

A statistical classifier is right about nearly every sentence. A headline is too short for it: there the letters
that only some languages write, and small words, say more.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from tidings.lexicons.tables import table, words

# Enough for the classifier to be sure of a news text; more only costs time.
_SAMPLE = 1500
# Below this many letters what the page declares counts, if nothing in the words speaks against it.
_SHORTEST = 60
# A text of so many letters is left to the classifier alone: it erred in none of 160 invented sentences.
_SHORT = 400
# What signs add to the classifier's logarithms of likelihood, whose differences between two languages of one
# family are 1 to 10 in a headline: a small word, a letter of the language, a letter it does not have.
_WORD, _LETTER, _FOREIGN_LETTER = 5.0, 6.0, -6.0
# What is declared is as good as three small words; the languages with word lists are the likelier ones of a headline.
_DECLARED, _COMMON = 15.0, 3.0

_WORDS = re.compile(r"[^\W\d_]+")


def find_language(text: str, *, declared: str | None) -> str | None:
    """The language of the words; what was declared counts for short texts only. None for a text without letters."""
    sample = text[:_SAMPLE]
    letters = sum(character.isalpha() for character in sample)
    said = declared.split("-")[0].split("_")[0].lower() if declared else None
    if not letters:
        return said or None
    if letters >= _SHORT:
        return str(_identifier().classify(sample)[0])
    return _of_short(sample, said if letters < _SHORTEST else None)


def _of_short(text: str, declared: str | None) -> str:
    """The likeliest language of a headline or a sentence."""
    scores = {str(code): float(score) for code, score in _identifier().rank(text)}
    for code in scores:
        scores[code] += _COMMON * (code in _small_words()) + _DECLARED * (code == declared)
    found = {word.casefold() for word in _WORDS.findall(text)}
    for code, small in _small_words().items():
        if code in scores:
            scores[code] += _WORD * len(found & small)
    seen = set(text.casefold())
    for letter, codes in _letters().items():
        if letter in seen:
            for code in scores:
                scores[code] += _LETTER if code in codes else _FOREIGN_LETTER
    return max(scores, key=lambda code: (scores[code], code))


@cache
def _small_words() -> Mapping[str, frozenset[str]]:
    rows = table("world/language_words.tsv")
    return {row["code"]: frozenset(word.casefold() for word in words(row["words"])) for row in rows}


@cache
def _letters() -> Mapping[str, frozenset[str]]:
    return {r["letter"]: frozenset(words(r["codes"])) for r in table("world/telltale_letters.tsv")}


@cache
def _identifier() -> LanguageIdentifier:
    """The classifier, choosing among the languages of the news."""
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    known = set(identifier.labels)
    wanted = [row["code"] for row in table("world/languages.tsv")]
    identifier.set_languages([code for code in wanted if code in known])
    return identifier
