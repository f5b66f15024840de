"""The language of a text, as an ISO 639-1 code."""

from __future__ import annotations

from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from tidings.lexicons.tables import table

# Enough for the classifier to be sure of a news text; more only costs time.
_SAMPLE = 4000
# Below this many letters a guess is worth less than what the page declares.
_SHORTEST = 60


def find_language(text: str, *, declared: str | None) -> str | None:
    """The language of the words; what was declared counts for short texts only."""
    letters = sum(character.isalpha() for character in text[:_SAMPLE])
    said = declared.split("-")[0].split("_")[0].lower() if declared else None
    if letters < _SHORTEST:
        return said or None
    code, _ = _identifier().classify(text[:_SAMPLE])
    return str(code)


@cache
def _identifier() -> LanguageIdentifier:
    """The classifier, choosing among the languages of the news."""
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    known = set(identifier.labels)
    wanted = [row["code"] for row in table("world/languages.tsv")]
    identifier.set_languages([code for code in wanted if code in known])
    return identifier
