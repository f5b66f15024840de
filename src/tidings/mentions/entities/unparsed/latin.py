"""Write a name of another script in Latin letters, so that it can meet the name in English reports.

"Сергій Коваль" is "Serhiy Koval". Arabic leaves out vowels: only names whose words are all known get a form.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from tidings.lexicons.place_names import plain
from tidings.lexicons.tables import table
from tidings.mentions.entities.unparsed.words import APOSTROPHES


def in_latin(name: str, language: str) -> str | None:
    """The name in Latin letters; None where that would be a guess, or it has them already."""
    if language in {"ru", "uk"}:
        return " ".join(_spelt(word.translate(APOSTROPHES), language) for word in name.split())
    if language == "ar":
        words = [_arabic().get(plain(word)) for word in name.split()]
        return " ".join(word for word in words if word) if all(words) else None
    return None


def _spelt(word: str, language: str) -> str:
    letters = "".join(_letters(language).get(sign, sign) for sign in word.lower())
    return letters[:1].upper() + letters[1:]


@cache
def _letters(language: str) -> Mapping[str, str]:
    return {row["letter"]: row["latin"] for row in table(f"{language}/transliteration.tsv")}


@cache
def _arabic() -> Mapping[str, str]:
    return {plain(row["name"]): row["latin"] for row in table("ar/given_names.tsv")}
