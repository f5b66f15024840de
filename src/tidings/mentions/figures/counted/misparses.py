"""Roles that stand behind known errors of the parser: what a number hangs from by mistake."""

from __future__ import annotations

from tidings.language import trees
from tidings.lexicons.word_classes import word_class
from tidings.mentions.figures.befell.tallies import tally
from tidings.mentions.figures.befell.verbs import verb_role
from tidings.mentions.figures.counted.populations import classes, is_people, lemma_of
from tidings.mentions.figures.drafts import Role
from tidings.model.parse import Sentence, Token

_VERBS = frozenset({"VERB", "AUX"})
_MOVED = frozenset({"displaced", "evacuated", "returned"})


def put_at(sentence: Sentence, over: Token) -> Role | None:
    """Of "estimates the number of displaced persons at 900" the parser hangs the 900 from the persons, of "puts the number
    of soldiers killed at nine" the nine from the killing."""
    verbs = (t for t in trees.ancestors(sentence, over) if t.pos in _VERBS)
    return next((found for verb in verbs if (found := tally(sentence, verb))), None)


def before_captive(sentence: Sentence, noun: Token) -> Token:
    """Of "took 30 teachers hostage" it makes hostages that are called teachers; the teachers are counted."""
    before = sentence.tokens[noun.index - 1] if noun.index else noun
    singular = noun.text.lower() in word_class("captive")
    return before if singular and before.tag in {"NNS", "NNPS"} else noun


def is_before_sentence(sentence: Sentence, last: int, role: Role) -> bool:
    """Of “Share 191 A total of 24 miners died” nothing died but the 24; in “storm kills 14 The mayor said …” the 14 did.

    A page's furniture and the head of a report run into a sentence, whose article in capitals shows where it begins;
    of "190412 35 dead" the first is the stamp of the hour.
    """
    article, behind = ([*sentence.tokens[last + 1 : last + 3], None, None])[:2]
    if article is None or behind is None or (role.trigger is not None and role.trigger < last):
        return False
    if article.text.isdigit() and sentence.tokens[last].text.isdigit():
        return role.measure in {"killed", "wounded"}
    opens = article.tag == "DT" and article.text.istitle()
    return opens and (behind.text.islower() or article.text.lower() == "the")


def misled(sentence: Sentence, verb: Token, noun: Token | None) -> Role | None:
    """Of "900 people living in sheds or houses had moved away" it lets the people shed and the houses move."""
    if noun is None or not is_people(noun):
        return None
    for fellow in trees.conjuncts(sentence, verb):
        subjects = trees.children(sentence, fellow, "nsubj")
        if fellow.pos == "VERB" and subjects and "things" in classes(lemma_of(subjects[0])):
            found = verb_role(sentence, fellow, "subject", noun)
            return found if found and found.measure in _MOVED else None
    return None
