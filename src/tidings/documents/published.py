"""The day a report was published, weighed from what the report itself says; other reports come later."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tidings.documents.claims import Claim, read_claims
from tidings.documents.stamps import latest_capture
from tidings.model.documents import (
    DateConflict,
    Document,
    LeftOut,
    MetadataFact,
    Published,
    PublishedBasis,
    RawReport,
)

# How far each place is believed. A date line is set for readers and corrected when it is wrong; page data
# often gives the day of the last change, the more so under a tag that says no more than "date"; an address
# keeps the day of the first draft; an agency's dateline has the day of its own text; a date line far from the
# title may be that of another report; a header line of a saved copy is often the day of the copying.
_WEIGHT = {
    "byline": 10, "metadata": 9, "url": 8, "dated": 5, "dateline": 4, "late": 4, "header": 3, "updated": 1,
}  # fmt: skip
_BASIS: dict[str, PublishedBasis] = {
    "byline": "byline",
    "metadata": "metadata",
    "dated": "metadata",
    "url": "url",
    "dateline": "text",
    "late": "byline",
    "header": "metadata",
    "updated": "byline",
}
# Where several places agree, the one a reader can check without the page's look is named first.
_FIRST = ("metadata", "dated", "byline", "url", "dateline", "late", "header", "updated")
_SAYS = {
    "byline": "its date line",
    "metadata": "the data given with it",
    "dated": "a date given with it",
    "url": "its web address",
    "dateline": "its dateline",
    "late": "a date line away from its title",
    "header": "a header line of the copy",
    "updated": "the line of its last change",
}
# Another report may overrule a day that rests on these alone.
_WEAK = ("header", "updated")


def publish(facts: Sequence[MetadataFact], report: RawReport) -> Published | None:
    """The day of a report as it was received: not later than it was taken."""
    return weigh(facts, captured=latest_capture(report.captured, report.headers))


def weigh(facts: Sequence[MetadataFact], *, captured: str | None = None) -> Published | None:
    """The day most believed, with what says so, and every other day that was claimed."""
    claims = read_claims(facts, captured=captured)
    possible = [claim for claim in claims if not claim.fault and claim.basis in _WEIGHT]
    if not possible:
        return None
    weights = {day: _weight(day, possible, facts) for day in sorted({c.day for c in possible})}
    believed = max(sorted(weights), key=lambda day: weights[day])
    agreeing = sorted(
        (claim for claim in possible if claim.day == believed),
        key=lambda claim: _FIRST.index(claim.basis),
    )
    bases = list(dict.fromkeys(claim.basis for claim in agreeing))
    notes = list(dict.fromkeys(claim.note for claim in agreeing if claim.note))
    return Published(
        date=believed,
        basis=_BASIS[bases[0]],
        why="; ".join([_sentence(bases), *notes]),
        evidence=tuple(claim.fact.evidence for claim in agreeing if claim.fact.evidence)[:1],
        conflicts=tuple(
            _conflict(claim, believed, bases[0], facts) for claim in _one_each(claims, believed)
        ),
    )


def unbelieved_days(document: Document, report: RawReport) -> Iterator[LeftOut]:
    """What a document without a day says of its publication, and why that is not believed.

    A document that has a day tells of all others as conflicts.
    """
    if document.published is not None:
        return
    captured = latest_capture(report.captured, report.headers)
    faults = {c.fact: c.fault for c in read_claims(document.facts, captured=captured) if c.fault}
    for fact in document.facts:
        fault = "it does not name one day" if fact.basis == "unread" else faults.get(fact)
        if fact.field == "published" and fault:
            reason = f"not believed as the date of publication: {fault}"
            yield LeftOut(what=fact.as_written or fact.value, reason=reason, where=document.origin)


def is_weak(published: Published | None) -> bool:
    """Whether the day rests on a header line of a copy, or a last change, so that another report may overrule it."""
    return published is None or published.why in _WEAK_SENTENCES


def refuse(published: Published, *, why_not: str) -> DateConflict:
    """The day that a report claimed, as one that was not believed."""
    return DateConflict(
        date=published.date,
        basis=published.basis,
        why_not=why_not,
        evidence=published.evidence,
    )


def _weight(day: str, claims: Sequence[Claim], facts: Sequence[MetadataFact]) -> int:
    bases = {claim.basis for claim in claims if claim.day == day}
    whole = 10 * sum(_WEIGHT[basis] for basis in bases)
    # Halved rather than struck out: a change may be stamped wrong, and a text may tell of days to come.
    return whole // 2 if _out_of_bounds(day, facts) else whole


def _out_of_bounds(day: str, facts: Sequence[MetadataFact]) -> str | None:
    """Why a day is doubtful beside what is known of the last change, and of the latest day the text tells of."""
    changed = [fact.value for fact in facts if fact.field == "modified" and len(fact.value) == 10]
    if changed and day > max(changed):
        return f"it was last changed on {max(changed)}, before that day"
    told = [fact.value for fact in facts if fact.field == "told"]
    if told and day < max(told):
        return f"it tells what happened on {max(told)}, after that day"
    return None


def _sentence(bases: Sequence[str]) -> str:
    said = " and ".join(_SAYS[basis] for basis in bases)
    return f"{said} {'says' if len(bases) == 1 else 'say'} so"


_WEAK_SENTENCES = frozenset(
    [_sentence([basis]) for basis in _WEAK] + [_sentence(_WEAK)],
)


def _one_each(claims: Sequence[Claim], believed: str) -> list[Claim]:
    """One claim for each other day and place; a stamp read by another clock is one too."""
    others: dict[tuple[str, str], Claim] = {}
    for claim in claims:
        said = claim.fact.value if claim.note and len(claim.fact.value) == 10 else claim.day
        if said != believed:
            others.setdefault((said, claim.basis), claim)
    return [others[key] for key in sorted(others)]


def _conflict(
    claim: Claim, believed: str, basis: str, facts: Sequence[MetadataFact]
) -> DateConflict:
    return DateConflict(
        date=claim.fact.value if claim.day == believed else claim.day,
        basis=_BASIS.get(claim.basis, "metadata"),
        why_not=_why_not(claim, believed, basis, facts),
        evidence=(claim.fact.evidence,) if claim.fact.evidence else (),
    )


def _why_not(claim: Claim, believed: str, basis: str, facts: Sequence[MetadataFact]) -> str:
    place = _SAYS.get(claim.basis, claim.basis)
    if claim.day == believed:
        return claim.note
    if claim.fault:
        return f"{place} says {claim.day}, but {claim.fault}"
    if claim.basis == "updated":
        return f"{place} says {claim.day}; that is when it was last changed"
    why = f"{place} says {claim.day}, but {_SAYS[basis]} says {believed}"
    bound = _out_of_bounds(claim.day, facts)
    return f"{why}; {bound}" if bound and not _out_of_bounds(believed, facts) else why
