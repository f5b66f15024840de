"""Participles that suffer without saying so: "an attack claimed by rebels"."""

from __future__ import annotations

from tidings.language.trees import children, head, is_passive
from tidings.lexicons.word_classes import word_class
from tidings.model.parse import Sentence, Token


def behind_particle(sentence: Sentence, verb: Token, word: str) -> tuple[Token, ...]:
    """The plane of "was taken off a plane": who is taken is no second object, so what follows the particle hangs on it."""
    particles = [t for t in children(sentence, verb, "prt") if t.lemma == word]
    if not particles or not children(sentence, verb, "nsubjpass"):
        return ()
    return tuple(t for t in children(sentence, verb, "dobj") if t.index > particles[0].index)


def is_reduced_passive(sentence: Sentence, verb: Token) -> bool:
    """“an attack claimed by rebels”, “shot and killed”: a participle that suffers, without its “was”."""
    if verb.tag not in {"VBN", "VBD"} or children(
        sentence, verb, "nsubj", "aux", "auxpass", "dobj"
    ):
        return False
    above = head(sentence, verb)
    if verb.dep == "advcl" and verb.lemma in word_class("transitive"):
        return not children(sentence, verb, "mark")
    if verb.tag == "VBD":
        return False
    if any(t.lemma == "by" for t in children(sentence, verb, "agent", "prep")):
        return True
    if verb.dep in {"acl", "amod"}:
        return True
    return verb.dep == "conj" and above is not None and is_passive(sentence, above)
