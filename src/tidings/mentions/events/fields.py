"""The words that show of what field a sentence speaks: of war, of sport, of business, of a disaster."""

from __future__ import annotations

from functools import cache

from tidings.lexicons.tables import table, words
from tidings.mentions.events.triggers import Trigger
from tidings.model.parse import Sentence

OTHER_FIELDS = ("sports", "business", "show")


@cache
def signs() -> dict[str, frozenset[str]]:
    """The words of each sign."""
    return {row["sign"]: frozenset(words(row["words"])) for row in table("en/event_fitness.tsv")}


def lemmas(sentence: Sentence, without: Trigger) -> list[str]:
    """Lemmas and words of a sentence, those of the trigger left out."""
    own = {t.index for t in without.tokens}
    return [w for t in sentence.tokens if t.index not in own for w in (t.lemma, t.text.lower())]


def in_other_field(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether words beside the trigger speak of sport, business or show."""
    said = set(lemmas(sentence, trigger))
    said |= {
        f"{a.lemma} {b.lemma}" for a, b in zip(sentence.tokens, sentence.tokens[1:], strict=False)
    }
    return any(said & signs()[field] for field in OTHER_FIELDS)
