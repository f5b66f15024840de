"""The day a report was published, weighed from what the report itself says; other reports come later."""

from __future__ import annotations

from collections.abc import Sequence

from tidings.model.documents import DateConflict, MetadataFact, Published, PublishedBasis

# How far each place is believed. A date line is set for readers and corrected when it is wrong; page data
# often gives the day of the last change; an address keeps the day of the first draft; a header line of a
# saved copy is often the day of the copying.
_WEIGHT = {"byline": 10, "metadata": 9, "url": 8, "header": 3}
_BASIS: dict[str, PublishedBasis] = {
    "byline": "byline",
    "metadata": "metadata",
    "url": "url",
    "header": "metadata",
}
# Where several places agree, the one a reader can check without the page's look is named first.
_FIRST = ("metadata", "byline", "url", "header")
_SAYS = {
    "byline": "its date line",
    "metadata": "the data given with it",
    "url": "its web address",
    "header": "a header line of the copy",
}


def weigh(facts: Sequence[MetadataFact]) -> Published | None:
    """The day most believed, with what says so, and every other day that was claimed."""
    claims = [fact for fact in facts if fact.field == "published" and fact.basis in _WEIGHT]
    if not claims:
        return None
    weights: dict[str, int] = {}
    for day in sorted({fact.value for fact in claims}):
        weights[day] = sum(_WEIGHT[basis] for basis in {f.basis for f in claims if f.value == day})
    believed = max(sorted(weights), key=lambda day: weights[day])
    agreeing = sorted(
        (fact for fact in claims if fact.value == believed), key=lambda f: _FIRST.index(f.basis)
    )
    best, bases = agreeing[0], list(dict.fromkeys(fact.basis for fact in agreeing))
    return Published(
        date=believed,
        basis=_BASIS[best.basis],
        why=_sentence(bases),
        evidence=tuple(fact.evidence for fact in agreeing if fact.evidence)[:1],
        conflicts=tuple(
            _conflict(fact, believed, bases[0]) for fact in _one_each(claims, believed)
        ),
    )


def is_weak(published: Published | None) -> bool:
    """Whether the day rests on a header line of a copy alone, so that another report may overrule it."""
    return published is None or published.why == _sentence(["header"])


def refuse(published: Published, *, why_not: str) -> DateConflict:
    """The day that a report claimed, as one that was not believed."""
    return DateConflict(
        date=published.date,
        basis=published.basis,
        why_not=why_not,
        evidence=published.evidence,
    )


def _sentence(bases: Sequence[str]) -> str:
    said = " and ".join(_SAYS[basis] for basis in bases)
    return f"{said} {'says' if len(bases) == 1 else 'say'} so"


def _one_each(claims: Sequence[MetadataFact], believed: str) -> list[MetadataFact]:
    """One claim for each other day and place."""
    others = {(fact.value, fact.basis): fact for fact in claims if fact.value != believed}
    return [others[key] for key in sorted(others)]


def _conflict(fact: MetadataFact, believed: str, basis: str) -> DateConflict:
    return DateConflict(
        date=fact.value,
        basis=_BASIS[fact.basis],
        why_not=f"{_SAYS[fact.basis]} says {fact.value}, but {_SAYS[basis]} says {believed}",
        evidence=(fact.evidence,) if fact.evidence else (),
    )
