"""One relation for all sentences that assert it between the same two entities."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tidings.mentions.relations.ranks import ENDED
from tidings.merging.entities import EntityLinks
from tidings.merging.ground import Ground, in_order
from tidings.merging.intervals import most_precise
from tidings.model.dates import Date
from tidings.model.ids import content_id
from tidings.model.items import Relation
from tidings.model.mentions import Reading, RelationMention
from tidings.model.vocabulary import RelationKind, RelationStatus

# Kinds that hold both ways: the order of the two entities says nothing.
MUTUAL = frozenset({"allied_with", "opposes"})
# Nobody is a member of a person: who is called a leader's deputy or follower belongs to the body he leads.
BELONGING = frozenset({"member_of", "works_for"})


def merge_relations(
    readings: Mapping[str, Reading], entities: EntityLinks, ground: Ground
) -> tuple[Relation, ...]:
    """All relations, by id."""
    led = _bodies_led(readings, entities)
    found: dict[tuple[RelationKind, str, str], list[tuple[str, RelationMention]]] = {}
    for document, reading in readings.items():
        for mention in reading.relations:
            subject = entities.get(document, mention.subject)
            object_ = entities.get(document, mention.object)
            if subject is None or object_ is None:
                continue
            if mention.kind in BELONGING:
                object_ = led.get(object_, object_)
            if subject == object_:
                continue
            if mention.kind in MUTUAL and object_ < subject:
                subject, object_ = object_, subject
            found.setdefault((mention.kind, subject, object_), []).append((document, mention))
    relations = (_relation(key, told, ground) for key, told in found.items())
    return tuple(sorted(relations, key=lambda r: r.id))


def _bodies_led(readings: Mapping[str, Reading], entities: EntityLinks) -> dict[str, str]:
    """The body of each person who is told, anywhere, to lead a single one: his deputy belongs to it."""
    bodies: dict[str, set[str]] = {}
    for document, reading in readings.items():
        for mention in reading.relations:
            person = entities.get(document, mention.subject)
            body = entities.get(document, mention.object)
            if mention.kind == "leads" and mention.status == "asserted" and person and body:
                bodies.setdefault(person, set()).add(body)
    return {person: min(led) for person, led in bodies.items() if len(led) == 1}


def _relation(
    key: tuple[RelationKind, str, str], told: list[tuple[str, RelationMention]], ground: Ground
) -> Relation:
    kind, subject, object_ = key
    evidence = in_order(m.evidence for _, m in told)
    return Relation(
        id=content_id("relation", *key), kind=kind, subject=subject, object=object_,
        when=_when([m.when for _, m in told]),
        status=_status({m.status for _, m in told}), evidence=evidence,
        corroboration=ground.corroborate(evidence),
    )  # fmt: skip


def _when(times: Sequence[Date | None]) -> Date | None:
    """The most precise time; who is told to hold an office anywhere does not only "formerly" hold it."""
    held = any(t is None or t.inferred != ENDED for t in times)
    stated = (t for t in times if t is not None)
    return most_precise(tuple(t for t in stated if not (held and t.inferred == ENDED)))


def _status(said: set[RelationStatus]) -> RelationStatus:
    """Asserted by a reporter outweighs a mere accusation; asserted and denied is disputed."""
    if said == {"denied"}:
        return "denied"
    return "disputed" if "denied" in said or "asserted" not in said else "asserted"
