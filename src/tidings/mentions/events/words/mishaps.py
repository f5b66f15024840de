"""Tells what befalls people from what is done to them: falls, drownings, homes left because of a storm.

"A climber was killed after falling from a ridge" and "300 people were displaced by the storm" tell of nobody's deed;
"Guards drowned two prisoners" and "Rebels displaced 300 people" do.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from tidings.language.arguments import after, slot
from tidings.language.trees import children
from tidings.lexicons.word_classes import word_class
from tidings.mentions.events.words.fields import lemmas, signs
from tidings.mentions.events.words.lexicon import frames
from tidings.mentions.events.words.triggers import Trigger
from tidings.model.mentions import EventMention
from tidings.model.parse import Sentence, Token

# What joins the cause to harm: "died after slipping", "drowned when the boat sank".
CAUSES = frozenset({"after", "when", "while", "as", "by", "from"})
# What stands before the hazard by which people are driven out.
WITH = ("after", "amid", "during", "in", "from", "to", "of")
# What a fall in battle is told by, which is no fall.
FOUGHT = frozenset({"battle", "action", "fighting", "combat", "war", "clash", "enemy"})
# Types of which people are the victims where somebody drives them out, and where nature does.
DRIVEN = frozenset({"SANCTION", "COERCE"})
DROWN, BURN = "drown", "burn"


def is_mishap(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether people come to harm by a fall, or drown, and nobody is named who did it to them."""
    if trigger.entry.type != "ASSAULT":
        return False
    head = trigger.head
    if head.lemma == DROWN:
        return trigger.entry.learned and not _has_doer(sentence, head)
    if _burns_to_death(trigger):
        return True
    if head.lemma in word_class("falling"):
        return trigger.entry.learned and not _is_of_battle(sentence)
    if head.lemma not in word_class("harm") or _has_doer(sentence, head):
        return False
    return any(t.lemma in word_class("falling") for t in _causes(sentence, head))


def as_suffered(sentence: Sentence, trigger: Trigger) -> Trigger:
    """ "41 migrants drowned when their boat capsized": without a doer the word tells harm alone, and not how it was done."""
    bare = trigger.head.lemma == DROWN and not _has_doer(sentence, trigger.head)
    if not bare or trigger.entry.mode is None:
        return trigger
    return Trigger(trigger.head, trigger.anchor, trigger.tokens, replace(trigger.entry, mode=None))


def without_drowned(events: Sequence[EventMention]) -> list[EventMention]:
    """The events without people who drown where neither a wreck nor a flood is told: that is nobody's deed."""
    return [e for e in events if not (e.type == "ASSAULT" and e.mode is None and e.lemma == DROWN)]


def is_driven_by_nature(sentence: Sentence, trigger: Trigger) -> bool:
    """ "People were displaced by the storm", "the fire has forced the evacuation of 50 homes": nobody drives them out."""
    head = trigger.head
    if trigger.entry.type not in DRIVEN or head.lemma not in word_class("driving_out"):
        return False
    if set(lemmas(sentence, trigger)) & word_class("armed"):
        return False
    doers = slot(sentence, head, "subject")
    if not doers and any(t.lemma == "shelter" for t in after(sentence, head, "into")):
        return True
    if doers:
        return any(_is_natural(t) for t in doers)
    verbs = (head, *children(sentence, head, "xcomp"))  # "forced to leave after a storm"
    causes = [t for verb in verbs for name in WITH for t in after(sentence, verb, name)]
    causes += [t for verb in verbs for t in _natural_subjects(sentence, verb)]
    return any(_is_natural(t) for t in causes)


def _burns_to_death(trigger: Trigger) -> bool:
    """ "Six prisoners burned to death in the wing" tells what befell them; "were burned to death" that it was done."""
    of_death = any(need.slot == "to" and "death" in need.words for need in trigger.entry.needs)
    if trigger.head.lemma != BURN or not of_death:
        return False
    # a verb that takes over the fire's frame is the harm of that fire
    return trigger.entry.frame == frames()["suffer"]


def _is_natural(token: Token) -> bool:
    return token.lemma in _nature()


@cache
def _nature() -> frozenset[str]:
    return (
        (signs()["weather"] | word_class("disasters"))
        - word_class("traffic")
        - word_class("boat")
        - word_class("rail")
    )


def _natural_subjects(sentence: Sentence, verb: Token) -> Iterator[Token]:
    """ "Forced to leave after a storm damaged their homes"."""
    for clause in children(sentence, verb, "advcl"):
        if any(t.lemma in CAUSES for t in children(sentence, clause, "mark", "advmod")):
            yield from children(sentence, clause, "nsubj")


def _causes(sentence: Sentence, verb: Token) -> Iterator[Token]:
    for below in children(sentence, verb, "advcl"):
        if below.index > verb.index:
            yield below
    for link in children(sentence, verb, "prep"):
        if link.lemma in CAUSES:
            yield from children(sentence, link, "pcomp", "pobj")


def _has_doer(sentence: Sentence, verb: Token) -> bool:
    """Whether somebody else than the harmed does it: "were drowned by guards", "the guards drowned two"."""
    if after(sentence, verb, "by"):
        return True
    return bool(children(sentence, verb, "nsubj") and children(sentence, verb, "dobj"))


def _is_of_battle(sentence: Sentence) -> bool:
    return any(t.lemma in FOUGHT for t in sentence.tokens)
