"""The account as a STIX 2.1 bundle: reports, who is who, places, what happened, what was said, ties.

Ids are made of the account's ids (UUID version 5), days of the reports stand for times of making: there is no clock.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any
from uuid import UUID, uuid5

from tidings.exports.cited import Citing, known
from tidings.exports.codes import country
from tidings.exports.parts import address
from tidings.exports.written import Choice, Exported, joined
from tidings.model.account import Account
from tidings.model.authority import AUTHORITY_FILE
from tidings.model.catalogue import speaker_of
from tidings.model.dates import is_day
from tidings.model.documents import Article
from tidings.model.evidence import Evidence
from tidings.model.items import Codes, Entity, Event, Relation, Statement
from tidings.model.vocabulary import FACTUAL

Object = dict[str, Any]
# The namespace of the standard is for observables only; this one is our own, and must never change.
_NAMESPACE = UUID("0cad44b0-5d16-5716-9be4-ac21f2a3ca08")
_CLASSES = {
    "person": "individual", "state": "organization", "organization": "organization",
    "armed_group": "group", "collective": "class",
}  # fmt: skip
_GROUND = frozenset({"place", "facility"})
# Where the account knows no day at all a time is required all the same.
_NO_DAY = "1970-01-01"
_MATERIAL_CONFLICT = 4
# Relationship types that the standard gives to all objects, or readers of it take between these: OpenCTI refuses others.
# What exactly the tie is stands in its labels.
_RELATED = "related-to"
_ROLES = {
    "source": (_RELATED, "acting"), "target": ("targets", "acted-on"),
    "participant": (_RELATED, "taking-part"),
}  # fmt: skip


def export_stix(account: Account) -> Exported:
    """One bundle, its objects by type and id."""
    writer = _Writer(account)
    objects = sorted(writer.all(), key=lambda one: (one["type"], one["id"]))
    content = json.dumps(objects, ensure_ascii=False, sort_keys=True)
    bundle = {"type": "bundle", "id": _id("bundle", content), "objects": objects}
    text = json.dumps(bundle, ensure_ascii=False, indent=1) + "\n"
    return Exported(text.encode(), writer.choice.told())


class _Writer:
    """Writes the objects of one account."""

    def __init__(self, account: Account) -> None:
        self._account, self._citing = account, Citing(account)
        self._program = _id("identity", "program", account.made.program)
        self._ids: dict[str, str] = {}
        total = sum(map(len, (account.entities, account.articles, account.relations)))
        self.choice = Choice(total, "entities, articles and relations")
        day = account.situation.as_of
        self._as_of = day if day and is_day(day) else _NO_DAY

    def all(self) -> Iterator[Object]:
        """Every object; one that points at others comes after them."""
        account = self._account
        yield self._maker()
        for entity in account.entities:
            if self.choice.takes(_unplaced(entity)):
                yield self._actor(entity) if entity.kind in _CLASSES else self._place(entity)
        reported = self._reported()
        taken = [a for a in account.articles if self.choice.takes(_untold(a, reported))]
        for article in taken:
            self._ids[article.id] = _id("report", article.id)
        for event in account.events:
            yield from self._event(event)
        for statement in account.statements:
            yield self._statement(statement)
        for relation in account.relations:
            yield from self._relation(relation)
        for article in taken:
            yield self._report(article, reported[article.id])

    def _maker(self) -> Object:
        made = self._account.made
        return {
            **_head("identity", self._program, _NO_DAY, _NO_DAY), "name": made.program,
            "identity_class": "system", "description": f"{made.program} {made.version}",
        }  # fmt: skip

    def _actor(self, one: Entity) -> Object:
        codes = one.codes or Codes()
        return _referring(one, self._object("identity", one.id, one.mentions, {
            "name": one.name, "identity_class": _CLASSES[one.kind],
            "description": joined((f"also {', '.join(one.aliases)}" if one.aliases else "",
                                   country(codes.iso3).name)),
            "roles": list(dict.fromkeys(role.title for role in one.roles)),
            "labels": _labels(one.kind, codes.plover_sector),
        }))  # fmt: skip

    def _place(self, one: Entity) -> Object:
        at = one.place
        assert at is not None  # noqa: S101 - `_unplaced` left the others out
        return _referring(one, self._object("location", one.id, one.mentions, {
            "name": one.name, "latitude": at.lat, "longitude": at.lon,
            "country": country(at.country).iso2, "administrative_area": at.admin1,
            "labels": _labels(one.kind),
        }))  # fmt: skip

    def _event(self, one: Event) -> Iterator[Object]:
        """Material conflict that happened is an incident with its actors; all else a note about them."""
        happened = one.status in FACTUAL
        labels = _labels(*one.sort, one.status)
        told = joined((_toll(one), self._citing.prose(one.evidence)), "\n")
        if one.quad_class == _MATERIAL_CONFLICT and happened:
            incident = self._object("incident", one.id, one.evidence, {
                "name": one.headline, "description": joined((_when(one), told), "\n"),
                "labels": labels, "confidence": _percent(one.certainty),
            })  # fmt: skip
            yield incident
            yield from self._parts(one, incident["id"])
            return
        actors = [self._ids[a.entity] for a in one.actors if a.entity in self._ids]
        where = [self._ids[one.place.entity]] if one.place and one.place.entity in self._ids else []
        yield self._object("note", one.id, one.evidence, {
            "abstract": one.headline, "content": joined((_when(one), told), "\n"),
            "labels": labels, "confidence": _percent(one.certainty),
            "object_refs": self._about([*actors, *where], one.evidence),
        })  # fmt: skip

    def _parts(self, one: Event, incident: str) -> Iterator[Object]:
        """Who did it, to whom, where: each once."""
        ends = [
            (*_ROLES[a.role], a.entity, a.evidence) for a in one.actors if a.entity in self._ids
        ]
        if one.place and one.place.entity in self._ids:
            ends.append((_RELATED, "place", one.place.entity, one.place.evidence))
        seen: set[tuple[str, str]] = set()
        for kind, role, target, evidence in ends:
            if target is not None and (role, target) not in seen:
                seen.add((role, target))
                says = f"{role}: {self._citing.names.label(target)}"
                yield self._tie(
                    (one.id, role, target), kind, (incident, self._ids[target]), (role,), says,
                    evidence or one.evidence,
                )  # fmt: skip

    def _statement(self, one: Statement) -> Object:
        about = [self._ids[one.speaker]] if one.speaker in self._ids else []
        return self._object("note", one.id, one.evidence, {
            "abstract": one.kind.replace("_", " "),
            "content": joined((f"{speaker_of(one, self._citing.names)}: {one.content}",
                               self._citing.prose(one.evidence)), "\n"),
            "authors": [speaker_of(one, self._citing.names)], "labels": _labels(one.kind),
            "confidence": _percent(one.certainty),
            "object_refs": self._about(about, one.evidence),
        })  # fmt: skip

    def _relation(self, one: Relation) -> Iterator[Object]:
        is_placed = one.subject in self._ids and one.object in self._ids
        if self.choice.takes(None if is_placed else "relations to such places"):
            stands = one.corroboration.independent_sources
            yield self._tie(
                (one.id,), _RELATED, (self._ids[one.subject], self._ids[one.object]),
                (one.kind, one.status),
                f"{self._citing.names.label(one.id)}; independent sources: {stands}", one.evidence,
            )  # fmt: skip

    def _tie(
        self, key: Sequence[str], kind: str, ends: tuple[str, str], labels: Sequence[str],
        says: str, evidence: Sequence[Evidence],
    ) -> Object:  # fmt: skip
        return self._object("relationship", " ".join(key), evidence, {
            "relationship_type": kind, "source_ref": ends[0], "target_ref": ends[1],
            "labels": _labels(*labels),
            "description": joined((says, self._citing.prose(evidence)), "\n"),
        })  # fmt: skip

    def _report(self, one: Article, keys: Sequence[str]) -> Object:
        day = one.published if one.published and is_day(one.published) else self._as_of
        documents = [self._citing.document(key) for key in one.documents]
        return {
            **_head("report", self._ids[one.id], day, day), "created_by_ref": self._program,
            "name": one.title or documents[0].origin, "published": _time(day),
            "object_refs": sorted({self._ids[key] for key in keys}),
            "external_references": [
                known({
                    "source_name": one.outlet or one.agency or "unknown outlet",
                    "external_id": document.id, "url": address(document),
                    "description": f"sha256 of what was read: {document.sha256}",
                })
                for document in documents
            ],
        }  # fmt: skip

    def _about(self, ids: Sequence[str], evidence: Sequence[Evidence]) -> list[str]:
        """What a note is about: those who are known, else the reports that have it."""
        homes = (self._citing.document(e.document).article for e in evidence)
        reports = [self._ids[key] for key in homes if key in self._ids]
        return list(dict.fromkeys(ids)) or sorted(set(reports)) or [self._program]

    def _reported(self) -> dict[str, list[str]]:
        """What each article tells of that is an object of the bundle."""
        account = self._account
        found: dict[str, list[str]] = {}
        told: list[tuple[str, Sequence[Evidence]]] = [
            *((e.id, e.mentions) for e in account.entities if _unplaced(e) is None),
            *((e.id, e.evidence) for e in account.events),
            *((s.id, s.evidence) for s in account.statements),
        ]
        for key, evidence in told:
            for home in {self._citing.document(e.document).article for e in evidence}:
                if home is not None:
                    found.setdefault(home, []).append(key)
        return found

    def _object(self, kind: str, key: str, evidence: Sequence[Evidence], values: Object) -> Object:
        self._ids[key] = own = _id(kind, key)
        days = [d for d in self._citing.days(evidence) if is_day(d)] or [self._as_of]
        program = self._account.made.program
        references = [{"source_name": program, "external_id": key}]
        references += [
            {
                "source_name": one.outlet,
                "external_id": f"{one.document}:{one.start}-{one.end}",
                "description": one.quote,
                **({"url": one.address} if one.address else {}),
            }
            for one in self._citing.cite(evidence)
        ]
        return {
            **_head(kind, own, days[0], days[-1]), "created_by_ref": self._program,
            **known(values), "external_references": references,
        }  # fmt: skip


def _referring(one: Entity, made: Object) -> Object:
    """The object of somebody with the id in the case's authority file, before the words of the reports."""
    if one.authority is None:
        return made
    key, name = one.authority.id, one.authority.name
    reference = known({"source_name": AUTHORITY_FILE, "external_id": key, "description": name})
    own, *words = made["external_references"]
    return {**made, "external_references": [own, reference, *words]}


def _head(kind: str, key: str, first: str, last: str) -> Object:
    return {
        "type": kind, "spec_version": "2.1", "id": key, "created": _time(first),
        "modified": _time(last),
    }  # fmt: skip


def _id(kind: str, *content: str) -> str:
    return f"{kind}--{uuid5(_NAMESPACE, chr(31).join(content))}"


def _time(day: str) -> str:
    return f"{day}T00:00:00.000Z"


def _labels(*words: str | None) -> list[str]:
    return [word.lower().replace("_", "-") for word in words if word]


def _percent(certainty: float | None) -> int | None:
    return None if certainty is None else round(certainty * 100)


def _when(event: Event) -> str:
    return event.date.edtf if event.date else ""


def _toll(event: Event) -> str:
    dead = event.fatalities
    return f"dead: low {dead.low}, best {dead.best}, high {dead.high} ({dead.rule})" if dead else ""


def _unplaced(entity: Entity) -> str | None:
    unplaced = entity.kind in _GROUND and entity.place is None
    return "places that are not on the map" if unplaced else None


def _untold(article: Article, reported: dict[str, list[str]]) -> str | None:
    return None if reported.get(article.id) else "articles in which nothing was found"
