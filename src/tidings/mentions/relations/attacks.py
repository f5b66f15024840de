"""Who fights whom, by the attacks that a document tells: "Norish strikes hit two Front vehicles" sets Norland against the Front.

A shelling that killed nine villagers sets nobody against the villagers: only parties to a conflict oppose each other.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidings.lexicons.word_classes import word_class
from tidings.mentions.index import Index
from tidings.mentions.relations.deeds import acting
from tidings.mentions.relations.found import Found, armed_sectors, as_party, found
from tidings.mentions.relations.sides import side_at
from tidings.model.evidence import Evidence
from tidings.model.mentions import ActorSlot, Chain, EntityMention, EventMention
from tidings.model.parse import Sentence, Token
from tidings.model.vocabulary import FACTUAL

# Sectors of those who fight for the government of their country.
LOYAL = frozenset({"MIL", "GOV", "COP", None})


def told_by_attacks(index: Index) -> Iterator[tuple[Sentence, Found]]:
    """Attacker and attacked of each attack that took place, where both are parties."""
    for event in index.reading.events:
        # What is told as history may be long settled.
        if event.type != "ASSAULT" or event.status not in FACTUAL or event.background:
            continue
        sentence = index.reading.sentences[event.sentence]
        targets = _sides(index, sentence, event, "target")
        for attacker in _attackers(index, sentence, event) if targets else ():
            for target in targets:
                if not (_same_side(index, attacker, target) or _nameless(index, attacker, target)):
                    yield sentence, found("opposes", attacker, target, sentence.tokens[event.head])


def _attackers(index: Index, sentence: Sentence, event: EventMention) -> tuple[EntityMention, ...]:
    """Who attacks by the event's own words; else whose strike it was that hit."""
    named = _sides(index, sentence, event, "source")
    others = () if named else acting(index, sentence, sentence.tokens[event.head])
    return named or tuple(m for m in others if _fights(index.reading.chains[m.chain]))


def _sides(
    index: Index, sentence: Sentence, event: EventMention, role: str
) -> tuple[EntityMention, ...]:
    sides = (_side(index, sentence, slot) for slot in event.actors if slot.role == role)
    return tuple(s for s in sides if s is not None and _fights(index.reading.chains[s.chain]))


def _side(index: Index, sentence: Sentence, slot: ActorSlot) -> EntityMention | None:
    """The party that an actor's words name, else a mention of its chain among these words."""
    words = _words(sentence, slot.evidence)
    heads = [t for t in words if sentence.tokens[t.head] not in words or t.dep == "ROOT"]
    if heads and heads[-1].lemma in word_class("missions_abroad"):
        return None  # who bombs the consulate of a third country fights somebody else
    side = side_at(index, sentence, heads[-1]) if heads else None
    here = (
        m for m in index.entities.get(sentence.index, ())
        if m.chain == slot.chain and m.start < slot.evidence.end and slot.evidence.start < m.end
    )  # fmt: skip
    others = (side_at(index, sentence, sentence.tokens[m.head]) or as_party(index, m) for m in here)
    return side or next((p for p in others if p is not None), None)


def _words(sentence: Sentence, words: Evidence) -> list[Token]:
    return [t for t in sentence.tokens if words.start <= t.start < words.end]


def _fights(chain: Chain) -> bool:
    """States and armed bodies fight, and bodies not known for anything else; people do where they bear arms."""
    if chain.kind in {"state", "armed_group"}:
        return True
    if chain.kind == "organization":
        return chain.sector in armed_sectors() or (chain.sector is None and chain.country is None)
    return chain.kind in {"collective", "person"} and chain.sector in armed_sectors()


def _nameless(index: Index, *sides: EntityMention) -> bool:
    """“The army killed fighters”: of whom neither side is known, nobody learns who opposes whom."""
    chains = (index.reading.chains[s.chain] for s in sides)
    return all(c.described and c.country is None for c in chains)


def _same_side(index: Index, one: EntityMention, other: EntityMention) -> bool:
    """A state and its own army do not fight each other."""
    left, right = index.reading.chains[one.chain], index.reading.chains[other.chain]
    if left.index == right.index:
        return True
    same = left.country is not None and left.country == right.country
    return same and left.sector in LOYAL and right.sector in LOYAL
