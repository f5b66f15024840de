"""Whose day it is on which people came to harm: "eleven perished in the fire of 10 May, the last of them on Saturday".

The fire's day is that of its dead; the Saturday is that of one of them.
"""

from __future__ import annotations

from tidings.language.shares import item_of
from tidings.language.trees import ancestors, children
from tidings.lexicons.word_classes import word_class
from tidings.mentions.events.clauses import clause_head
from tidings.mentions.events.words.blazes import is_blaze
from tidings.mentions.events.words.lexicon import nouns
from tidings.mentions.events.words.triggers import Trigger
from tidings.model.mentions import TimeMention
from tidings.model.parse import Sentence, Token
from tidings.model.vocabulary import HAZARD

_WITHIN = frozenset({"in", "during"})
_THEM = frozenset({"them", "whom"})
# Where one of many is told beside them.
_BESIDE = frozenset({"appos", "conj", "npadvmod", "dep", "attr", "dobj", "nsubj"})


def is_harm_in(sentence: Sentence, trigger: Trigger, happening: Token) -> bool:
    """ "Died in the raid of 2 May", "were hurt in the fire of 10 May": they came to harm on the day of the blow."""
    link = sentence.tokens[happening.head]
    if happening.dep != "pobj" or link.text.lower() not in _WITHIN:
        return False
    if link.head != clause_head(sentence, trigger).index:
        return False
    harmed = trigger.entry.type in {"ASSAULT", HAZARD} and trigger.head.lemma in _harm()
    return harmed and (is_blaze(sentence, happening) or _is_blow(happening))


def _harm() -> frozenset[str]:
    return word_class("dying") | word_class("harm_in_a_blow")


def _is_blow(noun: Token) -> bool:
    return any(entry.type in {"ASSAULT", HAZARD} for entry in nouns().get(noun.lemma, ()))


def is_of_one_of_them(sentence: Sentence, trigger: Trigger, time: TimeMention) -> bool:
    """Whether a time is that of one of many whom the deed befell: "the last of them, a boy of nine, in hospital on Saturday";
    "one of them a clerk kidnapped in May" was kidnapped in May."""
    inside = next((t for t in sentence.tokens if time.start <= t.start < time.end), None)
    if inside is None:
        return False
    own = {trigger.head.index, *(t.index for t in ancestors(sentence, trigger.head))}
    return any(
        above.dep in _BESIDE and above.index not in own and _is_one_of_them(sentence, above)
        for above in ancestors(sentence, inside)
    )


def _is_one_of_them(sentence: Sentence, token: Token) -> bool:
    of = (t for t in children(sentence, token, "prep") if t.lemma == "of")
    return any(w.text.lower() in _THEM for t in of for w in children(sentence, t, "pobj"))


def is_of_its_item(sentence: Sentence, trigger: Trigger, time: TimeMention) -> bool:
    """ "Since 2018 accidents have claimed 74 lives, including the fire at Karm": the fire has none but its own time, and "three raids
    in May, including one on Karm" were all in May."""
    item = item_of(sentence, trigger.head)
    if item is None or time.date.latest is not None:
        return True
    said = next((t for t in sentence.tokens if t.end > time.start), trigger.head)
    return item_of(sentence, said) == item
