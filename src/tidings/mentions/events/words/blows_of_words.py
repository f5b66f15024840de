"""Tells blows of words from blows: "the party slammed the minister for his silence" accuses, "rebels attacked him for
refusing to pay" does not.
"""

from __future__ import annotations

from tidings.language.arguments import TIMES, kernel, objects, slot
from tidings.language.trees import children
from tidings.language.verbs_above import VERBAL
from tidings.lexicons.word_classes import word_class
from tidings.mentions.events.words.triggers import Trigger
from tidings.model.parse import Sentence, Token

# With, into or against what one strikes: a van is slammed into a wall, a crowd blasted with water.
STRUCK_WITH = ("with", "into", "against")


def is_blow_of_words(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a verb of striking tells that somebody is scolded, for a reason or as a person of name."""
    verb = trigger.head
    if trigger.entry.type not in {"ASSAULT", "PROTEST"} or verb.pos not in VERBAL:
        return False
    struck = [kernel(sentence, t) for t in objects(sentence, verb)]
    if not struck or any(children_of(sentence, verb, name) for name in STRUCK_WITH):
        return False
    doers = [kernel(sentence, t) for t in slot(sentence, verb, "subject")]
    if any(t.lemma in word_class("armed") for t in doers):
        return False
    for_something = _has_reason(sentence, verb)
    if verb.lemma in word_class("blows_of_words"):
        person = all(t.name == "PERSON" for t in (*struck, *doers)) and bool(doers)
        return for_something or person
    both = verb.lemma in word_class("blows_meant_both_ways")
    return both and for_something and bool(doers) and all(_is_speaker(t) for t in doers)


def is_under_fire(sentence: Sentence, verb: Token) -> bool:
    """ "Came under fire from mayors", "is under fire for not sending doctors": from those who speak, or for a reason; from rebels it is shot at."""
    under = (o for p in children_of(sentence, verb, "under") for o in children(sentence, p, "pobj"))
    shot = [t for t in under if t.lemma == "fire"]
    if not shot or any(t.lemma.lower() in word_class("armed") for t in sentence.tokens):
        return False
    links = [p for t in (verb, *shot) for p in children_of(sentence, t, "from")]
    voices = [o for p in links for o in children(sentence, p, "pobj")]
    spoken = word_class("scolders") | word_class("critics")
    return any(t.lemma.lower() in spoken for t in voices) or any(
        children(sentence, p, "pcomp")
        for t in (verb, *shot)
        for p in children_of(sentence, t, "for")
    )


def children_of(sentence: Sentence, verb: Token, name: str) -> tuple[Token, ...]:
    return tuple(t for t in children(sentence, verb, "prep", "prt") if t.lemma == name)


def _has_reason(sentence: Sentence, verb: Token) -> bool:
    """ "For failing to act", "for his silence"; "for hours" and "for two days" are none."""
    for link in (*children_of(sentence, verb, "for"), *_of_objects(sentence, verb)):
        if children(sentence, link, "pcomp"):
            return True
        for told in children(sentence, link, "pobj"):
            owned = children(sentence, told, "poss")
            if owned and told.name not in TIMES:
                return True
    return False


def _of_objects(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """The parser may hang the reason on who is scolded."""
    return tuple(
        link for t in objects(sentence, verb) for link in children_of(sentence, t, "for")
    )  # fmt: skip


def _is_speaker(token: Token) -> bool:
    return token.name == "PERSON" or token.lemma.lower() in word_class("scolders")
