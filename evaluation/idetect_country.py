"""The country of the displacement that an excerpt of IDMC's tells of.

Ours is read of the excerpt's words alone, in this order: where the told figures of displacement are placed (their own
place); else where the places lie that the excerpt names, those of the figures' sentences first; else which
country it names, by name, by adjective or by one of its people. Where one of these steps gives several countries, the one named most often
counts, then the one named first. Beside it: the first country that the excerpt names by name, adjective or people.

A third of the excerpts names no place at all ("A total of 26,438 people were evacuated"): IDMC knew the country from
the page. They are wrong here for every reader, so the share is printed twice: of all excerpts, and of those whose
words name the country or a part of the labelled location. A label without ISO code is left out (Abyei, which two states
claim). Where the two country fields of a row differ, either is right.

While rules were made the errors on every second excerpt were looked at ("seen half"), those on the others never.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from evaluation.readings import make_document, read_all
from evaluation.tables import OURS, Row, share
from msgspec.structs import replace

from tidings.documents.language import find_language
from tidings.lexicons.gazetteer import normalise
from tidings.lexicons.tables import table
from tidings.mentions.entities.names.known import known_names
from tidings.mentions.entities.unparsed import LANGUAGES
from tidings.mentions.figures import told_counts
from tidings.mentions.reading import read_without_parser
from tidings.model.documents import Part
from tidings.model.mentions import FigureMention, Reading

BASELINE = "first country named"
_NAMING = frozenset({"country", "adjective", "people"})
_GROUNDS = frozenset({"place", "facility"})
_NAME = re.compile(r"[^\W\d_][^\W\d_'’.-]{3,}")
# Words of labelled locations that name no place: "Western provinces", "Northern Region".
_COMMON = frozenset({"north", "south", "east", "west", "central", "state", "city", "island", "river"})  # fmt: skip


class Excerpt(NamedTuple):
    """An excerpt with the countries of which each is right, and the location that IDMC's people labelled."""

    text: str
    countries: frozenset[str]
    location: str


def excerpts_of(rows: Iterable[dict[str, str]]) -> list[Excerpt]:
    """The excerpts of the set, each once: "Cuba;CUB;192" beside "Cuba"."""
    each = {row["Excerpt"]: row for row in rows}
    return [
        Excerpt(text, frozenset(_countries(row)), row["Specific location"] or "")
        for text, row in each.items()
    ]


def _countries(row: dict[str, str]) -> Iterator[str]:
    code = row["Location (Country)"].split(";")[1]
    if code not in _codes():
        return
    yield code
    other = known_names().get(row["Country_or_region"].split(";")[0])
    if other is not None and other.country is not None:
        yield other.country


def read_country(text: str) -> str | None:
    """Where tidings takes an excerpt's displacement to be."""
    return told_country(_read(text))


def _read(text: str) -> Reading:
    language = find_language(text, declared="en")
    body = Part(
        start=0, end=len(text), kind="body"
    )  # Its lines are those of a page: one ends in a sentence.
    document = replace(make_document("excerpt", text), language=language, parts=(body,))
    return read_without_parser(document) if language in LANGUAGES else read_all(document)


def told_country(reading: Reading) -> str | None:
    """The country of the displacement that a reading tells of."""
    figures = [
        mention
        for measure in ("displaced", "evacuated", "returned", "destroyed")
        for told in told_counts(reading, measure)  # type: ignore[arg-type]
        for mention in told.mentions
    ]
    return next(
        (_most(found) for found in _steps(reading, figures) if found),
        None,
    )


def _steps(reading: Reading, figures: Sequence[FigureMention]) -> Iterator[list[str]]:
    chains = reading.chains
    yield [
        place.country
        for f in figures
        if f.place is not None and (place := chains[f.place].place) and place.country
    ]
    grounds = [
        (m.sentence, place.country)
        for m in reading.entities
        if m.as_ in _GROUNDS and (place := chains[m.chain].place) and place.country
    ]
    near = {f.sentence for f in figures}
    yield [country for sentence, country in grounds if sentence in near]
    yield [country for _, country in grounds]
    yield [c for m in reading.entities if (c := chains[m.chain].country) and c in _codes()]


def _most(countries: Iterable[str]) -> str:
    """The most frequent; the counter keeps the first of equals first."""
    return Counter(countries).most_common(1)[0][0]


def first_named(text: str) -> str | None:
    """The baseline."""
    found = _written().search(text)
    return known_names()[found.group()].country if found else None


@cache
def _written() -> re.Pattern[str]:
    names = [name for name, known in known_names().items() if known.category in _NAMING]
    longest = sorted(names, key=lambda name: (-len(name), name))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)")


@cache
def _codes() -> frozenset[str]:
    return frozenset(row["iso3"] for row in table("world/countries.tsv"))


def names_it(excerpt: Excerpt) -> bool:
    """Whether the words of an excerpt name its country or a part of the labelled location."""
    text = f" {normalise(excerpt.text)} "
    named = any(
        known_names()[m.group()].country in excerpt.countries
        for m in _written().finditer(excerpt.text)
    )
    parts = (w for w in _NAME.findall(excerpt.location) if w[0].isupper())
    return named or any(f" {normalise(w)} " in text for w in parts if not _is_common(w))


def _is_common(word: str) -> bool:
    stem = word.casefold().removesuffix("s").removesuffix("ern")
    return stem in _COMMON or stem.startswith(("province", "region", "district", "department"))


def country_rows(excerpts: Sequence[Excerpt]) -> list[Row]:
    """The shares of right countries, on both halves."""
    found: list[Row] = []
    halves = {"seen half": excerpts[::2], "unseen half": excerpts[1::2], "both": excerpts}
    for system, read in ((OURS, read_country), (BASELINE, first_named)):
        right = {one: read(one.text) in one.countries for one in excerpts if one.countries}
        for half, some in halves.items():
            named = [right[one] for one in some if one in right and names_it(one)]
            found.append(
                share("idetect", f"country, where the words name it ({half})", system, named)
            )
        found.append(share("idetect", "country, all excerpts", system, list(right.values())))
    return found
