"""Given names, and the dictionary form of the name of a person: "Ивана Петрова" is Иван Петров."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from tidings.lexicons.place_names import plain
from tidings.lexicons.tables import table
from tidings.mentions.entities.unparsed.forms import Form, forms, likeliest_form
from tidings.mentions.entities.unparsed.words import Word


def given_name(word: Word, language: str) -> Form | None:
    """The dictionary form of a word that is a known given name."""
    if not word.capital:
        return None
    names = given_names(language)
    return next((f for f in forms(word.text, language, ("noun",)) if f.key in names), None)


@cache
def given_names(language: str) -> Mapping[str, str]:
    """The known given names by key: with their gender, in Arabic with their Latin spelling."""
    column = "latin" if language == "ar" else "gender"
    return {plain(row["name"]): row[column] for row in table(f"{language}/given_names.tsv")}


def in_nominative(run: Sequence[Word], given: Form | None, language: str, *, oblique: bool) -> str:
    """The name as a dictionary has it: "Ивана Петрова" is Иван Петров, "Анны Петровой" Анна Петрова."""
    texts = [word.text for word in run]
    if language in {"ru", "uk"} and oblique:
        if given is not None:
            texts[0] = given.text[:1].upper() + given.text[1:]
        kind = "surname-f" if given and given_names(language).get(given.key) == "f" else "surname-m"
        for place in range(1 if given else 0, len(texts)):
            texts[place] = likeliest_form(texts[place], language, kind)
    elif language == "de" and texts[-1].endswith("s") and len(texts) == 1 and oblique:
        texts[-1] = texts[-1][:-1]
    return " ".join(texts)
