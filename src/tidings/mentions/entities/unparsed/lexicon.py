"""What the lexicons call by name in a language: countries, peoples, bodies, places, leaders."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Literal

from tidings.lexicons.tables import table, words
from tidings.mentions.entities.names.known import Known, countries, known_names
from tidings.mentions.entities.unparsed.words import cut_words, listed
from tidings.model.record import Record

Sort = Literal["country", "body", "leader", "place", "adjective", "people"]
# Scripts that write every name of English news as it is, or nearly so.
LATIN = frozenset({"de", "es", "fr", "tr"})
# An abbreviation must be written as it is: Turkish "AB" is the European Union, "ab" is nothing.
LONGEST_ABBREVIATION = 6
# Shorter surnames of leaders are ordinary words: "Un", and more of them in Arabic, which has no capitals.
SHORTEST_SURNAME, SHORTEST_ARABIC_SURNAME = 4, 5


class Name(Record, frozen=True, kw_only=True):
    """A name of a lexicon: the keys of its words, as written there, and what it means."""

    keys: tuple[str, ...]
    written: str
    sort: Sort
    known: Known

    @property
    def exact(self) -> bool:
        """Whether only this very spelling counts."""
        return self.written.isupper() and len(self.written) <= LONGEST_ABBREVIATION


@cache
def names_of(language: str) -> Mapping[str, tuple[Name, ...]]:
    """The names of a language by the key of their first word, the longest first."""
    found: dict[str, list[Name]] = {}
    seen: set[tuple[tuple[str, ...], bool, bool]] = set()
    for written, sort, known in _all(language):
        keys = tuple(word.key for word in cut_words(written, 0, len(written), language))
        name = Name(keys=keys, written=written, sort=sort, known=known)
        # "Siria" is the country, "siria" its adjective.
        spelling = (keys, name.exact, written[:1].isupper())
        if keys and spelling not in seen:
            seen.add(spelling)
            found.setdefault(keys[0], []).append(name)
    return {key: tuple(sorted(some, key=lambda n: -len(n.keys))) for key, some in found.items()}


def _all(language: str) -> Iterator[tuple[str, Sort, Known]]:
    """Every spelling; what comes first wins where two share one."""
    yield from _countries(language)
    yield from _bodies(language)
    yield from _leaders(language)
    yield from _places(language)
    yield from _nationalities(language)


def _countries(language: str) -> Iterator[tuple[str, Sort, Known]]:
    for row in table("world/country_names.tsv"):
        if country := countries().get(row["iso3"]):
            known = Known(name=country.name, category="country", kind="state", country=row["iso3"])
            for written in words(row[language]):
                yield written, "country", known


def _bodies(language: str) -> Iterator[tuple[str, Sort, Known]]:
    for row in table("world/organization_names.tsv"):
        for written in words(row[language]):
            yield written, "body", known_names()[row["name"]]


def _leaders(language: str) -> Iterator[tuple[str, Sort, Known]]:
    own = {row["name"]: row for row in table("world/leader_names.tsv")}
    surnames: dict[str, Known] = {}
    for row in table("world/leaders.tsv"):
        known = Known(
            name=row["name"], category="country", kind="person", country=row["country"] or None
        )
        there = own.get(row["name"])
        spellings = words(there[language]) if there else ()
        for written in (*spellings, *((row["name"],) if language in LATIN else ())):
            yield written, "leader", known
            if there and there["alone"]:
                surnames.setdefault(written.split()[-1], known)
    for surname, known in surnames.items():
        if len(surname) >= (SHORTEST_ARABIC_SURNAME if language == "ar" else SHORTEST_SURNAME):
            yield surname, "leader", known


def _places(language: str) -> Iterator[tuple[str, Sort, Known]]:
    for row in table("world/place_names_abroad.tsv"):
        for written in words(row[language]):
            yield written, "place", Known(name=row["name"], category="region", kind="place")


def _nationalities(language: str) -> Iterator[tuple[str, Sort, Known]]:
    for row in table(f"{language}/nationalities.tsv"):
        iso3, name = row["iso3"], countries()[row["iso3"]].name
        for written in words(row["adjectives"]):
            yield (
                written,
                "adjective",
                Known(name=name, category="adjective", kind="state", country=iso3),
            )
        for written in words(row["people"]):
            yield written, "people", Known(
                name=people_of(iso3), category="people", kind="collective", country=iso3, sector="CVL",
            )  # fmt: skip


@cache
def people_of(iso3: str) -> str:
    """What English news calls the people of a country."""
    row = next(row for row in table("world/countries.tsv") if row["iso3"] == iso3)
    return (words(row["people"]) or (row["name"],))[0]


@cache
def roles_of(language: str) -> Mapping[str, tuple[tuple[tuple[str, ...], str, str | None], ...]]:
    """The offices of a language by the key of their first word: keys, English title, sector; longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str, str | None]]] = {}
    for row in table(f"{language}/roles.tsv"):
        keys = tuple(w.key for w in cut_words(row["title"], 0, len(row["title"]), language))
        found.setdefault(keys[0], []).append((keys, row["english"], row["sector"] or None))
    return {key: tuple(sorted(some, key=lambda r: -len(r[0]))) for key, some in found.items()}


@cache
def office_words(language: str) -> frozenset[str]:
    """The last words of all offices: what may stand in front of a surname."""
    return frozenset(role[0][-1] for roles in roles_of(language).values() for role in roles)


def is_word(key: str, language: str) -> bool:
    """Whether a word that could be a name is an ordinary word nearly always."""
    return key in listed(language, "not_places")
