"""Events with a place as points of GeoJSON (RFC 7946), each with its words."""

from __future__ import annotations

import json
from typing import Any

from tidings.exports.cited import Citing, known, names_of
from tidings.exports.parts import Parts, Where
from tidings.exports.written import Choice, Exported
from tidings.model.account import Account
from tidings.model.items import Event


def export_geojson(account: Account) -> Exported:
    """A FeatureCollection in the order of the account."""
    choice, parts, citing = Choice(len(account.events)), Parts(account), Citing(account)
    features = [
        _feature(event, where, citing)
        for event in account.events
        if choice.takes(_nowhere(where := parts.where(event))) and where is not None
    ]
    collection = {"type": "FeatureCollection", "features": features}
    text = json.dumps(collection, ensure_ascii=False, indent=1) + "\n"
    return Exported(text.encode(), choice.told())


def _nowhere(where: Where | None) -> str | None:
    if where is None:
        return "without a place"
    if where.latitude is None or where.longitude is None:
        return "at a place that is not on the map"
    return None


def _feature(event: Event, where: Where, citing: Citing) -> dict[str, Any]:
    return {
        "type": "Feature",
        "id": event.id,
        "geometry": {"type": "Point", "coordinates": [where.longitude, where.latitude]},
        "properties": _properties(event, where, citing),
    }


def _properties(event: Event, where: Where, citing: Citing) -> dict[str, Any]:
    date, dead, stands = event.date, event.fatalities, event.corroboration
    return known({
        "id": event.id, "headline": event.headline, "type": event.type, "mode": event.mode,
        "status": event.status, "date": date.edtf if date else None,
        "earliest": date.earliest if date else None, "latest": date.latest if date else None,
        "date_precision": date.precision if date else None, "place": where.name,
        "where_prec": where.precision, "country": where.code, "admin1": where.admin1,
        "admin2": where.admin2, "geonames": where.geonames,
        "place_as_written": list(where.words),
        "acting": _actors(event, "source", citing), "acted_on": _actors(event, "target", citing),
        "taking_part": _actors(event, "participant", citing),
        "dead_low": dead.low if dead else None, "dead_best": dead.best if dead else None,
        "dead_high": dead.high if dead else None, "articles": stands.articles,
        "independent_sources": stands.independent_sources,
        "sources": names_of(stands.sources, citing.names),
        "quotes": [one.as_json() for one in citing.cite(event.evidence)],
    })  # fmt: skip


def _actors(event: Event, role: str, citing: Citing) -> list[str]:
    named = (citing.names.label(a.entity) or a.text for a in event.actors if a.role == role)
    return list(dict.fromkeys(named))
