"""Classes of words that grammar rules ask for ("aircraft", "leader", "light"), from en/word_classes.tsv."""

from __future__ import annotations

from functools import cache

from tidings.lexicons.tables import table, words

# "@name" among the words of a class takes in another class.
CLASS_MARK = "@"


@cache
def word_class(name: str) -> frozenset[str]:
    """The words of a class, with those of the classes it takes in."""
    rows = {row["class"]: words(row["words"]) for row in table("en/word_classes.tsv")}
    found: set[str] = set()
    for word in rows[name]:
        if word.startswith(CLASS_MARK):
            found |= word_class(word[1:])
        else:
            found.add(word)
    return frozenset(found)


def mend_lemma(lemma: str, text: str, known: frozenset[str]) -> str:
    """A verb's lemma, mended where the parser cut too much ("staged" as "stag")."""
    if lemma in known:
        return lemma
    low = text.lower()
    for cut, add in (("d", ""), ("ed", ""), ("ing", "e"), ("ing", ""), ("s", ""), ("es", "")):
        if low.endswith(cut) and low[: -len(cut)] + add in known:
            return low[: -len(cut)] + add
    return lemma
