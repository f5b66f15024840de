"""Levels words for search, so that a query finds a word under its other spellings and forms.

SQLite folds case and accents of Latin letters and, with Porter, English endings. What it does not know stands
here: Arabic vowel signs, forms of alef, the article and what is written together with a word, Russian and
Ukrainian endings, ё and apostrophes, "ue" for ü, the Turkish ı.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from tidings.lexicons.place_names import plain
from tidings.lexicons.tables import column, table

# Letters with their marks, and apostrophes between letters.
_WORD = re.compile(r"(?:[^\W_]|[\u0640\u064b-\u0652\u0670])+(?:['’ʼ](?:[^\W_])+)*")
_ARABIC = re.compile(r"[\u0620-\u06d3]")
_CYRILLIC = re.compile(r"[\u0400-\u052f]")
_ARTICLE = re.compile(r"^(?:[وف]?[بك]?ال|[وف]?لل)")
# So much of a word must be left: a root has three letters in Arabic, a Russian stem is seldom shorter.
_SHORTEST = 3


def shadow(text: str) -> str:
    """The other forms of the words of a text, to be kept beside it in the index.

    Words of Arabic and Cyrillic stand in their order, so that phrases are found too; then come single forms.
    """
    if text.isascii():
        return ""
    found = _WORD.findall(text)
    order = [level(word) for word in found] if _other_script(text) else []
    others = dict.fromkeys(
        form for word in found if not word.isascii() for form in _single_forms(word)
    )
    known = set(order)
    return " ".join(order + [form for form in others if form not in known])


def query_forms(words: str) -> tuple[str, ...]:
    """The words of a query as the index may have them: as they are, levelled, spelt without umlauts."""
    found = _WORD.findall(words)
    forms = [words]
    if _other_script(words):
        forms.append(" ".join(level(word) for word in found))
    forms += [" ".join(spelt) for spelt in _spellings(found)]
    return tuple(dict.fromkeys(form for form in forms if form))


@lru_cache(maxsize=65536)
def level(word: str) -> str:
    """A word without what does not change its meaning: vowel signs, article, ending."""
    key = plain(word)
    if _ARABIC.search(key):
        bare = _ARTICLE.sub("", key)
        return _without_ending(bare if len(bare) >= _SHORTEST else key, "arabic")
    return _without_ending(key, "cyrillic") if _CYRILLIC.search(key) else key


def _other_script(text: str) -> bool:
    return bool(_ARABIC.search(text) or _CYRILLIC.search(text))


def _without_ending(word: str, script: str) -> str:
    for ending in _endings()[script]:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word[: -len(ending)]
    return word


def _single_forms(word: str) -> Iterator[str]:
    """What a word may also be looked for as: without its Arabic prefixes, with "ue" for ü, "i" for ı."""
    if _ARABIC.search(word):
        key = plain(word)
        for prefix in _prefixes():
            if key.startswith(prefix) and len(key) - len(prefix) >= _SHORTEST:
                yield level(key[len(prefix) :])
    else:
        yield from (spelt for spelts in _spellings([word]) for spelt in spelts)


def _spellings(words: list[str]) -> Iterator[list[str]]:
    """Latin words without their umlauts ("Mueller"), and without the dots and tails only ("kiris")."""
    if not any(sign in _letters() for word in words for sign in word.lower()):
        return
    small = [word.replace("İ", "i").lower() for word in words]
    yield ["".join(_plain_sign(_letters().get(sign, sign)) for sign in word) for word in small]
    yield [plain(word) for word in words]


def _plain_sign(sign: str) -> str:
    letters = unicodedata.normalize("NFKD", sign)
    return "".join(x for x in letters if not unicodedata.combining(x))


@cache
def _endings() -> Mapping[str, tuple[str, ...]]:
    rows = table("world/search_endings.tsv")
    return {
        script: tuple(
            sorted({plain(r["ending"]) for r in rows if r["script"] == script}, key=lambda e: (-len(e), e))
        )
        for script in ("arabic", "cyrillic")
    }  # fmt: skip


@cache
def _letters() -> Mapping[str, str]:
    return {row["letter"]: row["spelt"] for row in table("world/search_letters.tsv")}


@cache
def _prefixes() -> tuple[str, ...]:
    return tuple(sorted(plain(prefix) for prefix in column("ar/prefixes.tsv", "prefix")))
