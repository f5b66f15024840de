"""The words by which a party of an event is called, and the slot that they make.

"The head of the army of the north" is one party; "the army, which fled" is the army alone.
"""

from __future__ import annotations

from typing import Literal

from tidings.language.arguments import kernel
from tidings.language.numbered import is_numbered_unit
from tidings.language.trees import children, conjuncts, subtree
from tidings.mentions.events.parties.stands import chains_for
from tidings.mentions.index import Index
from tidings.model.evidence import quote
from tidings.model.mentions import ActorSlot
from tidings.model.parse import Sentence, Token

Role = Literal["source", "target", "participant"]
# Words below a head that belong to its name; relative clauses, appositions and fellows do not.
NAME_PARTS = frozenset(
    {"det", "amod", "compound", "nummod", "nmod", "poss", "case", "quantmod", "advmod", "npadvmod",
     "predet", "punct"}
)  # fmt: skip
NO_PARTS = frozenset({"even", "only", "also", "just", "free"})
# "X of Y" is one name for these many levels ("head of the army of the north").
OF_LEVELS = 2


def actor_slots(
    index: Index, sentence: Sentence, token: Token, role: Role
) -> tuple[ActorSlot, ...]:
    """One slot for a party; one for each of those whom leaders or troops stand for."""
    words = noun_phrase(sentence, token)
    document = index.reading.document
    start, end = _with_figure(index, sentence, token, words[0].start, words[-1].end)
    evidence = quote(document.id, document.text, start, end)
    chains = chains_for(index, sentence, token)
    if not chains:
        return (ActorSlot(chain=None, role=role, evidence=evidence),)
    return tuple(ActorSlot(chain=c, role=role, evidence=evidence) for c in chains)


def _with_figure(
    index: Index, sentence: Sentence, token: Token, start: int, end: int
) -> tuple[int, int]:
    """The span of a noun phrase with the whole of its count ("close to a million civilians")."""
    for _, figure in index.figures.get(sentence.index, ()):
        if figure.head in {token.index, kernel(sentence, token).index}:
            return min(start, figure.start), max(end, figure.end)
    return start, end


def noun_phrase(sentence: Sentence, token: Token, levels: int = OF_LEVELS) -> tuple[Token, ...]:
    """The words of a noun phrase: its head, what stands before it, and "of" phrases behind it."""
    keep = {token.index}
    for below in children(sentence, token):
        if below.dep in NAME_PARTS and below.index < token.index:
            keep |= {t.index for t in subtree(sentence, below)}
        elif is_numbered_unit(sentence.tokens[token.index : below.index + 1]):
            keep.add(below.index)
        elif below.dep == "prep" and below.lemma == "of" and levels:
            inner = [t for t in children(sentence, below, "pobj") if not t.text.endswith("ing")]
            keep |= {below.index} if inner else set()
            for one in inner:
                for each in (one, *conjuncts(sentence, one)):
                    keep |= {t.index for t in noun_phrase(sentence, each, levels - 1)}
                    keep |= {t.index for t in children(sentence, each, "cc")}
                    keep |= {t.index for t in children(sentence, each, "punct") if each is not one}
    return _run(sentence, token, keep)


def _run(sentence: Sentence, token: Token, keep: set[int]) -> tuple[Token, ...]:
    """The unbroken run of kept words around the head, without punctuation at its ends."""
    first = last = token.index
    while first - 1 in keep:
        first -= 1
    while last + 1 in keep:
        last += 1
    while first < token.index and _is_no_part(sentence.tokens[first]):
        first += 1
    return sentence.tokens[first : last + 1]


def _is_no_part(token: Token) -> bool:
    """ "even the camps", "free 40 farmers": an adverb or particle before a noun phrase is no part of it."""
    return not token.text[0].isalnum() or token.text.lower() in NO_PARTS
