"""The country whose office or force somebody is of where no word says: that of which his reports mostly tell.

"Interior Minister Ana Ruiz" in reports about Peru is Peru's; in a report about two countries alike he is nobody's.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import cached_property

from tidings.lexicons.word_classes import word_class
from tidings.model.items import Entity

# Sectors of PLOVER that are organs of a state.
STATE = frozenset({"GOV", "MIL", "COP", "JUD", "LEG", "SPY"})
# Codes of PLOVER that are no country's.
NO_COUNTRY = frozenset({"IGO", "IMG", "NGO", "EUR", "MEA", "AFR", "ASA", "LAM", "SAS", "WAF"})
# A report tells of one country where so large a part of all that it names is of it.
MOSTLY = 0.6


class Homes:
    """Whose organ an entity is, as far as its code or its reports say."""

    def __init__(self, entities: Mapping[str, Entity]) -> None:
        self._entities = entities
        self._found: dict[str, str | None] = {}

    def of(self, entity: str) -> str | None:
        """The country of an entity; of an organ of a state without one that of its reports."""
        if entity not in self._found:
            self._found[entity] = self._look(self._entities[entity])
        return self._found[entity]

    def is_of_state(self, entity: str) -> bool:
        """Whether an entity is an organ of a state."""
        return _is_of_state(self._entities[entity])

    def land_of(self, document: str) -> str | None:
        """The country that a report mostly tells of."""
        return _mostly(self._named.get(document, Counter()))

    def _look(self, entity: Entity) -> str | None:
        if entity.codes is None or entity.codes.iso3 is not None:
            return None if entity.codes is None else entity.codes.iso3
        if entity.codes.plover_sector not in STATE or not _is_of_state(entity):
            return None
        named: Counter[str] = Counter()
        for document in sorted({m.document for m in entity.mentions}):
            named.update(self._named.get(document, Counter()))
        return _mostly(named) or _mostly(sum(self._named.values(), Counter()))

    @cached_property
    def _named(self) -> Mapping[str, Counter[str]]:
        """How often each report names each country, its people and places."""
        found: dict[str, Counter[str]] = {}
        for key in sorted(self._entities):
            entity = self._entities[key]
            country = entity.codes.iso3 if entity.codes else None
            if country is None or country in NO_COUNTRY:
                continue
            for m in entity.mentions:
                found.setdefault(m.document, Counter())[country] += 1
        return found


def _is_of_state(entity: Entity) -> bool:
    """Whether it is an organ of the whole state: a minister is, a mayor is not."""
    words = {w.casefold() for n in (entity.name, *entity.aliases) for w in n.split()}
    words |= {w.casefold() for role in entity.roles for w in role.title.split()}
    return not words.isdisjoint(word_class("state_organ"))


def _mostly(named: Counter[str]) -> str | None:
    if not named:
        return None
    country, count = min(named.items(), key=lambda pair: (-pair[1], pair[0]))
    return country if count >= MOSTLY * named.total() else None
