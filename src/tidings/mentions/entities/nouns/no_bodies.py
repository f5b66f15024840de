"""Nouns of people and bodies that here name none: the force of a blast, an office party.

"A force of 300 men" and "the ruling party" are left to be found.
"""

from __future__ import annotations

from tidings.language.trees import children
from tidings.lexicons.tables import column
from tidings.lexicons.word_classes import word_class
from tidings.mentions.entities.nouns.roles import role_sectors
from tidings.model.parse import Sentence, Token


def is_no_body(sentence: Sentence, token: Token) -> bool:
    """ "His post as mayor", "ran for governor": an office. "The force of the blast", "the use of military force", "an office party": no armed people, no party."""
    if token.lemma == "staff":
        before = [t.lemma.lower() for t in sentence.tokens[max(0, token.index - 2) : token.index]]
        return before in (["chief", "of"], ["chiefs", "of"])  # "her chief of staff": one man
    if _is_office(sentence, token):
        return True
    if token.lemma == "party":
        return sentence.tokens[token.index - 1].lemma.lower() in word_class("other_parties")
    if token.lemma == "monitor":
        return sentence.tokens[token.index - 1].lemma.lower() in word_class("monitored_things")
    if token.lemma == "general":
        # "The consulate general": a house, no soldier.
        return sentence.tokens[token.index - 1].lemma.lower() in {"consulate", "embassy"}
    if token.lemma != "force":
        return False
    left = [t for t in children(sentence, token) if t.index < token.index and t.pos != "PUNCT"]
    if any(t.lemma in word_class("powers") for t in left):
        return True
    if token.tag != "NN":
        return False
    if all(t.lemma in word_class("degrees_of_force") for t in left) and token.index > 0:
        return True
    of = [
        t
        for p in children(sentence, token, "prep")
        if p.lemma == "of"
        for t in children(sentence, p, "pobj")
    ]
    return any(
        t.pos == "NOUN"
        and t.lemma not in column("en/collectives.tsv", "noun")
        and not children(sentence, t, "nummod")
        for t in of
    )


def _is_office(sentence: Sentence, token: Token) -> bool:
    """“his post as prime minister”, “will run for governor”: what one is or would be, and nobody else."""
    link = sentence.tokens[token.head]
    if token.tag != "NN" or token.dep != "pobj" or link.lemma.lower() not in {"as", "for"}:
        return False
    noun, before = token.lemma.lower(), sentence.tokens[token.index - 1].lemma.lower()
    if noun not in role_sectors() and f"{before} {noun}" not in role_sectors():
        return False
    left = [t for t in children(sentence, token) if t.index < token.index and t.pos != "PUNCT"]
    if any(t.dep != "compound" and t.lemma.lower() not in {"prime"} for t in left):
        return False
    above = sentence.tokens[link.head].lemma.lower()
    return link.lemma.lower() == "as" or above in word_class("standing_for_office")
