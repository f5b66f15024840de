"""Spreads the account over tables that anybody can query; what they say is always the account's."""

from __future__ import annotations

import json
from collections.abc import Iterator
from hashlib import sha256
from typing import Any

import msgspec
from sqlalchemy import Connection, Table, inspect, select

from tidings.model.account import Account
from tidings.model.catalogue import Catalogue, Entry, Item, items_of, kind_of, label_of
from tidings.model.dates import Date
from tidings.model.elements import Element, elements_of
from tidings.model.evidence import Evidence
from tidings.model.facets import days_of, disputed_items, facets_of
from tidings.model.items import Entity, Event, Figure
from tidings.model.json import JsonObject, to_plain, write_plain
from tidings.review.turns import reviewables
from tidings.store import fts, tables
from tidings.store.queue import keep_turns
from tidings.store.word_rows import keep_word_rows

Row = dict[str, Any]


def keep_account(connection: Connection, account: Account) -> None:
    """Replace the account and every table made from it."""
    # Made anew, since an earlier tidings had fewer columns.
    tables.METADATA.drop_all(connection, tables.DERIVED)
    tables.METADATA.create_all(connection, tables.DERIVED)
    names = Catalogue(account)
    plain = to_plain(account)
    said = write_plain(plain)
    _add(connection, tables.account, iter([{
        "format": account.format, "sha256": sha256(said).hexdigest(), "json": said.decode(),
    }]))  # fmt: skip
    _add(connection, tables.documents, _documents(account))
    _add(connection, tables.articles, (_part(a, tables.articles) for a in account.articles))
    _add(connection, tables.sources, (_part(s, tables.sources) for s in account.sources))
    _add(connection, tables.mentions, _mentions(account))
    _add(connection, tables.items, (_item(item, names) for item in items_of(account)))
    _add(connection, tables.evidence, _evidence(account))
    _add(connection, tables.decisions, _decisions(account))
    _add(connection, tables.left_out, _left_out(account))
    known = _add_elements(connection, plain)
    searched = {kind: len(getattr(account, kind)) for kind in fts.SEARCHED}
    keep_word_rows(connection, searched, known)
    keep_turns(connection, reviewables(known.values(), disputed_in(connection)))
    fts.fill_index(connection, _entries(account, names))


def disputed_in(connection: Connection) -> set[str]:
    """The elements that reports disagree about, by their facet."""
    facet = tables.facets.c
    query = select(facet.element).where(facet.name == "status", facet.value == "disputed")
    return set(connection.execute(query).scalars())


def is_whole(connection: Connection, table: Table) -> bool:
    """Whether a case has a table with all its columns; an earlier tidings may have made it otherwise."""
    found = inspect(connection)
    if not found.has_table(table.name):
        return False
    return {c.name for c in table.columns} <= {c["name"] for c in found.get_columns(table.name)}


def _add(connection: Connection, table: Table, rows: Iterator[Row]) -> None:
    """Rows that have every column, told to the driver itself: a large case has a million of them."""
    names = [column.name for column in table.columns]
    found = [tuple([row[name] for name in names]) for row in rows]
    if found:
        # An id that stands twice is a fault that `verify` tells; it must not cost the whole build.
        places = ", ".join("?" * len(names))
        words = f"INSERT OR IGNORE INTO {table.name} ({', '.join(names)}) VALUES ({places})"  # noqa: S608 - names of our own tables
        connection.exec_driver_sql(words, found)


def _add_elements(connection: Connection, account: JsonObject) -> dict[str, Element]:
    """Every element, and by what it can be found; the first of two with one id is kept. Gives those that were kept."""
    known: dict[str, Element] = {}
    for element in elements_of(account):
        known.setdefault(element.id, element)
    disputed = disputed_items(account)
    days = {key: days_of(element) for key, element in known.items()}
    _add(connection, tables.elements, (
        {
            "id": key, "kind": element.kind, "position": element.position,
            "earliest": days[key][0], "latest": days[key][1],
            "json": msgspec.json.encode(element.item).decode(),
        }
        for key, element in known.items()
    ))  # fmt: skip
    _add(connection, tables.facets, (
        {
            "name": name, "value": value, "kind": element.kind, "element": key,
            "position": element.position,
        }
        for key, element in known.items()
        for name, value in sorted(facets_of(element, known.get, disputed))
    ))  # fmt: skip
    return known


def _part(record: msgspec.Struct, table: Table) -> Row:
    return {column.name: getattr(record, column.name) for column in table.columns}


def _documents(account: Account) -> Iterator[Row]:
    for document in account.documents:
        published = document.published
        yield {
            "id": document.id, "origin": document.origin, "media_type": document.media_type,
            "sha256": document.sha256, "language": document.language, "title": document.title,
            "outlet": document.outlet, "agency": document.agency,
            "published": published.date if published else None,
            "published_basis": published.basis if published else None,
            "article": document.article, "role": document.role, "text": document.text,
        }  # fmt: skip


def _mentions(account: Account) -> Iterator[Row]:
    for entity in account.entities:
        places = {(m.document, m.start, m.end): m for m in entity.mentions}
        for (document, start, end), mention in sorted(places.items()):
            yield {
                "entity": entity.id, "document": document, "start_offset": start,
                "end_offset": end, "quote": mention.quote, "stands_for": mention.as_,
            }  # fmt: skip


def _item(item: Item, names: Catalogue) -> Row:
    date = date_of(item)
    stands = getattr(item, "corroboration", None)
    numbers = item.fatalities if isinstance(item, Event) else item
    return {
        "id": item.id,
        "kind": kind_of(item),
        "type": _type_of(item),
        "date": date.edtf if date else None,
        "earliest": date.earliest if date else None,
        "latest": date.latest if date else None,
        "headline": label_of(item, names),
        "status": item.agreement if isinstance(item, Figure) else getattr(item, "status", None),
        "low": getattr(numbers, "low", None),
        "best": getattr(numbers, "best", None),
        "high": getattr(numbers, "high", None),
        "documents": stands.documents if stands else None,
        "articles": stands.articles if stands else None,
        "independent_sources": stands.independent_sources if stands else None,
        "json": msgspec.json.encode(item).decode(),
    }


def date_of(item: Item) -> Date | None:
    """The date an item belongs to: when it happened, was said, signed, or holds for."""
    for field in ("date", "when", "window", "signed"):
        if isinstance(found := getattr(item, field, None), Date):
            return found
    return None


def _type_of(item: Item) -> str | None:
    if isinstance(item, Event):
        return item.sort[0]
    return item.measure if isinstance(item, Figure) else getattr(item, "kind", None)


def evidence_of(item: Item) -> tuple[Evidence, ...]:
    """The words an item rests on."""
    if isinstance(item, Entity):
        return item.mentions
    sides = getattr(item, "sides", ())
    return getattr(item, "evidence", ()) or tuple(e for side in sides for e in side.evidence)


def _evidence(account: Account) -> Iterator[Row]:
    for item in items_of(account):
        for position, said in enumerate(evidence_of(item)):
            yield {
                "item": item.id, "position": position, "document": said.document,
                "start_offset": said.start, "end_offset": said.end, "quote": said.quote,
            }  # fmt: skip


def _decisions(account: Account) -> Iterator[Row]:
    for decision in account.decisions:
        reasons = [{"rule": reason.rule, "says": reason.says} for reason in decision.reasons]
        yield {
            "id": decision.id, "left_id": decision.left, "right_id": decision.right,
            "verdict": decision.verdict, "score": decision.score, "decided_by": decision.by,
            "reasons": json.dumps(reasons, ensure_ascii=False),
        }  # fmt: skip


def _left_out(account: Account) -> Iterator[Row]:
    for position, out in enumerate(account.left_out):
        yield {"position": position, "what": out.what, "reason": out.reason, "place": out.where}


def _entries(account: Account, names: Catalogue) -> Iterator[fts.Entry]:
    for document in account.documents:
        yield _entry(document, names, document.text)
    for item in items_of(account):
        said = dict.fromkeys((*(e.quote for e in evidence_of(item)), *_known_as(item)))
        yield _entry(item, names, "\n".join(said))


def _known_as(item: Item) -> Iterator[str]:
    """Id and name in the authority file: a desk looks for somebody by these."""
    if isinstance(item, Entity) and item.authority is not None:
        yield " ".join(filter(None, (item.authority.id, item.authority.name)))


def _entry(thing: Entry, names: Catalogue, body: str) -> fts.Entry:
    return fts.Entry(id=thing.id, kind=kind_of(thing), label=label_of(thing, names), body=body)
