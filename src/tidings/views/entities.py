"""Who and where: persons, states, groups and places."""

from __future__ import annotations

from tidings.model.account import Account
from tidings.model.catalogue import Catalogue
from tidings.model.items import Entity
from tidings.model.record import Record
from tidings.views.view import Column, View
from tidings.views.wording import support_words


class EntityRow(Record, frozen=True, kw_only=True):
    """One entity on one line."""

    id: str
    name: str
    kind: str
    aliases: tuple[str, ...]
    roles: tuple[str, ...]
    country: str | None
    authority: str | None
    mentions: int
    support: str


def list_entities(account: Account) -> tuple[EntityRow, ...]:
    """All entities, those named most often first."""
    names = Catalogue(account)
    by_mentions = sorted(account.entities, key=lambda e: (-len(e.mentions), e.name, e.id))
    return tuple(_row(entity, names) for entity in by_mentions)


def _row(entity: Entity, names: Catalogue) -> EntityRow:
    country = (entity.codes.iso3 if entity.codes else None) or (
        entity.place.country if entity.place else None
    )
    return EntityRow(
        id=entity.id,
        name=entity.name,
        kind=entity.kind.replace("_", " "),
        aliases=entity.aliases,
        roles=tuple(
            dict.fromkeys(
                role.title + (f" ({names.label(role.of)})" if role.of else "")
                for role in entity.roles
            )
        ),
        country=country,
        authority=entity.authority.id if entity.authority else None,
        mentions=len(entity.mentions),
        support=support_words(entity.corroboration),
    )


VIEW = View(
    name="entities",
    key="entities",
    asks="Who and where?",
    columns=(
        Column("name", "Name"),
        Column("kind", "Kind"),
        Column("aliases", "Also"),
        Column("roles", "Offices"),
        Column("country", "Country"),
        Column("authority", "Known as"),
        Column("mentions", "Mentions"),
        Column("support", "Stands on"),
        Column("id", "Id"),
    ),
    rows=list_entities,
)
