"""Words of violence and of favour that tell a state of things: a fully let flat, a heartened mayor, the fight against a foe, attack aircraft.

"Rebels occupied the flats", "she encouraged the strike", "a fight against rebels in Karm" and "an attack on aircraft" are events.
"""

from __future__ import annotations

from tidings.language.arguments import kernel, objects
from tidings.language.trees import ancestors, children
from tidings.lexicons.word_classes import word_class
from tidings.mentions.events.words.blows_of_words import is_under_fire
from tidings.model.parse import Sentence, Token

_BEINGS = frozenset({"PERSON", "ORG", "GPE", "NORP"})
_THE = frozenset({"the", "this", "that", "our", "their", "its", "his", "her", "your"})
# What joins the sorts of aircraft before the noun: "attack, bomber and fighter aircraft".
_JOINING = frozenset({",", "and", "or", "-"})
_HARMED = frozenset({"injure", "wound", "hurt", "affect"})


def is_let(sentence: Sentence, verb: Token) -> bool:
    """“The new flats are fully occupied”: people live or lie there; "the flats were occupied by rebels" are taken."""
    if verb.lemma != "occupy" or verb.tag != "VBN" or children(sentence, verb, "agent"):
        return False
    held = {kernel(sentence, t).lemma for t in objects(sentence, verb)}
    return bool(held & word_class("let_rooms"))


def is_heartened(sentence: Sentence, verb: Token) -> bool:
    """“She was encouraged by the report”: how she feels; "was encouraged by the union to strike" and "encouraged it" back somebody."""
    if verb.lemma != "encourage" or not children(sentence, verb, "auxpass"):
        return False
    if children(sentence, verb, "xcomp", "dobj"):
        return False
    by = [
        kernel(sentence, o)
        for p in children(sentence, verb, "agent", "prep")
        if p.text.casefold() == "by"
        for o in children(sentence, p, "pobj", "pcomp")
    ]
    beings = word_class("being") | word_class("leader")
    return bool(by) and not any(t.name in _BEINGS or t.lemma in beings for t in by)


def is_wished_well(sentence: Sentence, verb: Token) -> bool:
    """“A speedy recovery of all those wounded”, “the recovery of those injured”: whom one wishes well; their harm is told elsewhere."""
    if verb.lemma not in _HARMED or verb.dep != "acl" or verb.tag != "VBN":
        return False
    above = [t.lemma for t in list(ancestors(sentence, verb))[:4]]
    return bool(word_class("good_wishes") & frozenset(above))


def is_cause(sentence: Sentence, noun: Token) -> bool:
    """“Support in the fight against the rebels”, “our fight against terror”: what one stands for, and no one fight."""
    if noun.lemma not in word_class("causes_fought_for") or noun.tag not in {"NN", "NNP"}:
        return False
    if not any(t.lemma == "against" for t in children(sentence, noun, "prep")):
        return False
    before = children(sentence, noun, "det", "poss")
    return any(t.text.casefold() in _THE or t.dep == "poss" for t in before)


def is_sort_of_aircraft(sentence: Sentence, noun: Token) -> bool:
    """“Using attack, bomber and fighter aircraft”: what sort they are; "an attack, fighter aircraft struck" has its article."""
    if noun.lemma != "attack" or children(sentence, noun, "det", "poss", "amod", "nummod"):
        return False
    for token in sentence.tokens[noun.index + 1 :]:
        if token.lemma.lower() in word_class("attack_craft"):
            return True
        if token.text not in _JOINING and token.text.lower() not in word_class("sorts_of_craft"):
            return False
    return False


def is_fire_of_words(sentence: Sentence, noun: Token) -> bool:
    """“The fire” that a minister comes under from his critics; the verb tells that he is scolded."""
    link = sentence.tokens[noun.head]
    under = noun.lemma == "fire" and noun.dep == "pobj" and link.lemma == "under"
    return under and is_under_fire(sentence, sentence.tokens[link.head])


def is_ride(sentence: Sentence, verb: Token) -> bool:
    """“They drove from Karm to Lund”: who rides drives nobody out; "drove the rebels from Karm" and "drove into the crowd" harm."""
    if verb.lemma != "drive" or children(sentence, verb, "dobj", "auxpass", "nsubjpass"):
        return False
    links = {t.lemma for t in children(sentence, verb, "prep")}
    return verb.tag != "VBN" and "from" in links and "into" not in links
