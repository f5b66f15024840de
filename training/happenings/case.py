"""A case as merging sees it before events are joined: its tellings, each where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from tidings.merging.entities import EntityLinks
from tidings.merging.happenings.faint import with_faint
from tidings.merging.happenings.linking import link_events, tell_events
from tidings.merging.happenings.taught.seen import Node, Seen, see_tellings
from tidings.merging.happenings.told_alike import Surroundings
from tidings.merging.stages import Pile, find_entities, gather
from tidings.model.mentions import Reading
from tidings.pipeline import read_reports
from tidings.settings import Settings
from tidings.sources.reading import read_content


class Case(NamedTuple):
    """The reports of a case as they were read, and what they tell. `lemmas` has the dictionary's form of each word."""

    pile: Pile
    readings: tuple[Reading, ...]
    entities: EntityLinks
    seen: Mapping[Node, Seen]
    around: Surroundings
    lemmas: Mapping[str, str]

    def joined(
        self, *, taught: bool = True, weights: Mapping[str, float] | None = None
    ) -> Mapping[Node, int]:
        """The group of each telling, by rules and signs or by rules alone; without `weights` those of the lexicon."""
        pile = self.pile
        links = link_events(
            self.readings, self.entities, pile.ground, copies=pile.copies, taught=taught, weights=weights,
        )  # fmt: skip
        return links.of


def read_case(name: str, lines: bytes) -> Case:
    """Reports as lines of JSON, read as `tidings build` would."""
    raw, _ = read_content(lines, origin=name, media_type="application/x-ndjson")
    linked, read = read_reports(raw, settings=Settings(workers=1))
    pile = gather(read.readings, linked, ())
    entities, _ = find_entities(pile)
    readings = tuple(pile.readings.values())
    whole, faint = with_faint(readings)
    every = tell_events(whole, entities, pile.ground)
    told = {node: one for node, one in every.items() if node not in faint}
    return Case(
        pile=pile, readings=readings, entities=entities, seen=see_tellings(told, readings, entities),
        around=Surroundings(readings, entities), lemmas=dict(_lemmas(readings)),
    )  # fmt: skip


def _lemmas(readings: Iterable[Reading]) -> Iterator[tuple[str, str]]:
    for reading in readings:
        for sentence in reading.sentences:
            for token in sentence.tokens:
                if token.pos in {"VERB", "NOUN"}:
                    yield token.text.lower(), token.lemma.lower()
