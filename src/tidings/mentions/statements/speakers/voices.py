"""Who can speak at all: people, bodies, states and papers can, tensions and tanks cannot.

Keeps "The ministry threatened to resign"; drops "The flood threatened to spread".
"""

from __future__ import annotations

from functools import cache

from tidings.lexicons.tables import column, table
from tidings.lexicons.word_classes import word_class
from tidings.mentions.statements.drafts import Draft, Words
from tidings.mentions.statements.silent.other_deeds import offices
from tidings.mentions.statements.speakers.tracing import People
from tidings.model.parse import Sentence, Token

_SPEAKING_KINDS = frozenset({"person", "state", "organization", "armed_group", "collective"})
# Words that only something that speaks can be the subject of: here the verb vouches for its subject.
_PURE_SPEECH = word_class("pure_speech")
# Nouns for those who do something mostly end like this: "negotiator", "lobbyist", "refugee".
_AGENTS = ("er", "or", "ist", "ian", "ant", "eer", "man", "men", "woman", "women", "ee", "ive", "ese", "ic", "people")  # fmt: skip
_NOBODY = frozenset({"this", "that", "there", "what", "which", "it", "these", "those", "something", "nothing", "everything"})  # fmt: skip
_ALL = frozenset({"everything", "anything", "whatever", "nothing"})
_ANYBODY = frozenset({"anyone", "anybody", "someone", "somebody", "everyone", "everybody", "whoever", "you", "one"})  # fmt: skip
# Shorter words with such an ending are mostly no agents ("power" is one letter away).
_LETTERS = 5


@cache
def _speaking_nouns() -> frozenset[str]:
    bodies = {
        row["noun"].split()[-1] for row in table("en/collectives.tsv") if row["class"] != "materiel"
    }
    heads = column("en/organization_heads.tsv")
    others = column("en/speaking_nouns.tsv")
    return frozenset(offices() | bodies | heads | others | column("en/expert_nouns.tsv"))


def _has_name(sentence: Sentence, words: Words) -> bool:
    return any(
        t.pos == "PROPN" and t.head == words.head and t.dep == "compound"
        for t in sentence.tokens[words.first : words.head]
    )


def _is_generic(draft: Draft, sentence: Sentence) -> bool:
    """“Anyone who says so is wrong”: nobody in particular has said it."""
    words = draft.speaker
    if words is None:
        return False
    word, after = sentence.tokens[words.head], sentence.tokens[words.head + 1 : words.head + 2]
    if word.text.casefold() == "one" and any(t.text.casefold() == "of" for t in after):
        return False  # "one of the hijackers"
    return word.text.casefold() in _ANYBODY


def _is_spoken_of(draft: Draft, words: Words, sentence: Sentence) -> bool:
    """“Everything the mayor says is a lie”: what follows is said of his words, and he does not say it."""
    opening = next((t for t in sentence.tokens if t.start >= draft.start), None)
    before = sentence.tokens[max(0, words.first - 1) : words.first + 1]
    all_ = any(t.text.casefold() in _ALL for t in before)
    return all_ and opening is not None and opening.lemma == "be" and opening.start == draft.start


def can_speak(draft: Draft, people: People, sentences: tuple[Sentence, ...]) -> bool:
    """Whether the words of a draft's speaker stand for somebody, or for a paper in somebody's place."""
    words = draft.speaker
    if words is None:
        return True
    if _is_generic(draft, sentences[words.sentence]):
        return False
    token = sentences[words.sentence].tokens[words.head]
    if _is_spoken_of(draft, words, sentences[words.sentence]):
        return False
    chain = people.chain(people.chain_at(words.sentence, words.head))
    if chain is not None and chain.kind in _SPEAKING_KINDS and token.text.casefold() not in _NOBODY:
        return True
    word = token.text.casefold()
    if word in _NOBODY:
        speaks = chain is not None and chain.kind in _SPEAKING_KINDS
        unknown = chain is None and word == "it" and draft.kind not in {"threat", "pledge", "offer"}
        return speaks or unknown
    if _has_name(sentences[words.sentence], words) or (
        token.text[:1].isupper() and token.index > words.first
    ):
        return True  # "the Arden campaign"
    if draft.frame == "that" and draft.cue is not None and draft.end <= draft.cue[0]:
        return True  # "the bread will last a week, the relief desk reckons"
    turn = " " in draft.word and not draft.word.startswith("be ")  # "took exception to"
    if token.pos != "NOUN" or draft.word in _PURE_SPEECH or turn or draft.quoted == 1:
        return True
    return is_speaking_noun(token)


def is_known_voice(token: Token) -> bool:
    """Whether a common noun is listed as one that speaks; an ending alone tells nothing of a label ("terror")."""
    return token.pos == "NOUN" and {token.lemma, token.text.casefold()} & _speaking_nouns() != set()


def is_speaking_noun(token: Token) -> bool:
    """Whether a common noun names people or a body that can speak: "medics", "ministry", not "tension"."""
    lemma, known = token.lemma, _speaking_nouns()
    if token.pos != "NOUN":
        return False
    agent = len(lemma) >= _LETTERS and lemma.endswith(_AGENTS)
    return lemma in known or token.text.casefold() in known or agent
