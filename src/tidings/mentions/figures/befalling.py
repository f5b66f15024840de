"""What cannot befall the counted: rifles are not abducted, districts neither killed nor wounded.

"Among the items seized were seven rifles" counts things; of "the deaths of 90 people in Dol and six other districts" nobody
counts the districts.
"""

from __future__ import annotations

from msgspec.structs import replace

from tidings.mentions.figures.drafts import Counted, Role
from tidings.mentions.figures.populations import classes, is_ground, is_people, lemma_of
from tidings.model.parse import Sentence

TAKEN = frozenset({"abducted", "captured"})
# What befalls bodies alone; a village may be displaced, and taken.
_BODILY = frozenset({"killed", "wounded", "missing"})


def as_befalls(sentence: Sentence, counted: Counted, role: Role | None) -> Role | None:
    """Things that are taken are no people abducted: "among the items seized were seven rifles"; nor are districts
    killed: "the deaths of 90 people in Dol and six other districts"."""
    if role is None or counted.noun is None:
        return role
    noun = sentence.tokens[counted.noun]
    if role.measure in _BODILY and is_ground(noun):
        return None
    if role.measure not in TAKEN:
        return role
    things = classes(lemma_of(noun)) == {"things"} and not is_people(noun)
    return replace(role, measure="other") if things else role
