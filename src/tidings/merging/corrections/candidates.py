"""The mentions of all documents, by kind, as a person's corrections look for them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tidings.merging.corrections.wishes import Node
from tidings.model.evidence import Evidence
from tidings.model.ids import content_id
from tidings.model.mentions import EventMention, FigureMention, Reading, StatementMention
from tidings.review.finding import Candidate
from tidings.review.saying import longest_of


def candidates_of(kind: str, readings: Mapping[str, Reading]) -> Iterator[Candidate[Node]]:
    """Every mention of a kind; of entities every chain."""
    for document, reading in readings.items():
        match kind:
            case "entity":
                yield from _chains(document, reading)
            case "event":
                yield from (_event((document, i), m) for i, m in enumerate(reading.events))
            case "figure":
                yield from (_figure((document, i), m) for i, m in enumerate(reading.figures))
            case "statement":
                yield from (_statement((document, i), m) for i, m in enumerate(reading.statements))


def _chains(document: str, reading: Reading) -> Iterator[Candidate[Node]]:
    words: dict[int, list[Evidence]] = {}
    for m in reading.entities:
        said = Evidence(document=document, start=m.start, end=m.end, quote=m.quote)
        words.setdefault(m.chain, []).append(said)
    for chain in reading.chains:
        if chain.index in words:
            node = (document, chain.index)
            yield Candidate(node, "", chain.kind, tuple(words[chain.index]))


def _event(node: Node, mention: EventMention) -> Candidate[Node]:
    """The id is the one that an event has after these words alone."""
    own = content_id("event", mention.type, _plain(mention.clause), _plain(mention.trigger))
    return Candidate(node, own, mention.type, (mention.clause,))


def _figure(node: Node, mention: FigureMention) -> Candidate[Node]:
    words = Evidence(document=node[0], start=mention.start, end=mention.end, quote=mention.quote)
    own = content_id(
        "figure", mention.measure, mention.population.casefold(), mention.scope, _plain(words)
    )
    return Candidate(node, own, mention.measure, (words,))


def _statement(node: Node, mention: StatementMention) -> Candidate[Node]:
    said = [e for e in (*mention.content, mention.cue, mention.speaker_evidence) if e is not None]
    longest = longest_of(said)
    telling = tuple(dict.fromkeys((longest, *mention.content)))
    return Candidate(node, "", mention.kind, telling, tuple(e for e in said if e not in telling))


def _plain(evidence: Evidence) -> str:
    return " ".join(evidence.quote.casefold().split())
