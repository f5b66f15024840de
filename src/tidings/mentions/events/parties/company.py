"""Who else takes part: "talks with Ana Bek" that somebody hopes for are his talks, "his counterpart" meets him.

"Norland hoped that talks with Ostland would help" has both; "Envoys praised the talks" has nobody.
"""

from __future__ import annotations

from functools import cache

from tidings.language.arguments import slot, subject
from tidings.language.trees import ancestors, children, conjuncts
from tidings.language.verbs_above import VERBAL
from tidings.lexicons.tables import table
from tidings.lexicons.word_classes import word_class
from tidings.mentions.events.parties.stands import body_of, chains_for
from tidings.mentions.events.words.triggers import Trigger
from tidings.mentions.index import Index
from tidings.model.mentions import ActorSlot
from tidings.model.parse import Sentence, Token

# One name after "with" leaves the other side to be found.
ALONE = 1
# "stronger in negotiations with", "part of talks": talks in general.
ABSTRACT = frozenset({"in", "of", "for", "on", "about"})
# How far behind its talks a partner may stand.
REACH = 9
# Words for somebody of the same rank: whose counterpart he is is the other side.
PEERS = frozenset({"counterpart", "opposite", "colleague"})
# How a call hangs from what is said in it.
_BY_PHONE = frozenset({"in", "during", "over"})


def counterparts(index: Index, sentence: Sentence, slots: tuple[Token, ...]) -> list[Token]:
    """The owners of counterparts: "his" of "his Norish counterpart"."""
    found = []
    for token in slots:
        peers = [t for t in (token, sentence.tokens[token.head]) if t.lemma in PEERS]
        found += [p for t in peers for p in children(sentence, t, "poss")]
    return [t for t in found if index.entity_at(sentence, t) is not None]


def other_side(index: Index, sentence: Sentence, trigger: Trigger) -> list[Token]:
    """The doers of the clause around a noun for talks or clashes whose only party stands after "with"."""
    if trigger.head.pos in VERBAL or not trigger.entry.frame.participant:
        return []
    partners = slot(sentence, trigger.head, "with") or partners_in_clause(index, sentence, trigger)
    if trigger.entry.type == "ASSAULT":
        partners = partners or slot(sentence, trigger.head, "against")
    above = sentence.tokens[trigger.head.head]
    # "engaged in battle with rebels" is a battle of two.
    engaged = sentence.tokens[above.head].lemma in word_class("engaging")
    if trigger.head.dep == "pobj" and above.lemma in ABSTRACT and not engaged:
        return []
    if len(partners) != ALONE or slot(sentence, trigger.head, "poss"):
        return []
    if slot(sentence, trigger.head, "between"):
        return []
    for above in ancestors(sentence, trigger.head):
        if above.pos not in VERBAL:
            continue
        doers = subject(sentence, above)
        known = [t for t in doers if t not in partners and chains_for(index, sentence, t)]
        if known:
            return known
    return []


def partners_in_clause(index: Index, sentence: Sentence, trigger: Trigger) -> tuple[Token, ...]:
    """ "talks on Monday in Karm with Ana Bek", "a summit with brokers Ana Bek and Ole Dahl": parties set apart."""
    if trigger.entry.type != "CONSULT" or trigger.head.pos in VERBAL:
        return ()
    beside = children(sentence, trigger.head, "appos")
    named = [t for a in beside for t in (a, *conjuncts(sentence, a))]
    named = named or _on_the_phone(sentence, trigger)
    if not named:
        reach = sentence.tokens[trigger.head.index + 1 : trigger.head.index + REACH]
        for token in reach:
            if token.pos in VERBAL:
                break
            if token.lemma == "with" and token.dep == "prep":
                named = [
                    t
                    for p in children(sentence, token, "pobj")
                    for t in (p, *conjuncts(sentence, p))
                ]
                break
    return tuple(t for t in named if chains_for(index, sentence, t))


def _on_the_phone(sentence: Sentence, trigger: Trigger) -> list[Token]:
    """ "The president told his guest in a telephone call that …": who tells whom talks with him."""
    link = sentence.tokens[trigger.head.head]
    verb = sentence.tokens[link.head]
    if trigger.entry.mode != "phone" or link.text.lower() not in _BY_PHONE or verb.pos != "VERB":
        return []
    told = children(sentence, verb, "dobj", "dative")
    return [*subject(sentence, verb), *told] if told else []


def hosts_of_talks(sentence: Sentence, trigger: Trigger) -> list[Token]:
    """ "X and Y agreed on a truce after talks": who agreed talked."""
    if trigger.entry.type != "CONSULT" or trigger.head.dep != "pobj":
        return []
    for above in ancestors(sentence, trigger.head):
        if above.pos in VERBAL:
            agreed = above.lemma in {"agree", "sign", "reach", "announce", "extend", "conclude"}
            return list(subject(sentence, above)) if agreed else []
    return []


def as_party(index: Index, slot_: ActorSlot) -> ActorSlot:
    """A spokesman who tells of talks is no party to them; his body is."""
    if slot_.chain is None:
        return slot_
    roles = index.reading.chains[slot_.chain].roles
    if not any("spokes" in r.title.lower() for r in roles):
        return slot_
    return ActorSlot(chain=body_of(index, slot_.chain), role=slot_.role, evidence=slot_.evidence)


def is_stood_up_for(sentence: Sentence, token: Token) -> bool:
    """ "Rallied in support of the cabinet", "marched for the hostages": whom a crowd backs it does not protest against."""
    link = sentence.tokens[token.head]
    above = sentence.tokens[link.head]
    if token.dep != "pobj":
        return token.dep in {"dobj", "obj"} and link.lemma in word_class("standing_up_for")
    return link.lemma == "for" or (
        link.lemma == "of" and above.lemma in word_class("standing_up_for")
    )


def is_agency(index: Index, sentence: Sentence, token: Token) -> bool:
    """ "Shells kill 12 in Karm AFP Monday": a news agency is credited, and neither fights nor is fought."""
    if token.pos != "PROPN":
        return False
    mention = index.entity_at(sentence, token)
    return mention is not None and index.reading.chains[mention.chain].name in _agencies()


@cache
def _agencies() -> frozenset[str]:
    return frozenset(r["name"] for r in table("world/outlets.tsv") if r["kind"] == "agency")
