"""Reporting nouns with somebody who holds them: "their hope that …", "Bor voiced optimism that …".

Finds Bor's fear in "Bor spoke of its fear of a flood"; leaves "a claim of 40 euros" alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidings.language.trees import children, head, is_negated, subtree
from tidings.mentions.statements.content import Pieces, spans_of, trimmed
from tidings.mentions.statements.cues import is_asserted
from tidings.mentions.statements.drafts import Draft
from tidings.mentions.statements.lexicon import CueWord, nouns, support_verbs
from tidings.mentions.statements.subjects import noun_phrase, speaker_of
from tidings.model.parse import Sentence, Token

# Prepositions that name the holder of a reported fear or hope: "concern in Europe of …".
_HOLDERS = frozenset({"by", "from", "among", "in", "within"})
_CARRYING = frozenset({"of", "about", "to", "with"})


def noun_drafts(sentence: Sentence) -> Iterator[Draft]:
    """One draft for each reporting noun with content, where somebody holds it."""
    for token in sentence.tokens:
        if token.pos not in {"NOUN"} or token.lemma not in nouns():
            continue
        for reading in nouns()[token.lemma]:
            pieces = _noun_content(sentence, token, reading)
            if pieces:
                draft = _noun_draft(sentence, token, reading, pieces)
                if draft is not None:
                    yield draft
                break


def _noun_content(sentence: Sentence, noun: Token, reading: CueWord) -> Pieces:
    for child in children(sentence, noun):
        if child.index < noun.index:
            continue
        inside = subtree(sentence, child)
        marks = children(sentence, child, "mark", "aux")
        if (
            "that" in reading.frames
            and child.dep in {"acl", "ccomp", "relcl"}
            and any(t.lemma == "that" and t.dep == "mark" for t in marks)
        ):
            return trimmed(sentence, inside[0].index, inside[-1].index)
        if (
            "to" in reading.frames
            and child.dep in {"acl", "relcl", "xcomp"}
            and any(t.tag == "TO" for t in marks)
        ):
            return trimmed(sentence, inside[0].index, inside[-1].index)
        word = child.text.casefold()
        if child.dep == "prep" and f"p:{word}" in reading.frames and len(inside) > 1:
            return trimmed(sentence, inside[1].index, inside[-1].index)
    return ()


def _noun_draft(sentence: Sentence, noun: Token, reading: CueWord, pieces: Pieces) -> Draft | None:
    holder, verb = _holder(sentence, noun)
    if holder is None:
        return None
    first = verb.start if verb is not None and verb.index < noun.index else noun.start
    if verb is not None and not is_asserted(sentence, verb):
        return None
    return Draft(
        sentence=sentence.index, token=noun.index, word=reading.lemma, frame="noun", kind=reading.kind,
        cue=(first, noun.end), spans=spans_of(sentence, pieces),
        speaker=noun_phrase(sentence, holder),
        rule="holder of the noun", negated=is_negated(sentence, noun) or (verb is not None and is_negated(sentence, verb)),
    )  # fmt: skip


def _holder(sentence: Sentence, noun: Token) -> tuple[Token | None, Token | None]:
    """Who holds a reporting noun: "their hope", "concern in Bor", "Bor voiced optimism"."""
    verb = _carrier(sentence, noun)
    carries = verb is not None and verb.lemma in support_verbs()
    if carries and verb is not None:
        named = speaker_of(sentence, verb)
        if named is not None and named.index != noun.index:
            return named, verb
    for child in children(sentence, noun, "poss"):
        return child, None
    for child in children(sentence, noun, "prep"):
        if child.text.casefold() in _HOLDERS:
            for named in children(sentence, child, "pobj"):
                if named.pos in {"PROPN", "NOUN"}:
                    return named, None
    return None, None


def _carrier(sentence: Sentence, noun: Token) -> Token | None:
    """The verb that a noun is the object of, straight or after a preposition: "spoke of their hope"."""
    above = head(sentence, noun)
    while noun.dep == "conj" and above is not None and above.pos == "NOUN":
        noun, above = above, head(sentence, above)
    if above is not None and above.pos == "ADP" and above.text.casefold() in _CARRYING:
        while above is not None and above.pos == "ADP":
            above = head(sentence, above)
    if above is None or above.pos != "VERB" or noun.dep not in {"dobj", "pobj", "nsubjpass"}:
        return None
    return above
