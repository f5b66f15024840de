"""What speakers are called in the reports of their statements, by the words just before and behind their names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from tidings.merging.ground import Ground
from tidings.merging.matters import telling
from tidings.model.items import Entity, MentionEvidence, Statement

_BEFORE = re.compile(r"([^.,;:!?\"“”]{3,60}), $")
_AFTER = re.compile(r"^, ([^.;:!?\"“”,]{3,60}),")
# An apposition is no longer than this.
_FAR = 80


class Callings:
    """The appositions of a case's speakers: of an entity that a thousand reports name, only those of the report asked for."""

    def __init__(self, entities: Mapping[str, Entity], ground: Ground) -> None:
        self._entities, self._ground = entities, ground
        self._mentions: dict[str, Mapping[str, list[MentionEvidence]]] = {}
        self._words: dict[str, frozenset[str]] = {}

    def words(self, statement: Statement) -> frozenset[str]:
        """The telling words of all that a statement's speaker is called."""
        if statement.id not in self._words:
            found = (w for said in self._of(statement) for w in telling(said))
            self._words[statement.id] = frozenset(found)
        return self._words[statement.id]

    def _of(self, statement: Statement) -> Iterator[str]:
        """The speaker's words, and what stands beside the name."""
        yield statement.speaker_text or ""
        if statement.speaker is None:
            return
        mentions = self._by_document(statement.speaker)
        for document in sorted({r.document for r in statement.reported_by}):
            text = self._ground.documents[document].text
            for mention in mentions.get(document, ()):
                for pattern, around in (
                    (_BEFORE, text[max(0, mention.start - _FAR) : mention.start]),
                    (_AFTER, text[mention.end : mention.end + _FAR]),
                ):
                    if (match := pattern.search(around)) is not None:
                        yield match.group(1)

    def _by_document(self, entity: str) -> Mapping[str, list[MentionEvidence]]:
        if entity not in self._mentions:
            found: dict[str, list[MentionEvidence]] = defaultdict(list)
            for mention in self._entities[entity].mentions:
                found[mention.document].append(mention)
            self._mentions[entity] = found
        return self._mentions[entity]
