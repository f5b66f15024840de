"""Bylines: who wrote a report, and for which agency.

Reads "By Ana Ruiz for Reuters, with additional reporting by Bo Lund in Oslo" and leaves "By Friday" alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tidings.documents.blocks import ends_sentence, word_count
from tidings.documents.newsrooms import is_agency, newsroom
from tidings.documents.publication_dates import weekdays, written_days
from tidings.lexicons.tables import column
from tidings.model.record import Record

Span = tuple[int, int]

_BY = re.compile(r"^(?:written\s+|reported\s+|text\s+)?by:?\s+(?=\S)", re.IGNORECASE)
_SPLIT = re.compile(r"\s*(?:,|;|\||•|·|&|/|\band\b|\bwith\b|\s[–—-]\s)\s*", re.IGNORECASE)
_LEAD_IN = re.compile(
    r"^(?:(?:with\s+)?(?:additional\s+)?(?:reporting|writing|files|inputs?)\s+(?:by|from)|by)\s+",
    re.IGNORECASE,
)
_FOR = re.compile(r"\s+(?:for|of|at)\s+(?=[A-Z])")
_IN = re.compile(r"\s+(?:in|from|near)\s+(?=[A-Z]).*$")
_LONGEST_BYLINE = 30
_LONGEST_NAME = 5


class Byline(Record, frozen=True, kw_only=True):
    """Authors, agencies and outlets that a byline names, as places in its text."""

    authors: tuple[Span, ...] = ()
    agencies: tuple[Span, ...] = ()
    outlets: tuple[Span, ...] = ()
    helped: bool = False


@cache
def _roles() -> frozenset[str]:
    return column("en/byline_roles.tsv", "words")


@cache
def _outlet_words() -> frozenset[str]:
    return column("en/outlet_words.tsv")


@cache
def _particles() -> frozenset[str]:
    return column("en/name_particles.tsv")


def takes_byline(text: str) -> bool:
    """A line that begins with "By" and names somebody who can have written the report."""
    if not _BY.match(text) or word_count(text) > _LONGEST_BYLINE:
        return False
    if ends_sentence(text) and word_count(text) > 6:
        return False
    named = read_byline(text)
    return bool(named.authors or named.agencies or named.outlets)


def is_bare_byline(text: str) -> bool:
    """A line of nothing but names, below a title: "Ana Ruiz", "Ana Ruiz for Reuters in Oslo"."""
    if ends_sentence(text) or text.endswith(":") or word_count(text) > _LONGEST_BYLINE:
        return False
    named = read_byline(text)
    if not (named.authors or named.agencies):
        return False
    # Everything with a capital has to belong to a name, a place or a newsroom; verbs have no place here.
    lower = [word for word in re.findall(r"\b[a-z]{2,}\b", text) if word not in _particles()]
    allowed = {
        "for",
        "in",
        "and",
        "with",
        "by",
        "from",
        "at",
        "of",
        "additional",
        "reporting",
        "near",
    }
    return all(word in allowed or word in " ".join(_roles()) for word in lower)


def read_byline(text: str) -> Byline:
    """Who is named in a byline."""
    authors: list[Span] = []
    agencies: list[Span] = []
    outlets: list[Span] = []
    helped = False
    for start, end in _pieces(text):
        words = text[start:end]
        lead = _LEAD_IN.match(words)
        if lead:
            helped = helped or start > 0
            start += lead.end()
        split = _FOR.search(text[start:end])
        person_end = start + split.start() if split else end
        if split:
            room = _trimmed(text, start + split.end(), end)
            known = newsroom(text[room[0] : room[1]])
            # Somebody who writes "for" a newsroom that is no known outlet writes for an agency.
            (outlets if known and known.kind == "outlet" else agencies).append(room)
        person = _trimmed(text, start, person_end)
        _sort_out(text, person, authors, agencies, outlets)
    return Byline(
        authors=tuple(authors), agencies=tuple(agencies), outlets=tuple(outlets), helped=helped
    )


def _sort_out(
    text: str, span: Span, authors: list[Span], agencies: list[Span], outlets: list[Span]
) -> None:
    words = text[span[0] : span[1]]
    room = newsroom(words)
    if room:
        (agencies if room.kind == "agency" else outlets).append(span)
    elif is_person(words):
        authors.append(span)


def _pieces(text: str) -> Iterator[Span]:
    by = _BY.match(text)
    start = by.end() if by else 0
    days = written_days(text)
    end = days[0].start if days else len(text)
    if end <= start:
        return
    for separator in [*_SPLIT.finditer(text, start, end), None]:
        stop = separator.start() if separator else end
        if text[start:stop].strip():
            yield _trimmed(text, start, stop)
        start = separator.end() if separator else end


def _trimmed(text: str, start: int, end: int) -> Span:
    """The span without space and closing marks, and without the place somebody writes from."""
    place = _IN.search(text[start:end])
    if place:
        end = start + place.start()
    words = text[start:end]
    begin = start + len(words) - len(words.lstrip(" \t(["))
    return begin, begin + len(words.strip(" \t([)].:"))


def is_person(words: str) -> bool:
    """Words that can be a person's name: two to five with capitals, none that only bodies and days have."""
    pieces = words.split()
    if not 2 <= len(pieces) <= _LONGEST_NAME or any(character.isdigit() for character in words):
        return False
    if words.casefold() in _roles() or is_agency(words) or pieces[0].casefold() == "the":
        return False
    if any(piece.title() in _outlet_words() or piece.casefold() in weekdays() for piece in pieces):
        return False
    named = [piece for piece in pieces if piece.casefold() not in _particles()]
    return bool(named) and all(_NAME_WORD.match(piece) for piece in named)


_NAME_WORD = re.compile(
    r"^(?:[^\W\d_a-z](?:[^\W_]|['’.-])*|(?:al|el|ul|d|l)[-'’][^\W\d_a-z][\w'’-]*)$"
)
