"""What a report says of its own day: date lines, datelines, bylines, declared stamps, the days it tells of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from tidings.documents.calendar_words import plain
from tidings.documents.identity.date_lines import read_date_line
from tidings.documents.identity.source import Source
from tidings.documents.newsrooms import is_agency
from tidings.documents.publication_dates import DayOrder, written_days
from tidings.documents.stamps import read_stamp
from tidings.lexicons.languages import in_language
from tidings.lexicons.tables import column
from tidings.model.documents import MetadataFact, Part, Removed

# What declares a day: field of the fact and basis of the claim.
_DECLARED = {
    "published": ("published", "metadata"),
    "dated": ("published", "dated"),
    "modified": ("modified", "metadata"),
    # When the file of a PDF was made: of a reprint or a scan long after, so hardly more than a header line.
    "created": ("published", "header"),
}
_COPYRIGHT_YEAR = re.compile(r"(?:©|\([cC]\)|[Cc]opyright).{0,40}?(?<!\d)(?:(?:19|20)\d\d\s?[-–]\s?)?((?:19|20)\d\d)(?!\d)")  # fmt: skip
_PIECE = re.compile(r"[^\W\d_](?:[^|•·;:,()/\n]{0,40}[^\W_])?")
_SENTENCE = re.compile(r"[.!?؟।]\s")
_YEAR = re.compile(r"(?:19|20)\d\d")


def declares_day(key: str) -> bool:
    """Whether a declared key is about a day."""
    return key in _DECLARED


def day_order(language: str | None, declared: Sequence[tuple[str, str]]) -> DayOrder | None:
    """Which of two numbers is the day in 03/04/2021: known for all languages but English without a country."""
    if language and language != "en":
        return "dmy"
    for key, value in declared:
        region = re.split(r"[-_]", value)[1:] if key == "language" else []
        if region:
            return "mdy" if region[-1].upper() in _month_first() else "dmy"
    return None


@cache
def _month_first() -> frozenset[str]:
    return column("world/month_first.tsv", "code")


def line_facts(source: Source, part: Part, basis: str) -> Iterator[MetadataFact]:
    """The days in a date line or byline."""
    words = source.words(part)
    for day in read_date_line(words, order=source.order):
        field = "published" if day.kind == "published" else "modified"
        span = part.start + day.start, part.start + day.end
        place = "late" if basis == "beside" and day.labelled else basis
        yield source.stated(field, day.day, place, span, _with_day(day.segment))


def source_facts(source: Source, part: Part) -> Iterator[MetadataFact]:
    """The agency that a date line names as its source: "4 May 2021 | Source: AFP"."""
    words = source.words(part)
    for found in _PIECE.finditer(words):
        if is_agency(found.group()):
            span = part.start + found.start(), part.start + found.end()
            yield source.stated("agency", found.group(), "byline", span)


def _with_day(segment: str) -> str | None:
    """The stretch of a line with the time beside its day; nothing where it has no time."""
    return segment.strip(" |–—-·•,") if re.search(r"\d[:.h]\d\d", segment) else None


def stamp_facts(source: Source, part: Part, key: str) -> Iterator[MetadataFact]:
    """The day of a declared stamp that has a line of its own in the text."""
    words = source.words(part)
    field, basis = _DECLARED[key]
    span = part.start, part.end
    if stamp := read_stamp(words, order=source.order):
        yield source.stated(field, stamp.day, basis, span, words)
    else:
        yield source.stated(field, words, "unread", span)


def declared_day(source: Source, key: str, value: str) -> MetadataFact:
    """The day of a declared stamp, with its place in the raw text if it has one."""
    field, basis = _DECLARED[key]
    stamp = read_stamp(value, order=source.order)
    start = source.raw.find(value)
    return MetadataFact(
        field=field,
        value=stamp.day if stamp else value,
        basis=basis if stamp else "unread",
        as_written=value if stamp else None,
        raw_start=start if start >= 0 else None,
        raw_end=start + len(value) if start >= 0 else None,
    )


def dateline_facts(source: Source, part: Part) -> Iterator[MetadataFact]:
    """The day of a dateline: "PORTO, May 4 (Reuters) -"."""
    for day in read_date_line(source.words(part), order=source.order)[:1]:
        span = part.start + day.start, part.start + day.end
        yield source.stated("published", day.day, "dateline", span, source.words(part))


def removed_day(source: Source, cut: Removed) -> Iterator[MetadataFact]:
    """The day in a header line of a saved copy, and the year of a copyright line."""
    if cut.reason == "header line":
        for day in read_date_line(cut.text, order=source.order)[:1]:
            if len(day.day) == 10:
                yield MetadataFact(
                    field="published",
                    value=day.day,
                    basis="header",
                    raw_start=cut.start + day.start,
                    raw_end=cut.start + day.end,
                )
    elif found := _COPYRIGHT_YEAR.search(plain(cut.text[:200])):
        yield MetadataFact(
            field="year",
            value=found.group(1),
            basis="furniture",
            raw_start=cut.start + found.start(1),
            raw_end=cut.start + found.end(1),
        )


def told_day(source: Source) -> Iterator[MetadataFact]:
    """The latest full date of which the text tells as of something that has happened."""
    best: tuple[str, int, int] | None = None
    for part in source.parts:
        words = source.words(part) if part.kind in ("lead", "body") else ""
        for found in written_days(words, order=source.order) if _YEAR.search(plain(words)) else ():
            if (best is None or found.day > best[0]) and not _is_coming(source, words, found.start):
                best = found.day, part.start + found.start, part.start + found.end
    if best:
        yield source.stated("told", best[0], "text", best[1:])


def seen_day(source: Source) -> Iterator[MetadataFact]:
    """The latest full date anywhere in a report: what gives a day without a year its year."""
    best: tuple[str, Removed | None, int, int] | None = None
    for found in written_days(source.text, order=source.order):
        if best is None or found.day > best[0]:
            best = found.day, None, found.start, found.end
    for cut in source.removed:
        for found in written_days(cut.text, order=source.order):
            if best is None or found.day > best[0]:
                best = found.day, cut, cut.start + found.start, cut.start + found.end
    if best and best[1] is None:
        yield source.stated("seen", best[0], "text", best[2:])
    elif best:
        yield MetadataFact(
            field="seen", value=best[0], basis="furniture", raw_start=best[2], raw_end=best[3]
        )


def _is_coming(source: Source, words: str, at: int) -> bool:
    """Whether the sentence around a date speaks of what is to come."""
    ends = [found.end() for found in _SENTENCE.finditer(words, max(0, at - 400), at)]
    stop = _SENTENCE.search(words, at + 12)
    sentence = words[ends[-1] if ends else max(0, at - 400) : stop.start() if stop else at + 400]
    return bool(_coming(source.language).search(sentence))


@cache
def _coming(language: str | None) -> re.Pattern[str]:
    phrases = sorted(row["phrase"] for row in in_language("coming_words.tsv", language))
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, phrases)) + r")(?!\w)", re.IGNORECASE)
