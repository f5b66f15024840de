"""Where a deed is told to have been done by the words right behind it: "a raid on Karm", "overran the village of Karm".

A name that one report gives without saying what it is, is the place that others of the case call so.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from tidings.language.arguments import prepositions, slot
from tidings.mentions.events.places.placing import COMPASS, PLACES
from tidings.merging.entities import EntityLinks
from tidings.model.items import Entity
from tidings.model.mentions import EntityMention, EventMention, Reading
from tidings.model.parse import Sentence, Token

# Where the place of a deed stands: behind its verb or noun, or behind "the village of".
OBJECT = "object"
AIMS = (OBJECT, "on", "upon", "against", "at", "in", "near", "of")
WITHIN = ("of", "in")
# A longer name has words of its own ("the Karm road"), which may be all that is meant.
WORDS = 1


class Aims:
    """Finds the places that stand right behind the words of a deed."""

    def __init__(self, entities: EntityLinks) -> None:
        self._entities, self._by_id = entities, entities.by_id()
        self._called = _places_by_name(entities.entities)

    def of(
        self, reading: Reading, mention: EventMention, named: Sequence[EntityMention]
    ) -> tuple[Entity, ...]:
        """The places behind a telling; `named` are the places that its sentence names."""
        document, at = reading.document.id, {m.head: m for m in named}
        found: dict[str, Entity] = {}
        for token in _aimed_at(reading.sentences[mention.sentence], mention):
            if token.index in at:
                entity = self._by_id.get(self._entities.get(document, at[token.index].chain) or "")
            else:
                entity = self._called.get(token.text) if _is_nobody(reading, token) else None
            if entity is not None:
                found[entity.id] = entity
        return tuple(found.values())


def _is_nobody(reading: Reading, token: Token) -> bool:
    """Whether a name is of nobody and nothing that the report is known to name."""
    return token.pos == "PROPN" and not any(
        m.start <= token.start < m.end for m in reading.entities
    )


def _places_by_name(entities: Iterable[Entity]) -> Mapping[str, Entity]:
    """The places of the case by a name of one word that nothing else in the case has."""
    called: dict[str, list[Entity]] = {}
    for entity in entities:
        for name in {entity.name, *entity.aliases}:
            if len(name.split()) == WORDS:
                called.setdefault(name, []).append(entity)
    return {n: e[0] for n, e in called.items() if len(e) == 1 and e[0].kind in PLACES}


def _aimed_at(sentence: Sentence, mention: EventMention) -> Iterable[Token]:
    head = sentence.tokens[mention.head]
    said = prepositions(sentence) | {OBJECT}  # most sentences have three or four of them
    direct = [t for name in AIMS if name in said for t in slot(sentence, head, name)]
    within = [
        t for one in direct for name in WITHIN if name in said for t in slot(sentence, one, name)
    ]
    return dict.fromkeys(t for t in (*direct, *within) if not _is_landmark(sentence, t))


def _is_landmark(sentence: Sentence, place: Token) -> bool:
    """ "Came to Karm, nine miles west of Lima", "a village in the north of Norland": what only says where the spot lies."""
    link = sentence.tokens[place.head]
    behind = place.dep == "pobj" and link.lemma == "of"
    return behind and sentence.tokens[link.head].lemma.lower() in COMPASS
