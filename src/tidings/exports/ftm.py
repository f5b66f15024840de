"""The account as FollowTheMoney entities, one JSON object a line: actors, places, documents, events, ties, notes.

A file of OpenAleph's model has no offsets and no counts: words with their places stand in `notes`, counts in
notes of their own.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import PurePosixPath

from tidings.exports.cited import Citing
from tidings.exports.codes import country, sector
from tidings.exports.parts import address
from tidings.exports.written import Exported, joined
from tidings.lexicons.tables import table
from tidings.model.account import Account
from tidings.model.authority import KnownId
from tidings.model.catalogue import label_of, range_words, speaker_of
from tidings.model.documents import Document
from tidings.model.evidence import Evidence
from tidings.model.items import Codes, Entity, Event, Figure, Relation, Statement

_SCHEMATA = {
    "person": "Person", "state": "PublicBody", "organization": "Organization",
    "armed_group": "Organization", "collective": "LegalEntity", "place": "Address",
    "facility": "Address",
}  # fmt: skip
_BODIES = frozenset({"PublicBody", "Organization"})
_ACTORS = _BODIES | {"Person", "LegalEntity"}
# Relation kind: the schema of the tie, what its ends are called, and which schemata may stand there.
_TIES = {
    "leads": ("Directorship", "director", "organization", _ACTORS, _BODIES),
    "works_for": ("Employment", "employee", "employer", frozenset({"Person"}), _BODIES),
    "member_of": ("Membership", "member", "organization", _ACTORS, _BODIES),
    "speaks_for": ("Representation", "agent", "client", _ACTORS, _ACTORS),
}
_ANY = ("UnknownLink", "subject", "object")
# The longest value that the model takes, where it is not that of a string; a text goes into several values.
_STRING = 1024
_NAMES = dict.fromkeys(("name", "alias"), 384)
_PLACES = dict.fromkeys(("full", "location"), 250)
_TEXTS = dict.fromkeys(("bodyText", "notes", "summary", "description"), 65_000)
_ADDRESS = 4096
_WIKIDATA = re.compile(r"Q[1-9]\d*")

Properties = Mapping[str, Sequence[str] | str | None]


def export_ftm(account: Account) -> Exported:
    """Documents first, for everything else points at them."""
    writer = _Writer(account)
    lines = "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in writer.all())
    told = f"values cut to what FollowTheMoney takes: {writer.cut}; json has all of them"
    return Exported(lines.encode(), told if writer.cut else "")


class _Writer:
    """Writes the entities of one account."""

    def __init__(self, account: Account) -> None:
        self._account, self._citing = account, Citing(account)
        self._schema = {one.id: _schema(one) for one in account.entities}
        self.cut = 0
        # In a part of a case an item may name others that are not in it.
        self._there = {*self._schema, *(one.id for one in account.events)}

    def all(self) -> Iterator[dict[str, object]]:
        account = self._account
        yield from map(self._document, account.documents)
        yield from map(self._entity, account.entities)
        yield from map(self._event, account.events)
        yield from map(self._relation, account.relations)
        yield from map(self._statement, account.statements)
        yield from map(self._figure, account.figures)

    def _document(self, one: Document) -> dict[str, object]:
        return self._made(one.id, "Article", {
            "title": one.title, "fileName": PurePosixPath(one.origin).name, "author": one.authors,
            "publisher": one.outlet or one.agency, "sourceUrl": address(one),
            "publishedAt": one.published.date if one.published else None,
            "language": _languages().get(one.language or ""), "mimeType": one.media_type,
            "bodyText": one.text,
            # The model's own place for a hash takes SHA-1 only.
            "notes": joined((one.role, f"article {one.article}" if one.article else "",
                             f"sha256 {one.sha256}")),
        })  # fmt: skip

    def _entity(self, one: Entity) -> dict[str, object]:
        codes, schema, at = one.codes or Codes(), self._schema[one.id], one.place
        home = country((at.country if at else None) or codes.iso3).iso2.lower()
        titles = [role.title for role in one.roles]
        known, words = one.authority, self._words(one.mentions)
        place: Properties = {}
        if schema == "Address":
            place = {
                "full": one.name, "latitude": str(at.lat) if at else None,
                "longitude": str(at.lon) if at else None, "region": at.admin1 if at else None,
            }  # fmt: skip
        return self._made(one.id, schema, {
            "name": one.name, "alias": one.aliases, "country": home,
            "position": titles if schema == "Person" else (), **place,
            "summary": joined((one.kind.replace("_", " "), codes.plover_sector or "")),
            "wikidataId": known.id if known and _WIKIDATA.fullmatch(known.id) else None,
            **words, "notes": [*(_known(known) if known else ()), *words["notes"]],
        })  # fmt: skip

    def _event(self, one: Event) -> dict[str, object]:
        date, at, dead = one.date, one.place, one.fatalities
        named = (a.entity for a in one.actors if a.entity)
        ground = at.entity if at and self._schema.get(at.entity or "") == "Address" else None
        toll = f"dead: {range_words(dead.low, dead.best, dead.high)}" if dead else ""
        kind = joined(one.sort, " ")
        return self._made(one.id, "Event", {
            "name": one.headline, "summary": joined((kind, one.status.replace("_", " "), toll)),
            "startDate": date.earliest if date else None,
            "endDate": date.latest if date else None, "location": at.name if at else None,
            "addressEntity": ground, "involved": [e for e in named if self._schema.get(e) in _ACTORS],
            "recordId": one.id, **self._words(one.evidence),
        })  # fmt: skip

    def _relation(self, one: Relation) -> dict[str, object]:
        left, right = self._schema[one.subject], self._schema[one.object]
        schema, here, there = _ANY
        if tie := _TIES.get(one.kind):
            fits = left in tie[3] and right in tie[4]
            schema, here, there = tie[:3] if fits else _ANY
        when = one.when
        words = self._words(one.evidence)
        return self._made(one.id, schema, {
            here: one.subject, there: one.object, "role": one.kind.replace("_", " "),
            "status": one.status, "startDate": when.earliest if when else None,
            "endDate": when.latest if when else None, "recordId": one.id,
            # A tie has no notes.
            "description": words["notes"], "proof": words["proof"],
            "sourceUrl": words["sourceUrl"], "publisher": words["publisher"],
        })  # fmt: skip

    def _statement(self, one: Statement) -> dict[str, object]:
        names = self._citing.names
        return self._made(one.id, "Note", {
            "name": f"{one.kind.replace('_', ' ')} by {speaker_of(one, names)}",
            "description": one.content, "entity": self._first(one.speaker), **self._words(one.evidence),
        })  # fmt: skip

    def _figure(self, one: Figure) -> dict[str, object]:
        return self._made(one.id, "Note", {
            "name": label_of(one, self._citing.names), "entity": self._first(one.event, one.place),
            "description": f"{one.scope}, {one.agreement}; {one.rule}",
            **self._words(one.evidence),
        })  # fmt: skip

    def _first(self, *keys: str | None) -> str | None:
        return next((key for key in keys if key in self._there), None)

    def _made(self, key: str, schema: str, properties: Properties) -> dict[str, object]:
        """An entity in the form that `ftm` reads; every value is in a list, once."""
        listed = {
            name: list(dict.fromkeys(self._fitting(name, _listed(value))))
            for name, value in properties.items()
        }
        return {
            "id": key, "schema": schema,
            "properties": {name: values for name, values in listed.items() if values},
        }  # fmt: skip

    def _fitting(self, name: str, values: Sequence[str]) -> Iterator[str]:
        """Values as long as the model takes them."""
        for value in values:
            if (most := _TEXTS.get(name)) is not None:
                yield from (value[at : at + most] for at in range(0, len(value), most))
            elif name == "sourceUrl":
                # Half an address leads nowhere.
                self.cut += len(value) > _ADDRESS
                yield from (value,) if len(value) <= _ADDRESS else ()
            else:
                longest = _NAMES.get(name) or _PLACES.get(name) or _STRING
                short = value if len(value) <= longest else f"{value[: longest - 1]}…"
                self.cut += short != value
                yield short

    def _words(self, evidence: Sequence[Evidence]) -> dict[str, Sequence[str]]:
        cited = self._citing.cite(evidence)
        return {
            "notes": [one.prose for one in cited],
            "proof": [one.document for one in cited],
            "sourceUrl": [one.address for one in cited],
            "publisher": [one.outlet for one in cited],
        }


def _known(known: KnownId) -> Iterator[str]:
    """The model has a place for ids of Wikidata and of single registers only."""
    yield f"id in the authority file: {known.id}" + (f" ({known.name})" if known.name else "")


def _schema(one: Entity) -> str:
    codes = one.codes or Codes()
    is_state = sector(codes.plover_sector).party == "state"
    named = _SCHEMATA[one.kind]
    return "PublicBody" if named == "Organization" and is_state else named


def _listed(value: Sequence[str] | str | None) -> list[str]:
    values: Iterable[str] = (value,) if isinstance(value, str) else value or ()
    return list(dict.fromkeys(one for one in values if one))


@cache
def _languages() -> Mapping[str, str]:
    return {row["code"]: row["ftm"] for row in table("world/languages.tsv") if row["ftm"]}
