"""Who acts in a clause, whom a description in it cannot mean: nobody meets himself.

In "Bor will meet with the president" Bor is not the president; in "Bor serves as president" he is.
"""

from __future__ import annotations

from tidings.language.trees import children
from tidings.mentions.entities.chains.book import Book
from tidings.model.parse import Sentence, Token

# "Served as president", "was seen as the president": what stands behind these he is himself.
_SAME = frozenset({"as", "like", "than", "by"})


def doers_beside(book: Book, sentence: Sentence, noun: Token) -> frozenset[int]:
    """Who does what is done to or with a noun: whom he meets nobody is himself, as in "he will meet with the president"."""
    while noun.dep == "conj" and noun.head != noun.index:
        noun = sentence.tokens[noun.head]
    verb = sentence.tokens[noun.head]
    if noun.dep == "pobj":
        if verb.lemma in _SAME:
            return frozenset()
        verb = sentence.tokens[verb.head]
    if noun.dep not in {"dobj", "pobj", "dative"} or verb.pos != "VERB":
        return frozenset()
    while not (own := children(sentence, verb, "nsubj", "nsubjpass")):
        if verb.dep not in {"xcomp", "conj"} or verb.head == verb.index:
            return frozenset()
        verb = sentence.tokens[verb.head]
    chains = (book.covering(sentence.index, t.index) for t in own)
    return frozenset(c for c in chains if c is not None)
