"""How many were on board: "between 400 and 450 people had been on board", "the number of those aboard was 320".

Counts people on the boat, whatever became of them; of "all 38 people on board died" the 38 died.
"""

from __future__ import annotations

from tidings.language import trees
from tidings.lexicons.word_classes import word_class
from tidings.mentions.figures.befell.measures import rules_of
from tidings.mentions.figures.counted.populations import is_people
from tidings.mentions.figures.drafts import Counted, Number, Role
from tidings.model.parse import Sentence, Token

ABOARD = "people on board"
_BEING = frozenset({"be", "have", "carry"})
_EQUALS = frozenset({"be", "stand", "exceed"})
_TAKING = frozenset({"take", "bring", "haul", "lift", "pull"})
# "Had all been on board", "were still aboard": so many words may stand between the counted and where they are.
_BETWEEN = 4


def aboard(sentence: Sentence, number: Number, counted: Counted) -> Role | None:
    """The role of people who are on a boat, a train or a plane, where nothing else is said of them."""
    if number.kind != "count":
        return None
    if counted.noun is None:
        return _tallied(sentence, counted)
    if not is_people(sentence.tokens[counted.noun]):
        return None
    for token in sentence.tokens[counted.last + 1 : counted.last + 2 + _BETWEEN]:
        if is_aboard(sentence, token):
            saved = _is_taken(sentence, sentence.tokens[counted.noun])
            return Role(measure="evacuated" if saved else "other", trigger=token.index)
        if token.lemma not in _BEING and token.pos not in {"AUX", "ADV", "ADP", "PRON"}:
            return None
    return None


def _is_taken(sentence: Sentence, noun: Token) -> bool:
    """ "Our crew took 37 survivors on board": they are out of the water."""
    verb = trees.head(sentence, noun)
    return noun.dep == "dobj" and verb is not None and verb.lemma in _TAKING


def is_aboard(sentence: Sentence, token: Token) -> bool:
    """Whether a word is the last of "on board", or "aboard"."""
    before = sentence.tokens[token.index - 1].text.lower() if token.index else ""
    return token.lemma == "aboard" or (token.lemma == "board" and before == "on")


def _tallied(sentence: Sentence, counted: Counted) -> Role | None:
    """ "The number of persons on board is between 320 and 350": a tally of those on the boat."""
    head = sentence.tokens[counted.head]
    verbs = (t for t in trees.ancestors(sentence, head) if t.pos in {"VERB", "AUX"})
    verb = next(verbs, None)
    if verb is None or verb.lemma not in _EQUALS | word_class("rising"):
        return None
    for subject in trees.subjects(sentence, verb):
        if rules_of("noun", subject.lemma, "tally"):
            below = trees.subtree(sentence, subject)
            told = next((t for t in below if is_aboard(sentence, t)), None)
            if told is not None:
                return Role(measure="other", trigger=told.index)
    return None
