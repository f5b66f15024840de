"""Names the world knows: countries, capitals, offices that stand for a government, organizations."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from typing import Literal

from tidings.language.peoples import peoples_in
from tidings.lexicons import gazetteer
from tidings.lexicons.tables import column, table, words
from tidings.model.record import Record
from tidings.model.vocabulary import EntityKind

Category = Literal[
    "country", "adjective", "people", "capital", "metonym", "organization", "region", "ship"
]


# No country code of ISO 3166 has a hyphen: what begins so stands for a state that no list has.
UNLISTED = "x-"


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


def known_names() -> Mapping[str, Known]:
    """All known names as written in English news, and what the document that is read tells of itself."""
    return _told_of.get() or _listed()


_told_of: ContextVar[Mapping[str, Known] | None] = ContextVar("names told of", default=None)


@contextmanager
def also_known(names: Mapping[str, Known]) -> Iterator[None]:
    """Within this, these names are known beside those that the lists have."""
    token = _told_of.set({**names, **_listed()} if names else None)
    try:
        yield
    finally:
        _told_of.reset(token)


def known_body(name: str) -> Known | None:
    """What is known of a name, also behind that of what it belongs to: "United Nations World Health Organization" is the WHO;
    "Chadian National Liberation Army" is not Colombia's."""
    if (whole := known_names().get(name)) is not None:
        return whole
    words = name.split()
    for cut in range(1, len(words) - 1):
        owner = known_names().get(_without_mark(" ".join(words[:cut])))
        body = known_names().get(" ".join(words[cut:]))
        owned = owner is not None and body is not None and owner.country == body.country
        if body is not None and owned and body.category == "organization" and body.country:
            return body
    return None


def _without_mark(owner: str) -> str:
    return re.sub(r"['’]s?$", "", owner)


def country_name(code: str, written: str | None = None) -> str:
    """What a country is called: by the list, else as a document calls it."""
    if code in countries():
        return countries()[code].name
    told = (k.name for k in (_told_of.get() or {}).values() if k.country == code)
    return written or next(told, code)


@cache
def _listed() -> Mapping[str, Known]:
    """The names of the lists; where two share a spelling, the earlier category wins."""
    found: dict[str, Known] = {}
    for written, known in _all():
        found.setdefault(written, known)
        found.setdefault(written.replace("'", "’"), known)
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
    return max(len(name.split()) for name in _listed()) + 3


@cache
def leaders() -> Mapping[str, str]:
    """The country of world leaders by full name, and by surname where only one country has it."""
    found: dict[str, set[str]] = {}
    for row in table("world/leaders.tsv"):
        surname = row["name"].split()[-1].removeprefix("al-")
        for name in (row["name"], row["name"].replace(" al-", " "), surname):
            found.setdefault(name.casefold(), set()).add(row["country"])
    return {name: min(codes) for name, codes in found.items() if len(codes) == 1 and min(codes)}


def _all() -> Iterator[tuple[str, Known]]:
    """Every spelling with its reading; what comes first wins where two share a spelling."""
    yield from _countries("country", "name", "aliases")
    yield from _organizations()
    yield from _metonyms()
    yield from _newsrooms()
    yield from _countries("capital", "capital", "capital_aliases")
    yield from _countries("adjective", "", "adjectives")
    yield from _countries("people", "", "people")


def _countries(category: Category, column: str, more: str) -> Iterator[tuple[str, Known]]:
    kinds: dict[Category, EntityKind] = {"capital": "place", "people": "collective"}
    for row in table("world/countries.tsv"):
        for written in (*((row[column],) if column else ()), *words(row[more])):
            yield written, Known(
                name=row["name"] if category in {"country", "adjective"} else written,
                category=category, kind=kinds.get(category, "state"), country=row["iso3"],
                sector="CVL" if category == "people" else None,
            )  # fmt: skip


def _organizations() -> Iterator[tuple[str, Known]]:
    for row in table("world/organizations.tsv"):
        for written in (row["name"], *words(row["aliases"])):
            yield written, Known(
                name=row["name"], category="organization", kind=_kind(row["kind"]),
                country=row["country"] or row["code"] or None, sector=row["sector"] or None,
            )  # fmt: skip


def _newsrooms() -> Iterator[tuple[str, Known]]:
    """Agencies and papers; a single word such as "Time" or "Granma" is left to other signs."""
    for row in table("world/outlets.tsv"):
        for written in (row["name"], *words(row["aliases"])):
            own = written.isupper() or " " in written or row["kind"] == "agency"
            if own or _means_nothing_else(written):
                yield written, Known(
                    name=row["name"], category="organization", kind="organization",
                    country=row["country"] or None, sector="JRN",
                )  # fmt: skip


def _means_nothing_else(name: str) -> bool:
    """Whether no word of the news and no place is written like a paper: "Haaretz", not "Dawn"."""
    small = name.casefold()
    ordinary = small in column("en/word_reports.tsv", "stem") or small in _not_places()
    return not (ordinary or gazetteer.find(name))


@cache
def _not_places() -> frozenset[str]:
    return frozenset(word.casefold() for word in column("en/not_places.tsv", "word"))


def _metonyms() -> Iterator[tuple[str, Known]]:
    for row in table("world/metonyms.tsv"):
        both = row["refers_to"] == "region" or row["refers_to"] == "city"
        category: Category = "region" if both else "metonym"
        yield row["word"], Known(
            name=row["word"], category=category, kind="state", country=row["iso3"],
            sector=row["sector"],
        )  # fmt: skip


def _kind(written: str) -> EntityKind:
    kinds: dict[str, EntityKind] = {"armed_group": "armed_group", "state": "state"}
    return kinds.get(written, "organization")


def own_name(name: str, country: str) -> str:
    """The people or body that a description names besides its country, whose men are not all men of that country: "kurdish" of
    "Syrian Kurdish fighters", "SDF" of "SDF fighters"; nothing of "Assad's forces", who are Syria's."""
    if country not in countries():
        return ""  # a code of one armed body: all its men are its men
    known, words = known_names(), name.split()
    own = [w for w in words if w not in known or known[w].country != country]
    if peoples := peoples_in(own):
        return " ".join(sorted(peoples))
    if any(w.endswith(("'s", "’s", "'", "’")) for w in words):
        return ""
    for length in range(len(words) - 1, 0, -1):
        for first in range(len(words) - length):
            body = known.get(" ".join(words[first : first + length]))
            if body is not None and body.category == "organization":
                return body.name
    letters = [w for w in own if len(w) > 1 and w.isupper()]
    inner = [w for w in own if w[:1].isupper() and w != words[0]]
    return " ".join(letters or inner).casefold()
