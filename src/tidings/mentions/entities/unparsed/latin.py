"""Write a name of another script in Latin letters, so that it can meet the name in English reports.

"Сергій Коваль" is "Serhiy Koval". Arabic leaves out vowels: a name that begins with a known given name gets a
form whose other words may lack some ("خالد الشيباني" is "Khaled al-Shibani"); it is good enough to compare.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import cache

from tidings.lexicons.place_names import plain
from tidings.lexicons.tables import table
from tidings.mentions.entities.unparsed.words import APOSTROPHES

# The Arabic article.
ARTICLE = "ال"


def in_latin(name: str, language: str) -> str | None:
    """The name in Latin letters; None where that would be a guess, or it has them already."""
    if language in {"ru", "uk"}:
        return " ".join(_spelt(word.translate(APOSTROPHES), language) for word in name.split())
    if language == "ar":
        words = name.split()
        return " ".join(_arabic(word) for word in words) if plain(words[0]) in _known() else None
    return None


def _arabic(word: str) -> str:
    bare = "".join(sign for sign in word if not unicodedata.combining(sign))
    if (known := _known().get(plain(word))) is not None:
        return known
    if bare.startswith(ARTICLE) and len(bare) > len(ARTICLE) + 1:
        return f"al-{_arabic(bare.removeprefix(ARTICLE))}"
    return _spelt(bare, "ar")


def _spelt(word: str, language: str) -> str:
    letters = "".join(_letters(language).get(sign, sign) for sign in word.lower())
    return letters[:1].upper() + letters[1:]


@cache
def _letters(language: str) -> Mapping[str, str]:
    return {row["letter"]: row["latin"] for row in table(f"{language}/transliteration.tsv")}


@cache
def _known() -> Mapping[str, str]:
    rows = (*table("ar/name_particles.tsv"), *table("ar/given_names.tsv"))
    names = {plain(row.get("word") or row["name"]): row["latin"] for row in rows}
    for row in table("ar/given_names.tsv"):
        # The two words of "عبد الفتاح" are looked up one by one.
        for arabic, latin in zip(row["name"].split(), _halves(row["latin"]), strict=False):
            names.setdefault(plain(arabic), latin)
    return names


def _halves(latin: str) -> tuple[str, ...]:
    """ "Abdelfattah" in the two words that Arabic writes."""
    head = next((h for h in ("Abdul", "Abdel", "Abd") if latin.startswith(h)), "")
    return (head, latin[len(head) :].capitalize()) if head and len(latin) > len(head) else (latin,)
