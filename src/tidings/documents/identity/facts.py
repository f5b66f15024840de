"""The facts a report states about itself, each with its place, and the values that are believed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from tidings.documents.identity.bylines import is_bare_byline, is_person, read_byline, takes_byline
from tidings.documents.identity.datelines import agency_in_dateline, is_dateline
from tidings.documents.identity.outlets import (
    names_in_furniture,
    names_spoken_to,
    speaks_of_itself,
)
from tidings.documents.newsrooms import (
    domain_label,
    domain_of,
    is_agency,
    name_key,
    newsroom,
    newsroom_of_domain,
)
from tidings.documents.publication_dates import day_in_address, written_days
from tidings.model.documents import MetadataFact, Part, Removed
from tidings.model.evidence import quote
from tidings.model.record import Record

# How far each place is believed when it names the outlet. An address is the firmest; a name in the page's
# small print may be a partner's, a name spoken to ("told DW") may be quoted from another paper.
_OUTLET_WEIGHT = {
    "url": 1.0, "metadata": 1.0, "masthead": 0.9, "byline": 0.8, "furniture": 0.6, "text": 0.5,
    "domain": 0.3,
}  # fmt: skip


class Facts(Record, frozen=True, kw_only=True):
    """All facts found, and the values believed."""

    all: tuple[MetadataFact, ...] = ()
    title: str | None = None
    outlet: str | None = None
    agency: str | None = None
    authors: tuple[str, ...] = ()


class Source(Record, frozen=True, kw_only=True):
    """Where facts are looked for: a document's text and parts, what was cut from it, what was declared."""

    document: str
    text: str
    parts: tuple[Part, ...]
    removed: tuple[Removed, ...]
    declared: tuple[tuple[str, str], ...]
    raw: str


def find_facts(source: Source) -> Facts:
    """The facts of a report and the values that are believed."""
    found = tuple(_all_facts(source))
    authors = [fact.value for fact in found if fact.field == "author"]
    return Facts(
        all=found,
        title=next((fact.value for fact in found if fact.field == "title"), None),
        outlet=_believed_outlet(found),
        agency=next((f.value for f in found if f.field == "agency" and f.basis != "text"), None),
        authors=tuple(dict.fromkeys(authors)),
    )


def _all_facts(source: Source) -> Iterator[MetadataFact]:
    for part in source.parts:
        yield from _part_facts(source, part)
    for cut in source.removed:
        yield from _removed_facts(cut)
    for part in source.parts:
        if part.kind in ("lead", "body"):
            yield from _spoken_to(source, part)
    standing = {source.text[part.start : part.end] for part in source.parts}
    for key, value in sorted(set(source.declared)):
        if value not in standing:
            yield _declared_fact(source, {"authors": "author"}.get(key, key), value)


def _declared_fact(source: Source, field: str, value: str) -> MetadataFact:
    """What was declared and has no line of its own in the text, with its place in the raw text if it has one."""
    days = written_days(value) if field == "published" else []
    start = source.raw.find(value)
    return MetadataFact(
        field=field,
        value=days[0].day if days else value,
        basis="metadata",
        raw_start=start if start >= 0 else None,
        raw_end=start + len(value) if start >= 0 else None,
    )


def _part_facts(source: Source, part: Part) -> Iterator[MetadataFact]:
    words = source.text[part.start : part.end]
    declared = {value for _, value in source.declared}
    basis = "metadata" if words in declared else "byline"
    if part.kind == "title":
        yield _stated(source, "title", words, basis, part.start, part.end)
    elif part.kind == "date":
        for day in written_days(words)[:1]:
            start, end = part.start + day.start, part.start + day.end
            yield _stated(source, "published", day.day, basis, start, end)
    elif part.kind == "url":
        yield from _address_facts(source, part, words)
    elif part.kind == "byline":
        yield from _byline_facts(source, part, words, basis)


def _address_facts(source: Source, part: Part, words: str) -> Iterator[MetadataFact]:
    yield _stated(source, "url", words, "url", part.start, part.end)
    if day := day_in_address(words):
        yield _stated(source, "published", day, "url", part.start, part.end)
    domain = domain_of(words)
    room = newsroom_of_domain(domain)
    if room:
        yield _stated(source, "outlet", room.names[0], "url", part.start, part.end)
    elif domain:
        yield _stated(source, "outlet", domain, "domain", part.start, part.end)


def _byline_facts(source: Source, part: Part, words: str, basis: str) -> Iterator[MetadataFact]:
    declared = [key for key, value in source.declared if value == words]
    if "outlet" in declared:
        yield _stated(source, "outlet", words, "metadata", part.start, part.end)
        return
    for day in written_days(words)[:1]:
        start, end = part.start + day.start, part.start + day.end
        yield _stated(source, "published", day.day, basis, start, end)
    line = agency_in_dateline(words)
    if line and not takes_byline(words):
        start, end = part.start + line[0], part.start + line[1]
        yield _stated(source, "agency", source.text[start:end], "dateline", start, end)
    elif is_dateline(words):
        return
    elif takes_byline(words) or is_bare_byline(words) or "authors" in declared:
        yield from _named(source, part.start, words, basis)
    else:
        yield from _masthead(source, part, words)


def _named(source: Source, at: int, words: str, basis: str) -> Iterator[MetadataFact]:
    named = read_byline(words)
    for field, spans in (
        ("author", named.authors),
        ("agency", named.agencies),
        ("outlet", named.outlets),
    ):
        for start, end in spans:
            name = words[start:end]
            value = name.title() if field == "author" and name.isupper() else name
            yield _stated(source, field, value, basis, at + start, at + end)


def _masthead(source: Source, part: Part, words: str) -> Iterator[MetadataFact]:
    days = written_days(words)
    name = words[: days[0].start].rstrip(" ,.|–—-") if days else words
    if not name:
        return
    field = (
        "author"
        if is_person(name) and not newsroom(name) and not _names_itself(name, source)
        else "outlet"
    )
    basis = "byline" if field == "author" else "masthead"
    value = name.title() if name.isupper() and not newsroom(name) else name
    yield _stated(source, field, value, basis, part.start, part.start + len(name))


def _names_itself(name: str, source: Source) -> bool:
    key = name_key(name)
    return any(key in name_key(cut.text) for cut in source.removed if speaks_of_itself(cut.reason))


def _removed_facts(cut: Removed) -> Iterator[MetadataFact]:
    if cut.reason == "header line":
        for day in written_days(cut.text)[:1]:
            start, end = cut.start + day.start, cut.start + day.end
            yield MetadataFact(
                field="published", value=day.day, basis="header", raw_start=start, raw_end=end
            )
    elif speaks_of_itself(cut.reason):
        for start, end in names_in_furniture(cut.text):
            yield MetadataFact(
                field="outlet",
                value=cut.text[start:end],
                basis="furniture",
                raw_start=cut.start + start,
                raw_end=cut.start + end,
            )


def _spoken_to(source: Source, part: Part) -> Iterator[MetadataFact]:
    for start, end in names_spoken_to(source.text[part.start : part.end]):
        name = source.text[part.start + start : part.start + end]
        field = "agency" if is_agency(name) else "outlet"
        yield _stated(source, field, name, "text", part.start + start, part.start + end)


def _stated(
    source: Source, field: str, value: str, basis: str, start: int, end: int
) -> MetadataFact:
    evidence = quote(source.document, source.text, start, end)
    return MetadataFact(field=field, value=value, basis=basis, evidence=evidence)


def _believed_outlet(facts: Sequence[MetadataFact]) -> str | None:
    """The outlet with the most weight behind it, under its usual name."""
    weights: Counter[str] = Counter()
    names: dict[str, str] = {}
    counted: set[tuple[str, str]] = set()
    for fact in facts:
        if fact.field != "outlet":
            continue
        room = newsroom(fact.value)
        name = room.names[0] if room else fact.value
        key = name_key(domain_label(name) if fact.basis == "domain" else name)
        if fact.basis != "domain" or key not in names:
            names[key] = _better(names.get(key), name)
        if (key, fact.basis) not in counted:
            weights[key] += int(100 * _OUTLET_WEIGHT.get(fact.basis, 0.5))
            counted.add((key, fact.basis))
    if not weights:
        return None
    return names[min(weights, key=lambda key: (-weights[key], key))]


def _better(first: str | None, second: str) -> str:
    """Of two writings of one name, the one that is not a domain."""
    return second if first is None or "." in first else first
