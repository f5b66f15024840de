"""Takes out of a part of an account what leads out of it, and tells of each thing that was led to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from msgspec.structs import fields, replace

from tidings.account.references import IDS_OR_WORDS, REFERENCES, ids_by_kind, is_id, named_in
from tidings.account.walk import walk
from tidings.model.account import Account
from tidings.model.catalogue import Catalogue, Entry, kind_of, label_of
from tidings.model.documents import Derivation, LeftOut
from tidings.model.record import Record

Kind = TypeVar("Kind", bound=Record)
OUTSIDE = "outside the part that was asked for, where something refers to it"
# What a reference is: without the one, the other says nothing.
WITH = {"answers": "answer"}


def named_by(records: Iterable[Record]) -> set[str]:
    """Every id that records name, of whatever they name it."""
    return {
        said
        for record in records
        for _, inner in walk(record)
        for field in _fields(inner)
        for said in named_in(inner, field)
    }


def closed(part: Account, whole: Account) -> Account:
    """The part without references to what only the whole has; `left_out` tells what these are."""
    inside = set().union(*ids_by_kind(part).values())
    names = Catalogue(whole)
    outside: dict[str, Entry] = {}
    arrays = {
        field.name: tuple(_closed_all(value, inside, names, outside))
        for field in fields(part)
        if isinstance(value := getattr(part, field.name), tuple) and field.name != "decisions"
    }
    told = (
        LeftOut(what=f"{kind_of(one)}: {label_of(one, names)}", reason=OUTSIDE, where=key)
        for key, one in outside.items()
    )
    everything = {*arrays.pop("left_out"), *told}
    order = sorted(everything, key=lambda out: (out.where, out.reason, out.what))
    return replace(part, **arrays, left_out=tuple(order))


def _closed_all(
    values: Iterable[Any], inside: set[str], names: Catalogue, outside: dict[str, Entry]
) -> Iterator[Any]:
    for value in values:
        if not isinstance(value, Record):
            yield value
            continue
        inner = _closed(value, inside, names, outside)
        # A derivation from nothing says nothing.
        if not isinstance(inner, Derivation) or inner.article or inner.agency:
            yield inner


def _closed(record: Kind, inside: set[str], names: Catalogue, outside: dict[str, Entry]) -> Kind:
    changed: dict[str, Any] = {}
    for field in fields(record):
        value = getattr(record, field.name)
        if isinstance(value, tuple):
            changed[field.name] = tuple(_closed_all(value, inside, names, outside))
        elif isinstance(value, Record):
            changed[field.name] = _closed(value, inside, names, outside)
    for name in _fields(record):
        gone = {said for said in named_in(record, name) if said not in inside}
        if not gone:
            continue
        outside.update({key: one for key in gone if (one := names.find(key)) is not None})
        value = getattr(record, name)
        kept = tuple(one for one in value if one not in gone) if isinstance(value, tuple) else None
        changed[name] = kept
        if name in WITH:
            changed[WITH[name]] = None
    return replace(record, **changed) if changed else record


def _fields(record: Record) -> Iterator[str]:
    """The fields of a record that hold ids here."""
    kind = type(record).__name__
    yield from REFERENCES.get(kind, ())
    for name in IDS_OR_WORDS.get(kind, ()):
        if any(map(is_id, named_in(record, name))):
            yield name
