"""What the clauses of a pronoun and of somebody say of whether they are one: nobody is the object of his own verb.

In "Karm thanked the raiders for their help" they are the raiders, in "Haroun told him" he is not Haroun. Of "Haroun
came. He left" it says nothing.
"""

from __future__ import annotations

from tidings.language.trees import SUBJECTS, children, head
from tidings.lexicons.word_classes import word_class
from tidings.mentions.sayers import saying_verbs
from tidings.model.mentions import EntityMention
from tidings.model.parse import Sentence, Token

# A verb's object is not its subject.
SAME_VERB = 4.0
# Who only told of others is meant less than they, where what follows tells no words.
TELLER = 2.0


def by_clause(
    which: str, sentence: Sentence, token: Token, there: Sentence, mention: EntityMention
) -> float:
    """What the clauses of a pronoun and of somebody say of whether they are one."""
    if there.index == sentence.index:
        if _same_clause_object(sentence, token, mention):
            return -SAME_VERB
        return SAME_VERB * _is_reproached(sentence, token, mention)
    if which == "they" and _is_teller(there, mention) and not _tells(sentence, token):
        return -TELLER
    return 0.0


def _same_clause_object(sentence: Sentence, token: Token, mention: EntityMention) -> bool:
    """“Haroun told him”: a plain object pronoun is not the subject of its own verb."""
    noun = sentence.tokens[mention.head]
    object_ = _counted(sentence, token)
    if object_.dep not in {"dobj", "dative"} or noun.dep not in SUBJECTS:
        return False
    verb = sentence.tokens[object_.head]
    while (
        verb.dep == "conj" and not children(sentence, verb, *SUBJECTS) and verb.head != verb.index
    ):
        verb = sentence.tokens[verb.head]  # "Raiders took ten and freed them": of one subject
    return noun.head == verb.index


def _counted(sentence: Sentence, token: Token) -> Token:
    """What counts a pronoun: "three" of "three of them"."""
    link = sentence.tokens[token.head]
    counts = token.dep == "pobj" and link.lemma == "of"
    return sentence.tokens[link.head] if counts else token


def _is_reproached(sentence: Sentence, token: Token, mention: EntityMention) -> bool:
    """ "Punishing Karm for its attack", "thanked them for their help": whose deed it is for which somebody is punished."""
    if token.dep != "poss":
        return False
    deed = sentence.tokens[token.head]
    while deed.dep == "conj" and deed.head != deed.index:
        deed = sentence.tokens[deed.head]  # "for its attack and its lies"
    link = sentence.tokens[deed.head]
    if link.lemma not in {"for", "over"} or link.dep != "prep":
        return False
    noun = sentence.tokens[mention.head]
    same = noun.head == link.head and noun.dep == "dobj"
    return same and sentence.tokens[link.head].lemma in word_class("repaying")


def _is_teller(sentence: Sentence, mention: EntityMention) -> bool:
    """ "Police said that raiders came. They …": who only told it stands behind those of whom he told."""
    token = sentence.tokens[mention.head]
    verb = sentence.tokens[token.head]
    told = children(sentence, verb, "ccomp") if token.dep in SUBJECTS else ()
    return verb.lemma in saying_verbs() and any(children(sentence, t, *SUBJECTS) for t in told)


def _tells(sentence: Sentence, token: Token) -> bool:
    verb = head(sentence, token)
    return verb is not None and verb.lemma in saying_verbs()
