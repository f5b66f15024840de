"""The dictionary forms that a word of a text may have: "Идлибе" is "Идлиб", "وسوريا" is "سوريا".

Endings and prefixes are data (inflection.tsv, prefixes.tsv); a form counts only where a lexicon or the
gazetteer knows it, so that wrong guesses cost nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from tidings.lexicons.place_names import plain
from tidings.lexicons.tables import table
from tidings.mentions.entities.unparsed.words import APOSTROPHES
from tidings.model.record import Record

# What must be left of a word: "Риме" may lose its ending, "или" may not.
SHORTEST = 2
_MARKS = frozenset("\u0640\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670")


class Form(Record, frozen=True, kw_only=True):
    """A form that a word may have: how it is spelt, its key, and how many letters stand before it."""

    text: str
    key: str
    skipped: int = 0


@lru_cache(maxsize=65536)
def forms(
    word: str, language: str, kinds: tuple[str, ...] = ("noun", "adjective")
) -> tuple[Form, ...]:
    """All forms of a word, the word itself first."""
    found: dict[str, Form] = {}
    for skipped, stem in _without_prefix(word, language):
        for said in (stem, *_without_ending(stem, language, kinds)):
            form = Form(text=said, key=plain(said), skipped=skipped)
            found.setdefault(form.key, form)
    return tuple(found.values())


def keys_of(
    word: str, language: str, kinds: tuple[str, ...] = ("noun", "adjective")
) -> frozenset[str]:
    """The keys of all forms of a word."""
    return frozenset(form.key for form in forms(word, language, kinds))


def likeliest_form(word: str, language: str, kind: str) -> str:
    """The dictionary form where no lexicon decides: what the longest ending that fits leads to."""
    endings = sorted(_endings(language, (kind,)), key=lambda rule: (-len(rule[0]), len(rule[1])))
    for ending, base in endings:
        stem = word[: len(word) - len(ending)]
        if word.lower().endswith(ending) and len(stem) + len(base) > SHORTEST:
            return stem + base
    return word


def _without_ending(word: str, language: str, kinds: tuple[str, ...]) -> Iterator[str]:
    spelt = word.translate(APOSTROPHES) if language in {"ru", "uk"} else word
    small = spelt.lower()
    for ending, base in _endings(language, kinds):
        stem = spelt[: len(spelt) - len(ending)]
        if small.endswith(ending) and len(stem) + len(base) > SHORTEST:
            yield stem + (base.upper() if len(stem) > 1 and stem.isupper() else base)


@cache
def _endings(language: str, kinds: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    rows = (r for r in table(f"{language}/inflection.tsv") if r["of"] in kinds)
    return tuple(dict.fromkeys((row["ending"], row["base"]) for row in rows))


def _without_prefix(word: str, language: str) -> Iterator[tuple[int, str]]:
    yield 0, word
    if language != "ar":
        return
    letters = [i for i, sign in enumerate(word) if sign not in _MARKS]
    bare = "".join(word[i] for i in letters)
    for prefix, base in _prefixes().items():
        if bare.startswith(prefix) and len(bare) - len(prefix) > SHORTEST:
            rest = word[letters[len(prefix)] :]
            # The article that stays is part of the name, wherever the text has it whole.
            kept = 2 if prefix.endswith("ال") else 0
            yield letters[len(prefix) - kept], base + rest


@cache
def _prefixes() -> Mapping[str, str]:
    return {row["prefix"]: row["base"] for row in table("ar/prefixes.tsv")}
