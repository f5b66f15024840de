"""Gathers the places of events: what happened there, how many died, where else the name might mean."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from tidings.lexicons.gazetteer import Place, find
from tidings.model.vocabulary import FACTUAL
from tidings.web.charts.projection import distance_km
from tidings.web.shapes import JsonObject, number, objects, strings, words

# Two places of one name nearer than this are one on any map.
_SAME_KM = 5.0


@dataclass(frozen=True)
class Runner:
    """A place that bears the name as well, and was not chosen."""

    label: str
    lat: float
    lon: float


@dataclass(frozen=True)
class Toll:
    """The dead of the deadliest event of a place: counts of several events may overlap, and are not added."""

    best: float
    high: float
    event: str


@dataclass(frozen=True)
class Spot:
    """One place with what happened there; `precision` is UCDP's where_prec."""

    position: int
    name: str
    place: JsonObject
    events: tuple[JsonObject, ...]
    lat: float | None = None
    lon: float | None = None
    precision: int = 1
    toll: Toll | None = None
    country: str = ""
    runners_up: tuple[Runner, ...] = field(default=())


def find_spots(account: JsonObject) -> list[Spot]:
    """Places in the order in which the events name them."""
    gathered: dict[tuple[str, float | None, float | None], list[JsonObject]] = {}
    places: dict[tuple[str, float | None, float | None], JsonObject] = {}
    for event in objects(account, "events"):
        for place in objects(event, "place"):
            key = (words(place, "name", "entity"), number(place, "lat"), number(place, "lon"))
            gathered.setdefault(key, []).append(event)
            places.setdefault(key, place)
    points = {
        words(entity, "id"): objects(entity, "place") for entity in objects(account, "entities")
    }
    return [
        _spot(position, key, places[key], events, points)
        for position, (key, events) in enumerate(gathered.items(), 1)
    ]


def _spot(
    position: int,
    key: tuple[str, float | None, float | None],
    place: JsonObject,
    events: Sequence[JsonObject],
    points: dict[str, list[JsonObject]],
) -> Spot:
    name, lat, lon = key
    if lat is None or lon is None or not (abs(lat) <= 90 and abs(lon) <= 360):
        return Spot(position, name, place, tuple(events), toll=find_toll(events))
    known = next(iter(points.get(words(place, "entity"), ())), {})
    precision = number(place, "precision") or number(known, "precision") or 1
    return Spot(
        position, name, place, tuple(events), lat, lon, min(7, max(1, int(precision))),
        find_toll(events), words(known, "country"), _runners_up(strings(known, "runners_up"), lat, lon),
    )  # fmt: skip


def find_toll(events: Sequence[JsonObject]) -> Toll | None:
    """The greatest toll of one of these events; nothing where none tells of any dead."""
    tolls = []
    for event in events:
        for counted in objects(event, "fatalities"):
            best, high = number(counted, "best"), number(counted, "high")
            # a toll that is planned, doubted or denied is none
            if words(event, "status") in FACTUAL and best is not None:
                tolls.append(
                    Toll(best, best if high is None else max(best, high), words(event, "id"))
                )
    return max(tolls, key=lambda toll: (toll.best, toll.high), default=None)


def _runners_up(labels: Sequence[str], lat: float, lon: float) -> tuple[Runner, ...]:
    """The places that the account names as possible instead, found again in the gazetteer by their label."""
    found: dict[tuple[float, float], Runner] = {}
    for label in labels:
        for place in find(label.partition(", ")[0]):
            point = (place.lat, place.lon)
            if label == _label(place) and distance_km(point, (lat, lon)) > _SAME_KM:
                found.setdefault(point, Runner(label, *point))
    return tuple(found.values())


def _label(place: Place) -> str:
    return ", ".join(part for part in (place.name, place.admin1, place.iso3) if part)
