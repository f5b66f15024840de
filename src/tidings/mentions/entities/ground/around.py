"""Weigh the points that a place name may mean by what the other names of its document say.

Beside "Columbus, Ohio" Dublin is the one of Ohio; alone it is the capital of Ireland.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import islice
from math import log2, log10

from tidings.lexicons import gazetteer
from tidings.lexicons.gazetteer import Place, normalise
from tidings.lexicons.place_names import ARTICLES, plain
from tidings.mentions.entities.ground.whereabouts import kilometres, lies_by, lies_in
from tidings.mentions.entities.names.known import countries
from tidings.model.record import Record

# A country named in the document outweighs a namesake with three hundred times as many people.
CONTEXT = 3.0
NEIGHBOUR = 1.5
# What fame is worth: each doubling of the place in the gazetteer's order costs STEP, each tenfold fewer people FAME;
# below FEW people all are alike. Local news gains by less of both, world news by more; when set, within 161 km LGL 0.843 and
# GWN 0.806 without FAME, 0.831 and 0.815 with 0.8 and a STEP of 0.7, 0.839 and 0.814 with these.
STEP, FAME, FEW = 0.3, 1.2, 1000
# Said outright: "Paris, Texas" and "the city of Idlib" leave no room for fame.
INSIDE = 8.0
# A capital is meant by its name, unless all around it lies elsewhere: "Dublin" beside "Columbus, Ohio".
SEAT = 3.0
# The same of a name of which nobody has said that it is a capital's.
CAPITAL = 1.0
# What others are said to lie in is a division rather than a city: "Albany, New York".
HOLDER = 3.0
UNIT = 2.0
# A country's own name means the country, whatever hamlets bear it; the best known division or region likewise.
COUNTRY, DIVISION = 6.0, 4.0
# "Salisbury" was Harare once: another name of a place yields to one whose own it is.
OTHER_NAME = -1.5
# The province that other names of the document stand for or lie in.
NAMED_DIVISION, SHARED_DIVISION = 2.5, 1.5
# Places of one report lie near each other: this much for each within reach, up to three of them.
NEAR, REACH_KM, MOST_NEAR = 0.8, 150.0, 3
# A hamlet in a country that neither the text nor another of its places speaks of is a chance namesake.
UNHEARD = 50_000
UNITS = {
    "admin1": frozenset({"province", "governorate", "region", "oblast", "state", "governate"}),
    "city": frozenset({"city", "town", "village", "suburb", "port"}),
    "admin2": frozenset({"district", "county", "parish", "municipality"}),
    "river": frozenset({"river"}),
    "lake": frozenset({"lake"}),
}
# "The Karun river" is no village of that name, though the gazetteer may know no other Karun.
WATERS = UNITS["river"] | UNITS["lake"]


# "The Nante dam" of a report from elsewhere is not in Nantes, one of whose names that is.
WORKS = frozenset({"dam", "reservoir", "bridge", "barrage", "mine", "canal", "weir", "levee"})


class Wanted(Record, frozen=True, kw_only=True):
    """A name to be placed: the noun beside it, and the name it is said to lie in ("Paris, Texas") or beside.

    `by` is the place that a building or road is named for, or stands with in its sentence: it lies there if no map
    knows it.
    """

    name: str
    unit: str | None = None
    inside: str | None = None
    beside: bool = False
    by: str | None = None
    country: str | None = None


class Around:
    """What the other names of a document say about each of them."""

    def __init__(
        self, wanted: Sequence[Wanted], chosen: Sequence[Place | None], context: Mapping[str, int]
    ) -> None:
        self.wanted, self.chosen, self.context = wanted, chosen, context
        self.by_name = {one.name: p for one, p in zip(wanted, chosen, strict=True) if p}
        self.holders = {one.inside for one in wanted if not one.beside}
        self.divisions = Counter(_division(p) for p in chosen if p and p.kind != "country")
        self.named = {_division(p) for p in chosen if p and p.kind == "admin1"}
        self.countries = Counter(context)
        self.countries.update(p.iso3 for p in chosen if p and p.iso3)

    def outer(self, index: int) -> Place | None:
        """The place that a name is said to lie in."""
        inside = self.wanted[index].inside
        return self.by_name.get(inside) if inside else None

    def is_foreign(self, place: Place) -> bool:
        """Whether a hamlet lies in a country that the document does not speak of."""
        return place.kind in {"city", "admin2"} and place.iso3 not in self.context

    def is_elsewhere(self, index: int, place: Place) -> bool:
        """Whether the text puts the name of a small place into one of another country, and speaks more of that
        country: "the Karm quarter of Alida" is no Karm abroad; of "Barcelona, Liverpool" the first lies in Spain."""
        outer, small = self.outer(index), place.kind in {"city", "admin2"}
        if outer is None or outer.iso3 == place.iso3 or not small or place.population >= UNHEARD:
            return False
        return self.context.get(outer.iso3 or "", 0) > self.context.get(place.iso3 or "", 0)

    def is_chance(self, index: int, place: Place | None) -> bool:
        """Whether a place of a country that nothing else speaks of is too small to be meant without more, or bears
        the name only nearly: the town "Bayan" in China is not the hospital "Al-Bayan" of a report from elsewhere."""
        if place is None or not self.context or not self.is_foreign(place):
            return False
        others = (
            p for i, (one, p) in enumerate(zip(self.wanted, self.chosen, strict=True))
            if p and i != index and not _stretches(p, one.name)
        )  # fmt: skip
        name, unit = self.wanted[index].name, self.wanted[index].unit
        stretched = _stretches(place, name) or (unit in WORKS and not _bears(place, name))
        return (stretched or place.population < UNHEARD) and all(
            p.iso3 != place.iso3 for p in others
        )

    def is_guess(self, index: int, place: Place | None) -> bool:
        """Whether a place only bears a like name, and nothing else in the document speaks for it."""
        if place is None or gazetteer.find(self.wanted[index].name):
            return False
        outer = self.outer(index)
        within = outer is not None and lies_in(place, outer)
        is_said = self.wanted[index].unit in UNITS.get(place.kind, ())
        return not (within or is_said or self.countries[place.iso3 or ""] > 1)

    def ranked(self, index: int, found: Sequence[Place]) -> list[Place]:
        """The candidates of a name, the best first."""
        return sorted(found, key=lambda p: (-self.score(index, p, found), p.id))

    def score(self, index: int, place: Place, found: Sequence[Place]) -> float:
        """How well a candidate fits; the candidates are in the gazetteer's order of fame."""
        score = -STEP * log2(1 + found.index(place)) - FAME * _lesser(place, found[0])
        outer, unit = self.outer(index), self.wanted[index].unit
        if outer is not None and (lies_in(place, outer) or lies_by(place, outer)):
            score += INSIDE
        if place.capital and place.iso3 == self.wanted[index].country:
            score += SEAT
        elif place.capital and _bears(place, self.wanted[index].name):
            score += CAPITAL
        if unit in UNITS.get(place.kind, ()):
            score += UNIT
        if place.kind in {"admin1", "country"} and self.wanted[index].name in self.holders:
            score += HOLDER
        if place.kind == "country" and place is found[0]:  # "Mexico City" finds Mexico, but later
            score += COUNTRY
        elif (place.kind == "admin1" or place.id < 0) and place is found[0]:
            score += DIVISION if place.iso3 is None or self.countries[place.iso3] else 0.0
        elif not _bears(place, self.wanted[index].name):
            score += OTHER_NAME
        return score + self._of_country(index, place) + self._of_neighbours(index, place)

    def _of_country(self, index: int, place: Place) -> float:
        own = self.chosen[index]
        count = self.countries[place.iso3 or ""] - (own is not None and own.iso3 == place.iso3)
        if count > 0 or place.kind == "region" or place.iso3 is None:
            return CONTEXT + min(count, 10) / 10
        near = (countries()[c].neighbours for c in self.context if c in countries())
        return NEIGHBOUR if any(place.iso3 in some for some in near) else 0.0

    def _of_neighbours(self, index: int, place: Place) -> float:
        if place.kind not in {"city", "admin2"}:
            return 0.0
        own, division = self.chosen[index], _division(place)
        others = self.divisions[division] - (own is not None and _division(own) == division)
        score = NAMED_DIVISION if division in self.named else SHARED_DIVISION if others > 0 else 0.0
        near = (
            p for i, p in enumerate(self.chosen)
            if p and i != index and p.kind in {"city", "admin2"} and kilometres(p, place) < REACH_KM
        )  # fmt: skip
        return score + NEAR * len(list(islice(near, MOST_NEAR)))


def _bears(place: Place, name: str) -> bool:
    """Whether a name is a place's own, with or without its kind: "Jackson" of Jackson County."""
    own, said = normalise(place.name), normalise(name)
    if own == said or place.kind == "city":
        return own == said
    return own.startswith(f"{said} ") or said.startswith(f"{own} ")


def _stretches(place: Place, name: str) -> bool:
    """Whether a name is a place's only but for an article or doubled letters."""
    said, own = plain(name), plain(place.name)
    if said == own:
        return False
    articled = said.split()[0] in ARTICLES and own.split()[0] not in ARTICLES
    return articled or normalise(name) == normalise(place.name)


def _lesser(place: Place, best: Place) -> float:
    """How many times tenfold fewer people know a place than the best known of its name."""
    return max(0.0, log10(max(gazetteer.renown(best), FEW) / max(gazetteer.renown(place), FEW)))


def _division(place: Place) -> tuple[str | None, str]:
    return place.iso3, place.name if place.kind == "admin1" else place.admin1 or ""
