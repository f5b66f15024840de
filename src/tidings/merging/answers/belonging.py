"""For whom somebody speaks, by the words around his name in any report: "its secretary, Ana Ruiz", "a spokesman for the Front".

A bare office after a sentence about a body is of that body: "The union denied it. Secretary Ana Ruiz said …".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from tidings.lexicons.word_classes import word_class
from tidings.merging.answers.bare_offices import bare_office
from tidings.merging.answers.callings import owners_in
from tidings.merging.answers.phrases import (
    OF,
    OWNED,
    SENTENCE_END,
    holds_office,
    tells_body,
)
from tidings.merging.answers.spans import Spans
from tidings.merging.ground import Ground
from tidings.model.evidence import Evidence
from tidings.model.items import Entity, Statement

# Sectors of PLOVER that act as bodies.
_SECTORS = frozenset(
    {"GOV", "MIL", "COP", "REB", "OPP", "UAF", "CRM", "JUD", "LEG", "SPY", "PTY", "BUS", "NGO"}
)
BODIES = frozenset({"organization", "armed_group", "state", "collective"})
# So many characters part a name from its body at most: "Ana Ruiz, the deputy chairwoman of the …".
REACH = 60
# A sentence about a body begins with it, and the next words are its man's.
OPENS, NEXT = 40, 200


class Belonging:
    """Whom the speakers of a case speak for."""

    def __init__(
        self, statements: Sequence[Statement], entities: Mapping[str, Entity], ground: Ground
    ) -> None:
        self._entities, self._ground = entities, ground
        self._places: dict[str, list[tuple[int, int, str]]] = {}
        for entity in entities.values():
            if entity.kind in BODIES:
                for m in entity.mentions:
                    self._places.setdefault(m.document, []).append((m.start, m.end, entity.id))
        for places in self._places.values():
            places.sort()
        self._all = Spans((m, e.id) for e in entities.values() for m in e.mentions)
        self._said = Spans((e, s.id) for s in statements for r in s.reported_by for e in r.said)
        self.owners = owners_in(statements)
        self._found: dict[str, frozenset[str]] = {}
        names: dict[str, set[Evidence]] = {}
        for s in statements:
            if s.speaker is not None:
                names.setdefault(s.speaker, set()).update(self._calls(s))
        for speaker, calls in names.items():
            calls |= {
                Evidence(document=m.document, start=m.start, end=m.end, quote=m.quote)
                for m in entities[speaker].mentions if m.quote[:1].isupper()
            }  # fmt: skip
            self._found[speaker] = self._of(speaker, sorted(calls))
        for speaker, bodies in list(self._found.items()):
            nameless = {b for b in (speaker, *bodies) if self._is_nameless(b)}
            self._found[speaker] = bodies.union(*(self._named_before(b) for b in nameless)) - {
                speaker
            }

    def bodies(self, entity: str) -> frozenset[str]:
        """The bodies that somebody speaks for, as far as words tell."""
        return self._found.get(entity, frozenset())

    def _is_nameless(self, body: str) -> bool:
        entity = self._entities[body]
        return entity.kind == "organization" and entity.name in word_class("bare_body")

    def _named_before(self, body: str) -> frozenset[str]:
        """Of "the company" the company that the same report named last before it."""
        found: set[str] = set()
        for m in self._entities[body].mentions:
            places = self._places.get(m.document, [])
            first, last = (
                bisect_left(places, (m.start - 2 * NEXT,)),
                bisect_left(places, (m.start,)),
            )
            named = [b for _, _, b in places[first:last] if self._is_named_body(b)]
            found.update(named[-1:])
        return frozenset(found)

    def _is_named_body(self, body: str) -> bool:
        entity = self._entities[body]
        return entity.kind == "organization" and not entity.name.islower()

    def named_by(self, statement: Statement) -> frozenset[str]:
        """Whom the words for a speaker name who is nobody himself: "its statement", "the minister's office"."""
        return frozenset(who for call in self._calls(statement) for who in self._all.inside(call))

    def _calls(self, statement: Statement) -> Iterator[Evidence]:
        """The words for the speaker in each report."""
        for report in statement.reported_by:
            for e in report.evidence:
                if e not in report.said and e.quote != statement.cue:
                    yield e

    def _of(self, speaker: str, calls: Sequence[Evidence]) -> frozenset[str]:
        if self._entities[speaker].kind in {"state", "armed_group", "organization"}:
            return frozenset()
        found = {b for call in calls for b in self._beside(call)} - {speaker}
        if not found:
            found = {b for call in calls for b in self._before(call)} - {speaker}
            found = {b for b in found if not self._is_of_another_land(speaker, b)}
        return frozenset(found)

    def _is_of_another_land(self, speaker: str, body: str) -> bool:
        lands = [e.codes.iso3 if e.codes else None for e in (self._entities[speaker], self._entities[body])]  # fmt: skip
        return all(lands) and lands[0] != lands[1]

    def _beside(self, call: Evidence) -> Iterator[str]:
        """Bodies in the words for the speaker, owning his office before them, or told behind them."""
        text = self._ground.documents[call.document].text
        places = self._places.get(call.document, [])
        first = bisect_left(places, (call.start - REACH - 40,))
        for start, end, body in places[first:]:
            if start > call.end + REACH:
                return
            if call.start <= start and end <= call.end:
                inside = text[end : call.end]
                of = OF.fullmatch(f" {text[call.start : start]}")
                found = any(self._holds(m, body) for m in (OWNED.match(inside), of))
            elif 0 <= call.start - end <= REACH:
                found = self._holds(OWNED.fullmatch(text[end : call.start]), body)
            elif 0 <= start - call.end <= REACH:
                told = OF.fullmatch(text[call.end : start])
                found = tells_body(told) or self._holds(told, body)
            else:
                found = False
            if found:
                yield body

    def _holds(self, found: re.Match[str] | None, body: str) -> bool:
        return holds_office(found, of_state=self._entities[body].kind == "state")

    def _acts(self, body: str) -> bool:
        """Whether it is a body that has somebody speak for it: "eleven passengers" are none."""
        entity = self._entities[body]
        sector = entity.codes.plover_sector if entity.codes else None
        return entity.kind != "collective" or sector in _SECTORS

    def _is_said(self, document: str, start: int, end: int) -> bool:
        """Whether words are a part of what somebody said."""
        here = Evidence(document=document, start=start, end=end, quote="")
        return any(a <= start and end <= b for a, b, _ in self._said.meeting(here))

    def _names_another(self, document: str, start: int, end: int) -> bool:
        """Whether a person is named in some words."""
        here = Evidence(document=document, start=start, end=end, quote="")
        return any(self._entities[i].kind == "person" for i in self._all.inside(here))

    def _before(self, call: Evidence) -> Iterator[str]:
        """The body that the sentence before begins with, where the speaker is told by an office alone."""
        text = self._ground.documents[call.document].text
        office = bare_office(text, call)
        if office is None:
            return
        places = self._places.get(call.document, [])
        openings = [
            m.end() for m in SENTENCE_END.finditer(text, max(0, call.start - NEXT), call.start)
        ]
        # "The army blamed the bandit leader Ruiz": a body in his own sentence speaks of him
        for opening, until in reversed(list(pairwise(openings))):
            for start, end, body in places[bisect_left(places, (opening,)) :]:
                if start - opening > OPENS or end > until:
                    break
                if self._is_said(call.document, start, end):
                    continue  # "“…the Bor shells,” commander Ana Ruiz said"
                if self._names_another(call.document, opening, start):
                    return  # "The mayor asked the army for boats. Engineer Ana Ruiz"
                if self._acts(body):
                    if office.can_be_of(self._entities[body], text[opening : opening + OPENS]):
                        yield body
                    return
