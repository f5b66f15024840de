"""The words of a clause that tell what it is about, and whether a thing is brought in as new."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import cache

from tidings.language import trees
from tidings.lexicons.tables import column, words
from tidings.lexicons.tables import table as lexicon
from tidings.merging.promises.deeds import sort_of
from tidings.model.mentions import TimeMention
from tidings.model.parse import Sentence, Token

_THINGS = frozenset({"NOUN", "PROPN", "ADJ", "VERB"})
_NEW = frozenset({"a", "an", "another"})


@cache
def people() -> frozenset[str]:
    """Nouns for people and bodies that act, who may do a thousand things."""
    nouns = column("en/collectives.tsv", "noun") | column("en/roles.tsv", "title")
    return frozenset(sort_of(w) for noun in nouns for w in noun.split()[-1:])


def word_of(token: Token) -> str:
    """The form in which words are compared: without case, accents and endings, one for all of a sort."""
    said = token.text if token.pos == "PROPN" and not token.text.islower() else token.lemma
    return sort_of(folded(said))


def folded(text: str) -> str:
    """Words without case and accents."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in plain if not unicodedata.combining(c))


@cache
def _stops() -> frozenset[str]:
    """Words that any report has: function words, units of time, weekdays and months."""
    units = {w for row in lexicon("en/time_units.tsv") for w in words(row["word"])}
    days = {
        w
        for path in ("weekdays", "months")
        for row in lexicon(f"en/time_{path}.tsv")
        for w in words(row["word"])
    }
    return column("en/function_words.tsv") | units | {w.casefold() for w in days}


def tells(token: Token, times: Sequence[TimeMention]) -> bool:
    """Whether a word says something: neither a function word nor part of a time."""
    if token.pos not in _THINGS or token.lemma.casefold() in _stops():
        return False
    return not any(t.start <= token.start < t.end for t in times)


def is_new(sentence: Sentence, noun: Token) -> bool:
    """Whether a thing is brought in as new ("a dam") or as another ("the other dam")."""
    below = trees.children(sentence, noun, "det")
    return any(t.lemma.casefold() in _NEW and t.dep == "det" for t in below) or is_other(
        sentence, noun
    )


def is_other(sentence: Sentence, noun: Token) -> bool:
    """Whether a thing, or what it belongs to, is called another ("drivers of another company")."""
    others = column("en/other_words.tsv")
    return any(
        t.lemma.casefold() in others and t.dep in {"det", "amod"}
        for t in trees.subtree(sentence, noun)
    )
