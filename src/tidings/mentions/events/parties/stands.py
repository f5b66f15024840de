"""Whom a noun phrase stands for: "Front fighters" for the Front, "the army's drones" for the army, "we" for the speaker's side.

In "Norish warplanes struck" the jets stand for Norland; "three farmers fled" stands for nobody else.
"""

from __future__ import annotations

from functools import cache

from tidings.language.arguments import kernel, slot
from tidings.language.small_letters import small
from tidings.language.trees import children, conjuncts
from tidings.lexicons.word_classes import word_class
from tidings.mentions.index import Index
from tidings.model.mentions import EntityMention
from tidings.model.parse import Sentence, Token

# Kinds of entity that can act; a place is where, not who.
ACTING = frozenset({"person", "state", "organization", "armed_group", "collective"})
# Bodies whose fighters, members and delegations are the body itself in an account of who did what.
NONSTATE = frozenset({"armed_group", "organization"})
WE = frozenset({"we", "us", "our", "ours"})
I = frozenset({"i", "me", "my"})  # noqa: E741
# Two coordinated adjectives make two parties ("Norish and Ostish troops").
TWO = 2


def chains_for(index: Index, sentence: Sentence, token: Token) -> tuple[int, ...]:
    """The chains of those who act or suffer where this word stands; none where nobody is known."""
    if spoken := _speaker_side(index, token):
        return spoken
    parties = _coordinated(index, sentence, token)
    if len(parties) >= TWO:
        return parties
    chain = _named(index, sentence, token)
    inner = kernel(sentence, token)
    if chain is None:
        stands_in = inner.lemma in word_class("stand_in") or inner.lemma in _gear()
        return _holders(index, sentence, token, inner) if stands_in else ()
    if not index.reading.chains[chain].described or index.reading.chains[chain].members:
        return (chain,)
    owned = _holders(index, sentence, token, inner)
    body = tuple(c for c in owned if index.reading.chains[c].kind in NONSTATE)
    armed = all(index.reading.chains[c].kind == "armed_group" for c in body)
    stands_in = inner.lemma in word_class("stand_in") or inner.lemma in word_class("armed")
    # Members of an armed group act as it; the engineers of a company are people of their own.
    if body and (stands_in or (armed and inner.lemma in word_class("being"))):
        return body
    if inner.lemma in _gear():
        return owned or (_state(index, chain),)
    return owned if len(owned) >= TWO else (chain,)


def _named(index: Index, sentence: Sentence, token: Token) -> int | None:
    """The chain of a noun phrase; of a description behind a name, the one of the name."""
    chain = entity(index, sentence, token)
    if token.dep != "appos" or (chain is not None and not index.reading.chains[chain].described):
        return chain
    named = entity(index, sentence, sentence.tokens[token.head])
    return named if named is not None else chain


def entity(index: Index, sentence: Sentence, token: Token) -> int | None:
    """The chain a noun phrase stands for: of its head, of what a quantity counts, or of the name it belongs to."""
    for one in (token, kernel(sentence, token)):
        mention = index.entity_at(sentence, one)
        if (
            mention is not None
            and mention.head == one.index
            and mention.as_ in ACTING | {"facility"}
        ):
            return mention.chain
    mention = index.entity_at(sentence, token)
    if mention is not None and mention.as_ in ACTING and not _heads_it(mention, token):
        return mention.chain
    return None


def _heads_it(mention: EntityMention, token: Token) -> bool:
    """Whether the mention only happens to hold the word: "first" of "first joint patrol" is nobody."""
    return token.head == mention.head and token.pos in {"ADJ", "NUM", "DET"}


@cache
def _gear() -> frozenset[str]:
    return (
        word_class("aircraft") | word_class("drone") | word_class("vehicle") | word_class("missile")
        | word_class("outpost")
    )  # fmt: skip


def _holders(index: Index, sentence: Sentence, token: Token, inner: Token) -> tuple[int, ...]:
    """Whose a word is, else whose what it counts is."""
    owned = _owners(index, sentence, token)
    return owned if owned or inner is token else _owners(index, sentence, inner)


def _owners(index: Index, sentence: Sentence, token: Token) -> tuple[int, ...]:
    """Whose leaders, troops or jets they are, by the names before them and after "of"."""
    below = [
        *children(sentence, token, "poss", "amod", "compound", "nmod"),
        *slot(sentence, token, "of"),
    ]
    links = [p for p in children(sentence, token, "prep") if p.lemma == "of"]
    fellows = [c for p in links for c in children(sentence, p, "conj") if c.lemma == "of"]
    below += [t for c in fellows for t in children(sentence, c, "pobj")]
    below += [t for b in list(below) for t in conjuncts(sentence, b)]
    found: list[int] = []
    for one in below:
        mention = index.entity_at(sentence, one)
        if mention is not None and mention.head == one.index and mention.as_ in ACTING:
            found.append(mention.chain)
    if not found:
        # "Front fighters" is one mention to the entities reader: the name is a chain of its own elsewhere.
        names = {t.text.casefold() for t in below if t.pos == "PROPN" or t.tag == "JJ"}
        called = sorted({c for name in names for c in index.named.get(name, ())})
        bodies = (index.reading.chains[c] for c in called)
        found += [b.index for b in bodies if b.kind in NONSTATE and not b.described]
    return tuple(dict.fromkeys(found))


def _coordinated(index: Index, sentence: Sentence, token: Token) -> tuple[int, ...]:
    """The states in "Norish and Ostish troops"; one adjective alone describes and makes no party."""
    first = children(sentence, token, "amod")
    named = [t for a in first for t in (a, *conjuncts(sentence, a))]
    if len(named) < TWO or not any(t.dep == "conj" for t in named):
        return ()
    found = (index.entity_at(sentence, t) for t in named)
    chains = index.reading.chains
    states = [m.chain for m in found if m is not None and chains[m.chain].country]
    return tuple(dict.fromkeys(_state(index, c) for c in states))


def _state(index: Index, chain: int) -> int:
    """The state of the same country, where the document knows it."""
    country = index.reading.chains[chain].country
    same = (
        c.index
        for c in index.reading.chains
        if c.kind == "state" and c.sector == "GOV" and c.country == country
    )
    return next(same, chain)


def _speaker_side(index: Index, token: Token) -> tuple[int, ...]:
    """ "We" in quoted words: the body that the speaker speaks for, else the speaker."""
    word = small(token)
    if word not in WE | I:
        return ()
    number = index.statement_at(token.start, token.end)
    speaker = index.reading.statements[number].speaker if number is not None else None
    if speaker is None:
        return ()
    return (speaker,) if word in I else (body_of(index, speaker),)


def body_of(index: Index, chain: int) -> int:
    """The body that a person leads or speaks for, by the offices told of him; else the person."""
    roles = index.reading.chains[chain].roles
    return next((r.of for r in roles if r.of is not None and r.of != chain), chain)
