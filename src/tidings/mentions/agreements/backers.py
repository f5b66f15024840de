"""Who answers for an agreement and who brought it about: its guarantors and its mediators.

Finds Qatar in "the truce brokered by Qatar" and the bishop in "one of the truce's guarantors, Bishop Ruiz".
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from tidings.language import trees
from tidings.lexicons.tables import table
from tidings.lexicons.word_classes import word_class
from tidings.mentions.agreements import lexicon
from tidings.mentions.agreements.finding import Found
from tidings.mentions.agreements.making import clauses_below
from tidings.mentions.agreements.who import party_at
from tidings.model.mentions import Reading
from tidings.model.parse import Sentence, Token


def backers(reading: Reading, group: list[Found], role: str) -> tuple[int, ...]:
    """The chains that play a role behind an agreement, in order of the text."""
    found: list[int] = []
    for item in group:
        for token in _tokens(item.sentence, item.noun, role):
            chain = party_at(reading, item.sentence, token)
            found += [chain] if chain is not None else []
    return tuple(dict.fromkeys(found))


def _tokens(sentence: Sentence, noun: Token, role: str) -> list[Token]:
    words = {r["word"] for r in table("en/agreement_backers.tsv") if r["role"] == role}
    above = trees.head(sentence, noun)
    found: list[Token] = []
    for verb in (*clauses_below(sentence, noun), *((above,) if above is not None else ())):
        if verb.lemma in words and verb.pos == "VERB":
            found += _doers(sentence, verb, noun)
    found += _of_talks(sentence, noun, words)
    for token in sentence.tokens:
        if token.lemma in words and token.pos == "NOUN" and _belongs(sentence, token, noun):
            found += _called(sentence, token)
    for before in trees.children(sentence, noun, "amod", "compound", "nmod"):
        if before.lemma in words and before.tag == "VBN":  # "the Qatar-brokered deal"
            found += trees.children(sentence, before, "npadvmod", "compound", "nsubj", "nmod")
    return [x for t in found for x in (t, *trees.conjuncts(sentence, t))]


def _doers(sentence: Sentence, verb: Token, noun: Token) -> list[Token]:
    by = [
        t
        for p in trees.children(sentence, verb, "agent", "prep")
        if p.text.lower() == "by"
        for t in trees.children(sentence, p, "pobj")
    ]
    active = noun.dep == "dobj" and not trees.is_passive(sentence, verb)
    return by or (list(trees.children(sentence, verb, "nsubj")) if active else [])


def _of_talks(sentence: Sentence, noun: Token, words: AbstractSet[str]) -> list[Token]:
    """ "A pause that both agreed in talks brokered by the bishop": who brought the talks about."""
    makers = [v for v in clauses_below(sentence, noun) if lexicon.has_role(sentence, v, "sign")]
    above = trees.head(sentence, noun)
    if above is not None and lexicon.has_role(sentence, above, "sign"):
        makers.append(above)
    talks = (
        o
        for verb in makers
        for p in trees.children(sentence, verb, "prep") if p.text.lower() in {"in", "at", "after"}
        for o in trees.children(sentence, p, "pobj") if o.lemma in word_class("meeting")
    )  # fmt: skip
    told = (v for t in talks for v in trees.children(sentence, t, "acl") if v.lemma in words)
    return [t for v in told for t in _doers(sentence, v, noun)]


def _belongs(sentence: Sentence, token: Token, noun: Token) -> bool:
    """“the truce's guarantors”, "guarantors of the truce"."""
    if trees.head(sentence, noun) == token and noun.dep in {"poss", "compound"}:
        return True
    if token.index > noun.index and any(
        t.text.lower() in {"its", "their"} for t in trees.children(sentence, token, "poss")
    ):
        return True  # "the accord and Algeria, one of its guarantors"
    preposition = trees.head(sentence, noun)
    return (
        preposition is not None
        and preposition.text.lower() in {"of", "to", "for"}
        and trees.head(sentence, preposition) == token
    )


def _called(sentence: Sentence, token: Token) -> list[Token]:
    """The names that are called so: apposed, subject of "is a guarantor", or what the calling is apposed to."""
    top = token
    while (
        (above := trees.head(sentence, top)) is not None
        and top.dep in {"pobj", "prep"}
        and above.index < top.index
        and above.text.lower() in {"of", "one", "two", "three", "both", "all", "some", "as"}
    ):
        top = above
    found = list(trees.children(sentence, top, "appos"))
    if top.dep == "appos" and (above := trees.head(sentence, top)) is not None:
        found.append(above)
    if top.dep == "attr" and (verb := trees.head(sentence, top)) is not None:
        found += trees.children(sentence, verb, "nsubj")
    return found + [t for t in trees.children(sentence, token, "compound") if t.pos == "PROPN"]
