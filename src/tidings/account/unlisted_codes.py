"""Leave codes of states that no list of countries has out of the account: ISO 3166 has none for them."""

from __future__ import annotations

from msgspec.structs import replace

from tidings.mentions.entities.names.known import UNLISTED
from tidings.merging import Items
from tidings.model.items import Codes, Entity, Event


def without_unlisted_codes(items: Items) -> Items:
    """The items with countries by ISO codes alone; what such states did and own has been told apart by then."""
    return replace(
        items,
        entities=tuple(_entity(e) for e in items.entities),
        events=tuple(_event(e) for e in items.events),
    )


def _entity(entity: Entity) -> Entity:
    codes = entity.codes
    if codes is None or not _is_unlisted(codes.iso3):
        return entity
    left: Codes | None = replace(codes, iso3=None)
    return replace(entity, codes=left if codes.geonames or codes.plover_sector else None)


def _event(event: Event) -> Event:
    if not any(_is_unlisted(a.iso3) for a in event.actors):
        return event
    return replace(
        event,
        actors=tuple(replace(a, iso3=None) if _is_unlisted(a.iso3) else a for a in event.actors),
    )


def _is_unlisted(code: str | None) -> bool:
    return code is not None and code.startswith(UNLISTED)
