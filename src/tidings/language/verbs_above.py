"""The verbs above a noun that tells a deed: which only carries it, which ends or tries it, which governs it.

"Launched" of "launched an assault" only carries the assault; "watched" of "watched an assault" does not.
"""

from __future__ import annotations

from tidings.language.trees import ancestors, head
from tidings.lexicons.word_classes import mend_lemma, word_class
from tidings.model.parse import Sentence, Token

VERBAL = frozenset({"VERB", "AUX"})


def light_verb(sentence: Sentence, noun: Token) -> Token | None:
    """The verb that only carries an event noun: "launched" in "launched an assault"."""
    above = head(sentence, noun)
    if above is None or above.pos not in VERBAL:
        return None
    light = word_class("light")
    carried = noun.dep in {"dobj", "nsubjpass", "attr"}
    return above if carried and mend_lemma(above.lemma, above.text, light) in light else None


def ending_verb(sentence: Sentence, noun: Token) -> Token | None:
    """Who is to stop an assault is who carries it out: "wants the army to cease an assault"; who attempts one, too."""
    above = head(sentence, noun)
    ending = word_class("ending") | {"attempt"}
    ends = above is not None and noun.dep == "dobj" and above.lemma in ending
    return above if ends else None


def governing_verb(sentence: Sentence, token: Token) -> Token | None:
    """The nearest verb above a token."""
    return next((t for t in ancestors(sentence, token) if t.pos in VERBAL), None)
