"""A part of an account: what happened since a day, what a story tells, or what concerns one entity.

It is an account of its own, with its timeline and brief, and can be shown by every view.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from typing import Any, TypeVar

from msgspec.structs import fields, replace

from tidings.account.brief import make_brief
from tidings.account.closing import closed, named_by
from tidings.account.saying_days import with_days
from tidings.account.timeline import make_timeline
from tidings.account.walk import walk
from tidings.documents import Linked
from tidings.errors import TidingsError
from tidings.merging.ground import Ground
from tidings.merging.merge import Items
from tidings.model.account import PART, Account
from tidings.model.agreements import AgreementItem
from tidings.model.dates import Date
from tidings.model.evidence import Evidence
from tidings.model.items import (
    Entity,
    EntityRole,
    Event,
    Figure,
    MentionEvidence,
    Relation,
    Statement,
)
from tidings.model.record import Record
from tidings.model.telling import TimelineEntry

Kind = TypeVar("Kind", bound=Record)
Told = Event | Figure | Statement | AgreementItem | Relation


class Wanted(Record, frozen=True, kw_only=True):
    """What is asked for: a first day, a story and an entity by id; `length` is the most sentences of the brief."""

    since: str | None = None
    story: str | None = None
    entity: str | None = None
    length: int | None = None

    def asked(self) -> dict[str, str]:
        """By what the part is cut, for the settings that it was made with."""
        said = ((name, getattr(self, name)) for name in PART)
        return {name: value for name, value in said if value is not None}


def part_of(account: Account, wanted: Wanted) -> Account:
    """The account of the items that fit all that is wanted; documents are those that they rest on or that were asked for."""
    if wanted.asked() == {}:
        return account if wanted.length is None else _with_brief(account, wanted)
    asked = _Asked(account, wanted)
    events = tuple(e for e in account.events if asked.holds(e))
    # The counts of an event are part of what is told of it, whoever they name.
    counts = {key for e in events for key in e.figures}
    figures = tuple(f for f in account.figures if f.id in counts or asked.holds(f))
    statements = tuple(s for s in account.statements if asked.holds(s))
    agreements = tuple(a for a in account.agreements if asked.holds(a))
    relations = tuple(r for r in account.relations if asked.holds(r))
    told: tuple[Told, ...] = (*events, *figures, *statements, *agreements, *relations)
    ids = {item.id for item in told}
    named = named_by(told) | {wanted.entity}
    ids |= {e.id for e in account.entities if e.id in named}
    forecasts = tuple(f for f in account.forecasts if f.statement in ids)
    disagreements = tuple(d for d in account.disagreements if ids.intersection(d.items))
    kept = (*told, *forecasts, *disagreements)
    documents = asked.documents | {e.document for item in kept for e in _words(item)}
    entities, documents = _with_bodies(account, named, documents)
    articles = tuple(a for a in account.articles if documents.intersection(a.documents))
    documents |= {key for a in articles for key in a.documents}
    part = replace(
        account, events=events, figures=figures, statements=statements, agreements=agreements,
        relations=relations, forecasts=forecasts, disagreements=disagreements,
        entities=entities,
        times=tuple(t for t in account.times if t.document in documents),
        documents=tuple(_with_words_in(documents, d) for d in account.documents if d.id in documents),
        articles=tuple(_with_words_in(documents, a) for a in articles),
        timeline=_timeline(account, wanted, events, statements),
        made=replace(account.made, settings={**account.made.settings, **wanted.asked()}),
    )  # fmt: skip
    behind = named_by((*told, *entities, *disagreements))
    homes = {a.id for a in articles}
    part = replace(
        part,
        sources=tuple(
            replace(_with_words_in(documents, s), articles=_kept(s.articles, homes))
            for s in account.sources
            if homes.intersection(s.articles) or s.id in behind
        ),
        stories=tuple(
            replace(_with_words_in(documents, s), articles=_kept(s.articles, homes))
            for s in account.stories
            if homes.intersection(s.articles)
        ),
    )
    return _with_brief(closed(part, account), wanted)


def _with_brief(part: Account, wanted: Wanted) -> Account:
    return replace(part, brief=make_brief(_items(part), _linked(part), length=wanted.length))


def _with_bodies(
    account: Account, named: Set[str | None], documents: frozenset[str]
) -> tuple[tuple[Entity, ...], frozenset[str]]:
    """The named entities with what is said of them in documents, those whose offices they hold, and the documents with these."""
    ground = Ground(_linked(account))
    while True:
        entities = [e for e in account.entities if e.id in named]
        # Whoever an item names without a word for it there keeps the first that is said of it.
        documents |= {
            e.mentions[0].document for e in entities
            if e.mentions and not documents.intersection(m.document for m in e.mentions)
        }  # fmt: skip
        # An article's renditions go together.
        homes = {ground.article(key) for key in documents}
        documents |= {d.id for d in account.documents if d.article in homes}
        kept = tuple(_with_words_in(documents, e) for e in entities)
        bodies = {role.of for e in kept for role in e.roles if role.of} - named
        if not bodies:
            return tuple(_counted(e, ground) for e in kept), documents
        named = named | bodies


def _counted(entity: Entity, ground: Ground) -> Entity:
    """The entity with who stands behind the mentions that are left; whose words they are the whole account tells."""
    return replace(entity, corroboration=ground.corroborate(m.words for m in entity.mentions))


def _timeline(
    account: Account, wanted: Wanted, events: tuple[Event, ...], statements: tuple[Statement, ...]
) -> tuple[TimelineEntry, ...]:
    """The timeline of a part; that of one entity holds as well what it said on a day that only the report tells."""
    if wanted.entity is None:
        return make_timeline(events, statements)
    return make_timeline(events, with_days(statements, account.times, account.documents))


def find_story(account: Account, asked: str) -> str:
    """The story that an id, its beginning or words of its title name; raises TidingsError where none or several do."""
    return _one(asked, ((s.id, (s.title,)) for s in account.stories), "story")


def find_entity(account: Account, asked: str) -> str:
    """The entity that an id, its beginning or its whole name, written in any case, names."""
    named = [e.id for e in account.entities if asked.casefold() in {n.casefold() for n in (e.name, *e.aliases)}]  # fmt: skip
    if len(named) == 1:
        return named[0]
    return _one(asked, ((e.id, (e.name, *e.aliases)) for e in account.entities), "entity")


def _one(asked: str, known: Iterable[tuple[str, tuple[str, ...]]], kind: str) -> str:
    plain = asked.casefold()
    found = [
        (key, names[0]) for key, names in known
        if key.startswith(asked) or any(plain in name.casefold() for name in names)
    ]  # fmt: skip
    if len(found) == 1:
        return found[0][0]
    if not found:
        raise TidingsError(f"the account has no such {kind}", where=asked)
    shown = "; ".join(f"{name} ({key})" for key, name in found[:5])
    raise TidingsError(f"{len(found)} are called so: {shown}", where=asked, remedy="Write its id")


class _Asked:
    """What is wanted, laid out for quick answers."""

    def __init__(self, account: Account, wanted: Wanted) -> None:
        self._wanted = wanted
        self._day = {d.id: d.published.date for d in account.documents if d.published}
        articles = next((s.articles for s in account.stories if s.id == wanted.story), ())
        self._story = {d.id for d in account.documents if d.article in set(articles)}
        since = {d for d, day in self._day.items() if wanted.since and day >= wanted.since}
        self.documents = frozenset(self._story | since)

    def holds(self, item: Told) -> bool:
        wanted = self._wanted
        if wanted.entity is not None and wanted.entity not in set(_named(item)):
            return False
        if wanted.story is not None and not any(e.document in self._story for e in _words(item)):
            return False
        return wanted.since is None or self._is_recent(item, wanted.since)

    def _is_recent(self, item: Told, since: str) -> bool:
        """By its own day where that is known, else by the day of a report; background has no day of its own."""
        date = _date(item)
        if date is not None and date.earliest is not None and date.latest is not None:
            return date.latest >= since
        if isinstance(item, Event) and item.background:
            return False
        return any(self._day.get(e.document, "") >= since for e in _words(item))


def _kept(ids: tuple[str, ...], kept: set[str]) -> tuple[str, ...]:
    return tuple(key for key in ids if key in kept)


def _with_words_in(documents: frozenset[str], record: Kind) -> Kind:
    """A record without the words of documents that are not in the part, and without the offices that only these give."""
    changed: dict[str, Any] = {}
    for field in fields(record):
        value = getattr(record, field.name)
        if isinstance(value, tuple):
            changed[field.name] = tuple(_inside(documents, value))
        elif isinstance(value, Record):
            changed[field.name] = _with_words_in(documents, value)
    return replace(record, **changed)


def _inside(documents: frozenset[str], values: tuple[Any, ...]) -> Iterator[Any]:
    for value in values:
        if isinstance(value, Evidence):
            if value.document in documents:
                yield value
            continue
        inner = _with_words_in(documents, value) if isinstance(value, Record) else value
        if not isinstance(inner, EntityRole) or inner.evidence:
            yield inner


def _date(item: Told) -> Date | None:
    match item:
        case Event() | Statement():
            return item.date
        case Figure():
            return item.window
        case AgreementItem() | Relation():
            return None


def _named(item: Told) -> Iterator[str]:
    """The entities that an item is about."""
    match item:
        case Event():
            yield from (a.entity for a in item.actors if a.entity)
            yield from (item.place.entity,) if item.place and item.place.entity else ()
        case Figure():
            yield from (item.place,) if item.place else ()
            yield from (e.attributed_to for e in item.estimates if e.attributed_to)
        case Statement():
            yield from (e for e in (item.speaker, item.against, item.addressee) if e)
        case AgreementItem():
            yield from item.parties
            yield from (item.place,) if item.place else ()
        case Relation():
            yield from (item.subject, item.object)


def _words(item: Record) -> Iterator[Evidence | MentionEvidence]:
    for _, said in walk(item):
        if isinstance(said, Evidence | MentionEvidence):
            yield said


def _items(part: Account) -> Items:
    return Items(**{name: getattr(part, name) for name in Items.__struct_fields__})


def _linked(part: Account) -> Linked:
    return Linked(
        documents=part.documents, articles=part.articles, sources=part.sources, decisions=()
    )
