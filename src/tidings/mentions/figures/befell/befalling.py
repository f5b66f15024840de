"""What cannot befall the counted: rifles are not abducted, districts neither killed nor wounded.

"Among the items seized were seven rifles" counts things; of "the deaths of 90 people in Dol and six other districts" nobody
counts the districts.
"""

from __future__ import annotations

from msgspec.structs import replace

from tidings.language import trees
from tidings.lexicons.word_classes import word_class
from tidings.mentions.figures.counted.populations import classes, is_ground, is_people, lemma_of
from tidings.mentions.figures.drafts import Counted, Role
from tidings.mentions.takers import is_seized_by_forces
from tidings.model.parse import Sentence, Token

TAKEN = frozenset({"abducted", "captured"})
# What befalls bodies alone; a village may be displaced, and taken.
_BODILY = frozenset({"killed", "wounded", "missing"})


def as_befalls(sentence: Sentence, counted: Counted, role: Role | None) -> Role | None:
    """Things that are taken are no people abducted: "among the items seized were seven rifles"; nor are districts
    killed: "the deaths of 90 people in Dol and six other districts"."""
    if role is None or counted.noun is None:
        return role
    noun = sentence.tokens[counted.noun]
    crime = noun.lemma in {"count", "charge", "felony"} and _is_of_crime(sentence, noun)
    if crime and role.measure != "other":
        return None  # "faces one count of murder": nobody died twice
    if role.measure in _BODILY and is_ground(noun):
        return None
    if role.measure == "displaced" and noun.lemma.lower() in word_class("runaways"):
        return replace(role, measure="other")  # "two suspects fled": nobody drove them out
    if role.measure not in TAKEN:
        return role
    if role.measure == "abducted" and _is_held_by_law(sentence, role, noun):
        return replace(role, measure="captured")
    things = classes(lemma_of(noun)) == {"things"} and not is_people(noun)
    return replace(role, measure="other") if things else role


def _is_held_by_law(sentence: Sentence, role: Role, noun: Token) -> bool:
    """“Commandos boarded the boat, seizing twelve men”, “police seized two”: a state's forces take people captive."""
    told = sentence.tokens[role.trigger] if role.trigger is not None else None
    above = next((t for t in trees.ancestors(sentence, noun) if t.pos == "VERB"), None)
    verb = told if told is not None and told.pos == "VERB" else above
    return verb is not None and is_seized_by_forces(sentence, verb, counted=True)


def _is_of_crime(sentence: Sentence, noun: Token) -> bool:
    """“Two counts of assault”, “three felony charges”; a count of votes is another."""
    of = {t.text.lower() for t in trees.children(sentence, noun, "prep")}
    return noun.lemma != "count" or "of" in of
