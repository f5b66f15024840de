"""Which side a word stands for in a conflict: "Front convoy" for the Front, "Norish jets" for Norland, "they" for who was named.

"Norish fighters" stand for themselves: that they are Norish does not make them Norland's.
"""

from __future__ import annotations

from msgspec import structs

from tidings.language.arguments import after, kernel
from tidings.language.trees import children
from tidings.lexicons.word_classes import word_class
from tidings.mentions.index import Index
from tidings.mentions.relations.found import BODIES, as_party, mention_at, party_at
from tidings.model.mentions import EntityMention
from tidings.model.parse import Sentence, Token


def side_at(index: Index, sentence: Sentence, token: Token) -> EntityMention | None:
    """The party at a word, or the one whose fighters, convoy or strongholds it names: "Front targets" for the Front."""
    party = party_at(index, sentence, token)
    if party is not None and party.form == "pronoun":
        return _meant(index, party)
    if party is not None and not index.reading.chains[party.chain].described:
        return party
    inner = kernel(sentence, token)
    if any(t.lemma in word_class("relief") for t in children(sentence, inner, "compound", "amod")):
        # Who hits an aid convoy fights nobody.
        return None
    if party is not None and inner.lemma in word_class("state_hand"):
        return _state_of(index, party) or party
    if inner.lemma not in word_class("belonging"):
        return party
    below = [*children(sentence, inner, "poss", "compound", "nmod"), *after(sentence, inner, "of")]
    owners = (mention_at(index, sentence, t) for t in below)
    sides = (p for m in owners if m is not None and (p := as_party(index, m)) is not None)
    # "Norish fighters" need not be Norland's; who fights for a body is the body.
    return next((s for s in sides if s.as_ in BODIES), None) or party


def _meant(index: Index, mention: EntityMention) -> EntityMention:
    """Whom a pronoun's first description names: "they" for "fighters of the Front" is the Front."""
    if not index.reading.chains[mention.chain].described:
        return mention
    same = (m for m in index.reading.entities if m.chain == mention.chain and m.form == "nominal")
    first = min(same, key=lambda m: m.start, default=None)
    if first is None:
        return mention
    sentence = index.reading.sentences[first.sentence]
    side = side_at(index, sentence, sentence.tokens[first.head])
    return structs.replace(mention, chain=side.chain, as_=side.as_) if side is not None else mention


def _state_of(index: Index, mention: EntityMention) -> EntityMention | None:
    """The state whose jets or soldiers they are, where the document knows it."""
    country = index.reading.chains[mention.chain].country
    states = (
        c
        for c in index.reading.chains
        if c.kind == "state" and c.sector == "GOV" and c.country == country
    )
    state = next(states, None) if country is not None else None
    return structs.replace(mention, chain=state.index, as_="state") if state is not None else None
