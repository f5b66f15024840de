"""Bylines: who wrote a report, and for which agency.

Reads "By Ana Ruiz for Reuters, with additional reporting by Bo Lund in Oslo", "Von Ana Ruiz (dpa)", "Автор:
Иван Лунд" and "بقلم ليلى حداد", and leaves "By Friday" alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tidings.documents.blocks import ends_sentence, word_count
from tidings.documents.calendar_words import weekdays
from tidings.documents.newsrooms import is_agency, newsroom
from tidings.documents.publication_dates import written_days
from tidings.lexicons.languages import in_every_language
from tidings.lexicons.tables import column
from tidings.model.record import Record

Span = tuple[int, int]

_LEAD_IN = re.compile(
    r"^(?:(?:with\s+)?(?:additional\s+)?(?:reporting|writing|files|inputs?)\s+(?:by|from)|by)\s+",
    re.IGNORECASE,
)
# Prepositions of all languages before the newsroom somebody writes for, and the place somebody writes from.
_FOR = re.compile(r"\s+(?:for|of|at|für|pour|para|для)\s+(?=[^\W\d_a-z])")
_WHOSE = re.compile(r"\s(?:for|of)\s")
_IN = re.compile(r"\s+(?:in|from|near|aus|à|au|en|desde|depuis|из|из-под|із|в|у|з)\s+(?=[^\W\d_a-z]).*$")  # fmt: skip
_MAIL = re.compile(r"\S{1,64}@\S{0,64}|(?<!\S)@\w{1,30}")
_LONGEST_BYLINE = 30
_LONGEST_MASTHEAD = 5
_NAME = 2  # words of a name at least
# In characters: no line that names authors is longer.
_LONGEST_LINE = 400
_LONGEST_NAME = 5
# A description of what somebody is has at most so many words ("chef du service international").
_LONGEST_ROLE = 4
_MARKS = " \t([)].:|,;•·–—-/"


class Byline(Record, frozen=True, kw_only=True):
    """Authors, agencies and outlets that a byline names, as places in its text."""

    authors: tuple[Span, ...] = ()
    agencies: tuple[Span, ...] = ()
    outlets: tuple[Span, ...] = ()
    helped: bool = False


@cache
def _opener() -> re.Pattern[str]:
    phrases = sorted(
        {row["phrase"] for _, row in in_every_language("byline_openers.tsv")},
        key=lambda phrase: (-len(phrase), phrase),
    )
    return re.compile(
        r"^[\s|•·–—-]{0,4}(?:" + "|".join(map(re.escape, phrases)) + r")\s+(?=\S)", re.IGNORECASE
    )


@cache
def _split() -> re.Pattern[str]:
    joints = sorted(row["word"] for _, row in in_every_language("byline_joints.tsv"))
    words = "|".join(map(re.escape, joints))
    return re.compile(rf"\s*(?:[,;|•·&/()،]|(?<=\s)(?:{words})(?=\s)|\s[–—-]\s)\s*", re.IGNORECASE)


@cache
def _joint() -> re.Pattern[str]:
    """A joint that opens a piece: "(avec AFP)"."""
    joints = sorted(row["word"] for _, row in in_every_language("byline_joints.tsv"))
    return re.compile(r"^(?:" + "|".join(map(re.escape, joints)) + r")\s+", re.IGNORECASE)


@cache
def _roles() -> frozenset[str]:
    return frozenset(row["words"] for _, row in in_every_language("byline_roles.tsv"))


@cache
def _role_words() -> frozenset[str]:
    return frozenset(word for role in _roles() for word in role.split())


@cache
def _outlet_words() -> frozenset[str]:
    return frozenset(row["word"] for _, row in in_every_language("outlet_words.tsv"))


@cache
def _particles() -> frozenset[str]:
    return column("en/name_particles.tsv")


def takes_byline(text: str) -> bool:
    """A line that begins with "By" and names somebody who can have written the report."""
    if len(text) > _LONGEST_LINE or not _opener().match(text):
        return False
    if word_count(text) > _LONGEST_BYLINE:
        return False
    if ends_sentence(text) and word_count(text) > 6:
        return False
    named = read_byline(text)
    return bool(named.authors or named.agencies or named.outlets)


def is_bare_byline(text: str) -> bool:
    """A line of nothing but names, below a title: "Ana Ruiz", "Ana Ruiz for Reuters in Oslo"."""
    if len(text) > _LONGEST_LINE or ends_sentence(text) or text.endswith(":"):
        return False
    if word_count(text) > _LONGEST_BYLINE:
        return False
    named = read_byline(text)
    if not (named.authors or named.agencies):
        return False
    # Everything with a capital has to belong to a name, a place or a newsroom; verbs have no place here.
    small = _small_words(text)
    allowed = _BETWEEN_NAMES | _particles() | _role_words()
    return all(word in allowed for word in small)


def _small_words(text: str) -> list[str]:
    """The words that no name has: those in small letters, in a line of capitals those too frequent to be names."""
    words = re.findall(r"\b[^\W\d_]{2,}\b", text)
    if text.isupper():
        frequent = column("en/function_words.tsv")
        return [word.lower() for word in words if word.lower() in frequent]
    return [word for word in words if word.islower()]


_BETWEEN_NAMES = frozenset({
    "for", "in", "and", "with", "by", "from", "at", "of", "additional", "reporting", "near",
    "für", "und", "aus", "mit", "pour", "et", "avec", "à", "para", "con", "en", "desde",
    "для", "из", "та", "із", "ve", "ile",
})  # fmt: skip


def read_byline(text: str) -> Byline:
    """Who is named in a byline."""
    authors: list[Span] = []
    agencies: list[Span] = []
    outlets: list[Span] = []
    helped = False
    if len(text) > _LONGEST_LINE:
        return Byline()
    words = _MAIL.sub(lambda found: " " * len(found.group()), text)
    opened = False
    for start, end in _gaps(words):
        by = _opener().match(words[start:end])
        opened = opened or by is not None
        start += by.end() if by else 0
        for piece_start, stop in _pieces(words, start, end):
            lead = _LEAD_IN.match(words[piece_start:stop]) or _joint().match(
                words[piece_start:stop]
            )
            begin = piece_start + lead.end() if lead else piece_start
            helped = helped or (lead is not None and piece_start > 0)
            split = _FOR.search(words, begin, stop)
            if split and _is_head(words[begin : split.start()]):
                outlets.append(_trimmed(words, begin, stop))  # "Lake Institute for Peace Studies"
                continue
            if split:
                room = _trimmed(words, split.end(), stop)
                known = newsroom(words[room[0] : room[1]])
                # Somebody who writes "for" a newsroom that is no known outlet writes for an agency.
                (outlets if known and known.kind == "outlet" else agencies).append(room)
            person = _trimmed(words, begin, split.start() if split else stop)
            _sort_out(words, person, opened, (authors, agencies, outlets))
    return Byline(
        authors=tuple(authors), agencies=tuple(agencies), outlets=tuple(outlets), helped=helped
    )


def _is_head(words: str) -> bool:
    """Whether a name that goes on behind "for" or "of" is a body's: "Lake Institute", "UN Office for the Coordination"."""
    ends = (piece.split()[-1:] for piece in _WHOSE.split(words))
    heads = column("en/organization_heads.tsv", "word")
    return any(end[0].casefold() in heads for end in ends if end)


def _sort_out(
    text: str, span: Span, opened: bool, found: tuple[list[Span], list[Span], list[Span]]
) -> None:
    authors, agencies, outlets = found
    words = text[span[0] : span[1]]
    room = newsroom(words)
    if room:
        (agencies if room.kind == "agency" else outlets).append(span)
        return
    span = _without_role(text, span)
    by_name = opened and not authors and len(words.split()) == _NAME
    if is_called_like_outlet(words) and not by_name:  # "By Awa Post" names a person
        outlets.append(span)
    elif is_person(text[span[0] : span[1]], opened=opened):
        authors.append(span)


def is_called_like_outlet(words: str) -> bool:
    """Whether words are called like papers and agencies are, known or not: "The Harbour Courier"."""
    pieces = words.split()
    if not _NAME <= len(pieces) <= _LONGEST_MASTHEAD or not pieces[-1][:1].isupper():
        return False
    if _opener().match(words):
        return False  # "By Awa Post"
    small = column("en/function_words.tsv")
    named = all(piece[:1].isupper() or piece in small for piece in pieces)
    return named and bool({pieces[0], pieces[-1]} & column("en/masthead_words.tsv"))


def _without_role(text: str, span: Span) -> Span:
    """The name without what its bearer is: "Ana Ruiz Political Editor", "Korrespondentin Ana Ruiz"."""
    pieces = [found.span() for found in re.finditer(r"\S+", text[span[0] : span[1]])]
    for count in range(min(_LONGEST_ROLE, len(pieces) - 2), 0, -1):
        behind = text[span[0] + pieces[-count][0] : span[1]]
        if behind.casefold() in _roles():
            return _trimmed(text, span[0], span[0] + pieces[-count - 1][1])
        before = text[span[0] : span[0] + pieces[count - 1][1]]
        if before.casefold().rstrip(":") in _roles():
            return _trimmed(text, span[0] + pieces[count][0], span[1])
    return span


def _gaps(text: str) -> Iterator[Span]:
    """The stretches of a line between its dates."""
    last = 0
    for day in written_days(text):
        yield last, day.start
        last = day.end
        # Behind a date come a time, and another line's words in a page: only a new opener counts there.
        if last and _opener().match(text[last:]) is None and text[: day.start].strip(_MARKS):
            return
    yield last, len(text)


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    if end <= start:
        return
    for separator in [*_split().finditer(text, start, end), None]:
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
    begin = start + len(words) - len(words.lstrip(_MARKS))
    return begin, max(begin, start + len(words.rstrip(_MARKS)))


def is_person(words: str, *, opened: bool = False) -> bool:
    """Words that can be a person's name: two to five with capitals, none that only bodies and days have.

    In a script without capitals any words could, so they count only behind an opener ("بقلم").
    """
    pieces = words.split()
    if not 2 <= len(pieces) <= _LONGEST_NAME or any(character.isdigit() for character in words):
        return False
    if words.casefold() in _roles() or is_agency(words) or pieces[0].casefold() == "the":
        return False
    known = _outlet_words()
    if any(p in known or p.title() in known or p.casefold() in weekdays() for p in pieces):
        return False
    named = [piece for piece in pieces if piece.casefold() not in _particles()]
    return bool(named) and all(_is_name_word(piece, opened=opened) for piece in named)


_NAME_WORD = re.compile(
    r"^(?:[^\W\d_](?:[^\W_]|['’.-])*|(?:al|el|ul|d|l)[-'’][^\W\d_][\w'’-]*)$", re.IGNORECASE
)
_BOUND = re.compile(r"^(?:al|el|ul|d|l)[-'’]")


def _is_name_word(word: str, *, opened: bool) -> bool:
    if not _NAME_WORD.match(word):
        return False
    first = _BOUND.sub("", word)[:1]
    return first.isupper() or (opened and not first.islower())
