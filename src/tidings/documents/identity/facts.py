"""The facts a report states about itself, each with its place, and the values that are believed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from tidings.documents.identity.bylines import is_bare_byline, is_person, read_byline, takes_byline
from tidings.documents.identity.capitals import in_small_letters
from tidings.documents.identity.credits import credited
from tidings.documents.identity.date_facts import (
    dateline_facts,
    declared_day,
    declares_day,
    line_facts,
    removed_day,
    seen_day,
    source_facts,
    stamp_facts,
    told_day,
)
from tidings.documents.identity.date_lines import is_date_label
from tidings.documents.identity.datelines import (
    agency_in_dateline,
    is_dateline,
    is_place_and_day,
)
from tidings.documents.identity.issuers import is_body, issued_by
from tidings.documents.identity.lines import is_date_line
from tidings.documents.identity.opening_days import with_weekday
from tidings.documents.identity.outlets import (
    believed_outlet,
    name_of_producer,
    names_in_furniture,
    names_spoken_to,
    speaks_of_itself,
)
from tidings.documents.identity.site_names import own_name, title_end
from tidings.documents.identity.source import Source
from tidings.documents.newsrooms import (
    domain_of,
    is_agency,
    name_key,
    newsroom,
    newsroom_of_domain,
)
from tidings.documents.publication_dates import day_in_address, written_days
from tidings.model.documents import MetadataFact, Part, Removed
from tidings.model.record import Record


class Facts(Record, frozen=True, kw_only=True):
    """All facts found, and the values believed."""

    all: tuple[MetadataFact, ...] = ()
    title: str | None = None
    outlet: str | None = None
    agency: str | None = None
    authors: tuple[str, ...] = ()


def find_facts(source: Source) -> Facts:
    """The facts of a report and the values that are believed."""
    found = tuple(_all_facts(source))
    if any(fact.field == "published" and fact.value.startswith("--") for fact in found):
        found = (*found, *seen_day(source))
    authors = [fact.value for fact in found if fact.field == "author"]
    outlet = believed_outlet(found)
    return Facts(
        all=found,
        title=next((fact.value for fact in found if fact.field == "title"), None),
        outlet=outlet,
        agency=next((f.value for f in found if _is_agency_of(f, outlet)), None),
        authors=tuple(dict.fromkeys(authors)),
    )


def _is_agency_of(fact: MetadataFact, outlet: str | None) -> bool:
    """Whether a fact names who wrote the report for its outlet; a paper that credits itself has no agency."""
    if fact.field != "agency" or fact.basis == "text":
        return False
    return fact.basis != "credit" or not outlet or name_key(fact.value) != name_key(outlet)


def _all_facts(source: Source) -> Iterator[MetadataFact]:
    places = _places(source)
    for part in source.parts:
        yield from _part_facts(source, part, places)
    for cut in source.removed:
        yield from _removed_facts(source, cut)
    for part in source.parts:
        if part.kind in ("lead", "body"):
            yield from _spoken_to(source, part)
    yield from told_day(source)
    standing = {source.words(part) for part in source.parts}
    for key, value in sorted(set(source.declared)):
        if declares_day(key):
            if value not in standing or key == "modified":
                yield declared_day(source, key, value)
        elif key == "authors":
            yield from _declared_authors(source, value, standing)
        elif value not in standing:
            yield _declared_fact(source, key, value)


def _places(source: Source) -> dict[int, str]:
    """How each date line stands to the article: above its text, below it ("late"), or somewhere else.

    Keys are starts of parts. A paper's own date stands above the title, that of the report below it; behind
    the text a date belongs to the report when nothing stands between, and nothing beside it.
    """
    text = next((p.start for p in source.parts if p.kind in ("lead", "body")), len(source.text))
    title = next((p.start for p in source.parts if p.kind == "title"), 0)
    dates = [part.start for part in source.parts if part.kind in ("date", "byline")]
    lines = [part.start for part in source.parts if part.kind == "date"]
    below_title = any(title < start < text for start in lines)
    behind = {
        after.start
        for before, after in pairwise(source.parts)
        if before.kind in ("lead", "body") and is_date_line(source.words(after), others=0)
    }
    return {
        start: _place(start > text, start in behind, below_title and start < title)
        for start in dates
    }


def _place(below_text: bool, behind: bool, above_title: bool) -> str:
    if below_text:
        return "late" if behind else "beside"
    return "late" if above_title else "byline"


def _declared_authors(source: Source, value: str, standing: set[str]) -> Iterator[MetadataFact]:
    """Persons among declared authors whom no line names: no desks, no titles, no addresses."""
    if value in standing:
        return
    for start, end in read_byline(value).authors:
        yield _declared_fact(source, "author", value[start:end])


def _declared_fact(source: Source, field: str, value: str) -> MetadataFact:
    """What was declared and has no line of its own in the text, with its place in the raw text if it has one."""
    if field == "outlet":
        value = value[slice(*own_name(value))]
    start = source.raw.find(value)
    return MetadataFact(
        field=field,
        value=value,
        basis="metadata",
        raw_start=start if start >= 0 else None,
        raw_end=start + len(value) if start >= 0 else None,
    )


def _part_facts(source: Source, part: Part, places: Mapping[int, str]) -> Iterator[MetadataFact]:
    words = source.words(part)
    declared = [key for key, value in source.declared if value == words]
    basis = "metadata" if declared else "byline"
    if part.kind == "title":
        end = title_end(words, _declared_outlets(source))
        yield source.stated("title", words[:end], basis, (part.start, part.start + end))
    elif part.kind == "date":
        if key := next((key for key in declared if declares_day(key)), None):
            yield from stamp_facts(source, part, key)
        else:
            yield from line_facts(source, part, places[part.start])
            yield from source_facts(source, part)
    elif part.kind == "url":
        yield from _address_facts(source, part, words)
    elif part.kind == "byline":
        yield from _byline_facts(source, part, declared, places[part.start])


def _declared_outlets(source: Source) -> list[str]:
    names = [value[slice(*own_name(value))] for key, value in source.declared if key == "outlet"]
    domains = [domain_of(value) for key, value in source.declared if key == "url"]
    return [*names, *filter(None, domains)]


def _address_facts(source: Source, part: Part, words: str) -> Iterator[MetadataFact]:
    span = part.start, part.end
    yield source.stated("url", words, "url", span)
    if day := day_in_address(words):
        yield source.stated("published", day, "url", span)
    domain = domain_of(words)
    room = newsroom_of_domain(domain)
    if room:
        yield source.stated("outlet", room.names[0], "url", span)
    elif domain:
        yield source.stated("outlet", domain, "domain", span)


def _byline_facts(
    source: Source, part: Part, declared: Sequence[str], place: str
) -> Iterator[MetadataFact]:
    words = source.words(part)
    basis = "metadata" if declared else "byline"
    if "outlet" in declared:
        start, end = own_name(words)
        yield source.stated(
            "outlet", words[start:end], "metadata", (part.start + start, part.start + end)
        )
        return
    if credit := credited(words):
        span = part.start + credit[0], part.start + credit[1]
        yield source.stated("agency", source.text[slice(*span)], "credit", span)
        return
    line = agency_in_dateline(words)
    dateline = is_dateline(words)
    if dateline:
        yield from dateline_facts(source, part)
    else:
        yield from line_facts(source, part, place)
    if line and not takes_byline(words):
        span = part.start + line[0], part.start + line[1]
        yield source.stated("agency", source.text[slice(*span)], "dateline", span)
    elif dateline or is_place_and_day(words):
        return
    elif not takes_byline(words) and (issued := _issued(words)) is not None:
        for start, end in issued:
            span = part.start + start, part.start + end
            name = in_small_letters(words[start:end], known=True)
            yield source.stated("outlet", name, "masthead", span)
    elif takes_byline(words) or is_bare_byline(words) or "authors" in declared:
        yield from _named(source, part.start, words, basis)
    else:
        yield from _masthead(source, part, words)


def _issued(words: str) -> tuple[tuple[int, int], ...] | None:
    """Who issued the report, as a line with a day or without one says."""
    days = written_days(words)
    return issued_by(words[: with_weekday(words, days[0].start)] if days else words)


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
            yield source.stated(field, value, basis, (at + start, at + end))


def _masthead(source: Source, part: Part, words: str) -> Iterator[MetadataFact]:
    days = written_days(words)
    name = words[: with_weekday(words, days[0].start)].rstrip(" ,.|–—-") if days else words
    if not name or is_date_label(name):
        return
    field = (
        "author"
        if is_person(name) and not newsroom(name) and not _names_itself(name, source)
        else "outlet"
    )
    basis = "byline" if field == "author" else "masthead"
    known = newsroom(name) is not None or is_body(name)
    value = in_small_letters(name, known=known)
    yield source.stated(field, value, basis, (part.start, part.start + len(name)))


def _names_itself(name: str, source: Source) -> bool:
    key = name_key(name)
    return any(key in name_key(cut.text) for cut in source.removed if speaks_of_itself(cut.reason))


def _removed_facts(source: Source, cut: Removed) -> Iterator[MetadataFact]:
    yield from removed_day(source, cut)
    if speaks_of_itself(cut.reason):
        for start, end in names_in_furniture(cut.text):
            yield MetadataFact(
                field="outlet",
                value=cut.text[start:end],
                basis="furniture",
                raw_start=cut.start + start,
                raw_end=cut.start + end,
            )


def _spoken_to(source: Source, part: Part) -> Iterator[MetadataFact]:
    if produced := name_of_producer(source.text[part.start : part.end]):
        at = part.start + produced[0], part.start + produced[1]
        yield source.stated("outlet", source.text[slice(*at)], "masthead", at)
    for start, end in names_spoken_to(source.text[part.start : part.end]):
        name = source.text[part.start + start : part.start + end]
        field = "agency" if is_agency(name) else "outlet"
        yield source.stated(field, name, "text", (part.start + start, part.start + end))
