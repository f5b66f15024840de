"""Terms told as whole clauses: "the accord says that no gun may", "a deal under which rebels leave", bullet points.

Finds both clauses of "the text says that A may and that B must"; leaves "the deal says much about them" alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tidings.language import trees
from tidings.lexicons.tables import column
from tidings.mentions.agreements import lexicon
from tidings.mentions.agreements.making import clauses_below
from tidings.model.mentions import Reading
from tidings.model.parse import Sentence, Token

Span = tuple[Token, Token]
_BY_WHICH = frozenset({"under", "by", "in", "through", "whereby"})
_BULLET = re.compile(r"\s*(?:[-–—•*·▪]|\(?\d{1,2}[.)]|\(?[a-h]\))\s+\S")
_WORD = re.compile(r"\w")


def said_in(sentence: Sentence, noun: Token) -> list[Span]:
    """What the agreement "says", "provides that", "stipulates": each clause without its "that"."""
    noun = whole_of(sentence, noun)
    verb = trees.head(sentence, noun)
    if verb is None or noun.dep != "nsubj" or trees.is_negated(sentence, verb):
        return []
    if not lexicon.has_role(sentence, verb, "say"):
        return []
    return [
        clause_span(sentence, v)
        for told in trees.children(sentence, verb, "ccomp")
        for v in (told, *_with_own_subject(sentence, told))
    ]


def whole_of(sentence: Sentence, noun: Token) -> Token:
    """The part that an agreement is named behind ("article three of the accord"), else the agreement."""
    preposition = trees.head(sentence, noun)
    part = trees.head(sentence, preposition) if preposition is not None else None
    named = part is not None and part.lemma in column("en/agreement_parts.tsv")
    return part if part is not None and named and noun.dep == "pobj" else noun


def under_which(sentence: Sentence, noun: Token) -> list[Span]:
    """“A deal under which rebels leave the town and soldiers stay”."""
    found: list[Span] = []
    for verb in clauses_below(sentence, noun):
        opening = [t for t in trees.subtree(sentence, verb)[:3] if t.text.lower() == "which"]
        for which in opening:
            before = sentence.tokens[which.index - 1]
            if before.text.lower() in _BY_WHICH:
                found += [
                    _cut_before(sentence, clause_span(sentence, v), which)
                    for v in (verb, *_with_own_subject(sentence, verb))
                ]
    return found


def promised_beside(sentence: Sentence, noun: Token) -> list[Span]:
    """“In that paper both sides undertook that no gun would stay”: what was promised in it."""
    preposition = trees.head(sentence, noun)
    if preposition is None or preposition.text.lower() != "in" or preposition.index > 1:
        return []
    return [
        clause_span(sentence, clause)
        for verb in trees.ancestors(sentence, preposition)
        if lexicon.has_role(sentence, verb, "promise")
        for clause in trees.children(sentence, verb, "ccomp", "xcomp")
    ]


def points_after(reading: Reading, sentence: Sentence) -> Iterator[Span]:
    """The points of a list that a sentence with a colon at its end announces."""
    text = reading.document.text
    if not text[sentence.start : sentence.end].rstrip().endswith(":"):
        return
    for later in reading.sentences[sentence.index + 1 :]:
        if not _BULLET.match(text[later.start : later.end]):
            return
        words = [t for t in later.tokens if _WORD.search(t.text)]
        while words and (words[0].text.isdigit() or len(words[0].text) == 1):
            words.pop(0)
        if words:
            yield words[0], words[-1]


def clause_span(sentence: Sentence, verb: Token) -> Span:
    """A clause from its first to its last word, without "that" and without clauses coordinated with it."""
    left_out = {
        x.index
        for t in trees.children(sentence, verb, "conj", "cc", "mark")
        if t.dep == "mark" or t.dep == "cc" or t in _with_own_subject(sentence, verb)
        for x in trees.subtree(sentence, t)
    }
    kept = [t for t in trees.subtree(sentence, verb) if t.index not in left_out]
    while len(kept) > 1 and kept[-1].pos in {"PUNCT", "CCONJ", "SPACE"}:
        kept.pop()
    while len(kept) > 1 and kept[0].pos in {"PUNCT", "SCONJ", "SPACE"}:
        kept.pop(0)
    return kept[0], kept[-1]


def _with_own_subject(sentence: Sentence, verb: Token) -> list[Token]:
    return [
        v
        for v in trees.conjuncts(sentence, verb)
        if trees.children(sentence, v, "nsubj", "nsubjpass", "expl")
    ]


def _cut_before(sentence: Sentence, span: Span, which: Token) -> Span:
    first, last = span
    after = sentence.tokens[min(which.index + 1, last.index)]
    return (after, last) if first.index <= which.index else span
