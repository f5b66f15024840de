"""Relations that offices give: "Ostland's spokeswoman Ana Bek" speaks for Ostland."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import get_args

from tidings.lexicons.tables import table
from tidings.lexicons.word_classes import word_class
from tidings.mentions.index import Index
from tidings.model.mentions import RelationMention, RoleMention
from tidings.model.vocabulary import RelationKind

# An office that the list does not know is at least work for the body named with it.
LIKE = "counterpart"
DEFAULT: RelationKind = "works_for"
SECTION_HEADS = frozenset({"chief", "director", "boss"})
# PLOVER's sectors of callings that no state gives.
CALLINGS = frozenset({"EDU", "JRN", "CVL", "BUS", "REL", "NGO", "SOC", "AGR", "LAB", "MED", "ELI"})
OF_TOWNS = frozenset({"mayor", "deputy mayor", "police chief", "fire chief", "sheriff"})
WHOLE = word_class("whole_chief")


@cache
def _kinds() -> dict[str, RelationKind]:
    known = {kind: kind for kind in get_args(RelationKind)}
    return {
        row["title"]: known[row["relation"]]
        for row in table("en/roles.tsv")
        if row["relation"] in known
    }


def kind_of(title: str) -> RelationKind:
    """How the holder of an office stands to the body it belongs to."""
    words = title.lower().split()
    if len(words) > 1 and words[-1] in SECTION_HEADS and words[-2] not in WHOLE:
        # The "aid chief" of a body works for it; its "interim chief" leads it.
        return DEFAULT
    for first in range(len(words)):
        kind = _kinds().get(" ".join(words[first:]))
        if kind is not None:
            return kind
    return DEFAULT


def _like(index: Index, role: RoleMention) -> RelationKind:
    """A counterpart holds the office that was named before it in the sentence."""
    number = _sentence_of(index, role)
    start = index.reading.sentences[number].start if index.reading.sentences else 0
    before = [
        r
        for chain in index.reading.chains
        for r in chain.roles
        if start <= r.evidence.start < role.evidence.start and LIKE not in r.title.lower()
    ]
    nearest = max(before, key=lambda r: r.evidence.start, default=None)
    return kind_of(nearest.title) if nearest is not None else DEFAULT


def told_by_roles(index: Index) -> Iterator[RelationMention]:
    """One relation for each office whose body is known."""
    for chain in index.reading.chains:
        for role in chain.roles:
            if role.of is None or role.of == chain.index or _is_of_person(index, role):
                continue
            if not _is_home(index, role):
                yield RelationMention(
                    kind=_like(index, role) if LIKE in role.title.lower() else kind_of(role.title),
                    subject=chain.index,
                    object=role.of,
                    evidence=role.evidence,
                    sentence=_sentence_of(index, role),
                )


def _is_of_person(index: Index, role: RoleMention) -> bool:
    """Whether somebody is only another's like: "Bor and his counterpart Awa Sy" have nothing to do with each other."""
    return LIKE in role.title.lower() and index.reading.chains[role.of or 0].kind == "person"


def _is_home(index: Index, role: RoleMention) -> bool:
    """Whether a country is only where somebody is from or what he knows: "American historian", "a Norland expert"; and
    whether its capital stands for itself: "Karm's mayor" leads no country."""
    body = index.reading.chains[role.of] if role.of is not None else None
    return body is not None and body.kind == "state" and gives_no_office(role.title)


def gives_no_office(title: str) -> bool:
    """Whether a calling is none that a state gives."""
    words = title.lower().split()
    titles = [" ".join(words[first:]) for first in range(len(words))]
    sector = next((_sectors()[t] for t in titles if t in _sectors()), "GOV")
    return sector in CALLINGS or bool(OF_TOWNS & set(titles))


@cache
def _sectors() -> dict[str, str]:
    return {row["title"]: row["sector"] for row in table("en/roles.tsv")}


def _sentence_of(index: Index, role: RoleMention) -> int:
    return next(
        (s.index for s in index.reading.sentences if s.start <= role.evidence.start < s.end), 0
    )
