"""Run the readers over one document, in order; each sees what the ones before it found."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence

from msgspec.structs import replace

from tidings.errors import DEBUG, TidingsError
from tidings.language.parsing import place_sentences
from tidings.mentions.agreements import read_agreements
from tidings.mentions.agreements.outside import read_observations
from tidings.mentions.entities import read_entities
from tidings.mentions.entities.unparsed import read_unparsed
from tidings.mentions.events import sift_events
from tidings.mentions.figures import read_figures
from tidings.mentions.figures.unparsed import read_unparsed_figures
from tidings.mentions.naming import named
from tidings.mentions.relations import read_relations
from tidings.mentions.statements import read_statements
from tidings.mentions.times import read_times
from tidings.model.documents import Document
from tidings.model.encoded import Encoded
from tidings.model.mentions import Reading
from tidings.model.parse import Token


def _with_entities(reading: Reading) -> Reading:
    chains, entities = read_entities(reading)
    return replace(reading, chains=chains, entities=entities)


def _with_events(reading: Reading) -> Reading:
    sifted = sift_events(reading)
    return replace(reading, events=sifted.events, doubted=sifted.doubted, faint=sifted.faint)


# Each stage sees what the ones before it found. The names are the keys of a `Reading`.
STAGES: tuple[tuple[str, Callable[[Reading], Reading]], ...] = (
    ("entities", _with_entities),
    ("times", lambda reading: replace(reading, times=read_times(reading))),
    ("figures", lambda reading: replace(reading, figures=read_figures(reading))),
    ("statements", lambda reading: replace(reading, statements=read_statements(reading))),
    ("events", _with_events),
    ("relations", lambda reading: replace(reading, relations=read_relations(reading))),
    ("agreements", lambda reading: replace(reading, agreements=read_agreements(reading))),
    ("observations", lambda reading: replace(reading, observations=read_observations(reading))),
)


def begin_reading(
    document: Document, parses: Mapping[str, Sequence[Token]], encoded: Encoded | None
) -> Reading:
    """The parsed sentences of a document, named by the learned reader where it has read."""
    sentences = place_sentences(document, parses)
    if encoded is not None:
        sentences = named(sentences, encoded)
    return Reading(document=document, sentences=sentences, encoded=encoded)


def read_document(
    document: Document, parses: Mapping[str, Sequence[Token]], encoded: Encoded | None = None
) -> Reading:
    """All mentions of one document, given the parses of its sentences by their text, and what the
    learned reader says of it."""
    reading = begin_reading(document, parses, encoded)
    faults: list[str] = []
    for name, stage in STAGES:
        try:
            reading = stage(reading)
        except (TidingsError, MemoryError):
            raise
        # a mistake of ours in one report must not cost the other thousand
        except Exception as error:
            if os.environ.get(DEBUG):
                raise
            faults.append(f"{name}: {type(error).__name__}: {error}")
    return replace(reading, faults=tuple(faults)) if faults else reading


def read_without_parser(document: Document) -> Reading:
    """The names and places of a document in a language without a parser, and its figures where words for them are known."""
    reading = read_unparsed(document)
    return replace(reading, figures=read_unparsed_figures(reading))
