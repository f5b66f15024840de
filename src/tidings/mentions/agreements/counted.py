"""Breaches that the two sides count of each other after a report has told that the agreement was broken.

Finds "The army reports nine violations by the rebels. The Front has counted 15 by the army." there; leaves "15 by the army"
alone where no violations were counted just before it, and violations where no agreement was spoken of as broken.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidings.language import trees
from tidings.lexicons.word_classes import word_class
from tidings.mentions.agreements.breaking import breach_of
from tidings.mentions.agreements.finding import Found
from tidings.mentions.agreements.who import party_at
from tidings.model.evidence import Evidence
from tidings.model.mentions import AllegationMention, Reading
from tidings.model.parse import Sentence, Token

# So many sentences behind the one that tells of the breach.
_REACH = 3


def counted_after(reading: Reading, found: Found) -> Iterator[AllegationMention]:
    """The breaches counted in the sentences after one that tells of the breaking of this agreement."""
    here = found.sentence
    if breach_of(here, found.noun) is None:
        return
    named = False
    for sentence in reading.sentences[here.index + 1 : here.index + 1 + _REACH]:
        if sentence.paragraph - here.paragraph > 1:
            return
        told = [
            a for verb in sentence.tokens for a in _counted(reading, sentence, verb, bare=named)
        ]
        yield from told
        named = bool(told)


def _counted(
    reading: Reading, sentence: Sentence, verb: Token, *, bare: bool
) -> Iterator[AllegationMention]:
    """What a verb of counting counts: breaches, or a `bare` number where breaches were counted just before."""
    if verb.pos != "VERB" or verb.lemma not in word_class("counting_breaches"):
        return
    if trees.is_passive(sentence, verb) or trees.is_negated(sentence, verb):
        return
    by = _first(reading, sentence, trees.subjects(sentence, verb))
    for thing in trees.children(sentence, verb, "dobj"):
        several = thing.pos == "NUM" or thing.tag == "NNS"
        breaches = thing.lemma in word_class("counted_breach") or (bare and thing.pos == "NUM")
        against = _doer(reading, sentence, thing, verb) if several and breaches else None
        if by is not None and against is not None and by != against:
            words = _words(reading, sentence, verb)
            yield AllegationMention(
                by=by, against=against, statement=_statement(reading, thing), deed=words, evidence=words
            )  # fmt: skip


def _doer(reading: Reading, sentence: Sentence, thing: Token, verb: Token) -> int | None:
    """Who did what is counted: "violations by the rebels"; the parser may hang the word on the verb."""
    by = (*trees.children(sentence, thing, "prep", "agent"), *trees.children(sentence, verb, "prep", "agent"))  # fmt: skip
    for preposition in by:
        if preposition.text.lower() == "by" and preposition.index > thing.index:
            found = _first(reading, sentence, trees.children(sentence, preposition, "pobj"))
            if found is not None:
                return found
    return None


def _first(reading: Reading, sentence: Sentence, tokens: tuple[Token, ...]) -> int | None:
    return next((c for t in tokens if (c := party_at(reading, sentence, t)) is not None), None)


def _words(reading: Reading, sentence: Sentence, verb: Token) -> Evidence:
    kept = list(trees.subtree(sentence, verb))
    while len(kept) > 1 and kept[-1].pos in {"PUNCT", "SPACE"}:
        kept.pop()
    return trees.evidence(reading.document.id, reading.document.text, tuple(kept))


def _statement(reading: Reading, thing: Token) -> int | None:
    """The statement whose words tell of what is counted."""
    return next(
        (
            index for index, told in enumerate(reading.statements)
            if any(piece.start <= thing.start < piece.end for piece in told.content)
        ),
        None,
    )  # fmt: skip
