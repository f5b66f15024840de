"""The entries of an authority file that a case can name, found by their names; all others are not kept in memory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from msgspec.structs import replace

from tidings.authority import unpack
from tidings.merging.authorities.naming import (
    ends_of,
    frame_of,
    is_full,
    key_of,
    names_of_country,
)
from tidings.merging.identities.spellings import spelt_alike
from tidings.model.authority import Authority, AuthorityEntry
from tidings.model.corrections import Kept
from tidings.model.mentions import Reading
from tidings.model.vocabulary import EntityKind

How = Literal["name", "spelling", "weak-name"]
HOW: Sequence[How] = ("name", "spelling", "weak-name")  # the surest first


class Match(NamedTuple):
    """A name of the case that is a name of an entry: `mine` as the reports have it, `theirs` as the file has it."""

    entry: AuthorityEntry
    how: How
    mine: str
    theirs: str


class Directory:
    """Entries by their names."""

    def __init__(self, entries: Iterable[AuthorityEntry] = ()) -> None:
        self._entries = {one.id: one for one in sorted(entries, key=lambda e: e.id)}
        self._named: dict[str, list[tuple[AuthorityEntry, str, bool]]] = {}
        self._framed: dict[str, list[tuple[AuthorityEntry, str]]] = {}
        for one in self._entries.values():
            for name, weak in (*((n, False) for n in one.names), *((n, True) for n in one.weak)):
                self._named.setdefault(key_of(name), []).append((one, name, weak))
            for name in one.names if "person" in one.kinds else ():
                if ends_of(name):
                    self._framed.setdefault(frame_of(name), []).append((one, name))

    def __bool__(self) -> bool:
        """Whether there is anything to tie to."""
        return bool(self._entries)

    def name_of(self, key: str) -> str | None:
        """The first name of an entry."""
        one = self._entries.get(key)
        return next(iter(one.names), None) if one else None

    def matches(self, names: Sequence[str], kind: EntityKind) -> tuple[Match, ...]:
        """The entries that bear one of the names of somebody of this kind, each once, by its surest name."""
        best: dict[str, Match] = {}
        for name in names:
            for match in (*self._exact(name, kind), *self._alike(name, kind)):
                known = best.get(match.entry.id)
                if known is None or HOW.index(match.how) < HOW.index(known.how):
                    best[match.entry.id] = match
        return tuple(best[key] for key in sorted(best))

    def _exact(self, name: str, kind: EntityKind) -> Iterator[Match]:
        for entry, theirs, weak in self._named.get(key_of(name), ()):
            # By a surname or a nickname alone many may be known.
            sure = not weak and (kind != "person" or is_full(name))
            yield Match(entry, "name" if sure else "weak-name", name, theirs)

    def _alike(self, name: str, kind: EntityKind) -> Iterator[Match]:
        if kind != "person" or not (ends := ends_of(name)):
            return
        for entry, theirs in self._framed.get(frame_of(name), ()):
            if ends & ends_of(theirs) and spelt_alike(name, theirs):
                yield Match(entry, "spelling", name, theirs)


NOBODY = Directory()


def find_entries(
    authority: Authority | None, readings: Mapping[str, Reading], corrections: Sequence[Kept]
) -> Directory:
    """The entries that the reports of a case, or a person who corrected it, can mean."""
    if not authority:
        return NOBODY
    wanted = _Wanted(_names_in(readings), _said(corrections, "name"))
    ids = {one.id for one in unpack(authority) if wanted.has(one)}
    ids |= {*_said(corrections, "authority")}
    found: dict[str, AuthorityEntry] = {}
    # Several lines of FollowTheMoney may tell of one entry, its offices before or behind its names.
    for one in unpack(authority):
        if one.id in ids:
            found[one.id] = _united(found[one.id], one) if one.id in found else one
    return Directory(found.values())


def _names_in(readings: Mapping[str, Reading]) -> Iterator[str]:
    chains = (chain for reading in readings.values() for chain in reading.chains)
    for chain in chains:
        if chain.kind == "collective" or chain.described:
            continue
        yield from (chain.name, *chain.aliases)
        if chain.kind == "state" and chain.country:
            yield from names_of_country(chain.country)


def _said(corrections: Sequence[Kept], field: str) -> Iterator[str]:
    """The values that a person gave for a field of an entity."""
    for one in corrections:
        if one.anchors.item.kind == "entity" and one.said.field == field and one.said.value:
            yield one.said.value


class _Wanted:
    """The keys of all names that the case has."""

    def __init__(self, *named: Iterable[str]) -> None:
        names = {name for some in named for name in some}
        self._keys = frozenset(key for name in names if (key := key_of(name)))
        full = [name for name in names if ends_of(name)]
        self._ends = frozenset(end for name in full for end in ends_of(name))
        self._frames = frozenset(map(frame_of, full))

    def has(self, entry: AuthorityEntry) -> bool:
        if any(key_of(name) in self._keys for name in (*entry.names, *entry.weak)):
            return True
        # How a name sounds costs more to tell than how its ends are written.
        return "person" in entry.kinds and any(
            self._ends & ends_of(name) and frame_of(name) in self._frames for name in entry.names
        )


def _united(one: AuthorityEntry, other: AuthorityEntry) -> AuthorityEntry:
    def both(field: str) -> tuple[object, ...]:
        return tuple(dict.fromkeys((*getattr(one, field), *getattr(other, field))))

    fields = ("kinds", "names", "weak", "countries", "terms")
    return replace(one, **{field: both(field) for field in fields})
