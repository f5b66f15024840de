"""Ties entities to the entries of an authority file, and tells what fits several or belongs to several."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from tidings.merging.authorities.directory import Directory
from tidings.merging.authorities.judging import Judged, Party, in_office, judge, surest
from tidings.merging.authorities.naming import key_of, names_of_country
from tidings.merging.ground import Ground, at
from tidings.model.authority import KnownId
from tidings.model.decisions import Decision, Reason
from tidings.model.evidence import Evidence, Inferred
from tidings.model.ids import content_id
from tidings.model.items import Entity
from tidings.model.record import Record
from tidings.model.vocabulary import Verdict

# Of the entries that bear one name so many are told each by itself; the reason says how many there are.
TOLD = 20
FIELD = "authority"


class Tied(Record, frozen=True, kw_only=True):
    """The entities with their ids, and why each has the one it has, or none."""

    entities: tuple[Entity, ...]
    decisions: tuple[Decision, ...] = ()


def tie_entities(entities: Sequence[Entity], directory: Directory, ground: Ground) -> Tied:
    """Each entity with the only entry that it can be, where it is the only entity that can be that."""
    if not directory:
        return Tied(entities=tuple(entities))
    said = {e.id: e.authority for e in entities if _is_said(e)}
    judged = {e.id: _judged(e, directory, ground) for e in entities if e.id not in said}
    chosen = {key: fits[0] for key, all_ in judged.items() if len(fits := surest(all_)) == 1}
    taken = {known.id for known in said.values() if known is not None}
    shared = _shared(chosen, taken)
    decisions: list[Decision] = []
    tied: list[Entity] = []
    for entity in entities:
        if entity.id in said:
            tied.append(_as_said(entity, directory))
            continue
        fit = chosen.get(entity.id)
        if fit is not None and fit.match.entry.id not in shared:
            tied.append(replace(entity, authority=_known(entity, fit)))
        else:
            tied.append(replace(entity, authority=None))
        decisions += _decisions(entity, judged[entity.id], shared)
    return Tied(entities=tuple(tied), decisions=tuple(decisions))


def _is_said(entity: Entity) -> bool:
    """Whether a person said which entry an entity is, or that it is none."""
    return any(v.field == FIELD for v in entity.reviewed.values) if entity.reviewed else False


def _as_said(entity: Entity, directory: Directory) -> Entity:
    known = entity.authority
    return entity if known is None else replace(entity, authority=replace(known, name=directory.name_of(known.id)))  # fmt: skip


def _judged(entity: Entity, directory: Directory, ground: Ground) -> tuple[Judged, ...]:
    if entity.kind == "collective":
        return ()
    party = _party(entity, ground)
    matches = next((m for n in _names(entity) if (m := directory.matches(n, entity.kind))), ())
    judged = tuple(judge(match, party) for match in matches)
    several = surest(judged)
    if len(several) > 1 and len(held := in_office(several, party)) == 1:
        why = Reason(rule="authority.office", says="the only one of them in office on these days")
        found = replace(held[0], reasons=(*held[0].reasons, why))
        gone = {one.match.entry.id for one in several}
        return (found, *(one for one in judged if one.match.entry.id not in gone))
    return judged


def _names(entity: Entity) -> Iterator[tuple[str, ...]]:
    """The names to look for: that of a person who corrected it goes before those of the reports."""
    if entity.reviewed and any(v.field == "name" for v in entity.reviewed.values):
        yield (entity.name,)
    country = entity.codes.iso3 if entity.kind == "state" and entity.codes else None
    yield (entity.name, *entity.aliases, *(names_of_country(country) if country else ()))


def _party(entity: Entity, ground: Ground) -> Party:
    codes, place = entity.codes, entity.place
    home = (codes.iso3 if codes else None, place.country if place else None)
    held = {e.document for role in entity.roles for e in role.evidence}
    days = (ground.published(document) for document in held)
    return Party(
        kind=entity.kind, countries=frozenset(c for c in home if c),
        in_office=frozenset(day for day in days if day),
    )  # fmt: skip


def _shared(chosen: Mapping[str, Judged], taken: set[str]) -> frozenset[str]:
    """The entries that several entities could be, or that a person gave to another."""
    counted = Counter(one.match.entry.id for one in chosen.values())
    return frozenset({key for key, times in counted.items() if times > 1} | taken)


def _known(entity: Entity, fit: Judged) -> KnownId:
    words = _witness(entity, fit.match.mine)
    return KnownId(
        id=fit.match.entry.id, name=fit.match.entry.names[0],
        inferred=Inferred(rule=f"authority.{fit.match.how}", evidence=(words,)),
    )  # fmt: skip


def _witness(entity: Entity, name: str) -> Evidence:
    """The first mention by a name; of one that no mention has whole that by the entity's own name, else by a word of it."""
    key = key_of(name)
    words = {*key.split()}
    best = min(
        entity.mentions,
        key=lambda m: (
            (said := key_of(m.quote)) != key,
            m.quote != entity.name,
            not words & {*said.split()},
            m,
        ),
    )
    return best.words


def _decisions(
    entity: Entity, judged: Sequence[Judged], shared: frozenset[str]
) -> Iterator[Decision]:
    fits = surest(judged)
    lesser = [one for one in judged if one not in fits]
    for one in (*fits[:TOLD], *lesser[: max(0, TOLD - len(fits))]):
        verdict, why = _verdict(one, fits, shared)
        yield Decision(
            id=content_id("decision", "authority", entity.id, one.match.entry.id),
            left=at(_witness(entity, one.match.mine)), right=one.match.entry.id, verdict=verdict,
            score=one.score, reasons=(*one.reasons, *why),
        )  # fmt: skip


def _verdict(
    one: Judged, fits: Sequence[Judged], shared: frozenset[str]
) -> tuple[Verdict, tuple[Reason, ...]]:
    if not one.fits:
        return "different", ()
    if one not in fits:
        says = "another entry bears it more surely"
        return "different", (Reason(rule="authority.surer", says=says),)
    if len(fits) > 1:
        ids = ", ".join(fit.match.entry.id for fit in fits[:TOLD])
        more = f" and {len(fits) - TOLD} more" if len(fits) > TOLD else ""
        says = f"{len(fits)} entries fit: {ids}{more}"
        return "unsure", (Reason(rule="authority.several", says=says),)
    if one.match.entry.id in shared:
        says = "another entity fits it as well, or was given it by a person"
        return "unsure", (Reason(rule="authority.shared", says=says),)
    return "same", ()
