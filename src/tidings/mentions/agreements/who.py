"""Who stands at a word: the chain of the entity mention there, and the parties of an agreement."""

from __future__ import annotations

from bisect import bisect_left

from tidings.language import trees
from tidings.lexicons.word_classes import word_class
from tidings.mentions.agreements import lexicon
from tidings.model.mentions import Reading
from tidings.model.parse import Sentence, Token

_PARTIES = frozenset({"state", "organization", "armed_group", "person", "collective"})


def chain_at(reading: Reading, sentence: Sentence, token: Token | None) -> int | None:
    """The referent of the shortest mention that covers a token."""
    if token is None:
        return None
    first = bisect_left(reading.entities, sentence.start, key=lambda m: m.start)
    after = bisect_left(reading.entities, sentence.end, key=lambda m: m.start)
    here = [m for m in reading.entities[first:after] if m.first <= token.index < m.last]
    here.sort(key=lambda m: (m.head != token.index, m.last - m.first, m.start))
    return here[0].chain if here else None


def party_at(reading: Reading, sentence: Sentence, token: Token | None) -> int | None:
    """The referent at a token if it is one that can make agreements."""
    chain = chain_at(reading, sentence, token)
    if chain is None:
        return None
    kind = next((c.kind for c in reading.chains if c.index == chain), None)
    return chain if kind in _PARTIES else None


def parties_below(reading: Reading, sentence: Sentence, noun: Token) -> tuple[int, ...]:
    """The parties in "deal with X", "pact between X and Y", "X's deal", "the X-Y accord"."""
    found: list[int] = []
    for preposition in trees.children(sentence, noun, "prep"):
        if preposition.text.lower() in {"with", "between", "among"}:
            for head in trees.children(sentence, preposition, "pobj"):
                for token in (head, *trees.conjuncts(sentence, head)):
                    found += _at(reading, sentence, token)
    for token in trees.children(sentence, noun, "poss", "compound", "amod", "nmod"):
        chain = next(
            (c for c in reading.chains if c.index == chain_at(reading, sentence, token)), None
        )
        if chain is not None and chain.kind in {"state", "organization", "armed_group"}:
            found.append(chain.index)
    return tuple(dict.fromkeys(found))


def makers(reading: Reading, sentence: Sentence, verb: Token) -> tuple[int, ...]:
    """Who signed: subjects of an active verb of making; who brokered it is no party."""
    if lexicon.has_role(sentence, verb, "mediate"):
        return ()
    found: list[int] = []
    passive = trees.is_passive(sentence, verb) or verb.dep == "acl"
    if passive and verb.lemma not in word_class("putting_names_to"):
        return ()
    for token in _signers(sentence, verb) if passive else trees.subjects(sentence, verb):
        found += _led(reading, sentence, token) or _at(reading, sentence, token)
    return tuple(dict.fromkeys(found))


def _signers(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """ "Signed in Oslo on 10 March by the government and the front"."""
    by = (p for p in trees.children(sentence, verb, "agent", "prep") if p.text.lower() == "by")
    heads = [t for p in by for t in trees.children(sentence, p, "pobj")]
    return tuple(x for t in heads for x in (t, *trees.conjuncts(sentence, t)))


def bound_in(reading: Reading, sentence: Sentence, paper: Token) -> tuple[int, ...]:
    """“In that paper Chad and Sudan undertook to leave”: who binds himself in it."""
    found: list[int] = []
    for verb in trees.ancestors(sentence, paper):
        if lexicon.has_role(sentence, verb, "promise"):
            for token in trees.subjects(sentence, verb):
                found += _at(reading, sentence, token)
    return tuple(dict.fromkeys(found))


def _led(reading: Reading, sentence: Sentence, token: Token) -> list[int]:
    """“the leaders of A and B”: A and B make the agreement, not some collective of leaders."""
    found: list[int] = []
    for preposition in trees.children(sentence, token, "prep"):
        if preposition.text.lower() == "of" and token.pos == "NOUN":
            for head in trees.children(sentence, preposition, "pobj"):
                for named in (head, *trees.conjuncts(sentence, head)):
                    chain = next(
                        (
                            c
                            for c in reading.chains
                            if c.index == chain_at(reading, sentence, named)
                        ),
                        None,
                    )
                    if chain is not None and chain.kind in {"state", "armed_group", "organization"}:
                        found.append(chain.index)
    return found


def has_other_side(sentence: Sentence, noun: Token) -> bool:
    """Whether one side is named behind "with", so that the other may be the subject."""
    return any(p.text.lower() == "with" for p in trees.children(sentence, noun, "prep"))


def main_subject(reading: Reading, sentence: Sentence, token: Token) -> int | None:
    """The subject of the sentence's main verb: the one side of "a deal with X"."""
    root = [token, *trees.ancestors(sentence, token)][-1]
    for subject in trees.subjects(sentence, root):
        return party_at(reading, sentence, subject)
    return None


def _at(reading: Reading, sentence: Sentence, token: Token) -> list[int]:
    chain = party_at(reading, sentence, token)
    return [] if chain is None else [chain]
