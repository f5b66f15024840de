"""Scores places against LGL, GeoWebNews and GeoVirus: found in raw text, put at the right point, in the right country.

Toponym F1 wants the exact words; names of governments count too, since the sets mark "Turkey" wherever it
stands. "Within 161 km" is measured over the gold toponyms with coordinates: on raw text a toponym that was not
found is wrong; on gold toponyms the reader is given the names and only chooses the point. Baselines: spaCy's GPE, LOC
and FAC entities for finding, the most populous namesake for choosing.

    python -m evaluation.score_geoparsing [--limit 40] [--errors]
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from math import asin, cos, radians, sin, sqrt
from typing import NamedTuple
from xml.etree import ElementTree

from evaluation.readings import DATA, begin, make_document, read_names
from evaluation.tables import OURS, Counts, Row, add, markdown, share

from tidings.lexicons import gazetteer
from tidings.mentions.entities.ground.places import choose_place, choose_places, country_place
from tidings.mentions.entities.ground.placing import wanted_of
from tidings.mentions.entities.names.known import countries, known_names
from tidings.model.mentions import PlaceReading, Reading

NEAR_KM = 161.0  # 100 miles, the measure of the field
SETS = {"LGL": "lgl.xml", "GWN": "GWN.dev.xml", "GeoVirus": "GeoVirus.dev.xml"}
# Of GeoWebNews the names: no expressions ("the hospital"), no languages, no place inside another name.
_NAMES = frozenset(
    ["Literal", "Literal_Modifier", "Non_Literal_Modifier", "Metonymic", "Mixed", "Coercion"]
)
# LGL marks "Karm County" of "Karm County Jail", and no buildings: of its 5,088 toponyms none ends with jail, school,
# church, courthouse or museum, one with hospital. GeoWebNews and GeoVirus mark the building, and not what is in it.
BUILT = frozenset({"organization", "armed_group", "facility"})
NAMESAKE = "most populous namesake"
SPACY = "spaCy names"


class Toponym(NamedTuple):
    """A place name in a text, with its point where it has one."""

    start: int
    end: int
    name: str
    lat: float | None = None
    lon: float | None = None
    country: str | None = None
    geonames: str | None = None


class Article(NamedTuple):
    """A text and the toponyms that people marked in it."""

    text: str
    gold: tuple[Toponym, ...]


def articles(name: str, limit: int | None) -> list[Article]:
    """The articles of one set, evenly chosen where only some are wanted."""
    # The sets are read from our own disk and have no entities of their own.
    root = ElementTree.parse(DATA / "geoparsing" / SETS[name]).getroot()  # noqa: S314
    found = [_article(name, element) for element in root.iter("article")]
    return found if limit is None else found[:: max(1, len(found) // limit)][:limit]


def _article(name: str, element: ElementTree.Element) -> Article:
    text = element.findtext("text") or ""
    read = {"LGL": _lgl, "GWN": _gwn, "GeoVirus": _geovirus}[name]
    marked = sorted(set(read(element)), key=lambda t: (t.start, t.end))
    return Article(
        text, tuple(t for t in marked if text[t.start : t.end] == t.name and not of_people(t.name))
    )


def of_people(name: str) -> bool:
    """Whether a word speaks of a country's people: LGL marks "Russian" as a toponym, tidings as its government."""
    known = known_names().get(name)
    return known is not None and known.category in {"adjective", "people"}


def _lgl(element: ElementTree.Element) -> Iterator[Toponym]:
    for one in element.iter("toponym"):
        lat, lon = one.findtext("gaztag/lat"), one.findtext("gaztag/lon")
        marked = one.find("gaztag")
        tag = marked.get("geonameid") if marked is not None else None
        country = one.findtext("gaztag/country") or one.findtext("gaztag/name")
        yield _toponym(
            one.findtext("start"),
            one.findtext("end"),
            one.findtext("phrase"),
            lat,
            lon,
            country,
            tag,
        )


def _gwn(element: ElementTree.Element) -> Iterator[Toponym]:
    for one in element.iter("toponym"):
        if one.findtext("type") in _NAMES and one.findtext("modifierType") != "Adjective":
            yield _toponym(
                one.findtext("start"), one.findtext("end"), one.findtext("extractedName"),
                one.findtext("latitude"), one.findtext("longitude"), None, one.findtext("geonamesID"),
            )  # fmt: skip


def _geovirus(element: ElementTree.Element) -> Iterator[Toponym]:
    for one in element.iter("location"):
        start, end = int(one.findtext("start") or 1) - 1, int(one.findtext("end") or 1) - 1
        yield _toponym(
            str(start),
            str(end),
            one.findtext("name"),
            one.findtext("lat"),
            one.findtext("lon"),
            None,
            None,
        )


def _toponym(
    start: str | None, end: str | None, name: str | None, lat: str | None, lon: str | None,
    country: str | None, geonames: str | None,
) -> Toponym:  # fmt: skip
    """Coordinates of sub-articles are lost in some rows: those have none."""
    point = (float(lat), float(lon)) if lat and lon and re.match(r"-?\d", lat) else (None, None)
    return Toponym(int(start or 0), int(end or 0), name or "", *point, _iso3(country), geonames)


def _iso3(country: str | None) -> str | None:
    return next((c.iso3 for c in countries().values() if c.name == country), None)


def kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """The distance of two points on the globe."""
    (a, b), (c, d) = (tuple(map(radians, one)), tuple(map(radians, other)))
    half = sin((c - a) / 2) ** 2 + cos(a) * cos(c) * sin((d - b) / 2) ** 2
    return 2 * 6371 * asin(sqrt(half))


def found_in(
    reading: Reading, *, inner: bool = False
) -> Iterator[tuple[Toponym, PlaceReading | None]]:
    """The place names that tidings found in a text, each with its point: with `inner` the places in the names of
    bodies and buildings, else the buildings."""
    for mention in reading.entities:
        chain = reading.chains[mention.chain]
        if inner and mention.form == "name" and mention.as_ in BUILT and chain.seat is not None:
            at = mention.start + mention.quote.find(chain.seat.name)
            if at >= mention.start:
                yield Toponym(at, at + len(chain.seat.name), chain.seat.name), chain.seat
        grounds = {"place", "state"} if inner else {"place", "state", "facility"}
        if mention.form != "name" or mention.as_ not in grounds:
            continue
        if of_people(mention.quote) or _is_office(mention.quote):
            continue
        place = chain.place
        if mention.as_ == "state":
            place = choose_place(mention.quote, context={chain.country or "": 10}) or (
                country_place(chain.country) if chain.country else None
            )
        yield Toponym(mention.start, mention.end, mention.quote), place


def _is_office(name: str) -> bool:
    """Whether a name is that of an office ("Kremlin"): the sets mark Turkey wherever it stands, and no ministry."""
    known = known_names().get(name)
    return known is not None and known.category == "metonym"


def names_of_model(reading: Reading) -> list[Toponym]:
    """The baseline: what the language model labels as places."""
    found: list[Toponym] = []
    text = reading.document.text
    for sentence in reading.sentences:
        start = end = None
        for token in (*sentence.tokens, None):
            inside = token is not None and token.name in {"GPE", "LOC", "FAC"}
            if inside and token is not None:
                start, end = (token.start if start is None else start), token.end
            elif start is not None and end is not None:
                start += 4 * text[start:end].lower().startswith("the ")
                found.append(Toponym(start, end, text[start:end]))
                start = end = None
    return found


def most_populous(name: str) -> gazetteer.Place | None:
    """The baseline for choosing: the bearer of the name with the most people."""
    return max(gazetteer.find(name), key=lambda p: (p.population, -p.id), default=None)


def near(gold: Toponym, place: PlaceReading | gazetteer.Place | None) -> bool:
    """Whether a point lies within 161 km of the gold, or is the very place: where China's middle is, is a convention."""
    if place is None or gold.lat is None or gold.lon is None:
        return False
    number = place.geonames if isinstance(place, PlaceReading) else place.id
    known = known_names().get(gold.name)
    country = place.country if isinstance(place, PlaceReading) else place.iso3
    whole = known is not None and known.category == "country" and known.country == country
    return (
        whole
        or str(number) == gold.geonames
        or (kilometres((gold.lat, gold.lon), (place.lat, place.lon)) <= NEAR_KM)
    )


def given(reading: Reading, gold: tuple[Toponym, ...]) -> dict[Toponym, PlaceReading | None]:
    """The points that tidings chooses when it is given the names and where they stand."""
    context = Counter(c.country for c in reading.chains if c.country and c.kind != "place")
    wanted = wanted_of(reading.document.text, [(t.start, t.end) for t in gold])
    return dict(zip(gold, choose_places(wanted, context=context), strict=True))


def score(name: str, limit: int | None, *, errors: bool = False) -> list[Row]:
    """All measures of one of the three sets."""
    counts: dict[str, list[Counts]] = {OURS: [], SPACY: []}
    raw: list[bool] = []
    chosen: dict[str, list[bool]] = {OURS: [], NAMESAKE: []}
    land: dict[str, list[bool]] = {OURS: [], NAMESAKE: []}
    for number, article in enumerate(articles(name, limit)):
        reading = read_names(make_document(f"{name}-{number}", article.text))
        ours = {(t.start, t.end): place for t, place in found_in(reading, inner=name == "LGL")}
        wanted = {(t.start, t.end) for t in article.gold}
        counts[OURS].append(Counts(len(wanted & set(ours)), len(ours), len(wanted)))
        plain = begin(make_document(f"{name}-{number}", article.text), learned=False)
        model = {(t.start, t.end) for t in names_of_model(plain)}
        counts[SPACY].append(Counts(len(wanted & model), len(model), len(wanted)))
        points = given(reading, article.gold)
        for toponym in (t for t in article.gold if t.lat is not None):
            raw.append(near(toponym, ours.get((toponym.start, toponym.end))))
            base = most_populous(toponym.name)
            chosen[OURS].append(near(toponym, points[toponym]))
            chosen[NAMESAKE].append(near(toponym, base))
            if toponym.country:
                place = points[toponym]
                land[OURS].append(place is not None and place.country == toponym.country)
                land[NAMESAKE].append(base is not None and base.iso3 == toponym.country)
            if errors and not chosen[OURS][-1]:
                got = points[toponym]
                print(
                    f"POINT  {toponym.name} {toponym.lat},{toponym.lon} {got and (got.name, got.admin1, got.country)}"
                )
        if errors:
            _show(article.text, wanted, ours)
    rows = [
        Row(name, "toponym F1 (exact words)", s, add(c).f1, add(c).gold) for s, c in counts.items()
    ]
    rows += [
        Row(name, f"toponym {what}", s, getattr(add(c), what), add(c).gold)
        for what in ("precision", "recall") for s, c in counts.items()
    ]  # fmt: skip
    rows.append(share(name, "raw text: found and within 161 km", OURS, raw))
    rows += [share(name, "gold toponyms: within 161 km", s, a) for s, a in chosen.items()]
    rows += [share(name, "gold toponyms: country", s, a) for s, a in land.items() if a]
    return rows


def _show(
    text: str, wanted: set[tuple[int, int]], ours: dict[tuple[int, int], PlaceReading | None]
) -> None:
    for start, end in sorted(wanted ^ set(ours)):
        sign = "MISS  " if (start, end) in wanted else "EXTRA "
        context = f"{text[max(0, start - 30) : start]}[{text[start:end]}]{text[end : end + 30]}"
        print(sign, " ".join(context.split()))


def rows(limit: int | None) -> list[Row]:
    """The three sets; `limit` is the number of articles of each."""
    return [row for name in SETS for row in score(name, limit)]


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--limit", type=int)
    parser.add_argument("--only", choices=sorted(SETS))
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    for name in [options.only] if options.only else SETS:
        print(f"{name}\n{markdown(score(name, options.limit, errors=options.errors))}")


if __name__ == "__main__":
    main()
