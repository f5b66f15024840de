"""Who cannot have said what the learned reader thinks they said: a bare "the", "no group", whoever is spoken to.

Drops "Crews" in "Crews are warned to leave"; keeps "The crews" in "The crews warned of a storm".
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from tidings.language.trees import children
from tidings.lexicons.word_classes import word_class
from tidings.mentions.statements.drafts import Draft, Words
from tidings.mentions.statements.places import Places
from tidings.mentions.statements.speakers.subjects import noun_phrase, speaker_of
from tidings.model.parse import Sentence, Token

# What is written before the name of whoever made a picture.
_CREDITS = frozenset({"photo", "photos", "image", "images", "picture", "pictures", "credit", "photograph"})  # fmt: skip

_OBJECTS = frozenset({"him", "them", "me", "us"})


def cannot_be(source: Words, draft: Draft, places: Places) -> bool:
    """“Crews are warned to leave”, “He is accused of lying. His lawyer said …”: who is spoken to, or of whom nothing is said yet."""
    if draft.token is None or draft.quoted > 0:
        return False
    sentence = places.sentences[draft.sentence]
    told = [t.index for t in children(sentence, sentence.tokens[draft.token], "nsubjpass")]
    own = source.sentence == draft.sentence
    behind = sentence.tokens[draft.token : source.first]
    parted = draft.rule is not None and any(t.text == ";" for t in behind)
    return source.sentence > draft.sentence or (
        own and (parted or any(source.first <= i <= source.last for i in told))
    )


def said_before(
    source: Words | None, sentence: Sentence, verb: Token | None, *, quoted: bool
) -> Words | None:
    """“Sy blamed the state and called for calm. The mayor rejected it”: who speaks stands in the sentence of the verb, not in the next."""
    if source is None or source.sentence == sentence.index or quoted:
        return source
    if verb is None or verb.pos != "VERB":
        return source
    named = speaker_of(sentence, verb)
    if named is None or (source.sentence < sentence.index and named.pos not in {"NOUN", "PROPN"}):
        return source  # a pronoun, or nothing: who spoke before goes on
    return noun_phrase(sentence, named)


def without_credit(draft: Draft, sentences: Sequence[Sentence]) -> Draft:
    """The draft without a speaker that a line under a picture names: "Photo: AP “I know them,” he said"."""
    if draft.speaker is None:
        return draft
    tokens = sentences[draft.speaker.sentence].tokens
    told = [
        t.text.casefold() for t in tokens[max(0, draft.speaker.first - 2) : draft.speaker.first + 2]
    ]
    credit = any(a in _CREDITS and b == ":" for a, b in pairwise(told))
    return replace(draft, speaker=None) if credit else draft


def is_nobody(source: Words, places: Places) -> bool:
    """“No group”, and a bare “the” of “The claim that …”, whose word it is nobody says."""
    tokens = places.sentences[source.sentence].tokens
    first = tokens[source.first]
    before = [t.text.casefold() for t in tokens[max(0, source.first - 2) : source.first]]
    measured = tokens[source.head].lemma in word_class("yardstick")
    if before == ["according", "to"] and measured and source.first > len(before):
        return tokens[source.first - 3].pos != "PUNCT"  # "are treated according to the law"
    article = source.first == source.last and first.text.casefold() in {"the", "a", "an"}
    return article or first.text.casefold() in {"no", "nobody", "none", "neither"}


def is_spoken_to(source: Words, places: Places) -> bool:
    """“Police arrested Sy and charged him with murder”: whom a deed is done to says nothing by it."""
    tokens = places.sentences[source.sentence].tokens
    word = tokens[source.head]
    alone = source.first == source.last and word.text.casefold() in _OBJECTS
    above = tokens[word.head]
    return alone and word.dep == "dobj" and above.lemma not in {"quote", "cite", "hear"}
