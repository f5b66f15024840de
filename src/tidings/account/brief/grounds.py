"""Where a case is: the place that most of it happens at, else its country, else the few that share it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from tidings.account.brief.desk import Desk
from tidings.account.brief.drafts import listed
from tidings.account.brief.names import mark
from tidings.lexicons.tables import table
from tidings.model.items import Event

DEEDS = frozenset(
    {"hazard", "ASSAULT", "PROTEST", "COERCE", "SANCTION", "MOBILIZE", "RETREAT", "AID"}
)
TOLLS = frozenset({"killed", "wounded", "missing", "displaced", "evacuated", "in_need"})
# So many places are told where none of them stands for all.
MOST = 3
SHARE = 0.7
# A place that fewer reports name is one of many.
SEVERAL = 3


def foremost_places(told: Sequence[Event], desk: Desk) -> tuple[str, ...]:
    """The place of most deeds and counts where half of the articles name it; else the country, else the foremost few."""
    counts = _counts(told, desk)
    # Two reports that name it weigh as much as one that tells of a deed there, and as one that has it in its headline.
    weights = {p: counts[p] + _named(p, desk) / 2 + _headed(p, desk) for p in counts}
    ranked = sorted(weights, key=lambda p: (-weights[p], p))
    if not ranked or _named(ranked[0], desk) * 2 >= len(desk.items.articles):
        return tuple(ranked[:1])
    country = _home_itself(desk)
    if country is not None and _named(country, desk) > _named(ranked[0], desk):
        return (country,)
    enough = SHARE * weights[ranked[0]]
    shared = [
        p
        for p in ranked[1:MOST]
        if counts[p] > 1 and _named(p, desk) >= SEVERAL and weights[p] >= enough
    ]
    return (ranked[0], *shared)


def where(places: Sequence[str], desk: Desk) -> str:
    """“Idlib, Syria”; “Karm, Tolna and Varn”."""
    countries = {_country(p, desk) for p in places}
    country = countries.pop() if len(countries) == 1 else ""
    return f"{listed([mark(p) for p in places])}{country}"


def _counts(told: Sequence[Event], desk: Desk) -> dict[str, int]:
    """How much happens at each place of the country that the case is of, by independent sources."""
    counts: Counter[str] = Counter()
    for event in told:
        if event.sort[0] in DEEDS and event.place and event.place.entity:
            counts[event.place.entity] += event.corroboration.independent_sources
    for figure in desk.items.figures:
        if figure.place and figure.measure in TOLLS:
            counts[figure.place] += figure.corroboration.independent_sources
    known = [p for p in counts if (e := desk.entity(p)) is not None and e.kind == "place"]
    # A name that a gazetteer has in another country than the crisis is likely another place.
    home = _home(desk)
    known = [p for p in known if desk.country(p) in {home, ""}] or known
    return {p: counts[p] for p in known}


def _headed(place: str, desk: Desk) -> int:
    """How many articles have a place in their headline."""
    entity = desk.entities[place]
    names = (entity.name, *entity.aliases)
    return sum(any(n in a.title for n in names) for a in desk.items.articles if a.title)


def _named(place: str, desk: Desk) -> int:
    """How many documents name a place."""
    return len({m.document for m in desk.entities[place].mentions})


def _country(place: str, desk: Desk) -> str:
    """“, Syria” behind a place that is not itself the country."""
    name = _country_name(place, desk)
    return f", {name}" if name and name != desk.entities[place].name else ""


def _country_name(place: str, desk: Desk) -> str:
    code = desk.country(place)
    return next((r["name"] for r in table("world/countries.tsv") if r["iso3"] == code), "")


def _home_itself(desk: Desk) -> str | None:
    """The country of most places, where the reports name it as a place."""
    home = _home(desk)
    named = (e.id for e in desk.items.entities if e.kind == "place" and desk.country(e.id) == home)
    return next((p for p in named if home and _country(p, desk) == ""), None)


def _home(desk: Desk) -> str:
    """The country of most mentions of places."""
    counts: Counter[str] = Counter()
    for entity in desk.items.entities:
        if entity.kind == "place" and (code := desk.country(entity.id)):
            counts[code] += len(entity.mentions)
    return min(counts, key=lambda c: (-counts[c], c), default="")
