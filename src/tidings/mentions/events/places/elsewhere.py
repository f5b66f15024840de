"""Places in the clause of a deed where it was not done: whence people come, what it is about, where its doers struck before.

"The riots that gripped Karun" were in Karun; "pirates who had struck in Karun took nine men" tells of nine men taken elsewhere.
"""

from __future__ import annotations

from tidings.language.arguments import kernel
from tidings.language.trees import ancestors, subjects
from tidings.language.verbs_above import VERBAL
from tidings.lexicons.word_classes import word_class
from tidings.mentions.asides import LOOKING_BACK
from tidings.mentions.events.words.triggers import NAMED_PLACES, Trigger
from tidings.mentions.index import Index
from tidings.model.parse import Sentence, Token

PLACES = frozenset({"place", "facility"})
# What a deed is about stands behind these.
MATTERS = frozenset({"over", "for", "about"})


def is_gripped(sentence: Sentence, place: Token, trigger: Trigger) -> bool:
    """ "The riots that gripped Karun", "clashes rocked the city of Karun"."""
    verb = sentence.tokens[place.head]
    if place.dep not in {"dobj", "obj"} or verb.lemma not in word_class("gripping"):
        return False
    relative = verb.dep == "relcl" and verb.head == trigger.head.index
    return relative or any(t.index == trigger.head.index for t in subjects(sentence, verb))


def is_of_other_clause(index: Index, sentence: Sentence, place: Token, trigger: Trigger) -> bool:
    """ "Taken by pirates who had struck in Karun last month": where the doers did another deed is not where this was."""
    if trigger.head.pos not in VERBAL:
        return False
    below = place
    for above in ancestors(sentence, place):
        if above.index == trigger.head.index:
            return False
        if below.dep == "relcl" and _is_ground(index, sentence, above):
            return True  # "Karun, through which a road to Tal runs"
        if below.dep in {"relcl", "acl"} and _is_doer(sentence, above, trigger):
            return True
        if below.dep in {"relcl", "acl"} and sentence.tokens[place.head].lemma == "from":
            return True  # "pilgrims returning from Karun died in the fire"
        below = above
    return False


def _is_ground(index: Index, sentence: Sentence, token: Token) -> bool:
    mention = index.entity_at(sentence, token)
    return token.name in NAMED_PLACES or (mention is not None and mention.as_ in PLACES)


def _is_doer(sentence: Sentence, noun: Token, trigger: Trigger) -> bool:
    link = sentence.tokens[noun.head]
    while noun.dep == "pobj" and link.lemma == "of":  # "a group of pirates"
        noun = sentence.tokens[link.head]
        link = sentence.tokens[noun.head]
    if noun.dep == "pobj" and link.text == "to" and sentence.tokens[link.head].lemma == "accord":
        return True  # "according to the monitor, which is based in Karun"
    if noun.dep == "pobj":
        return link.dep == "agent" and link.head == trigger.head.index
    return noun.dep == "nsubj" and link.index == trigger.head.index


def is_origin(sentence: Sentence, link: Token, trigger: Trigger, *, wide: bool) -> bool:
    """ "Detained 34 people from the Middle East": where those come from is not where they were held."""
    noun = sentence.tokens[link.head]
    if noun.index in {trigger.head.index, trigger.anchor.index}:
        # "Arrested from his home in Karun" says where; "arrested four men from Chad" does not.
        return wide and trigger.entry.mode == "arrest"
    # "The trucks crossed from Chad, three days after the quake": where those set out, who tell no more of it than when
    for above in ancestors(sentence, trigger.head):
        if above.index == noun.index:
            break
        if above.text.lower() in LOOKING_BACK and above.dep in {"prep", "mark"}:
            return True
    # "Ana Ruiz, 34, from Lima, was shot dead": where she lives
    named = sentence.tokens[noun.head] if noun.dep == "appos" else noun
    if named.name == "PERSON":
        return True
    return kernel(sentence, noun).lemma in word_class("being") | word_class("armed")


def is_of_matter(sentence: Sentence, link: Token, trigger: Trigger) -> bool:
    """ "Imposed sanctions over the supply of drones to Karun": where the matter goes is not where it was imposed."""
    start = link
    if link.index and trigger.entry.mode == "restrict":
        start = sentence.tokens[link.index - 1]  # the parser may hang "to Karun" on "imposed"
    for above in ancestors(sentence, start):
        if above.index in {trigger.head.index, trigger.anchor.index}:
            return False
        if above.dep == "prep" and above.lemma in MATTERS:
            return True
    return False
