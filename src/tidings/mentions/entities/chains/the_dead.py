"""Who is told to have died: of them no pronoun speaks afterwards.

In "The mayor was killed. He said the road was shut" somebody else speaks; "he had said" may be the mayor.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tidings.language.trees import children
from tidings.lexicons.tables import column
from tidings.lexicons.word_classes import word_class
from tidings.model.mentions import EntityMention
from tidings.model.parse import Sentence, Token


def find_dead(sentence: Sentence, mentions: Sequence[EntityMention]) -> Iterator[int]:
    """The chains of the people of whom a sentence says outright that they died."""
    for mention in reversed(mentions):
        if mention.sentence != sentence.index:
            return
        # Whom a pronoun means is less sure than that he lives.
        named = mention.as_ == "person" and mention.form != "pronoun"
        if named and _dies(sentence, sentence.tokens[mention.head]):
            yield mention.chain


def speaks_now(sentence: Sentence, token: Token) -> bool:
    """Whether a pronoun is the subject of a verb of saying, not told as of an earlier day ("he had said")."""
    verb = sentence.tokens[token.head]
    if token.dep != "nsubj" or verb.lemma not in column("en/reporting_verbs.tsv", "lemma"):
        return False
    return all(t.lemma != "have" for t in children(sentence, verb, "aux"))


def _dies(sentence: Sentence, token: Token) -> bool:
    verb = sentence.tokens[token.head]
    if children(sentence, verb, "neg", "aux") and not _is_told(sentence, verb):
        return False
    if token.dep in {"nsubjpass", "dobj"}:
        return verb.lemma in word_class("killed_by")
    return token.dep == "nsubj" and verb.lemma == "die"


def _is_told(sentence: Sentence, verb: Token) -> bool:
    """ "Has been killed" is told; "was not killed", "may die" and "would kill him" are not."""
    denied = children(sentence, verb, "neg")
    return not denied and all(t.lemma in {"have", "be"} for t in children(sentence, verb, "aux"))
