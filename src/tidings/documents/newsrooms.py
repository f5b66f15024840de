"""Outlets and agencies by name and by web domain, as the world list knows them."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal
from urllib.parse import urlsplit

from tidings.lexicons.tables import table, words
from tidings.model.documents import Document
from tidings.model.record import Record


class Newsroom(Record, frozen=True, kw_only=True):
    """One outlet or agency; `names` are all names it goes by, the first being the one we print."""

    names: tuple[str, ...]
    kind: Literal["outlet", "agency"]


_ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)


@cache
def _newsrooms() -> tuple[tuple[Newsroom, tuple[str, ...]], ...]:
    return tuple(
        (
            Newsroom(
                names=(row["name"], *words(row["aliases"])),
                kind="agency" if row["kind"] == "agency" else "outlet",
            ),
            words(row["domains"]),
        )
        for row in table("world/outlets.tsv")
    )


@cache
def _by_name() -> dict[str, Newsroom]:
    found: dict[str, Newsroom] = {}
    for room, _ in _newsrooms():
        for name in room.names:
            found.setdefault(name_key(name), room)
    return found


@cache
def _by_domain() -> dict[str, Newsroom]:
    return {domain: room for room, domains in _newsrooms() for domain in domains}


@cache
def exact_names() -> re.Pattern[str]:
    """All names as written, longest first, for searching in lines where a newsroom is expected."""
    names = {name for room, _ in _newsrooms() for name in room.names}
    ordered = sorted(names, key=lambda name: (-len(name), name))
    return re.compile(r"(?<![\w.])(?:" + "|".join(map(re.escape, ordered)) + r")(?!\w)")


def name_key(name: str) -> str:
    """What two writings of one name share: "The Atlantic Observer", "ATLANTIC OBSERVER", "atlanticobserver"."""
    return re.sub(r"[\W_]+", "", _ARTICLE.sub("", name.strip()).casefold())


def newsroom(name: str) -> Newsroom | None:
    """The newsroom of this name, if the list knows it."""
    return _by_name().get(name_key(name))


def is_agency(name: str) -> bool:
    """Whether a name is that of a known news agency."""
    room = newsroom(name)
    return room is not None and room.kind == "agency"


def domain_of(address: str) -> str:
    """The web domain of an address without "www."; empty when there is none."""
    host = urlsplit(address if "//" in address else f"//{address}").hostname or ""
    return host.removeprefix("www.")


def newsroom_of_domain(domain: str) -> Newsroom | None:
    """The newsroom that publishes under a domain or a domain above it."""
    pieces = domain.split(".")
    for start in range(len(pieces) - 1):
        room = _by_domain().get(".".join(pieces[start:]))
        if room:
            return room
    return None


def domain_label(domain: str) -> str:
    """The part of a domain that is its owner's name: "atlanticobserver" of "en.atlanticobserver.example"."""
    pieces = domain.split(".")
    # "bbc.co.uk": the last two are both short endings.
    if len(pieces) > 2 and len(pieces[-2]) <= 3:
        return pieces[-3]
    return pieces[-2] if len(pieces) > 1 else domain


def published_by(document: Document) -> str | None:
    """The outlet, or the body whose statement it is: "Statement by the Lake Network (LN)"; no news agency speaks as "we"."""
    if document.outlet is not None:
        return document.outlet
    agency = document.agency
    return agency if agency is not None and not is_agency(agency) else None
