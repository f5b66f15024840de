"""Sets the values that a person gave in place of the program's; the item's own words stay its evidence."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from msgspec.structs import replace

from tidings.lexicons.tables import table
from tidings.model.agreements import AgreementItem
from tidings.model.authority import KnownId
from tidings.model.dates import Date
from tidings.model.evidence import Evidence, Inferred
from tidings.model.items import (
    Acled,
    Entity,
    Event,
    EventPlace,
    Fatalities,
    Figure,
    Relation,
    Statement,
)
from tidings.review.days import RULE, read_date
from tidings.review.values import count_of, modes_of

Reviewable = TypeVar("Reviewable", Entity, Event, Figure, Statement, Relation, AgreementItem)
Named = Entity | None


def set_value(
    item: Reviewable, field: str, value: str | None, named: Named, stated: tuple[Evidence, ...] = ()
) -> Reviewable:
    """The item with a person's value; `named` is the entity that the value means, `stated` are words that state it."""
    setter = _SETTERS.get((type(item), field))
    changed: Reviewable = (
        replace(item, **{field: value}) if setter is None else setter(item, value, named)
    )
    return _resting(changed, field, stated) if stated else changed


def _resting(item: Reviewable, field: str, stated: tuple[Evidence, ...]) -> Reviewable:
    """A date or place that words state rests on them, and is inferred no more; other values have no words of their own."""
    found = getattr(item, field, None)
    if isinstance(found, Date):
        return replace(item, **{field: replace(found, evidence=stated)})
    if isinstance(found, EventPlace):
        return replace(item, **{field: replace(found, evidence=stated, inferred=None)})
    return item


def fits(item: object, field: str, value: str | None) -> bool:
    """Whether a value can still be set: a mode is one of the type that the event has by now."""
    return field != "mode" or value is None or not isinstance(item, Event) or value in modes_of(item.type)  # fmt: skip


def _date(value: str | None, evidence: tuple[Evidence, ...]) -> Date | None:
    read = read_date(value) if value is not None else None
    return replace(read, evidence=evidence) if read is not None else None


def _type(event: Event, value: str, _: Named) -> Event:
    """A type brings its class and roots; a mode of another type goes."""
    row = next(r for r in table("en/plover_types.tsv") if r["type"] == value)
    if value == event.type:
        return event
    rows = table("en/acled_sub_events.tsv")
    acled = next((r for r in rows if r["sub_event_type"] == row["acled"]), None)
    return replace(
        event, type=value, hazard=None, quad_class=int(row["quad"]), cameo_root=row["root"] or None,
        mode=event.mode if event.mode in modes_of(value) else None,
        acled=Acled(event_type=acled["event_type"], sub_event_type=acled["sub_event_type"]) if acled else None,
    )  # fmt: skip


def _event_date(event: Event, value: str | None, _: Named) -> Event:
    return replace(event, date=_date(value, event.evidence))


def _place(event: Event, value: str | None, named: Named) -> Event:
    if value is None:
        return replace(event, place=None)
    why = Inferred(rule=RULE, evidence=event.evidence)
    point = named.place if named else None
    return replace(
        event,
        place=EventPlace(
            entity=named.id if named else None, name=named.name if named else value,
            lat=point.lat if point else None, lon=point.lon if point else None,
            precision=point.precision if point else None, inferred=why,
        ),
    )  # fmt: skip


def _toll(event: Event, value: str | None, _: Named) -> Event:
    if value is None:
        return replace(event, fatalities=None)
    low, best, high = count_of(value)
    least, most = int(low), int(low if high is None else high)
    best_known = least if best is None else int(best)
    return replace(
        event, fatalities=Fatalities(low=least, best=best_known, high=most, rule=RULE)
    )  # fmt: skip


def _count(figure: Figure, value: str, _: Named) -> Figure:
    low, best, high = count_of(value)
    return replace(
        figure, low=low, best=best, high=high, rule=RULE, conservative=low, conservative_rule=RULE
    )


def _speaker(statement: Statement, value: str | None, named: Named) -> Statement:
    """Whom the words name stays beside whom the person names."""
    role = named.roles[0].title if named and named.roles else None
    text = value if named is None and value is not None else statement.speaker_text
    why = Inferred(rule=RULE, evidence=statement.evidence)
    return replace(
        statement, speaker=named.id if named else None, speaker_role=role, speaker_inferred=why,
        speaker_text=text, speaker_candidates=(),
    )  # fmt: skip


def _against(statement: Statement, _: str | None, named: Named) -> Statement:
    return replace(statement, against=named.id if named else None)


def _said_on(statement: Statement, value: str | None, _: Named) -> Statement:
    return replace(statement, date=_date(value, statement.evidence))


def _name(entity: Entity, value: str, _: Named) -> Entity:
    """The name that reports use is an alias of the one that a person gives."""
    aliases = {*entity.aliases, entity.name} - {value}
    return replace(entity, name=value, aliases=tuple(sorted(aliases)))


def _authority(entity: Entity, value: str | None, _: Named) -> Entity:
    """Who it is in the authority file, or that it is nobody there; the name comes with the file."""
    why = Inferred(rule=RULE, evidence=tuple(m.words for m in entity.mentions[:1]))
    return replace(entity, authority=KnownId(id=value, inferred=why) if value else None)


def _signed(agreement: AgreementItem, value: str | None, _: Named) -> AgreementItem:
    return replace(agreement, signed=_date(value, agreement.evidence))


_SETTERS: Mapping[tuple[type, str], Callable[[Any, Any, Named], Any]] = {
    (Event, "type"): _type, (Event, "date"): _event_date, (Event, "place"): _place,
    (Event, "toll"): _toll, (Figure, "value"): _count, (Statement, "speaker"): _speaker,
    (Statement, "against"): _against, (Statement, "date"): _said_on, (Entity, "name"): _name,
    (Entity, "authority"): _authority,
    (AgreementItem, "signed"): _signed,
}  # fmt: skip
