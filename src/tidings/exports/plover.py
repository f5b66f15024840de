"""Events in the terms of PLOVER: one JSON object a line."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from tidings.exports.coding import Coding, coding, lacks_recipient, not_coded
from tidings.exports.parts import Parts, Party, Where
from tidings.exports.written import Choice, Exported
from tidings.model.account import Account
from tidings.model.dates import Date
from tidings.model.items import Event, Figure
from tidings.model.vocabulary import Measure

FIELDS = (
    "id", "event_type", "event_mode", "auxiliary_mode", "quad_class", "intensity", "contexts",
    "actor", "recipient", "date", "location", "magnitude", "headline", "event_text", "sources",
    "pub_date", "version",
)  # fmt: skip
# The counts that PLOVER calls the magnitude of an event, by our measures.
_MAGNITUDES: Mapping[str, Measure] = {
    "dead": "killed", "injured": "wounded", "size": "participants",
}  # fmt: skip

Json = dict[str, object]


def export_plover(account: Account) -> Exported:
    """UTF-8 JSON Lines; a field is absent where nothing is known, a list is empty."""
    choice = Choice(len(account.events))
    parts = Parts(account)
    version = f"{account.made.program} {account.made.version}"
    lines = []
    for event in account.events:
        if not choice.takes(not_coded(event)):
            continue
        coded = coding(event)
        acting = parts.parties(event, "source", "participant")
        suffering = parts.parties(event, "target")
        lacks = lacks_recipient(coded, len(acting), len(suffering))
        if choice.takes("without a recipient" if lacks else None):
            lines.append(_line(event, coded, acting, suffering, parts) | {"version": version})
    text = "".join(json.dumps(_known(line), ensure_ascii=False) + "\n" for line in lines)
    return Exported(text.encode(), choice.told())


def _line(
    event: Event, coded: Coding, acting: Sequence[Party], suffering: Sequence[Party], parts: Parts
) -> Json:
    tellings = parts.tellings(event)
    place = parts.where(event)
    sizes = {
        name: _bounds(counts[0])
        for name, measure in _MAGNITUDES.items()
        if len(counts := parts.counts(event, measure)) == 1
    }
    if event.fatalities is not None:
        toll = event.fatalities
        sizes["dead"] = {"low": toll.low, "best": toll.best, "high": toll.high}
    return {
        "id": event.id,
        "event_type": coded.type,
        "event_mode": [coded.mode] if coded.mode else [],
        "auxiliary_mode": ["future"] if coded.is_planned else [],
        "quad_class": coded.quad,
        "intensity": coded.intensity,
        "contexts": list(event.contexts),
        "actor": [_actor(p) for p in acting],
        "recipient": [_actor(p) for p in suffering],
        "date": _date(event.date),
        "location": _location(place),
        "magnitude": sizes or None,
        "headline": event.headline,
        "event_text": [quote for t in tellings for quote in t.quotes],
        "sources": [
            _known({
                "document": t.document, "outlet": t.outlet, "date": t.day, "title": t.title,
                "url": t.address, "speaker": t.speaker,
            })
            for t in tellings
        ],
        "pub_date": next((t.day for t in tellings if t.day), None),
    }  # fmt: skip


def _actor(party: Party) -> Json:
    return _known({
        "name": party.name, "text": list(party.words), "country": party.code,
        "sector": party.sector, "entity": party.id,
    })  # fmt: skip


def _date(told: Date | None) -> Json | None:
    if told is None:
        return None
    return _known({
        "start": told.earliest, "end": told.latest, "precision": told.precision, "edtf": told.edtf,
        "text": told.as_written, "inferred": told.inferred,
    })  # fmt: skip


def _location(place: Where | None) -> Json | None:
    if place is None:
        return None
    return _known({
        "name": place.name, "text": list(place.words), "country": place.code,
        "admin1": place.admin1, "admin2": place.admin2, "lat": place.latitude,
        "lon": place.longitude, "geonameid": place.geonames, "where_prec": place.precision,
    })  # fmt: skip


def _bounds(figure: Figure) -> Json:
    return _known({
        name: value if value is None or value % 1 else int(value)
        for name, value in (("low", figure.low), ("best", figure.best), ("high", figure.high))
    })  # fmt: skip


def _known(fields: Json) -> Json:
    return {name: value for name, value in fields.items() if value is not None and value != ""}
