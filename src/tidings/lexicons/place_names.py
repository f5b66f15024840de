"""How the spelling of a place name is levelled, so that one place is found under its many spellings.

"Maaret al-Numan" and "Ma`arret en Nu`man" both become "maret numan".
"""

import re
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache

from tidings.lexicons.tables import column, table, words

# Articles of Arabic names before sun and moon letters, as the usual transliterations write them.
ARTICLES = column("world/arabic_articles.tsv")

# Letters that no Unicode decomposition takes apart; of the Arabic ones, each stands for the other
# at the end of a word, or is the Persian form of the same letter.
_LETTERS = str.maketrans(
    {
        "ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "ə": "a", "þ": "th",
        "ة": "ه", "ى": "ي", "ی": "ي", "ک": "ك",
    }
)  # fmt: skip
_DROPPED = re.compile("['\u2019\u2018\u201b`\u00b4\u02b9-\u02bf\u02c8\u2032.\u0640]")
_SPACES = re.compile(r"[\s\-\u2010-\u2015/_,()]+")
_DOUBLED = re.compile(r"([a-z])\1+")


def plain(name: str) -> str:
    """The name in small letters without accents, apostrophes and hyphens: "Sana'a" is "sanaa"."""
    if name.isascii():
        return _SPACES.sub(" ", _DROPPED.sub("", name.lower())).strip()
    letters = _DROPPED.sub("", name).casefold().translate(_LETTERS)
    spelt = "".join(
        x for x in unicodedata.normalize("NFKD", letters) if not unicodedata.combining(x)
    )
    return _SPACES.sub(" ", _DROPPED.sub("", spelt)).strip()


@lru_cache(maxsize=65536)
def normalise(name: str) -> str:
    """The key under which a name is looked up: plain, without articles and doubled letters."""
    parts = plain(name).split()
    if len(parts) > 1 and parts[0] == "the":
        parts = parts[1:]
    kept = [x for i, x in enumerate(parts) if x not in ARTICLES or i == len(parts) - 1]
    kept = ["saint" if x == "st" else "and" if x == "&" else x for x in kept]
    return _DOUBLED.sub(r"\1", " ".join(kept))


def without_tail(name: str) -> tuple[str, str]:
    """The name without its generic word, and the kind that word speaks of; ("", "") if none.

    "Idlib province" gives ("idlib", "admin1"), "City of Gaza" ("gaza", "city").
    """
    spelt = plain(name)
    for word, kind in _tails().items():
        if spelt.endswith(" " + word):
            return spelt[: -len(word) - 1], kind
        if spelt.startswith(word + " of "):
            return spelt[len(word) + 4 :].removeprefix("the "), kind
    return "", ""


@cache
def _tails() -> Mapping[str, str]:
    # Longest first: "sub district" must not be cut as "district".
    pairs = [
        (word, row["kind"]) for row in table("en/place_tails.tsv") for word in words(row["word"])
    ]
    return dict(sorted(pairs, key=lambda pair: (-len(pair[0]), pair[0])))
