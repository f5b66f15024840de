"""Quotations that a noun of saying introduces: 'From the pulpit came a plea by Ruiz: "Lay down your guns."'

Finds Ruiz there; nobody in 'The note read as follows: "Keep out."'
"""

from __future__ import annotations

from tidings.language.trees import children
from tidings.mentions.statements.drafts import Draft
from tidings.mentions.statements.held import holder_of
from tidings.mentions.statements.lexicon import nouns
from tidings.mentions.statements.places import Places
from tidings.mentions.statements.quotations import Quotation
from tidings.mentions.statements.subjects import noun_phrase
from tidings.model.parse import Token

# Nouns of what carries words; a kind they do not give.
_CARRIERS = frozenset({"answer", "bulletin", "comment", "communique", "communiqué", "letter", "message", "note", "post", "reply", "response", "statement", "tweet", "verdict", "word"})  # fmt: skip


def noun_before(q: Quotation, places: Places) -> Draft | None:
    """The quotation as the words of whoever holds the noun of saying in the clause before its colon."""
    sentence = places.sentence_at(q.outer[0])
    if sentence is None:
        return None
    before = [t for t in sentence.tokens if t.end <= q.outer[0]]
    if not before and sentence.index:
        sentence = places.sentences[sentence.index - 1]
        before = list(sentence.tokens)
    if not before or before[-1].text != ":":
        return None
    for noun in before:
        if noun.pos != "NOUN" or not (noun.lemma in nouns() or noun.text.casefold() in _CARRIERS):
            continue
        owners: tuple[Token, ...] = children(sentence, noun, "poss")
        holder = owners[0] if owners else holder_of(sentence, noun)
        if holder is None or holder.pos not in {"NOUN", "PROPN", "PRON"}:
            continue
        readings = nouns().get(noun.lemma, ())
        return Draft(
            sentence=sentence.index, token=noun.index, cue=(noun.start, noun.end), word=noun.lemma,
            frame="quote", kind=readings[0].kind if readings else "claim", spans=((q.start, q.end),),
            quoted=1.0, speaker=noun_phrase(sentence, holder), rule="holder of the noun",
        )  # fmt: skip
    return None
