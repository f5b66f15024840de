"""Names that a head writes in capitals, as a sentence would write them: "MINISTRY OF DEFENCE" is the Ministry of Defence.

"AFP" and "BBC NEWS" are known by their capitals and keep them.
"""

from __future__ import annotations

from tidings.lexicons.tables import column

# A body with so many words in its name is known by the words; with fewer by its letters.
FEWEST = 3
# "UN" is no word.
LETTERS = 2


def in_small_letters(name: str, *, known: bool) -> str:
    """The name as a sentence writes it; one that is `known` keeps its capitals where they may be its own."""
    words = name.split()
    if not name.isupper() or (known and len(words) < FEWEST):
        return name
    return " ".join(_in_small(word, first=not at) for at, word in enumerate(words))


def _in_small(word: str, *, first: bool) -> str:
    if word.lower() in column("en/function_words.tsv"):
        return word.capitalize() if first else word.lower()
    if len(word) <= LETTERS or word[0] == "(":
        return word
    return word.title().replace("'S", "'s").replace("’S", "’s")
