"""Who issued a report that no paper printed: a ministry its release, an aid group its briefing.

Reads the group in "Briefing - Harbour Relief", the ministry in "Republic of Tamsa – Ministry of Health and Labour"; finds
nobody in "Press release, Oster" and "Oster/Tamsa", and leaves "The Harbour Monitor" to whoever reads mastheads.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from tidings.documents.blocks import Block, ends_sentence, kept, word_count
from tidings.documents.newsrooms import newsroom
from tidings.lexicons import gazetteer
from tidings.lexicons.tables import column, table, words

Span = tuple[int, int]

_DASH = re.compile(r"\s+[-–—|·•]\s+|\s*\|\s*|:\s+")
# The stroke of "118/2024" parts nothing.
_COMMA = re.compile(r"\s*(?:,|(?<!\d)/|/(?!\d))\s*")
# "No. 118/2024": the year may stand behind the number.
_NUMBER = re.compile(r"[\s,#]*(?:\((?:no|number|issue)?\.?\s*#?\d{1,4}\)|(?:no|number|issue)\.?\s*#?\d{1,4}(?:\s?[/-]\s?\d{2,4})?|#?\d{1,4}(?:\s?/\s?\d{2,4})?)$", re.I)  # fmt: skip
_OPENS = re.compile(
    r"(?:[Tt]he\s+)?(?:(?P<rank>[^\W\d_]+)\s+)?(?P<word>[^\W\d_]+)\s+(?:of|for|OF|FOR)\s+(?=(?:the\s+|THE\s+)?[^\W\d_a-z])"
)
_MARKS = " \t*_.,;:|–—-"
# A line that says who issued a report; titles are longer.
_LONGEST = 16
_LONGEST_NAME = 12


def issued_by(line: str) -> tuple[Span, ...] | None:
    """Where a line names the body that issued the report: none for a genre or places alone, None for any other line."""
    if word_count(line) > _LONGEST or ends_sentence(line):
        return None
    pieces = list(_pieces(line, _DASH, (0, len(line))))
    smaller = [part for piece in pieces for part in _parts(line, piece)]
    if any(newsroom(line[slice(*part)]) for part in smaller):
        return None  # an agency or a paper, whose lines others read
    genres = [part for part in smaller if is_genre(line[slice(*part)])]
    bodies = [piece for piece in pieces if _opens(line[slice(*piece)])]
    if bodies:
        return _narrowest(line, bodies)
    places = [part for part in smaller if gazetteer.find(line[slice(*part)])]
    rest = [part for part in smaller if part not in genres and part not in places]
    if not rest and (genres or len(places) == len(smaller)):
        return ()
    named = [line[slice(*part)] for part in rest]
    one = genres and len(rest) == 1 and _is_name(named[0]) and not _names_crisis(named[0])
    return tuple(rest) if one else None


def _names_crisis(name: str) -> bool:
    """Whether words name what is reported on: "Karm Earthquake - Situation Report No. 3"."""
    return any(word.casefold().strip("(),") in _sorted("crisis") for word in name.split())


def is_genre(text: str) -> bool:
    """Whether words say what sort of report this is, its number beside them or not: "Flash Update No. 4"."""
    return _NUMBER.sub("", text).strip(_MARKS).casefold() in _sorted("genre")


def issuers_alone(blocks: Sequence[Block], first: int) -> frozenset[int]:
    """The lines above a report's first sentence that are a body's bare name, where another says its genre: "OCHA"."""
    head = [(index, block) for index, block in kept(blocks) if index < first]
    if not any(issued_by(block.text) is not None and _says_genre(block.text) for _, block in head):
        return frozenset()
    return frozenset(index for index, block in head if _is_alone(block.text.strip()))


def _is_alone(line: str) -> bool:
    """A body's name and nothing else but its letters: "Harbour Relief Council (HRC)"."""
    name, _, short = line.partition(" (")
    return is_body(line) or is_body(name) or is_body(short.rstrip(")"))


def is_body(name: str) -> bool:
    """Whether a name is that of a known organisation, as it is spelt: "OCHA"."""
    return name in _bodies()


def is_realm(name: str) -> bool:
    """Whether a name is that of a state, whose ministries issue its releases: "Republic of Tamsa"."""
    return _opens(name) == "realm"


def _says_genre(line: str) -> bool:
    pieces = _pieces(line, _DASH, (0, len(line)))
    return any(is_genre(line[slice(*part)]) for piece in pieces for part in _parts(line, piece))


def _narrowest(line: str, bodies: Sequence[Span]) -> tuple[Span, ...]:
    """Of a state and its ministry the ministry."""
    own = [span for span in bodies if _opens(line[slice(*span)]) == "issuer"]
    return (own[-1] if own else bodies[-1],)


def _opens(piece: str) -> str | None:
    """Whether a piece is called as a ministry is, or as a state."""
    found = _OPENS.match(piece)
    if not found or not _is_name(piece):
        return None
    if found["rank"] and found["rank"].casefold() not in _sorted("rank"):
        return None
    word = found["word"].casefold()
    if found["rank"] and word in _sorted("ranked"):
        return "issuer"
    return next((sort for sort in ("issuer", "realm") if word in _sorted(sort)), None)


def _is_name(piece: str) -> bool:
    named = [word.lstrip("(") for word in piece.split()]
    small = column("en/function_words.tsv") | {"&"}
    capital = all(word[:1].isupper() or word in small for word in named)
    return capital and 0 < len(named) <= _LONGEST_NAME


def _parts(line: str, piece: Span) -> Iterator[Span]:
    return _pieces(line, _COMMA, piece)


def _pieces(line: str, between: re.Pattern[str], span: Span) -> Iterator[Span]:
    start = span[0]
    for stop, behind in [
        *(found.span() for found in between.finditer(line, *span)),
        (span[1],) * 2,
    ]:
        text = line[start:stop]
        begin = start + len(text) - len(text.lstrip(_MARKS))
        end = start + len(text.rstrip(_MARKS))
        if begin < end:
            yield begin, end
        start = behind


@cache
def _sorted(sort: str) -> frozenset[str]:
    return frozenset(row["phrase"] for row in table("en/report_genres.tsv") if row["sort"] == sort)


@cache
def _bodies() -> frozenset[str]:
    rows = table("world/organizations.tsv")
    return frozenset(name for row in rows for name in (row["name"], *words(row["aliases"])))
