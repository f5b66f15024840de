"""What all tests of relations ask for: the ties of a text that was published on 10 March 2031."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import pytest
from msgspec.structs import replace

from tidings.mentions.entities import read_entities
from tidings.mentions.events import read_events
from tidings.mentions.relations import read_relations
from tidings.model.mentions import Reading, RelationMention


class Tie(NamedTuple):
    """A relation between two parties by their names: its words are those of the text at their place."""

    subject: str
    relation: RelationMention
    object: str

    @property
    def kind(self) -> str:
        return self.relation.kind

    @property
    def status(self) -> str:
        return self.relation.status


Ties = Callable[..., list[Tie]]


@pytest.fixture
def ties(read_text: Callable[..., Reading]) -> Ties:
    """Read the ties of a text; `fought` also those that its attacks tell."""

    def read(text: str, *, fought: bool = False) -> list[Tie]:
        reading = read_text(text, published="2031-03-10")
        chains, entities = read_entities(reading)
        reading = replace(reading, chains=chains, entities=entities)
        if fought:
            reading = replace(reading, events=read_events(reading))
        found = read_relations(reading)
        for one in found:
            assert text[one.evidence.start : one.evidence.end] == one.evidence.quote
        return [Tie(chains[r.subject].name, r, chains[r.object].name) for r in found]

    return read
