"""Tables of who and where: entities, how they stand to each other, and times that are named."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tidings.exports.tables.table import Days, Support, Table, Words, days, support, words
from tidings.exports.written import joined
from tidings.model.catalogue import Catalogue
from tidings.model.items import Codes, Entity
from tidings.views.wording import review_words


class PointRow(NamedTuple):
    """A place on the map."""

    lat: float | None = None
    lon: float | None = None
    where_prec: int | None = None
    country: str | None = None
    admin1: str | None = None
    admin2: str | None = None


class EntityRow(NamedTuple):
    """One entity."""

    id: str
    name: str
    kind: str
    aliases: str
    roles: str
    iso3: str | None
    sector: str | None
    geonames: int | None
    authority: str | None
    authority_name: str | None
    point: PointRow
    mentions: int
    reviewed: str
    words: Words
    support: Support


class RelationRow(NamedTuple):
    """One relation."""

    id: str
    subject: str
    subject_name: str
    kind: str
    object: str
    object_name: str
    status: str
    days: Days
    reviewed: str
    words: Words
    support: Support


class TimeRow(NamedTuple):
    """One expression of time."""

    days: Days
    anchor: str
    words: Words


def point_of(entity: Entity | None) -> PointRow:
    """Where an entity is, if that is known."""
    at = entity.place if entity else None
    if at is None:
        return PointRow()
    return PointRow(at.lat, at.lon, at.precision, at.country, at.admin1, at.admin2)


def _entities(names: Catalogue) -> Iterator[EntityRow]:
    for one in names.account.entities:
        codes = one.codes or Codes()
        yield EntityRow(
            id=one.id, name=one.name, kind=one.kind, aliases=joined(one.aliases),
            roles=joined(role.title for role in one.roles), iso3=codes.iso3,
            sector=codes.plover_sector, geonames=codes.geonames,
            authority=one.authority.id if one.authority else None,
            authority_name=one.authority.name if one.authority else None, point=point_of(one),
            mentions=len(one.mentions), reviewed=review_words(one.reviewed),
            words=words(one.mentions), support=support(one.corroboration, names),
        )  # fmt: skip


def _relations(names: Catalogue) -> Iterator[RelationRow]:
    for one in names.account.relations:
        yield RelationRow(
            id=one.id, subject=one.subject, subject_name=names.label(one.subject), kind=one.kind,
            object=one.object, object_name=names.label(one.object), status=one.status,
            days=days(one.when), reviewed=review_words(one.reviewed), words=words(one.evidence),
            support=support(one.corroboration, names),
        )  # fmt: skip


def _times(names: Catalogue) -> Iterator[TimeRow]:
    for one in names.account.times:
        yield TimeRow(
            days=days(one.date), anchor=one.anchor,
            words=Words(one.document, one.start, one.end, one.quote),
        )  # fmt: skip


ENTITIES = Table("entities", EntityRow, _entities)
RELATIONS = Table("relations", RelationRow, _relations)
TIMES = Table("times", TimeRow, _times)
