"""An authority file of FollowTheMoney entities, one JSON object a line; several lines may tell of one id.

{"id": "K-17", "schema": "Person", "properties": {"name": ["Awa Sy"], "nationality": ["sn"]}}
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

import msgspec

from tidings.authority.values import (
    EntryFaultError,
    checked_id,
    checked_names,
    country_of,
    first_day,
    kinds_of,
    last_day,
)
from tidings.model.authority import AuthorityEntry, Term

# Who held an office when: an entity of its own, which points at the person.
OFFICE = "Occupancy"
Values = list[str]


class _Properties(msgspec.Struct, rename="camel"):
    """The properties that say who is meant; all others are passed over."""

    name: Values = []
    alias: Values = []
    previous_name: Values = []
    weak_alias: Values = []
    country: Values = []
    nationality: Values = []
    citizenship: Values = []
    jurisdiction: Values = []
    main_country: Values = []
    holder: Values = []
    start_date: Values = []
    end_date: Values = []


class _Line(msgspec.Struct):
    id: str
    schema: str
    properties: _Properties = msgspec.field(default_factory=_Properties)


def read_lines(text: TextIO) -> Iterator[AuthorityEntry]:
    """The entries of the lines that tell of somebody; lines of other schemata (ties, documents) tell of nobody."""
    decoder = msgspec.json.Decoder(_Line)
    for number, line in enumerate(text, start=1):
        if not line.strip():
            continue
        try:
            said = decoder.decode(line)
        except (msgspec.DecodeError, RecursionError) as error:
            raise EntryFaultError(number, f"no FollowTheMoney entity: {error}") from error
        if said.schema == OFFICE:
            yield from _offices(said, number)
        elif kinds := kinds_of(said.schema):
            at = said.properties
            yield AuthorityEntry(
                id=checked_id(said.id, number), kinds=kinds,
                names=checked_names((*at.name, *at.alias, *at.previous_name), number),
                weak=checked_names(at.weak_alias, number), countries=_countries(at),
            )  # fmt: skip


def _countries(at: _Properties) -> tuple[str, ...]:
    """The countries that ISO knows; FollowTheMoney has codes of former and disputed ones, too, which no report is read with."""
    said = (*at.country, *at.nationality, *at.citizenship, *at.jurisdiction, *at.main_country)
    return tuple(dict.fromkeys(known for code in said if (known := country_of(code))))


def _offices(said: _Line, number: int) -> Iterator[AuthorityEntry]:
    at = said.properties
    starts = [day for one in at.start_date if (day := first_day(one, number))]
    ends = [day for one in at.end_date if (day := last_day(one, number))]
    if starts or ends:
        term = Term(start=min(starts, default=None), end=max(ends, default=None))
        for holder in at.holder:
            yield AuthorityEntry(id=checked_id(holder, number), terms=(term,))
