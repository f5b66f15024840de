"""Finds agreements, what they provide, and who accuses whom of breaking them.

Finds "the Kampala accord, which created joint patrols"; leaves "they hope for a ceasefire" alone.
"""

from __future__ import annotations

from tidings.mentions.agreements.allegations import allegations_of
from tidings.mentions.agreements.backers import backers
from tidings.mentions.agreements.blame import told_after
from tidings.mentions.agreements.breaking import breach_of
from tidings.mentions.agreements.counted import counted_after
from tidings.mentions.agreements.finding import Found, find_agreements
from tidings.mentions.agreements.joining import is_of_old, join
from tidings.mentions.agreements.status import stages_of, stands
from tidings.mentions.agreements.terms import agreed_at, following_terms, promised_terms, terms_of
from tidings.mentions.agreements.who import (
    bound_in,
    chain_at,
    has_other_side,
    main_subject,
    makers,
    parties_below,
)
from tidings.model.evidence import Evidence
from tidings.model.mentions import AgreementMention, AllegationMention, Reading, TermMention


def read_agreements(reading: Reading) -> tuple[AgreementMention, ...]:
    """The agreements of a document in order of their first mention."""
    groups = join(find_agreements(reading), exists=_is_there)
    return tuple(_agreement(reading, group) for group in groups)


def _is_there(found: Found) -> bool:
    return stands(found) or breach_of(found.sentence, found.noun) is not None


def _agreement(reading: Reading, group: list[Found]) -> AgreementMention:
    best = next((f for f in group if f.proper), next((f for f in group if f.key), group[0]))
    dated = next((f for f in group if f.year is not None), None)
    signed = next((f.time for f in group if f.time is not None and (f.maker or f.year)), None)
    parties = _parties(reading, group)
    allegations = _allegations(reading, group, parties)
    return AgreementMention(
        key=best.key or best.name,
        name=best.name,
        year=dated.year if dated else None,
        is_aside=all(is_of_old(f) for f in group),
        kind=best.kind,
        parties=parties,
        place=_place(reading, group, best.key),
        signed=signed.date if signed else None,
        terms=_terms(reading, group, best.key),
        allegations=allegations,
        guarantors=backers(reading, group, "guarantor"),
        mediators=backers(reading, group, "mediator"),
        stages=tuple(dict.fromkeys(s for f in group for s in stages_of(reading, f))),
        evidence=tuple(f.evidence for f in group),
        sentence=group[0].sentence.index,
    )


def _parties(reading: Reading, group: list[Found]) -> tuple[int, ...]:
    # the name of an agreement may have been taken for that of a body
    itself = {chain_at(reading, f.sentence, f.noun) for f in group if not f.paper}
    found: list[int] = []
    for item in group:
        below = [c for c in parties_below(reading, item.sentence, item.noun) if c not in itself]
        found += below
        for verb in dict.fromkeys((item.maker, item.agreed)):
            found += makers(reading, item.sentence, verb) if verb is not None else ()
        found += bound_in(reading, item.sentence, item.noun) if item.paper else ()
        if len(below) == 1 and len(set(found)) == 1 and has_other_side(item.sentence, item.noun):
            one_side = main_subject(reading, item.sentence, item.noun)
            found += [one_side] if one_side is not None else []
    return tuple(c for c in dict.fromkeys(found) if c not in itself)


def _allegations(
    reading: Reading, group: list[Found], parties: tuple[int, ...]
) -> tuple[AllegationMention, ...]:
    found = [a for item in group for a in allegations_of(reading, item, parties)]
    found += [a for item in group for a in told_after(reading, item, parties, found)]
    found += [a for item in group for a in counted_after(reading, item)]
    return tuple(dict.fromkeys(found))


def _terms(reading: Reading, group: list[Found], key: str) -> tuple[TermMention, ...]:
    seen: dict[Evidence, TermMention] = {}
    for item in group:
        for term in (
            *terms_of(reading, item),
            *promised_terms(reading, item),
            *following_terms(reading, item),
        ):
            seen.setdefault(term.evidence, term)
    for term in agreed_at(reading, key):
        seen.setdefault(term.evidence, term)
    return tuple(t for t in seen.values() if not any(_is_part(t, other) for other in seen.values()))


def _is_part(term: TermMention, other: TermMention) -> bool:
    """Whether the words of a term stand within those of a longer one."""
    one, whole = term.evidence, other.evidence
    return one != whole and whole.start <= one.start and one.end <= whole.end


def _place(reading: Reading, group: list[Found], key: str) -> int | None:
    told = next((f.place for f in group if f.place is not None), None)
    if told is not None:
        return told
    places = (c for c in reading.chains if c.kind == "place")
    return next((c.index for c in places if key and key in (c.name, *c.aliases)), None)
