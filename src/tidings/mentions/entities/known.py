"""Names the world knows: countries, capitals, offices that stand for a government, organizations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Literal

from tidings.lexicons.tables import table, words
from tidings.model.record import Record
from tidings.model.vocabulary import EntityKind

Category = Literal["country", "adjective", "people", "capital", "metonym", "organization", "region"]


class Known(Record, frozen=True, kw_only=True):
    """One reading of a known name: "Ankara" is the capital of TUR, "Turkish" its adjective."""

    name: str
    category: Category
    kind: EntityKind
    country: str | None = None
    sector: str | None = None


class Country(Record, frozen=True, kw_only=True):
    """A country as places and governments need it."""

    iso3: str
    name: str
    lat: float
    lon: float
    neighbours: tuple[str, ...]


@cache
def known_names() -> Mapping[str, Known]:
    """All known names as written in English news; where two share a spelling, the earlier category wins."""
    found: dict[str, Known] = {}
    for written, known in _all():
        found.setdefault(written, known)
    return found


@cache
def countries() -> Mapping[str, Country]:
    """Countries by ISO 3166 alpha-3."""
    return {
        row["iso3"]: Country(
            iso3=row["iso3"], name=row["name"], lat=float(row["lat"]), lon=float(row["lon"]),
            neighbours=words(row["neighbours"]),
        )
        for row in table("world/countries.tsv")
    }  # fmt: skip


@cache
def longest_name() -> int:
    """The number of words in the longest known name: how far a search must look."""
    return max(len(name.split()) for name in known_names()) + 3


@cache
def leaders() -> Mapping[str, str]:
    """The country of world leaders by full name, and by surname where only one country has it."""
    found: dict[str, set[str]] = {}
    for row in table("world/leaders.tsv"):
        surname = row["name"].split()[-1].removeprefix("al-")
        for name in (row["name"], surname):
            found.setdefault(name.casefold(), set()).add(row["country"])
    return {name: min(codes) for name, codes in found.items() if len(codes) == 1 and min(codes)}


def _all() -> Iterator[tuple[str, Known]]:
    rows = table("world/countries.tsv")
    for row in rows:
        for name in (row["name"], *words(row["aliases"])):
            yield (
                name,
                Known(name=row["name"], category="country", kind="state", country=row["iso3"]),
            )
    for row in table("world/organizations.tsv"):
        code = row["country"] or row["code"]
        for name in (row["name"], *words(row["aliases"])):
            yield name, Known(
                name=row["name"], category="organization", kind=_kind(row["kind"]),
                country=code or None, sector=row["sector"] or None,
            )  # fmt: skip
    for row in table("world/metonyms.tsv"):
        yield row["word"], Known(
            name=row["word"], category="region" if row["refers_to"] == "region" else "metonym",
            kind="state", country=row["iso3"], sector=row["sector"],
        )  # fmt: skip
    for row in rows:
        for name in (row["capital"], *words(row["capital_aliases"])):
            yield name, Known(name=name, category="capital", kind="place", country=row["iso3"])
    for row in rows:
        for name in words(row["adjectives"]):
            yield (
                name,
                Known(name=row["name"], category="adjective", kind="state", country=row["iso3"]),
            )
        for name in words(row["people"]):
            yield (
                name,
                Known(
                    name=name,
                    category="people",
                    kind="collective",
                    country=row["iso3"],
                    sector="CVL",
                ),
            )


def _kind(written: str) -> EntityKind:
    kinds: dict[str, EntityKind] = {"armed_group": "armed_group", "state": "state"}
    return kinds.get(written, "organization")
