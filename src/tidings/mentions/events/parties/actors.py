"""Fills the slots of an event: who does it, to whom, or who takes part on equal terms.

In "Clashes between the army and rebels" both are participants; "It rained" has no actor.
"""

from __future__ import annotations

from functools import cache

from tidings.language.arguments import NOMINAL, TELLING, kernel, slot
from tidings.language.verbs_above import VERBAL
from tidings.lexicons.word_classes import word_class
from tidings.mentions.events.parties.attribution import laid_to
from tidings.mentions.events.parties.company import (
    as_party,
    counterparts,
    hosts_of_talks,
    is_agency,
    is_stood_up_for,
    other_side,
    partners_in_clause,
)
from tidings.mentions.events.parties.nobodies import (
    is_asking,
    is_driven,
    is_ground,
    is_instrument,
    is_time,
)
from tidings.mentions.events.parties.self_accusation import correct_self_accusation
from tidings.mentions.events.parties.slots import Role, actor_slots
from tidings.mentions.events.parties.stands import chains_for, entity
from tidings.mentions.events.parties.victims import driven_apart, suffers, turn_harmed
from tidings.mentions.events.words.lexicon import nouns
from tidings.mentions.events.words.triggers import NAMED_BEINGS, Trigger
from tidings.mentions.index import Index
from tidings.mentions.sayers import is_sayer, tells_of
from tidings.model.evidence import Evidence
from tidings.model.mentions import ActorSlot
from tidings.model.parse import Sentence, Token
from tidings.model.vocabulary import HAZARD

SPOKEN = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN", "AGREE", "SUPPORT", "CONCEDE"})
TWO = 2
SHOOTING = frozenset({"fire", "launch", "lob", "drop", "hurl", "throw", "plant", "detonate", "shoot", "set", "use", "rain"})  # fmt: skip
# Things can be attacked or seized; they cannot be asked or freed.
HARMING = frozenset({"ASSAULT", "COERCE", HAZARD})


def find_actors(index: Index, sentence: Sentence, trigger: Trigger) -> tuple[ActorSlot, ...]:
    """Source, target and participants of an event, each named once."""
    frame = trigger.entry.frame
    taken: dict[int, tuple[ActorSlot, ...]] = {}
    slots: tuple[tuple[Role, tuple[str, ...]], ...] = (
        ("participant", frame.participant), ("source", frame.source),
        ("target", _suffering(sentence, trigger)),
    )  # fmt: skip
    for role, names in slots:
        known = {s.chain for slots_ in taken.values() for s in slots_ if s.chain is not None}
        for token in _fillers(index, sentence, trigger, names, role, known):
            if token.index not in taken:
                taken[token.index] = actor_slots(index, sentence, token, role)
    if not any(s.role == "target" for slots_ in taken.values() for s in slots_):
        for token in driven_apart(sentence, trigger):
            taken[token.index] = actor_slots(index, sentence, token, "target")
    turn_harmed(index, sentence, trigger, taken)
    _add_company(index, sentence, trigger, taken)
    if not any(s.role == "source" for slots_ in taken.values() for s in slots_):
        for token in laid_to(sentence, trigger):
            taken[token.index] = actor_slots(index, sentence, token, "source")
    correct_self_accusation(index, sentence, trigger, taken)
    return tuple(_distinct([one for i in sorted(taken) for one in taken[i]]))


def _suffering(sentence: Sentence, trigger: Trigger) -> tuple[str, ...]:
    """The slots of those who suffer a deed; of "foiled an attack on a mosque" no mosque, whose attackers were stopped."""
    names = trigger.entry.frame.target
    stopped = trigger.head.lemma in word_class("stopping_deeds") and any(
        kernel(sentence, t).lemma in word_class("assault")
        for t in slot(sentence, trigger.head, "object")
    )
    return tuple(n for n in names if n == "object") if stopped else names


def _add_company(
    index: Index, sentence: Sentence, trigger: Trigger, taken: dict[int, tuple[ActorSlot, ...]]
) -> None:
    if not trigger.entry.frame.participant:
        return
    if len(taken) < TWO:
        for token in partners_in_clause(index, sentence, trigger):
            if token.index not in taken:
                taken[token.index] = actor_slots(index, sentence, token, "participant")
    there = tuple(sentence.tokens[i] for i in sorted(taken))
    more = [*counterparts(index, sentence, there), *other_side(index, sentence, trigger)]
    if not taken:
        more += hosts_of_talks(sentence, trigger)
    for token in more:
        if token.index not in taken:
            slots = actor_slots(index, sentence, token, "participant")
            taken[token.index] = tuple(as_party(index, s) for s in slots)


def has_voice(index: Index, sentence: Sentence, trigger: Trigger) -> bool:
    """Whether an act of speech has somebody who can speak: "tensions threaten to boil over" has not."""
    if trigger.entry.type not in SPOKEN or trigger.head.tag == "MD":
        return True
    doers = _slot_tokens(sentence, trigger, "subject")
    return not doers or any(
        t.lemma not in word_class("voiceless")
        or (t.pos == "PRON" and chains_for(index, sentence, t))
        for t in doers
    )


def _fillers(
    index: Index, sentence: Sentence, trigger: Trigger, names: tuple[str, ...], role: Role,
    known: set[int],
) -> tuple[Token, ...]:  # fmt: skip
    """The words in the first filled slot, or for participants in every slot."""
    every = role == "participant"
    found: list[Token] = []
    for name in names:
        if every and name == "mod" and found:
            continue
        tokens = _slot_tokens(sentence, trigger, name)
        here = [t for t in tokens if _can_act(index, sentence, t, trigger, role)]
        if role == "source" and name == "mod":
            # "A vehicle bomb attack": the means named before a deed did not do it.
            here = [t for t in here if t.lemma not in word_class("physical") - _doing()]
        if name == "poss":
            here = [t for t in here if suffers(index, sentence, trigger, t) == (role == "target")]
        if role == "target" and trigger.head.lemma in SHOOTING:
            # "fired mortars at a post": what is fired is no victim.
            here = [t for t in here if t.lemma not in _shot()]
        if role == "target" and _is_where(sentence, trigger, name):
            here = [t for t in here if chains_for(index, sentence, t)]
        if not every:
            # "called off its talks with the group": whose talks they are is told as the doer.
            here = [t for t in here if entity(index, sentence, t) not in known]
        found += here
        if here and not every:
            break
    return tuple(dict.fromkeys(found))


def _is_where(sentence: Sentence, trigger: Trigger, name: str) -> bool:
    """ "Arrested at the airport", "the shooting on the bridge": where it was done, and not to what."""
    if name == "at" and trigger.head.pos in VERBAL and trigger.head.lemma not in SHOOTING:
        return bool(slot(sentence, trigger.head, "object"))
    return name == "on" and trigger.head.lemma in word_class("done_somewhere")


@cache
def _doing() -> frozenset[str]:
    return word_class("being") | word_class("armed")


@cache
def _shot() -> frozenset[str]:
    return word_class("missile") | word_class("bomb") | word_class("grenade") | word_class("weapon")


def _slot_tokens(sentence: Sentence, trigger: Trigger, name: str) -> tuple[Token, ...]:
    own = {t.index for t in trigger.tokens}
    # The object of a light verb is the event itself: the verb's other slots belong to the event.
    tokens = slot(sentence, trigger.head, name)
    telling = name == "subject" and trigger.anchor.lemma in TELLING
    if not tokens and trigger.anchor is not trigger.head and name != "object" and not telling:
        tokens = slot(sentence, trigger.anchor, name)
    return tuple(t for t in tokens if t.index not in own)


def _can_act(index: Index, sentence: Sentence, token: Token, trigger: Trigger, role: Role) -> bool:
    if token.pos not in NOMINAL and token.tag not in {"JJ", "JJS", "NN", "NNS", "NNP", "CD"}:
        return False
    if is_time(index, sentence, token) or _only_tells(sentence, token, trigger):
        return False
    if trigger.entry.type == "ASSAULT" and is_agency(index, sentence, token):
        return False
    if chains_for(index, sentence, token):
        return True
    if _is_unable(sentence, token, trigger, role):
        return False
    inner = kernel(sentence, token)
    mention = index.entity_at(sentence, inner)
    if mention is not None and mention.as_ == "place" and (role != "target" or _is_spoken(trigger)):
        return False
    if inner.name in NAMED_BEINGS:
        return True
    acting = word_class("being") | word_class("armed") | word_class("leader")
    if trigger.entry.type in HARMING:
        acting |= word_class("physical")
    if inner.lemma in acting or inner.text.lower() in acting:
        return inner.lemma not in nouns() or inner.lemma in word_class("being")
    return token.pos == "NUM" and not token.name.startswith(("DATE", "TIME", "MONEY", "PERCENT"))


def is_nobody(index: Index, sentence: Sentence, token: Token, trigger: Trigger, role: Role) -> bool:
    """Whether a word of whatever grammar cannot fill a role: a time, one who only tells of it, a place that acts."""
    if role == "target" and trigger.entry.type == "PROTEST" and is_stood_up_for(sentence, token):
        return True
    if is_time(index, sentence, token) or _only_tells(sentence, token, trigger):
        return True
    known = chains_for(index, sentence, token)
    if not known and _is_unable(sentence, token, trigger, role):
        return True
    if trigger.entry.type == "ASSAULT" and is_agency(index, sentence, token):
        return True
    if token.index in {t.index for t in trigger.tokens}:
        return True
    mention = index.entity_at(sentence, kernel(sentence, token))
    is_place = mention is not None and mention.as_ == "place"
    return is_place and (role != "target" or _is_spoken(trigger)) and not known


def _is_unable(sentence: Sentence, token: Token, trigger: Trigger, role: Role) -> bool:
    """A weapon for a doer of violence, a lorry that is driven into others for their fellow, a pronoun that asks."""
    if role == "target" and is_driven(sentence, token):
        return True
    violent = role == "source" and trigger.entry.type in {"ASSAULT", HAZARD}
    nobody = is_instrument(sentence, token) or is_ground(sentence, token, trigger)
    return is_asking(token) or (violent and nobody)


def _only_tells(sentence: Sentence, token: Token, trigger: Trigger) -> bool:
    """Whether somebody behind a deed says that it was done: "leaving nine hurt a source at the clinic said"; or before
    it: "the army said nine were hurt", "the army confirmed the raid"."""
    if token.index > trigger.head.index:
        return is_sayer(sentence, token.index)
    return trigger.entry.type in HARMING and tells_of(sentence, token, trigger.anchor)


def _is_spoken(trigger: Trigger) -> bool:
    return trigger.entry.type in SPOKEN


def _distinct(slots: list[ActorSlot]) -> list[ActorSlot]:
    found: dict[tuple[int | None, Evidence], ActorSlot] = {}
    chains: set[tuple[int, str]] = set()
    for one in slots:
        if one.chain is not None and (one.chain, one.role) in chains:
            continue
        if one.chain is not None:
            chains.add((one.chain, one.role))
        found.setdefault((one.chain, one.evidence), one)
    return list(found.values())
