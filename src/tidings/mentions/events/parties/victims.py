"""Who suffers a deed though grammar makes him its doer or owner.

Of "nine others injured" the nine are hurt, of "the clerk's arrest" the clerk is held; of "the army's arrest of nine" it is not the army.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from tidings.language.arguments import objects, slot
from tidings.language.trees import children
from tidings.language.verbs_above import VERBAL
from tidings.lexicons.tables import column
from tidings.lexicons.word_classes import word_class
from tidings.mentions.events.parties.stands import chains_for
from tidings.mentions.events.words.triggers import Trigger
from tidings.mentions.index import Index
from tidings.model.mentions import ActorSlot
from tidings.model.parse import Sentence, Token

# PLOVER's sectors of those who carry arms.
ARMED = frozenset({"MIL", "COP", "REB", "UAF", "PRM", "SPY", "CRM"})
HARMED = frozenset({"killed", "wounded"})

# What is held out against somebody, who only has to bear it.
_HELD_OUT = frozenset({"ACCUSE", "SANCTION", "THREATEN"})


def turn_harmed(
    index: Index, sentence: Sentence, trigger: Trigger, taken: dict[int, tuple[ActorSlot, ...]]
) -> None:
    """ "One dead and nine others injured": who is counted among the harmed of a deed did not do it."""
    harmed = {
        f.head for _, f in index.figures.get(sentence.index, ())
        if f.measure in HARMED and f.trigger == trigger.head.index
    }  # fmt: skip
    harmed |= _losers(sentence, trigger, taken.keys())
    for i in harmed & taken.keys():
        taken[i] = tuple(replace(s, role="target") for s in taken[i])


def _losers(sentence: Sentence, trigger: Trigger, taken: Iterable[int]) -> set[int]:
    """ "Civilian casualties", "the army suffered casualties": whose they are, and who has them, did not bring them about;
    nor did who "has faced criticism" voice it."""
    head = trigger.head
    if bearers := _shared_passive(sentence, head):
        return bearers & set(taken)
    if head.pos not in VERBAL and trigger.entry.type in _HELD_OUT:
        endures = trigger.anchor.lemma in word_class("enduring") and head.dep == "dobj"
        borne = slot(sentence, trigger.anchor, "subject") if endures else ()
        return {t.index for t in borne} & set(taken)
    if head.pos in VERBAL or head.lemma not in word_class("bare_harm"):
        return set()
    own = {t.index for t in children(sentence, head, "compound", "amod", "nmod")}
    if trigger.anchor.lemma in {"suffer", "sustain", "take", "have"}:
        own |= {t.index for t in slot(sentence, trigger.anchor, "subject")}
    return own & set(taken)


def _shared_passive(sentence: Sentence, verb: Token) -> set[int]:
    """ "Were convicted of helping rebels and sentenced to death": the parser hangs the second passive on the -ing form."""
    above = sentence.tokens[verb.head]
    if verb.tag not in {"VBN", "VBD"} or verb.dep != "conj" or above.tag != "VBG":
        return set()
    first = sentence.tokens[sentence.tokens[above.head].head]
    own = children(sentence, verb, "aux", "auxpass", "dobj", "agent", "nsubj")
    if own or above.dep != "pcomp" or not children(sentence, first, "auxpass"):
        return set()
    told_of = {first.head} if first.dep == "relcl" else set()
    return told_of | {t.index for t in children(sentence, first, "nsubjpass")}


def suffers(index: Index, sentence: Sentence, trigger: Trigger, owner: Token) -> bool:
    """ "Their kidnapping", "the clerk's arrest": whose such a deed is, suffered it, but for "the army's arrest of nine"
    and what armed groups and bodies do. "The city's seizure": a town takes nothing, it is taken."""
    if slot(sentence, trigger.head, "of"):
        return False
    chains = [index.reading.chains[c] for c in chains_for(index, sentence, owner)]
    is_ground = all(c.kind == "place" for c in chains) and (
        bool(chains) or owner.lemma in column("en/place_nouns.tsv", "noun")
    )
    if is_ground and trigger.head.lemma in word_class("suffered_by_ground"):
        return True
    if trigger.head.lemma not in word_class("suffered_deed"):
        return False
    if not chains:
        return owner.lemma not in word_class("armed") and owner.name not in {"ORG", "GPE", "NORP"}
    return all(
        c.kind == "person" or (c.kind == "collective" and c.sector not in ARMED) for c in chains
    )


def driven_apart(sentence: Sentence, trigger: Trigger) -> tuple[Token, ...]:
    """ "Fired tear gas to disperse protesters": at whom it was fired the aim says."""
    if trigger.entry.mode != "crowd-control":
        return ()
    aims = children(sentence, trigger.anchor, "advcl", "xcomp")
    return tuple(
        t for aim in aims if aim.lemma in word_class("driving_apart")
        for t in objects(sentence, aim)
    )  # fmt: skip
