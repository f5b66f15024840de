"""Where reports contradict each other: numbers, status, blame, dates of publication."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tidings.merging.ground import Ground, in_order
from tidings.merging.intervals import count_bounds, counts_meet
from tidings.model.documents import Document
from tidings.model.evidence import Evidence
from tidings.model.ids import content_id
from tidings.model.items import (
    Disagreement,
    Entity,
    Estimate,
    Event,
    Figure,
    Side,
    Statement,
)
from tidings.model.vocabulary import DisagreementKind


def find_disagreements(
    figures: Sequence[Figure], events: Sequence[Event], statements: Sequence[Statement],
    entities: Mapping[str, Entity], documents: Sequence[Document], ground: Ground,
) -> tuple[Disagreement, ...]:  # fmt: skip
    """All disagreements, by kind and id."""
    found = [
        *_figures(figures, entities, ground),
        *_denied(statements, entities, ground),
        *_mutual_blame(statements, entities, ground),
        *_status(events, ground),
        *_dates(documents, ground),
    ]
    unique = {d.id: d for d in found}
    return tuple(sorted(unique.values(), key=lambda d: (d.kind, d.id)))


def _make(
    kind: DisagreementKind, items: Sequence[str], sides: Sequence[Side], explanation: str
) -> Disagreement:
    ordered = tuple(sorted(set(items)))
    return Disagreement(
        id=content_id("disagreement", kind, *ordered), kind=kind, items=ordered,
        sides=tuple(sides), explanation=explanation,
    )  # fmt: skip


def _side(says: str, evidence: Sequence[Evidence], ground: Ground) -> Side:
    words = in_order(evidence)
    return Side(sources=ground.corroborate(words).sources, says=says, evidence=words)


def _figures(
    figures: Sequence[Figure], entities: Mapping[str, Entity], ground: Ground
) -> Iterator[Disagreement]:
    for figure in figures:
        if figure.agreement == "conflict":
            sides = tuple(_camps(figure.estimates, entities, ground))
            said = " against ".join(f"“{s.says}”" for s in sides)
            why = f"{figure.measure}, {figure.population}: {said} cannot both be true of the same count"
            yield _make("figure", (figure.id,), sides, why)


def _camps(
    estimates: Sequence[Estimate], entities: Mapping[str, Entity], ground: Ground
) -> Iterator[Side]:
    """Estimates that can be true together stand on one side."""
    camps: list[list[Estimate]] = []
    for estimate in sorted(estimates, key=lambda e: (e.low, e.as_written)):
        span = count_bounds(estimate.low, estimate.high)
        for camp in camps:
            if all(counts_meet(span, count_bounds(e.low, e.high)) for e in camp):
                camp.append(estimate)
                break
        else:
            camps.append([estimate])
    for camp in camps:
        speakers = sorted({entities[e.attributed_to].name for e in camp if e.attributed_to})
        credit = f" ({', '.join(speakers)})" if speakers else ""
        evidence = [e for estimate in camp for e in estimate.evidence]
        yield _side(f"{camp[0].as_written}{credit}", evidence, ground)


def _denied(
    statements: Sequence[Statement], entities: Mapping[str, Entity], ground: Ground
) -> Iterator[Disagreement]:
    by_id = {s.id: s for s in statements}
    for statement in statements:
        answered = by_id.get(statement.answers or "")
        if statement.kind == "denial" and answered is not None:
            sides = [_said(s, entities, ground) for s in (answered, statement)]
            why = f"{_speaker(statement, entities)} denies what {_speaker(answered, entities)} says"
            yield _make("attribution", (answered.id, statement.id), sides, why)


def _mutual_blame(
    statements: Sequence[Statement], entities: Mapping[str, Entity], ground: Ground
) -> Iterator[Disagreement]:
    """Two sides that accuse each other, each accusation with its words."""
    blame: dict[tuple[str, str], list[Statement]] = {}
    for statement in statements:
        if statement.kind == "accusation" and statement.speaker and statement.against:
            pair = (_country(statement.speaker, entities), _country(statement.against, entities))
            if pair[0] != pair[1]:
                blame.setdefault(pair, []).append(statement)
    for one, other in sorted(blame):
        if one < other and (other, one) in blame:
            there, back = blame[one, other], blame[other, one]
            sides = [_together(there, entities, ground), _together(back, entities, ground)]
            items = [s.id for s in (*there, *back)]
            yield _make("attribution", items, sides, "each side accuses the other")


def _country(entity: str, entities: Mapping[str, Entity]) -> str:
    item = entities[entity]
    armed = item.kind == "armed_group" or (item.codes and item.codes.plover_sector == "REB")
    return item.id if armed or not item.codes or not item.codes.iso3 else item.codes.iso3


def _together(
    statements: Sequence[Statement], entities: Mapping[str, Entity], ground: Ground
) -> Side:
    first = statements[0]
    evidence = [e for s in statements for e in s.evidence]
    return _side(f"{_speaker(first, entities)}: {first.content}", evidence, ground)


def _said(statement: Statement, entities: Mapping[str, Entity], ground: Ground) -> Side:
    says = f"{_speaker(statement, entities)}: {statement.content}"
    return _side(says, statement.evidence, ground)


def _speaker(statement: Statement, entities: Mapping[str, Entity]) -> str:
    if statement.speaker is not None:
        return entities[statement.speaker].name
    return statement.speaker_text or "an unnamed speaker"


def _status(events: Sequence[Event], ground: Ground) -> Iterator[Disagreement]:
    """An event one report tells as fact and another denies or doubts."""
    by_words: dict[tuple[str, tuple[str, ...], str], list[Event]] = {}
    for event in events:
        actors = tuple(sorted(a.entity for a in event.actors if a.entity))
        place = event.place.entity if event.place and event.place.entity else ""
        if actors:
            by_words.setdefault((event.type, actors, place), []).append(event)
    for same in by_words.values():
        told = [e for e in same if e.status == "occurred" and not e.background]
        denied = [e for e in same if e.status == "denied"]
        for one in told[:1]:
            for other in denied[:1]:
                sides = [_side(e.headline, e.evidence, ground) for e in (one, other)]
                yield _make("status", (one.id, other.id), sides, "told as fact and denied")


def _dates(documents: Sequence[Document], ground: Ground) -> Iterator[Disagreement]:
    """A document that carries another day than the one it was published on."""
    for document in documents:
        if document.published is None or not document.published.conflicts:
            continue
        published = document.published
        sides = [_side(f"published {published.date}", published.evidence, ground)]
        for conflict in published.conflicts:
            says = f"{conflict.basis} says {conflict.date}; not believed: {conflict.why_not}"
            sides.append(_side(says, conflict.evidence, ground))
        yield _make("date", (document.id,), sides, published.why)
