"""Numbers by which nobody is counted among the dead or driven out: a figure, a ratio, who only fell ill.

"Gave a figure of 93 dead" counts 93, "one tap for 900 people" nobody, and of "6,700 fell ill and eight died" eight are dead.
"""

from __future__ import annotations

from tidings.language.trees import children
from tidings.lexicons.word_classes import word_class
from tidings.mentions.figures.drafts import Counted, Number
from tidings.model.parse import Sentence

# How a noun hangs that only describes the one behind it.
_BOUND = frozenset({"compound", "nmod", "amod"})
_SHARED = frozenset({"for", "per", "among", "between"})
# "For every 240 people", "for about 900 people": so many words stand before the number.
_BETWEEN = 2


def is_tally(sentence: Sentence, number: Number, counted: Counted) -> bool:
    """Whether "a figure", "a toll" is taken for one that is counted."""
    noun = None if counted.noun is None else sentence.tokens[counted.noun]
    return number.kind == "single" and noun is not None and noun.lemma in word_class("counts_of")


def is_ratio(sentence: Sentence, number: Number) -> bool:
    """Whether a number says how many share one thing: "one latrine for every 240 people"."""
    before = sentence.tokens[max(0, number.first - _BETWEEN) : number.first]
    link = next((t for t in before if t.lemma in _SHARED), None)
    if link is None:
        return False
    thing = sentence.tokens[link.index - 1] if link.index else None
    if thing is None or thing.tag != "NN":
        return False
    return any(
        t.text.lower() in {"one", "1", "single"}
        for t in children(sentence, thing, "nummod", "amod")
    )


def describes(sentence: Sentence, number: Number) -> bool:
    """ "A four-town evacuation" evacuates no four; "a five-member family" has five."""
    after = sentence.tokens[number.last + 1 : number.last + 3]
    if number.kind != "count" or len(after) < 2 or after[0].text != "-":
        return False
    noun = after[1]
    return noun.tag == "NN" and noun.dep in _BOUND and noun.lemma not in {"member", "person", "man"}


def falls_ill(sentence: Sentence, counted: Counted) -> bool:
    """Whether those counted only took a disease: "6,700 people fell ill"."""
    verb = sentence.tokens[sentence.tokens[counted.head].head]
    if verb.lemma in word_class("sickening"):
        return True
    said = children(sentence, verb, "acomp", "oprd", "advmod")
    return verb.lemma in {"fall", "become", "get", "take"} and any(
        t.lemma in {"ill", "sick", "unwell"} for t in said
    )
