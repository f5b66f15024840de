"""Leaves out words that only point back: "the attack", "those talks", with nothing new said of it.

"The attack killed three" adds a toll and stays; "after the attack" adds nothing.
"""

from __future__ import annotations

from tidings.language.trees import children, subtree
from tidings.language.verbs_above import VERBAL
from tidings.lexicons.word_classes import word_class
from tidings.mentions.events.words.triggers import Trigger
from tidings.model.mentions import EventMention
from tidings.model.parse import Sentence
from tidings.model.vocabulary import HAZARD

POINTING = frozenset(
    {"the", "this", "that", "these", "those", "such", "its", "their", "his", "her"}
)
# A deal or meeting without two parties or a day of its own only points to one told elsewhere.
PACTS = frozenset({"AGREE", "CONSULT", "COOPERATE"})
PARTIES = 2
# Nouns for states of affairs or papers: an event only where somebody makes or breaks them.
NEEDS_PARTIES = frozenset({"AGREE", "CONSULT", "COOPERATE", "RETREAT", "REQUEST", "ACCUSE", "REJECT",
                           "THREATEN", "SUPPORT", "AID", "CONCEDE"})  # fmt: skip


# What is told of a happening with "of" and does not tell it anew.
COUNTED = frozenset({"toll", "number", "count", "victim", "survivor", "damage", "dead"})


def _is_looked_into(sentence: Sentence, index: int) -> bool:
    """ "The inquiry into the collapse of the dam met in the capital on Monday": neither day nor place are the dam's; "a report
    on the collapse, which came on Sunday" tells of it."""
    head = sentence.tokens[index]
    link = sentence.tokens[head.head]
    above = sentence.tokens[link.head]
    if head.dep != "pobj" or link.lemma not in {"into", "on", "about"} or above.pos != "NOUN":
        return False
    looked = {
        above.lemma,
        *(t.lemma for t in children(sentence, sentence.tokens[above.head], "pobj")),
    }
    looked |= {
        t.lemma
        for p in children(sentence, above, "prep")
        for t in children(sentence, p, "pobj")
        if p.lemma == "of"
    }
    tells = any(t.pos in VERBAL or t.name in {"DATE", "TIME"} for t in subtree(sentence, head))
    return bool(looked & word_class("inquiries_into")) and not tells


def only_refers_back(
    sentence: Sentence, triggers: tuple[Trigger, ...], event: EventMention
) -> bool:
    """Whether a noun tells nothing that an earlier sentence has not told."""
    head = triggers[0].head
    kind = triggers[0].entry.type
    dated = event.date is not None and event.date.inferred is None
    if head.pos in VERBAL:
        return _told_aside(sentence, triggers, event)
    if any(t.head.pos in VERBAL or t.anchor is not t.head for t in triggers):
        return False
    if any(need.slot == "subject_of" for need in triggers[0].entry.needs):
        return False  # "the revolt broke out at seven", "the strike is in its second day": what it does is told here
    if kind == HAZARD and (
        _is_counted(sentence, head.index) or _is_looked_into(sentence, head.index)
    ):
        return True
    if event.figures:
        return False
    if kind in PACTS and len(event.actors) < PARTIES and not dated:
        return True
    if kind in NEEDS_PARTIES and not event.actors and not dated:
        return True
    if event.actors or dated:
        return False
    pointed = any(t.text.lower() in POINTING for t in children(sentence, head, "det", "poss"))
    return pointed or _in_passing(sentence, head.index)


def _told_aside(sentence: Sentence, triggers: tuple[Trigger, ...], event: EventMention) -> bool:
    """ "lines agreed in May", "Ostland, which backs the rebels": a description, no happening."""
    head, kind = triggers[0].head, triggers[0].entry.type
    if head.dep == "relcl" and kind == "SUPPORT" and head.tag in {"VBZ", "VBP"}:
        return True
    if kind not in NEEDS_PARTIES | {"MOBILIZE"} or event.figures:
        return False
    bare = (
        head.tag in {"VBN", "VBD"}
        and head.dep != "ROOT"
        and not children(sentence, head, "aux", "auxpass", "nsubj", "nsubjpass")
    )
    before = head.index - 1
    while before > 0 and sentence.tokens[before].pos == "PUNCT":
        before -= 1
    described = bare and before >= 0 and sentence.tokens[before].pos in {"NOUN", "PROPN"}
    if described and head.lemma == "agree":
        return True
    doers = [a for a in event.actors if a.role != "target"]
    if described or (head.dep == "relcl" and not event.actors):
        return not doers and (event.date is None or event.date.inferred is not None)
    return False


def _is_counted(sentence: Sentence, head: int) -> bool:
    """ "The death toll of the flood has risen": the toll is told, the flood is known."""
    token = sentence.tokens[head]
    if token.dep != "pobj" or not any(
        t.text.lower() in POINTING for t in children(sentence, token, "det")
    ):
        return False
    prep = sentence.tokens[token.head]
    return prep.lemma == "of" and sentence.tokens[prep.head].lemma in COUNTED


def _in_passing(sentence: Sentence, head: int) -> bool:
    """A bare noun as part of another name ("peace talks venue") or plural in general ("to stop attacks")."""
    token = sentence.tokens[head]
    return token.dep in {"compound", "amod", "nmod"}
