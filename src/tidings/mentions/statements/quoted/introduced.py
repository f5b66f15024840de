"""Quotations that a noun of saying introduces: 'From the pulpit came a plea by Ruiz: "Lay down your guns."'

Finds Ruiz there; nobody in 'The note read as follows: "Keep out."'
"""

from __future__ import annotations

from tidings.language.trees import children
from tidings.mentions.statements.drafts import Draft
from tidings.mentions.statements.places import Places
from tidings.mentions.statements.quoted.quotations import Quotation
from tidings.mentions.statements.reported.holders import holder_of
from tidings.mentions.statements.reported.lexicon import nouns
from tidings.mentions.statements.speakers.subjects import noun_phrase
from tidings.model.parse import Sentence, Token

# Nouns of what carries words; a kind they do not give.
_CARRIERS = frozenset({"address", "answer", "bulletin", "comment", "communique", "communiqué", "letter", "message", "note", "post", "reaction", "remark", "reply", "response", "retort", "sermon", "speech", "statement", "summary", "tweet", "verdict", "word"})  # fmt: skip

# "was the verdict of Ruiz": so many words at least, the noun among so many first.
_LEAST, _NEAR = 4, 7


def noun_behind(q: Quotation, places: Places) -> Draft | None:
    """The quotation as the words of whoever holds the noun right behind it: “"A stain," was the verdict of Ruiz”."""
    sentence = places.sentence_at(q.outer[0])
    after = [] if sentence is None else [t for t in sentence.tokens if t.start >= q.outer[1]]
    if (
        sentence is None
        or len(after) < _LEAST
        or after[0].text not in {"was", "is", "were", "came"}
    ):
        return None
    for noun in after[1:_NEAR]:
        if noun.pos != "NOUN" or not (noun.lemma in nouns() or noun.lemma in _CARRIERS):
            continue
        of = [
            t for t in children(sentence, noun, "prep") if t.text.casefold() in {"of", "from", "by"}
        ]
        held = children(sentence, noun, "poss")
        named = (*held, *(n for t in of for n in children(sentence, t, "pobj")))
        holder = next((t for t in named if t.pos in {"NOUN", "PROPN", "PRON"}), None)
        if holder is None:
            return None
        return _of_holder(q, sentence, noun, holder)
    return None


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
        return _of_holder(q, sentence, noun, holder)
    return None


def _of_holder(q: Quotation, sentence: Sentence, noun: Token, holder: Token) -> Draft:
    """A quotation as the words of whoever holds a noun of saying."""
    readings = nouns().get(noun.lemma, ())
    return Draft(
        sentence=sentence.index, token=noun.index, cue=(noun.start, noun.end), word=noun.lemma,
        frame="quote", kind=readings[0].kind if readings else "claim", spans=((q.start, q.end),),
        quoted=1.0, speaker=noun_phrase(sentence, holder), rule="holder of the noun",
    )  # fmt: skip
