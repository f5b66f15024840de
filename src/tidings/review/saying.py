"""The value of a field as a person would write it in a correction, and the words that an item is known by."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from tidings.model.account import Account
from tidings.model.agreements import AgreementItem
from tidings.model.catalogue import Item, items_of, number_words
from tidings.model.corrections import PersonsValue
from tidings.model.disagreements import Disagreement
from tidings.model.evidence import Evidence
from tidings.model.items import Entity, Event, Figure, Relation, Statement

Names = Mapping[str, Entity]


def value_of(item: Item, field: str, entities: Names) -> str | None:
    """What an item gives for a field; None where it gives nothing."""
    match item, field:
        case Event() | Statement(), "date":
            return item.date.edtf if item.date else None
        case AgreementItem(), "signed":
            return item.signed.edtf if item.signed else None
        case Event(), "place":
            return item.place.name if item.place else None
        case Event(), "toll":
            dead = item.fatalities
            return None if dead is None else _count(dead.low, dead.best, dead.high)
        case Figure(), "value":
            return _count(item.low, item.best, item.high)
        case Statement(), "speaker":
            return _name(item.speaker, entities) or item.speaker_text
        case Statement(), "against":
            return _name(item.against, entities)
        case Entity(), "authority":
            return item.authority.id if item.authority else None
    said: str | None = getattr(item, field)
    return said


def program_says(item: Item, field: str, entities: Names) -> str | None:
    """What the program gives for a field, also where a person gave another value."""
    if (corrected := _corrected(item, field)) is not None:
        return corrected.program
    return value_of(item, field, entities)


def _corrected(item: Item, field: str) -> PersonsValue | None:
    values = item.reviewed.values if item.reviewed else ()
    return next((value for value in values if value.field == field), None)


def _name(entity: str | None, entities: Names) -> str | None:
    known = entities.get(entity) if entity is not None else None
    return known.name if known else None


def _count(low: float | None, best: float | None, high: float | None) -> str | None:
    least, most = (number_words(n).replace(",", "") for n in (low, high))
    if low is not None and low == high:
        return least
    if best is None or high is None or best == low:
        return f"{least}..{most}" if least or most else None
    return f"{least or 0}/{number_words(best).replace(',', '')}/{most}"


# By what items of the same words are told apart.
MARKS: Mapping[type, Callable[..., str]] = {
    Event: lambda e: program_says(e, "type", {}) or "",
    Figure: lambda f: program_says(f, "measure", {}) or "",
    Statement: lambda s: program_says(s, "kind", {}) or "",
    Entity: lambda e: program_says(e, "kind", {}) or "",
    Relation: lambda r: program_says(r, "kind", {}) or "",
    AgreementItem: lambda a: program_says(a, "name", {}) or "",
    Disagreement: lambda d: str(d.kind),
}


def longest_of(words: Iterable[Evidence]) -> Evidence:
    """The longest of some words, the first of equals."""
    return max(words, key=lambda e: (len(e.quote), -e.start))


def telling_words(item: Item) -> tuple[Evidence, ...]:
    """The words an item is found again by: of an entity its fullest mention in each document, of a statement what was said."""
    match item:
        case Entity():
            best: dict[str, Evidence] = {}
            for mention in sorted(
                item.mentions, key=lambda m: (m.quote != item.name, -len(m.quote), m)
            ):
                best.setdefault(mention.document, mention)
            return tuple(sorted(best.values(), key=lambda m: (m.quote != item.name, -len(m.quote))))
        case Statement():
            longest = (longest_of(r.evidence) for r in item.reported_by)
            return tuple(dict.fromkeys(longest))
        case Disagreement():
            return tuple(dict.fromkeys(e for side in item.sides for e in side.evidence))
        case _:
            return item.evidence


def program_of(account: Account, number: int) -> str | None:
    """What the program now says in place of the value of a correction; None where that was not applied."""
    for item in items_of(account):
        for value in item.reviewed.values if item.reviewed else ():
            if value.correction == number:
                return value.program or "none"
    return None
