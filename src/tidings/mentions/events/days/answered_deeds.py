"""What a deed is told to answer has its own day and place: "a raid in retaliation for air strikes last week in Karm".

The strikes were last week and in Karm, and the raid need not have been; "the raid on Sunday was a reprisal" was on Sunday.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidings.language.trees import ancestors, children, subtree, with_moves
from tidings.lexicons.word_classes import word_class
from tidings.model.mentions import TimeMention
from tidings.model.parse import Sentence, Token

_LINKS = frozenset({"for", "to", "against"})
_MARKS = frozenset({'"', "”", "'", "’"})
_PLACES = frozenset({"in", "at", "near", "on"})
# "last week in Darun province that left nine dead": so many phrases may follow what is answered.
_FOLLOWING = 3


def hang_answered(sentence: Sentence) -> Sentence:
    """The sentence with the times and places right behind what is answered hung from it."""
    for deed in _answered(sentence):
        for _ in range(_FOLLOWING):
            behind = _behind(sentence, deed)
            if behind is not None:
                sentence = with_moves(sentence, {behind.index: (deed.index, behind.dep)})
    return sentence


def answered_words(sentence: Sentence) -> frozenset[int]:
    """The words of what other deeds of the sentence answer."""
    return frozenset(t.index for deed in _answered(sentence) for t in subtree(sentence, deed))


def is_apart(sentence: Sentence, one: int, other: int) -> bool:
    """Whether only one of two words belongs to what is answered."""
    answered = answered_words(sentence)
    return (one in answered) != (other in answered)


def is_of_another(sentence: Sentence, head: Token, time: TimeMention) -> bool:
    """ "A raid in retaliation for the strikes of last week": the raid need not have been last week, nor the strikes today."""
    inside = next((t for t in sentence.tokens if time.start <= t.start < time.end), head)
    return is_apart(sentence, inside.index, head.index)


def _answered(sentence: Sentence) -> Iterator[Token]:
    """The nouns behind "in retaliation for", "a reprisal for", "a revenge attack for"."""
    answers = word_class("answering_nouns") | word_class("answering")
    for noun in sentence.tokens:
        if noun.lemma not in answers and not _is_sorted(sentence, noun, answers):
            continue
        link = next((t for t in sentence.tokens[noun.index + 1 :] if t.text not in _MARKS), noun)
        if link.text.casefold() in _LINKS:
            yield from children(sentence, link, "pobj")


def _is_sorted(sentence: Sentence, noun: Token, answers: frozenset[str]) -> bool:
    """ "A revenge attack": the word before says that it answers."""
    return noun.pos == "NOUN" and any(
        t.lemma in answers for t in children(sentence, noun, "compound")
    )


def _behind(sentence: Sentence, deed: Token) -> Token | None:
    """The time or place right behind a deed and its own words, where the parse hangs it from a word above."""
    last = max(t.index for t in subtree(sentence, deed))
    above = {t.index for t in ancestors(sentence, deed)}
    for token in sentence.tokens[last + 1 :]:
        begins = min(t.index for t in subtree(sentence, token)) == last + 1
        place = token.dep == "prep" and token.text.casefold() in _PLACES
        harm = token.dep == "relcl" and sentence.tokens[token.head].pos == "NOUN"
        if begins and token.head in above and (place or harm or token.dep == "npadvmod"):
            return token
    return None
