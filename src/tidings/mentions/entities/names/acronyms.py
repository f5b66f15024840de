"""Tell an abbreviation of the world's bodies from a namesake at home: a party's "CHP" from a highway patrol's.

An armed group or party acts where it belongs: its abbreviation means it in a report that names the full name, its country
or a neighbour of that, or no country at all. Elsewhere the same letters are a body of their own, and so are any letters that
a report sets in brackets behind another name: "the Sul Liberation Army (SLA)".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec.structs import replace

from tidings.lexicons import gazetteer
from tidings.mentions.entities.names.by_nouns import LARGE
from tidings.mentions.entities.names.found import Found
from tidings.mentions.entities.names.known import Known, countries

# Agencies, services and leagues of states are spoken of everywhere.
AT_HOME = frozenset({"PTY"})


def settle_acronyms(found: Sequence[tuple[Found, ...]]) -> tuple[tuple[Found, ...], ...]:
    """The names of a document, with abbreviations that mean no body of the world's list left to themselves."""
    own = _spelled_out(found)
    if own:
        found = tuple(tuple(_left_alone(name, own) for name in names) for names in found)
    if not any(_is_acronym(name) for names in found for name in names):
        return tuple(found)
    ground = set(_grounds(found))
    spelled = {n.known.name for names in found for n in names if n.known and n.text == n.known.name}
    strange = {
        n.text for names in found for n in names
        if n.known and ground and _is_acronym(n) and not _fits(n.known, ground, spelled)
    }  # fmt: skip
    bodies = {n.known for names in found for n in names if n.known and n.text in strange}
    return tuple(tuple(_left_alone(name, bodies) for name in names) for names in found)


def _spelled_out(found: Sequence[tuple[Found, ...]]) -> set[Known]:
    """The bodies of the world's list whose letters a document gives to another: "the Sul Liberation Army (SLA)"."""
    return {
        name.known
        for names in found for before, name in pairwise(names)
        if name.known is not None and name.known.category == "organization" and name.text.isupper()
        and name.first - before.last == 1 and _initials(before.text) == name.text
        and before.known != name.known and before.text.casefold() != name.known.name.casefold()
    }  # fmt: skip


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.replace("-", " ").split() if word[0].isupper())


def _is_acronym(name: Found) -> bool:
    known = name.known
    return (
        known is not None
        and known.category == "organization"
        and (known.kind == "armed_group" or known.sector in AT_HOME)
        and known.country in countries()
        and name.text.isupper()
        and name.text.isalpha()
    )


def _fits(known: Known, ground: set[str], spelled: set[str]) -> bool:
    home = known.country or ""
    return known.name in spelled or bool(ground & {home, *countries()[home].neighbours})


def _grounds(found: Sequence[tuple[Found, ...]]) -> Iterator[str]:
    """The countries that the names of a document speak of, abbreviations aside."""
    for name in (n for names in found for n in names if not _is_acronym(n)):
        if name.known is not None and name.known.country in countries():
            yield name.known.country or ""
        elif name.look == "place":
            best = next(iter(gazetteer.find(name.text)), None)
            large = best is not None and (best.kind != "city" or best.population >= LARGE)
            if best is not None and large and best.iso3 in countries():
                yield best.iso3 or ""


def _left_alone(name: Found, strange: set[Known]) -> Found:
    """A name without the bodies that it does not mean, be it their letters or the owner of an office."""
    if name.known in strange:
        return replace(name, look="organization", sure=1, known=None, sector=None, country=None)
    titles = tuple(
        replace(t, of=None, of_token=None) if t.of in strange else t for t in name.titles
    )
    return replace(name, titles=titles)
