"""Who is meant by a surname alone that one report leaves unexplained: the only person of the case with that surname.

"Oloo dismissed it" in one report is Festus Oloo of another; where two people have the surname it is nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from tidings.lexicons.gazetteer import normalise
from tidings.lexicons.tables import column
from tidings.merging.entities import EntityLinks
from tidings.model.evidence import Inferred
from tidings.model.items import Entity
from tidings.model.mentions import StatementMention

# "King Ode II" has no surname "II", and "I" is nobody's.
_REGNAL = re.compile(r"\s+(?:[IVX]+|Jr\.?|Sr\.?)\Z")
SELVES = frozenset({"i", "we"})
RULE = "the only one of this surname in the case"


class Speakers:
    """Who speaks in each statement: whom its report names, else the only person of the case with the surname."""

    def __init__(self, entities: EntityLinks) -> None:
        self._entities = entities
        self._surnames = Surnames(entities.entities)

    def of(self, document: str, mention: StatementMention) -> str | None:
        """The entity that speaks, if it is known."""
        known = self._entities.get(document, mention.speaker)
        return known or self._by_surname(mention)

    def inferred(self, document: str, mention: StatementMention) -> Inferred | None:
        """How the speaker was found where the words of saying do not name him."""
        words = (mention.speaker_evidence,) if mention.speaker_evidence else ()
        if mention.speaker_rule is not None:
            return Inferred(rule=mention.speaker_rule, evidence=words)
        if self._entities.get(document, mention.speaker) or not self._by_surname(mention):
            return None
        return Inferred(rule=RULE, evidence=words)

    def _by_surname(self, mention: StatementMention) -> str | None:
        words = mention.speaker_evidence
        return self._surnames.find(words.quote) if mention.speaker is None and words else None


class Surnames:
    """The people of a case by their surname."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self._people: dict[str, set[str]] = {}
        self._others: set[str] = set()
        for entity in entities:
            words = normalise(_REGNAL.sub("", entity.name)).split()
            if entity.kind == "person" and len(words) > 1:
                self._people.setdefault(words[-1], set()).add(entity.id)
            elif len(words) == 1:
                self._others.add(words[0])

    def find(self, words: str | None) -> str | None:
        """Whom words such as "Oloo" or "Mr Oloo" name, if only one can be meant."""
        named = [w for w in (words or "").split() if w.casefold() not in _titles()]
        if len(named) != 1 or not named[0][:1].isupper() or named[0].casefold() in SELVES:
            return None
        surname = normalise(named[0])
        found = self._people.get(surname, set())
        return min(found) if len(found) == 1 and surname not in self._others else None


def _titles() -> frozenset[str]:
    return column("en/titles_before_names.tsv", "title") | column("en/roles.tsv", "title")
