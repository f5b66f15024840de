"""An authority file as a table: id, name, type, and what else is known, one entry a row.

id,name,type,aliases,country,start,end
K-17,Awa Sy,person,Awa Ndiaye Sy|A. N. Sy,SEN,2029-03,
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from typing import TextIO

from tidings.authority.values import (
    EntryFaultError,
    checked_id,
    checked_names,
    country_of,
    first_day,
    kinds_of,
    last_day,
    types,
)
from tidings.lexicons.tables import words
from tidings.model.authority import AuthorityEntry, Term

REQUIRED = ("id", "name", "type")
OPTIONAL = ("aliases", "country", "start", "end")
_DELIMITERS = ",;\t"


def read_table(text: TextIO) -> Iterator[AuthorityEntry]:
    """The entries of a table below a row of names; columns of other names are not read."""
    ids: set[str] = set()
    for line, row in _rows(text):
        entry = _entry(row, line)
        if entry.id in ids:
            raise EntryFaultError(line, f"the id “{entry.id}” stands in an earlier line, too")
        ids.add(entry.id)
        yield entry


def _rows(text: TextIO) -> Iterator[tuple[int, Mapping[str, str]]]:
    first = text.readline()
    known = {*REQUIRED, *OPTIONAL}
    sign = max(
        _DELIMITERS,
        key=lambda sign: (len(known & {*_names(first, sign)}), -_DELIMITERS.index(sign)),
    )
    names = _names(first, sign)
    if missing := [name for name in REQUIRED if name not in names]:
        raise EntryFaultError(1, f"no column is called {' or '.join(missing)}")
    if len(set(names) & known) < sum(name in known for name in names):
        raise EntryFaultError(1, "two columns have one name")
    reader = csv.reader(text, delimiter=sign, strict=True)
    start = 2
    try:
        for fields in reader:
            if any(field.strip() for field in fields):
                yield start, _row(names, fields, start)
            start = reader.line_num + 2
    except csv.Error as error:
        raise EntryFaultError(start, f"it cannot be read as a row: {error}") from error


def _names(first: str, sign: str) -> tuple[str, ...]:
    fields = next(csv.reader([first], delimiter=sign), [])
    return tuple(field.strip().casefold() for field in fields)


def _row(names: Sequence[str], fields: Sequence[str], line: int) -> Mapping[str, str]:
    if len(fields) != len(names):
        raise EntryFaultError(line, f"it has {len(fields)} fields for {len(names)} names")
    return dict(zip(names, fields, strict=True))


def _entry(row: Mapping[str, str], line: int) -> AuthorityEntry:
    type_ = row["type"].strip()
    kinds = kinds_of(type_) or kinds_of("_".join(type_.casefold().split()))
    if not kinds:
        raise EntryFaultError(line, f"the type “{type_[:40]}” is none of: {', '.join(types())}")
    names = checked_names((row["name"], *row.get("aliases", "").split("|")), line)
    if not checked_names((row["name"],), line):
        raise EntryFaultError(line, "it has no name")
    start, end = row.get("start", ""), row.get("end", "")
    term = Term(start=first_day(start, line), end=last_day(end, line))
    if term.start and term.end and term.start > term.end:
        raise EntryFaultError(
            line, f"it ends on {end.strip()}, before it begins on {start.strip()}"
        )
    return AuthorityEntry(
        id=checked_id(row["id"], line), kinds=kinds, names=names,
        countries=tuple(_country(said, line) for said in words(row.get("country", ""))),
        terms=() if term == Term() else (term,),
    )  # fmt: skip


def _country(said: str, line: int) -> str:
    if (known := country_of(said)) is None:
        raise EntryFaultError(line, f"“{said[:40]}” is no country as SEN, SN or Senegal")
    return known
