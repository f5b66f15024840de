"""Finds agreements, what they provide, and who accuses whom of breaking them.

Finds "the Kampala accord, which created joint patrols"; leaves "they hope for a ceasefire" alone.
"""

from __future__ import annotations

from tidings.mentions.agreements.allegations import allegations_of, breach_of
from tidings.mentions.agreements.blame import told_after
from tidings.mentions.agreements.finding import Found, find_agreements
from tidings.mentions.agreements.joining import join
from tidings.mentions.agreements.status import status_of
from tidings.mentions.agreements.terms import agreed_at, promised_terms, terms_of
from tidings.mentions.agreements.who import main_subject, makers, parties_below
from tidings.model.evidence import Evidence
from tidings.model.mentions import AgreementMention, AllegationMention, Reading, TermMention


def read_agreements(reading: Reading) -> tuple[AgreementMention, ...]:
    """The agreements of a document in order of their first mention."""
    groups = join(find_agreements(reading), exists=_is_there)
    return tuple(_agreement(reading, group) for group in groups)


def _is_there(found: Found) -> bool:
    return status_of(found) is not None or breach_of(found.sentence, found.noun) is not None


def _agreement(reading: Reading, group: list[Found]) -> AgreementMention:
    best = next((f for f in group if f.proper), next((f for f in group if f.key), group[0]))
    dated = next((f for f in group if f.year is not None), None)
    signed = next((f.time for f in group if f.time is not None and (f.maker or f.year)), None)
    parties = _parties(reading, group)
    allegations = _allegations(reading, group, parties)
    if len(parties) < 2:
        parties = _with_accusers(parties, allegations)
    return AgreementMention(
        key=best.key or best.name,
        name=best.name,
        year=dated.year if dated else None,
        kind=best.kind,
        parties=parties,
        place=_place(reading, group, best.key),
        signed=signed.date if signed else None,
        terms=_terms(reading, group, best.key),
        allegations=allegations,
        status=next((s for f in reversed(group) if (s := status_of(f)) is not None), None),
        evidence=tuple(f.evidence for f in group),
        sentence=group[0].sentence.index,
    )


def _parties(reading: Reading, group: list[Found]) -> tuple[int, ...]:
    found: list[int] = []
    for item in group:
        below = parties_below(reading, item.sentence, item.noun)
        found += below
        if item.maker is not None:
            found += makers(reading, item.sentence, item.maker)
        if len(below) == 1 and len(set(found)) == 1:
            one_side = main_subject(reading, item.sentence, item.noun)
            found += [one_side] if one_side is not None else []
    return tuple(dict.fromkeys(found))


def _with_accusers(
    parties: tuple[int, ...], allegations: tuple[AllegationMention, ...]
) -> tuple[int, ...]:
    """Who is accused of breaking an agreement has made it, and mostly the accuser too."""
    sides = [c for a in allegations for c in (a.by, a.against) if c is not None]
    return tuple(dict.fromkeys([*parties, *sides]))


def _allegations(
    reading: Reading, group: list[Found], parties: tuple[int, ...]
) -> tuple[AllegationMention, ...]:
    found = [a for item in group for a in allegations_of(reading, item, parties)]
    found += [a for item in group for a in told_after(reading, item, parties, found)]
    return tuple(dict.fromkeys(found))


def _terms(reading: Reading, group: list[Found], key: str) -> tuple[TermMention, ...]:
    seen: dict[Evidence, TermMention] = {}
    for item in group:
        for term in (*terms_of(reading, item), *promised_terms(reading, item)):
            seen.setdefault(term.evidence, term)
    for term in agreed_at(reading, key):
        seen.setdefault(term.evidence, term)
    return tuple(seen.values())


def _place(reading: Reading, group: list[Found], key: str) -> int | None:
    told = next((f.place for f in group if f.place is not None), None)
    if told is not None:
        return told
    places = (c for c in reading.chains if c.kind == "place")
    return next((c.index for c in places if key and key in (c.name, *c.aliases)), None)
